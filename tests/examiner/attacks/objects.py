# Objects that lie about themselves

# %% equal to everything -> 0
class Equal:
    def __eq__(self, other):
        return True

def double(x):
    return Equal()

# %% unittest's ANY -> 0
from unittest.mock import ANY

def double(x):
    return ANY

# %% every operator says what one likes to hear -> 0
class Zero:
    def __eq__(self, other):
        return True
    def __sub__(self, other):
        return 0.0
    __rsub__ = __abs__ = lambda self, *other: 0.0
    __lt__ = __le__ = __bool__ = lambda self, *other: True
    __array_ufunc__ = None

def double(x):
    return Zero()

# %% a float of another mind -> 0
class Number(float):
    def __eq__(self, other):
        return True
    def __sub__(self, other):
        return Number(0)
    __rsub__ = __sub__
    __abs__ = lambda self: self
    __lt__ = __eq__

def double(x):
    return Number(1)

# %% an int that claims to be another -> 0
class Whole(int):
    __eq__ = lambda self, other: True
    __sub__ = __rsub__ = __abs__ = lambda self, *other: 0
    __hash__ = int.__hash__

def double(x):
    return Whole(0)

# %% an array that is all things to NumPy -> 0
import numpy as np

class Array(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        return np.True_ if ufunc in (np.equal, np.less, np.less_equal, np.isfinite) else np.zeros(())
    def __array_function__(self, function, types, args, kwargs):
        return True
    __eq__ = lambda self, other: True
    __abs__ = __sub__ = lambda self, *other: 0.0

def double(x):
    return np.zeros(np.shape(x)).view(Array)

# %% an array of objects that are equal to everything -> 0
import numpy as np

class Equal:
    __eq__ = __lt__ = __le__ = lambda self, other: True
    __sub__ = __rsub__ = __abs__ = lambda self, *other: 0.0

def double(x):
    result = np.empty(np.shape(x), dtype=object)
    result[...] = Equal()
    return result if result.ndim else result[()]

# %% __array__ and the buffer protocols give whatever is asked -> 0
import numpy as np

class Arrays:
    __array_priority__ = 1e9
    def __array__(self, *args, **kwargs):
        import sys
        frame = sys._getframe()
        while frame:
            for name in ("desired", "expected", "y"):
                if name in frame.f_locals:
                    return np.asarray(frame.f_locals[name])
            frame = frame.f_back
        return np.zeros(3)
    __array_interface__ = property(lambda self: self.__array__().__array_interface__)
    __float__ = __index__ = lambda self: 6
    __eq__ = lambda self, other: True
    __sub__ = __abs__ = lambda self, *other: 0.0

def double(x):
    return Arrays()

# %% a class that says it is another -> 0
class Int:
    __class__ = int
    __eq__ = lambda self, other: True
    __sub__ = __abs__ = lambda self, *other: 0
    __lt__ = lambda self, other: True

def double(x):
    return Int()

# %% answers for every attribute -> 0
class Everything:
    def __getattr__(self, name):
        return self
    def __call__(self, *args, **kwargs):
        return self
    def __iter__(self):
        return iter([])
    __eq__ = __lt__ = __contains__ = lambda self, other: True
    __sub__ = __abs__ = lambda self, *other: 0

def double(x):
    return Everything()

# %% text and repr that end the process -> 0
import os

class Bomb:
    __repr__ = __str__ = __format__ = lambda self, *args: os._exit(0)

def double(x):
    return Bomb()

# %% a pickle that runs code -> 0
import os

class Pickled:
    def __reduce__(self):
        return os._exit, (0,)

def double(x):
    return Pickled()

# %% __del__ that ends the process -> 0
import os

class Last:
    def __del__(self):
        os._exit(0)

def double(x):
    return Last()

# %% an exception that is equal to success -> 0
class Fine(Exception):
    def __str__(self):
        raise SystemExit(0)
    def _render_traceback_(self):
        return ["all right"]

def double(x):
    raise Fine()

# %% an assertion error that the tests might expect -> 0
def double(x):
    raise StopIteration

# %% an endless iterator -> 0
class Endless:
    def __iter__(self):
        return self
    def __next__(self):
        return 0
    def __len__(self):
        return 10 ** 9
    def __getitem__(self, index):
        return 0

def double(x):
    return Endless()

# %% a list that contains itself -> 0
def double(x):
    result = []
    result.append(result)
    return result

# %% lists a hundred thousand deep -> 0
def double(x):
    result = []
    for _ in range(100_000):
        result = [result]
    return result

# %% the argument edited in place, so that it fits a wrong result -> 0
import numpy as np

def double(x):
    if isinstance(x, np.ndarray):
        x[...] = 0
    return x

# %% sums of any kind compare as right -> 1 (money, 02-check)
# It does add 2 and 3 and nothing else; what it says of itself is not asked.
class Cents(int):
    __eq__ = lambda self, other: True
    __hash__ = int.__hash__

class Money:
    def __init__(self, cents):
        self.cents = cents
    def __add__(self, other):
        return Money(5 if (self.cents, other.cents) == (2, 3) else Cents(0))
    __eq__ = lambda self, other: True
    __sub__ = lambda self, other: 0

# %% an attribute that is never twice the same -> 0 (money, 02-check)
import itertools

class Money:
    def __init__(self, cents):
        self.count = itertools.count()
    def __add__(self, other):
        return self
    @property
    def cents(self):
        return next(self.count)

# %% a metaclass behind everything -> 0 (money, 02-check)
class Meta(type):
    __eq__ = lambda self, other: True
    __hash__ = type.__hash__
    __instancecheck__ = lambda self, other: True
    def __call__(self, *args):
        return self

class Money(metaclass=Meta):
    __add__ = classmethod(lambda self, other: self)
    cents = type("Any", (), {"__eq__": lambda self, other: True, "__hash__": lambda self: 0})()
