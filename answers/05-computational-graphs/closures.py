# %% right: a class in the place of the closure of a product
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        class Product:
            def __init__(self, a, b):
                self.a, self.b, self.out = a, b, Value(a.data * b.data, [a, b])
            def __call__(self):
                self.a.grad = self.a.grad + self.out.grad * self.b.data
                self.b.grad = self.b.grad + self.out.grad * self.a.data
        step = Product(self, other)
        step.out._backward = step
        return step.out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% right: lambdas, and a helper for functions of one argument
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        return self._one(self.data**exponent, exponent * self.data**(exponent - 1))

    def relu(self):
        """max(self, 0)."""
        return self._one(np.where(self.data > 0, self.data, 0.0).item(), 1.0 if self.data > 0 else 0.0)

    def _one(self, data, slope):
        out = Value(data, {self})
        out._backward = lambda: setattr(self, "grad", self.grad + slope * out.grad)
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: exchanged -> the partial derivatives are exchanged
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += self.data * out.grad
            other.grad += other.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: overwritten -> overwritten instead of accumulated
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad = other.data * out.grad
            other.grad = self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: upstream dropped -> the upstream gradient out.grad is missing
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data
            other.grad += self.data

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1)

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0)

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: called at once -> stored in out._backward, and not called at once
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        hand_on()
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: only self -> only the first argument gets a gradient
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: the exponent stays -> the exponent does not go down by one
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**exponent * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: the factor is missing -> the factor in front, the exponent, is missing
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: relu hands on everything -> passes where the input is negative
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: relu at 0 -> at 0 the derivative is to be 0
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data >= 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: relu's mask from the upstream gradient -> Value.relu
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (out.grad > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: parents forgotten in a product -> the result of a product does not know its parents
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data)

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: a power and relu overwrite -> __pow__ and relu overwrite
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad = exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad = (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: relu without parents -> several operations of Value
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * out.grad
            other.grad += self.data * out.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other


# %% wrong: self.grad for out.grad in a product -> Does it read out.grad
class Value:
    """A number with its gradient, and a closure that hands the gradient on.

    .data  the number; .grad  dL/dself after L.backward(), 0.0 before
    Example: x = Value(3.0); y = x * x + 2; y.backward(); y.data is 11.0, x.grad is 6.0.
    """

    def __init__(self, data, parents=()):
        self.data, self.grad, self.parents = data, 0.0, parents
        self._backward = lambda: None

    def __add__(self, other):
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data + other.data, (self, other))

        def hand_on():
            self.grad += out.grad
            other.grad += out.grad

        out._backward = hand_on
        return out

    def __mul__(self, other):
        """self * other, where other is a Value or a plain number."""
        other = other if isinstance(other, Value) else Value(other)
        out = Value(self.data * other.data, (self, other))

        def hand_on():
            self.grad += other.data * self.grad
            other.grad += self.data * self.grad

        out._backward = hand_on
        return out

    def __pow__(self, exponent):
        """self ** exponent, where exponent is a plain number."""
        out = Value(self.data**exponent, (self,))

        def hand_on():
            self.grad += exponent * self.data**(exponent - 1) * out.grad

        out._backward = hand_on
        return out

    def relu(self):
        """max(self, 0)."""
        out = Value(max(self.data, 0.0), (self,))

        def hand_on():
            self.grad += (self.data > 0) * out.grad

        out._backward = hand_on
        return out

    def backward(self):
        """Fill in .grad of every Value that self was computed from."""
        order, entered = [], set()

        def enter(node):
            if node not in entered:
                entered.add(node)
                for parent in node.parents:
                    enter(parent)
                order.append(node)

        enter(self)
        self.grad = 1.0
        for node in reversed(order):
            node._backward()

    __radd__     = lambda self, other: self + other
    __rmul__     = lambda self, other: self * other
    __neg__      = lambda self: self * -1
    __sub__      = lambda self, other: self + -other
    __rsub__     = lambda self, other: -self + other
    __truediv__  = lambda self, other: self * (other**-1)
    __rtruediv__ = lambda self, other: self**-1 * other
