"""The error that commands show as one line."""

from pathlib import Path


class CourseError(Exception):
    """Something in the course's files that its author can mend: what is wrong, in which file and cell, and the mend."""

    def __init__(self, what, *, file=None, cell=None, mend=None):
        super().__init__(what)
        self.what, self.file, self.cell, self.mend = what, file, cell, mend

    def __str__(self):
        place = [shown(self.file)] if self.file is not None else []
        place += [f"cell {self.cell!r}"] if self.cell is not None else []
        line = f"{', '.join(place)}: {self.what}" if place else self.what
        return f"{line}; {self.mend}" if self.mend else line


def shown(path):
    """A path as messages show it: relative to the current folder where it lies inside."""
    path = Path(path)
    return str(path.relative_to(Path.cwd())) if path.is_relative_to(Path.cwd()) else str(path)
