# %% right: static methods, NumPy, lists made to tuples
import numpy as np
class Sub:
    func = staticmethod(lambda a, b: a + -b)
    grads = staticmethod(lambda a, b: (1, -1))
class Mul:
    func = staticmethod(lambda a, b: b * a)
    grads = staticmethod(lambda a, b: (b, a))
class Div:
    func = staticmethod(lambda a, b: a / b)
    grads = staticmethod(lambda a, b: (b**-1.0, -a * b**-2.0))
class Pow:
    func = staticmethod(lambda a, b: a**b)
    @staticmethod
    def grads(a, b):
        if a <= 0:
            return b * a**(b - 1), float("nan")
        return b * a**(b - 1), np.log(a) * a**b
class Exp:
    func = staticmethod(lambda a: np.exp(a))
    grads = staticmethod(lambda a: [np.exp(a)])
class Log:
    func = staticmethod(lambda a: np.log(a))
    grads = staticmethod(lambda a: (np.float64(1) / a,))


# %% right: an error caught
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        try:
            by_b = a**b * math.log(a)
        except ValueError:
            by_b = math.nan
        return b * a**(b - 1), by_b


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: the sign of b in a - b -> a - b falls when b grows
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, 1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: a product exchanged -> they are exchanged
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return a, b


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: a quotient without the minus -> the minus in the derivative by b is missing
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: a quotient without the square -> lacks the square of b
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: a quotient without a -> lacks the factor a
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -1 / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: a power without log -> lacks log a
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: a power by b left out -> the exponent can be a value as well
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), 0.0


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: log of a negative number -> raised ValueError
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a)


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: the power rule for exp -> this is the power rule
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (a * math.exp(a - 1),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)


# %% wrong: log10 -> natural one is meant
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log10(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / (a * math.log(10)),)


# %% wrong: no tuple -> a tuple of one is written with a comma
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return (math.exp(a),)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return 1 / a


# %% wrong: finite differences -> finite differences
import math


class Sub:
    """a - b."""
    def func(self, a: float, b: float) -> float:
        return a - b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1.0, -1.0


class Mul:
    """a * b."""
    def func(self, a: float, b: float) -> float:
        return a * b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b, a


class Div:
    """a / b."""
    def func(self, a: float, b: float) -> float:
        return a / b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return 1 / b, -a / b**2


class Pow:
    """a ** b; the derivative by b is nan for a <= 0."""
    def func(self, a: float, b: float) -> float:
        return a**b

    def grads(self, a: float, b: float) -> tuple[float, float]:
        return b * a**(b - 1), a**b * math.log(a) if a > 0 else math.nan


class Exp:
    """e ** a."""
    def func(self, a: float) -> float:
        return math.exp(a)

    def grads(self, a: float) -> tuple[float]:
        return ((math.exp(a + 1e-6) - math.exp(a - 1e-6)) / 2e-6,)


class Log:
    """The natural logarithm of a, for a > 0."""
    def func(self, a: float) -> float:
        return math.log(a)

    def grads(self, a: float) -> tuple[float]:
        return (1 / a,)
