# %% right: lambdas, and a mean with weights counted from the shape
class MethodTensor(engine.Reflected):
    shape = property(lambda self: np.shape(self.value))
    ndim = property(lambda self: len(self.value.shape))
    size = property(lambda self: int(np.prod(self.value.shape)))
    exp = lambda self: self.record("exp")

    def mean(self, axis=None, keepdims=False):
        axes = range(self.value.ndim) if axis is None else np.atleast_1d(axis)
        count = 1
        for a in axes:
            count *= self.value.shape[a]
        return self.sum(axis, keepdims) / count

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% right: reshape always to a tuple
class MethodTensor(engine.Reflected):
    def reshape(self, *shape):
        if isinstance(shape[0], tuple):
            shape = shape[0]
        return self.record("reshape", shape=tuple(shape))

    def mean(self, axis=None, keepdims=False):
        s = self.sum(axis=axis, keepdims=keepdims)
        return s / (self.value.size / s.value.size)

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def zero_grad(self):
        self.grad = None


# %% wrong: no axis -> sum
class MethodTensor(engine.Reflected):
    def sum(self, axis=None, keepdims=False):
        return self.record("sum")

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: keepdims dropped -> sum(-1, True)
class MethodTensor(engine.Reflected):
    def sum(self, axis=None, keepdims=False):
        return self.record("sum", axis=axis)

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: divided by all entries -> a mean over one axis has as many
class MethodTensor(engine.Reflected):
    def mean(self, axis=None, keepdims=False):
        return self.sum(axis, keepdims) / self.value.size

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: the sum -> this is the sum
class MethodTensor(engine.Reflected):
    def mean(self, axis=None, keepdims=False):
        return self.sum(axis, keepdims)

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: divided by the length -> mean()
class MethodTensor(engine.Reflected):
    def mean(self, axis=None, keepdims=False):
        return self.sum(axis, keepdims) / len(self.value)

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: a tuple in a tuple -> reshape((6,))
class MethodTensor(engine.Reflected):
    def reshape(self, *shape):
        return self.record("reshape", shape=shape)

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def zero_grad(self):
        self.grad = None


# %% wrong: a plain array -> not a Tensor
class MethodTensor(engine.Reflected):
    def exp(self):
        return np.exp(self.value)

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: outside the graph -> tanh
class MethodTensor(engine.Reflected):
    def tanh(self):
        return type(self)(np.tanh(self.value))

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: the gradient is zero, not gone -> grad after zero_grad
class MethodTensor(engine.Reflected):
    def zero_grad(self):
        self.grad = np.zeros(self.value.shape)

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)


# %% wrong: shape is a method -> gave a method
class MethodTensor(engine.Reflected):
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None


# %% wrong: the logarithm to base 2, by hand -> log
class MethodTensor(engine.Reflected):
    def log(self):
        return self.record("log") * (1 / np.log(2))

    @property
    def shape(self):
        return self.value.shape

    @property
    def ndim(self):
        return self.value.ndim

    @property
    def size(self):
        return self.value.size

    def exp(self):
        return self.record("exp")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims = False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def mean(self, axis=None, keepdims = False):
        total = self.sum(axis=axis, keepdims=keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None
