# %% right: where the operands may be exchanged, they are
class ReflectedTensor(engine.Arithmetic):
    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        return -self + other

    def __rtruediv__(self, other):
        return self**-1 * other

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __rpow__(self, other):
        return type(self)(other) ** self

    def __rmatmul__(self, other):
        return type(self)(other) @ self


# %% right: one helper, and __array_priority__ in vain but harmless
class ReflectedTensor(engine.Arithmetic):
    __array_priority__ = 100

    def left(self, other):
        return ReflectedTensor(np.asarray(other))

    def __rmatmul__(self, other):
        return self.left(other) @ self

    def __rpow__(self, other):
        return self.left(other).record("power", self)

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __radd__(self, other):
        return type(self)(other) + self

    def __rsub__(self, other):
        return type(self)(other) - self

    def __rmul__(self, other):
        return type(self)(other) * self

    def __rtruediv__(self, other):
        return type(self)(other) / self


# %% wrong: exchanged difference -> the operands are exchanged: c - t
class ReflectedTensor(engine.Arithmetic):
    def __rsub__(self, other):
        return self - other

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __radd__(self, other):
        return type(self)(other) + self

    def __rmul__(self, other):
        return type(self)(other) * self

    def __rtruediv__(self, other):
        return type(self)(other) / self

    def __rpow__(self, other):
        return type(self)(other) ** self

    def __rmatmul__(self, other):
        return type(self)(other) @ self


# %% wrong: exchanged quotient -> the operands are exchanged: c / t
class ReflectedTensor(engine.Arithmetic):
    def __rtruediv__(self, other):
        return self / other

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __radd__(self, other):
        return type(self)(other) + self

    def __rsub__(self, other):
        return type(self)(other) - self

    def __rmul__(self, other):
        return type(self)(other) * self

    def __rpow__(self, other):
        return type(self)(other) ** self

    def __rmatmul__(self, other):
        return type(self)(other) @ self


# %% wrong: exchanged power -> the operands are exchanged: c ** t
class ReflectedTensor(engine.Arithmetic):
    def __rpow__(self, other):
        return self**other

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __radd__(self, other):
        return type(self)(other) + self

    def __rsub__(self, other):
        return type(self)(other) - self

    def __rmul__(self, other):
        return type(self)(other) * self

    def __rtruediv__(self, other):
        return type(self)(other) / self

    def __rmatmul__(self, other):
        return type(self)(other) @ self


# %% wrong: exchanged matrix product -> the operands are exchanged: A @ t
class ReflectedTensor(engine.Arithmetic):
    def __rmatmul__(self, other):
        return self @ other

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __radd__(self, other):
        return type(self)(other) + self

    def __rsub__(self, other):
        return type(self)(other) - self

    def __rmul__(self, other):
        return type(self)(other) * self

    def __rtruediv__(self, other):
        return type(self)(other) / self

    def __rpow__(self, other):
        return type(self)(other) ** self


# %% wrong: reflected operators for sums and products alone -> unsupported operand
class ReflectedTensor(engine.Arithmetic):
    __array_ufunc__ = None

    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other


# %% wrong: NumPy is not told to stay away -> not a Tensor
class ReflectedTensor(engine.Arithmetic):
    def __radd__(self, other):
        return self + other

    def __rmul__(self, other):
        return self * other

    def __rsub__(self, other):
        return -self + other

    def __rtruediv__(self, other):
        return self**-1 * other

    def __rpow__(self, other):
        return type(self)(other) ** self

    def __rmatmul__(self, other):
        return type(self)(other) @ self


# %% wrong: values alone -> values
class ReflectedTensor(engine.Arithmetic):
    def __radd__(self, other):
        return type(self)(other + self.value)

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __rsub__(self, other):
        return type(self)(other) - self

    def __rmul__(self, other):
        return type(self)(other) * self

    def __rtruediv__(self, other):
        return type(self)(other) / self

    def __rpow__(self, other):
        return type(self)(other) ** self

    def __rmatmul__(self, other):
        return type(self)(other) @ self


# %% wrong: Python 2's division -> unsupported operand
class ReflectedTensor(engine.Arithmetic):
    __array_ufunc__ = None

    def __radd__(self, other):
        return self + other

    def __rsub__(self, other):
        return -self + other

    def __rmul__(self, other):
        return self * other

    def __rdiv__(self, other):
        return type(self)(other) / self


# %% wrong: minus forgotten -> number - Tensor
class ReflectedTensor(engine.Arithmetic):
    def __rsub__(self, other):
        return self + other

    __array_ufunc__ = None  # array + t asks t.__radd__ instead of adding t to each entry by itself

    def __radd__(self, other):
        return type(self)(other) + self

    def __rmul__(self, other):
        return type(self)(other) * self

    def __rtruediv__(self, other):
        return type(self)(other) / self

    def __rpow__(self, other):
        return type(self)(other) ** self

    def __rmatmul__(self, other):
        return type(self)(other) @ self
