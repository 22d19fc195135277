"""What the commands tell a user whose course, notebook or database is not as it should be."""


class CourseError(Exception):
    """Bad input, in one line: where it is, what is wrong, and how to mend it.

    `str(error)` is "FILE, cell 'CELL': PROBLEM; MEND", with the parts that are known. Commands print it and exit with 2.
    """

    def __init__(self, problem, *, file=None, cell=None, mend=None):
        where = "" if file is None else str(file)
        if cell is not None:
            where += f"{', ' if where else ''}cell {cell!r}"
        text = f"{where}: {problem}" if where else str(problem)
        super().__init__(f"{text}; {mend}" if mend else text)
        self.problem, self.file, self.cell, self.mend = problem, file, cell, mend
