"""How long a session, a test and a proxied call take: `python -m benchmarks.examiner_session`, in a quiet moment."""

import statistics
import time

from examiner.session import Session

TEST = """\
import numpy as np
from autograd_lib import check

rng = check.rng()
check.function(f, lambda x: 2 * x, [rng.normal(size=3) for _ in range(5)])
"""
CALLS = """\
import time
times = []
for _ in range(500):
    start = time.perf_counter()
    f(1.0)
    times.append(time.perf_counter() - start)
print(sorted(times)[250] * 1000)
"""


def milliseconds(operation, times=50):
    """Median and best of so many."""
    measured = []
    for _ in range(times):
        start = time.perf_counter()
        operation()
        measured.append((time.perf_counter() - start) * 1000)
    return statistics.median(measured), min(measured)


def main():
    with Session.start() as answers, Session.start(side="tests") as judge:
        answers.run("def f(x):\n    return 2 * x")
        judge.run("from autograd_lib import check\nimport gc, numpy as np\ngc.collect()\ngc.freeze()")
        rows = {
            "a session, until it is ready": (lambda: Session.start().close(), 50),
            "a cell": (lambda: answers.run("1"), None),
            "a test that does nothing": (lambda: answers.test("pass", {"f"}, judge=judge), 15),
            "a test with six calls and checks": (lambda: answers.test(TEST, {"f"}, judge=judge), None),
        }
        for name, (operation, target) in rows.items():
            median, best = milliseconds(operation)
            print(f"{median:8.2f} ms  (best {best:6.2f}){f', at most {target}' if target else '':16}  {name}")
        call = float(answers.test(CALLS, {"f"}, judge=judge).text)
        print(f"{call:8.2f} ms  {'':14}, at most 0.3    a call of a student's function")


if __name__ == "__main__":
    main()
