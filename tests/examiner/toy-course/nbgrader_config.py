from pathlib import Path

import examiner

c = get_config()  # noqa: F821

c.CourseDirectory.course_id = "toy"
c.Execute.timeout = 2
examiner.configure(c, Path(__file__).with_name("pyproject.toml"))
