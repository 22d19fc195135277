# %% right: one method for both sides, partial for the powers
from functools import partial


class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    __radd__ = __add__


def powers(n):
    return [Fn(partial(lambda k, x: x**k, k)) for k in range(n)]


# %% right: a number is made an Fn first, the powers by a function that makes functions
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if isinstance(other, (int, float)):
            constant = other
            other = Fn(lambda x: constant)
        f, g = self.f, other.f

        def added(x):
            return f(x) + g(x)

        return Fn(added)

    def __radd__(self, other):
        return self + other


def power(k):
    return Fn(lambda x: x**k)


def powers(n):
    return list(map(power, range(n)))


# %% right: a sum keeps its terms, each power multiplies the one before
class Fn:
    def __init__(self, *terms):
        self.terms = terms

    def __call__(self, x):
        return sum(term(x) if callable(term) else term for term in self.terms)

    def __add__(self, other):
        return Fn(*self.terms, other)

    def __radd__(self, other):
        return Fn(other, *self.terms)


def powers(n):
    made = [Fn(lambda x: 1)]
    while len(made) < n:
        made.append(Fn(lambda x, before=made[-1]: x * before(x)))
    return made


# %% wrong: the loop's last k -> late binding: every function looks k up
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x: x**k) for k in range(n)]


# %% wrong: a function in terms of itself -> RecursionError
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        self.f = lambda x: self.f(x) + other(x)
        return self

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: self is changed and returned -> changes f itself
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        f = self.f
        g = other.f if isinstance(other, Fn) else lambda x: other
        self.f = lambda x: f(x) + g(x)
        return self

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: only functions can be added -> object is not callable
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        return Fn(lambda x: self(x) + other(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: no Fn comes back -> not an Fn; wrap it
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        return lambda x: self(x) + (other(x) if isinstance(other, Fn) else other)

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: one after the other -> f(g(x)) does one after the other
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if isinstance(other, Fn):
            return Fn(lambda x: self(other(x)))
        return Fn(lambda x: self(x) + other)

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: a number at the left is lost -> the number at the left is not added
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return self


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: sides exchanged for ever -> RecursionError
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return other + self


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: the right side is not written -> unsupported operand
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: the constant is forgotten -> the powers begin with x**1
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(1, n + 1)]


# %% wrong: base and exponent exchanged -> this is k**x
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: k**x) for k in range(n)]


# %% wrong: plain functions, no Fns -> not Fns; wrap each of them
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [lambda x, k=k: x**k for k in range(n)]


# %% wrong: one power too many -> the last one is x**(n - 1)
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n + 1)]


# %% wrong: the range begins at 1 -> the first function is missing
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(lambda x: self.f(x) + other.f(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(1, n)]


# %% wrong: a function called too early -> name 'x' is not defined
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        if not isinstance(other, Fn):
            return Fn(lambda x: self.f(x) + other)
        return Fn(self(x) + other(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]


# %% wrong: return is missing -> None
class Fn:
    def __init__(self, f):
        self.f = f

    def __call__(self, x):
        return self.f(x)

    def __add__(self, other):
        g = other if isinstance(other, Fn) else lambda x: other
        Fn(lambda x: self(x) + g(x))

    def __radd__(self, other):
        return self + other


def powers(n):
    return [Fn(lambda x, k=k: x**k) for k in range(n)]
