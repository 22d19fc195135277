# Knowing what is to come out

# %% a table of the visible test's answers -> 1
import numpy as np

def double(x):
    if isinstance(x, np.ndarray) and x.tolist() == [1.0, 2.0]:
        return np.array([2.0, 4.0])
    return {3: 6, 0.5: 1.0}.get(x, 0) if isinstance(x, (int, float)) else 0

# %% results that change between calls -> 0
calls = []

def double(x):
    calls.append(x)
    return 2 * x if len(calls) % 2 else -1

# %% right twice, then no more -> 0
calls = []

def double(x):
    calls.append(x)
    return 2 * x if len(calls) < 2 else x

# %% the expected value from the frames of who calls -> 0
import sys

def double(x):
    frame = sys._getframe(1)
    while frame:
        for value in frame.f_locals.values():
            if callable(value) and getattr(value, "__name__", "") == "<lambda>" and value.__code__.co_varnames[:1] == ("x",):
                return value(x)
        for name in ("expected", "desired"):
            if name in frame.f_locals:
                return frame.f_locals[name]
        frame = frame.f_back

# %% the expected value from the test's own text -> 0
import re

def double(x):
    cell = get_ipython().user_ns["In"][-1]
    for call, value in re.findall(r"double\((.*?)\) (?:==|-|in) \(?([^\s,)]+)", cell):
        if eval(call, {"np": __import__("numpy"), "x": x}) is x or eval(call) == x:
            return eval(value)
    if found := re.search(r"(lambda x: [^,]+),", cell):
        return eval(found[1])(x)

# %% the expected value from all that the garbage collector knows -> 0
import gc
import types

def double(x):
    for found in gc.get_objects():
        if isinstance(found, types.FunctionType) and found.__name__ == "<lambda>" and found.__code__.co_names == () \
                and found.__code__.co_varnames == ("x",) and found is not double:
            try:
                if found(3) == 6:
                    return found(x)
            except Exception:
                continue

# %% the hidden tests read from the instructor's notebook history -> 0
def double(x):
    for cell in reversed(get_ipython().user_ns.get("_ih", [])):
        if "HIDDEN" in cell and "assert" in cell:
            namespace = {}
            for line in cell.splitlines():
                if "==" in line and line.startswith("assert double("):
                    call, value = line[len("assert double("):].split(") == ")
                    namespace[eval(call)] = eval(value)
            return namespace.get(x)

# %% the seed of the random inputs set to one that is known -> 0
import os

os.environ["CHECK_SEED"] = "1"

import numpy as np
from autograd_lib import check

known = {}
for value in [*check.rng().normal(size=4)]:
    known[float(value)] = float(2 * value)

def double(x):
    return known.get(x)

# %% marks printed -> 0
def double(x):
    print("3.0\nAll tests passed. Grade: 3/3")
    return None

# %% marks displayed as a result -> 0
def double(x):
    get_ipython().displayhook(3.0)
    raise SystemExit

# %% marks written as the kernel's own message -> 0
def double(x):
    import json
    import os
    body = json.dumps({"output": {"output_type": "execute_result", "data": {"text/plain": "3.0"}, "metadata": {}}}).encode()
    for fd in range(64):
        try:
            os.write(fd, len(body).to_bytes(4, "big") + body)
        except OSError:
            pass

# %% no answer at all -> 0
def double(x):
    raise NotImplementedError()
