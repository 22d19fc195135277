"""Three complete engines on single numbers, to be read.

- `ForwardValue` carries derivatives along with values: forward mode.
- `AutogradValue` remembers its parents and goes backward through them: reverse mode.
- `Value` does the same with closures, after Andrej Karpathy's micrograd (MIT licence): each result knows how to hand
its gradient
  to the two numbers it was made of.

The first two share their operations, for both use the same two facts about each: how to compute it (`func`) and its
partial derivatives (`grads`). They differ only in what they do with them. All three work with plain numbers, which get
no gradient.

>>> x = ForwardValue(2.0)
>>> a = x**2
>>> L = -(5 * a * a.log())
>>> round(L.value, 4), round(L.forward_grads[x], 4)
(-27.7259, -47.7259)

>>> x = AutogradValue(2.0)
>>> a = x**2
>>> b = 5 * a
>>> L = -(a * b)
>>> L.backward()
>>> L.value, x.grad
(-80.0, -160.0)

>>> x = Value(2.0)
>>> y = x * x + 3 * x
>>> y.backward()
>>> y.data, x.grad
(10.0, 7.0)
"""
import math
from numbers import Real


class Arithmetic:
    """The operators of an engine: each makes an instance of the engine's class for that operation."""

    # NumPy then leaves `array * value` to the value, which refuses it.
    __array_ufunc__ = None

    __add__      = lambda self, other: self.operation(Add)(self, other)
    __radd__     = lambda self, other: self.operation(Add)(other, self)
    __sub__      = lambda self, other: self.operation(Sub)(self, other)
    __rsub__     = lambda self, other: self.operation(Sub)(other, self)
    __mul__      = lambda self, other: self.operation(Mul)(self, other)
    __rmul__     = lambda self, other: self.operation(Mul)(other, self)
    __truediv__  = lambda self, other: self.operation(Div)(self, other)
    __rtruediv__ = lambda self, other: self.operation(Div)(other, self)
    __pow__      = lambda self, other: self.operation(Pow)(self, other)
    __rpow__     = lambda self, other: self.operation(Pow)(other, self)
    __neg__      = lambda self: self.operation(Neg)(self)

    exp  = lambda self: self.operation(Exp)(self)
    log  = lambda self: self.operation(Log)(self)
    tanh = lambda self: self.operation(Tanh)(self)
    relu = lambda self: self.operation(Relu)(self)


class Add:
    def func(self, a, b): return a + b
    def grads(self, a, b): return 1.0, 1.0


class Sub:
    def func(self, a, b): return a - b
    def grads(self, a, b): return 1.0, -1.0


class Mul:
    def func(self, a, b): return a * b
    def grads(self, a, b): return b, a


class Div:
    def func(self, a, b): return a / b
    def grads(self, a, b): return 1 / b, -a / b**2


class Pow:
    def func(self, a, b): return a**b
    # a ** b has a derivative with respect to b only for a > 0.
    def grads(self, a, b): return b * a**(b - 1) if b else 0.0, a**b * math.log(a) if a > 0 else math.nan


class Neg:
    def func(self, a): return -a
    def grads(self, a): return (-1.0,)


class Exp:
    def func(self, a): return math.exp(a)
    def grads(self, a): return (math.exp(a),)


class Log:
    def func(self, a): return math.log(a)
    def grads(self, a): return (1 / a,)


class Tanh:
    def func(self, a): return math.tanh(a)
    def grads(self, a): return (1 - math.tanh(a)**2,)


class Relu:
    def func(self, a): return max(a, 0.0)
    def grads(self, a): return (1.0 if a > 0 else 0.0,)


OPERATIONS = (Add, Sub, Mul, Div, Pow, Neg, Exp, Log, Tanh, Relu)


class ForwardValue(Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from, computed along with it.

    `ForwardValue(3.0)` declares an input.

        .value          the number
        .parent_values  the numbers it was computed from
        .forward_grads  a dictionary: input -> dself/dinput

    >>> x, y = ForwardValue(2.0), ForwardValue(3.0)
    >>> z = x * y + x
    >>> z.value, z.forward_grads[x], z.forward_grads[y]
    (8.0, 4.0, 2.0)
    """

    def __init__(self, *args):
        self.parent_values = [plain(self, arg, ForwardValue, "value") for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        # The chain rule: an input changes each argument, and each argument changes the result.
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, darg_dx in arg.forward_grads.items():
                    self.forward_grads[x] = self.forward_grads.get(x, 0.0) + partial * darg_dx
        if type(self) is ForwardValue:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument."""
        return (1.0,)

    @staticmethod
    def operation(rule):
        return FORWARD[rule]

    def __repr__(self):
        return f"ForwardValue({self.value})"


FORWARD = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in OPERATIONS}


class AutogradValue(Arithmetic):
    """A number that remembers what it was computed from.

    `AutogradValue(3.0)` declares an input.

        .value    the number
        .parents  what it was computed from: AutogradValues and plain numbers
        .args     the values of the parents
        .grad     dL/dself after L.backward(); 0 before

    >>> a, b = AutogradValue(5), AutogradValue(2)
    >>> L = (a + b).log()
    >>> L.backward()
    >>> round(a.grad, 6), L.args
    (0.142857, [7])
    """

    def __init__(self, *args):
        self.parents = list(args)
        self.args = [plain(self, arg, AutogradValue, "value") for arg in args]
        self.grad = 0.0
        self.value = self.func(*self.args)

    def func(self, input):
        """The value of the operation. An input is its own value."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument."""
        return (1.0,)

    def backward(self):
        """Add dself/dnode to `.grad` of every node that this one was computed from, and of itself.

        A node hands on its gradient after all its consumers have handed it theirs. Each call has its own gradients, so
        a second call adds the same once more.
        """
        gradient = {self: 1.0}
        for node in reversed(parents_first(self, lambda node: node.parents)):
            node.grad += gradient[node]
            for parent, partial in zip(node.parents, node.grads(*node.args)):
                if isinstance(parent, AutogradValue):
                    gradient[parent] = gradient.get(parent, 0.0) + gradient[node] * partial

    @staticmethod
    def operation(rule):
        return REVERSE[rule]

    def __repr__(self):
        return f"AutogradValue({self.value})"


REVERSE = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in OPERATIONS}


class Value:
    """A number with its gradient, and a closure that hands the gradient on.

        .data  the number
        .grad  dL/dself after L.backward(); 0 before

    >>> x = Value(3.0)
    >>> y = x * 5
    >>> z = y * 3
    >>> z.backward(), z.backward()
    (None, None)
    >>> x.grad
    30.0
    """

    __array_ufunc__ = None

    def __init__(self, data, parents=(), op=""):
        self.data, self.grad = data, 0.0
        self._prev, self._op = parents, op
        self._backward = lambda: None

    def __add__(self, other):
        other = self._value(other)
        out = Value(self.data + other.data, (self, other), "+")

        def backward():
            self.grad += out.grad
            other.grad += out.grad
        out._backward = backward
        return out

    def __mul__(self, other):
        other = self._value(other)
        out = Value(self.data * other.data, (self, other), "*")

        def backward():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad
        out._backward = backward
        return out

    def __pow__(self, exponent):
        if not isinstance(exponent, Real):
            raise TypeError(f"Value ** {type(exponent).__name__}: the exponent is to be a plain number")
        out = Value(self.data**exponent, (self,), f"**{exponent}")

        def backward():
            self.grad += exponent * self.data**(exponent - 1) * out.grad if exponent else 0.0
        out._backward = backward
        return out

    def _function(self, name, data, slope):
        out = Value(data, (self,), name)

        def backward():
            self.grad += slope * out.grad
        out._backward = backward
        return out

    def relu(self):
        return self._function("relu", max(self.data, 0.0), 1.0 if self.data > 0 else 0.0)

    def tanh(self):
        t = math.tanh(self.data)
        return self._function("tanh", t, 1 - t**2)

    def exp(self):
        e = math.exp(self.data)
        return self._function("exp", e, e)

    def log(self):
        return self._function("log", math.log(self.data), 1 / self.data)

    def backward(self):
        """Add dself/dleaf to `.grad` of every leaf, and set `.grad` of the nodes between to theirs in this pass.

        What lies between starts from 0: were a gradient left there by an earlier pass, it would be handed on once more,
        and the leaves would grow by more than their due.
        """
        order = parents_first(self, lambda node: node._prev)
        for node in order:
            if node._prev:
                node.grad = 0.0
        self.grad += 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -self._value(other)
    __rsub__     = lambda self, other: self._value(other) + -self
    __truediv__  = lambda self, other: self * self._value(other)**-1
    __rtruediv__ = lambda self, other: self._value(other) * self**-1

    def _value(self, other):
        return other if isinstance(other, Value) else Value(plain(self, other, Value, "data"))

    def __repr__(self):
        return f"Value(data={self.data}, grad={self.grad})"


def plain(owner, x, engine, attribute):
    """The number in `x`, of this engine or plain. Raises TypeError for anything else, such as another engine's."""
    if isinstance(x, engine):
        return getattr(x, attribute)
    if isinstance(x, Real):
        return x
    kind = type(x).__name__
    if hasattr(x, "backward") or hasattr(x, "forward_grads"):
        raise TypeError(
            f"{engine.__name__} and {kind} belong to two engines, which do not mix: neither could find its way back "
            "through the other. Use one engine throughout, or the other's plain number"
        )
    raise TypeError(f"a {engine.__name__} works with plain numbers and its like, not with {kind}")


def parents_first(root, parents_of):
    """Every node that `root` was computed from, each once and after all its parents; `root` comes last.

    Depth first, with a stack of its own rather than recursion: long chains do not exhaust Python's.
    """
    order, seen, stack = [], set(), [(root, False)]
    while stack:
        node, parents_done = stack.pop()
        if parents_done:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((parent, False) for parent in parents_of(node) if not isinstance(parent, Real))
    return order
