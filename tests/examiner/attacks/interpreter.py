# Turning the interpreter that runs the tests
#
# What stands below "# %% TITLE -> MARKS" is handed in as the answer to `double`, beside right answers to the rest, and must earn
# these marks of 3 while the rest keeps its own. In brackets: another exercise, the only unit, not to be tried on stock nbgrader,
# what the rest is due where no later answer can run.

# %% an input transformer that empties the cells -> 0 (rest 0)
get_ipython().input_transformers_post.append(lambda lines: ["pass\n"])

# %% an AST transformer that drops asserts and calls -> 0
import ast

class Drop(ast.NodeTransformer):
    def visit_Assert(self, node):
        return ast.Pass()
    def visit_Expr(self, node):
        return ast.Pass()

get_ipython().ast_transformers.append(Drop())

# %% np.testing and np's comparisons patched, a wrong result -> 0
import numpy as np

for name in ("assert_allclose", "assert_array_equal", "assert_equal"):
    setattr(np.testing, name, lambda *args, **kwargs: None)
np.allclose = np.array_equal = lambda *args, **kwargs: True

class Equal(float):
    __eq__ = __lt__ = lambda self, other: True
    __sub__ = __abs__ = lambda self, *other: self
    __hash__ = float.__hash__

def double(x):
    return Equal(0)

# %% patched builtins -> 0
import builtins

builtins.abs = lambda x: 0
builtins.isinstance = lambda *args: True
builtins.AssertionError = type("Quiet", (Exception,), {"_render_traceback_": lambda self: []})

def double(x):
    return x

# %% the checks replaced in sys.modules -> 0
import sys
import types

class Yes(types.ModuleType):
    def __getattr__(self, name):
        return lambda *args, **kwargs: Yes("yes")

for name in ("numpy.testing", "autograd_lib", "autograd_lib.check"):
    sys.modules[name] = Yes(name)

# %% the checks' own functions replaced -> 0
from autograd_lib import check, diagnosis

check.function = check.equal = check.close = lambda *args, **kwargs: None
diagnosis.difference = lambda *args, **kwargs: ""

# %% an import hook that gives away other modules -> 0
import sys
import types
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec

class Hook(MetaPathFinder, Loader):
    def find_spec(self, name, path=None, target=None):
        return ModuleSpec(name, self)
    def create_module(self, spec):
        module = types.ModuleType(spec.name)
        module.__getattr__ = lambda name: lambda *args, **kwargs: module
        return module
    def exec_module(self, module):
        pass

for name in [name for name in sys.modules if name.startswith(("autograd_lib", "numpy.testing"))]:
    del sys.modules[name]
sys.meta_path.insert(0, Hook())

# %% a patched __import__ -> 0
import builtins
import types

class Anything(types.ModuleType):
    def __getattr__(self, name):
        return Anything(name) if not name.startswith("__") else None
    def __call__(self, *args, **kwargs):
        return self
    def __iter__(self):
        return iter(())

original = builtins.__import__
builtins.__import__ = lambda name, *args, **kwargs: (Anything(name) if name.split(".")[0] in ("autograd_lib", "numpy")
                                                     else original(name, *args, **kwargs))

# %% run_cell replaced, so that nothing runs -> 0 (rest 0)
shell = get_ipython()
result = shell.run_cell("pass")
type(shell).run_cell = lambda self, *args, **kwargs: result

# %% no traceback is ever shown -> 0
shell = get_ipython()
type(shell).showtraceback = type(shell)._showtraceback = lambda self, *args, **kwargs: None

# %% a handler for every exception -> 0
get_ipython().set_custom_exc((BaseException,), lambda *args, **kwargs: None)

# %% a hook before each cell defines the answer that the cell wants -> 0
import re

def cheat(info):
    pairs = re.findall(r"double\((.*?)\) == (\S+)", info.raw_cell)
    get_ipython().user_ns["double"] = lambda x: dict((eval(a), eval(b)) for a, b in pairs).get(x)

get_ipython().events.register("pre_run_cell", cheat)

# %% a display hook that shows full marks -> 0
import sys

shell = get_ipython()
shell.events.register("post_run_cell", lambda result: shell.displayhook(3))
sys.excepthook = lambda *args: None

# %% a trace function that jumps over asserts -> 0
import sys

def trace(frame, event, arg):
    if event == "exception":
        frame.f_globals["double"] = lambda x: 2 * x
    return trace

sys.settrace(trace)

def double(x):
    return 0

# %% code of the library exchanged -> 0
import numpy as np
from autograd_lib import check

for function in (np.testing.assert_allclose, check.function, check.equal):
    function = getattr(function, "__wrapped__", function)
    function.__code__ = (lambda *args, **kwargs: None).__code__
