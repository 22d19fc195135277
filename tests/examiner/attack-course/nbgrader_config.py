"""A course that students attack: unit 01 has plain asserts, unit 02 has checks, for the same exercises."""

import examiner

c = get_config()  # noqa: F821 (nbgrader provides it)

c.CourseDirectory.course_id = "attacked"
c.Execute.timeout = 2
c.TrustedExecute.memory = 2 * 2**30
c.TrustedExecute.secret = "the same inputs each time"

examiner.configure(c)
