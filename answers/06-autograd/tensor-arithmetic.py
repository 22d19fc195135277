# %% right: new nodes by copying the class's constructor, parents as a list
class Tensor(engine.Node):
    def __init__(self, value, parents=(), op=None, kwargs=None):
        self.value, self.grad = np.asarray(value).astype(np.float64), None
        self.parents, self.op = list(parents), op
        self.kwargs = {} if kwargs is None else dict(kwargs)

    def record(self, op, *others, **kwargs):
        parents = [self]
        for other in others:
            parents.append(other if hasattr(other, "parents") else Tensor(other))
        arrays = [p.value for p in parents]
        return Tensor(self.ops[op].apply(*arrays, **kwargs), parents, op, kwargs)

    def __sub__(self, other):
        return self + Tensor(-1.0) * (other if isinstance(other, Tensor) else Tensor(other))

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% right: operators made in a loop
class Tensor(engine.Node):
    def __init__(self, value, parents=(), op=None, kwargs=None):
        self.value = np.array(value, dtype=float)
        self.grad, self.parents, self.op, self.kwargs = None, parents, op, kwargs or {}

    def record(self, op, *others, **kwargs):
        parents = (self,) + tuple(map(wrapped, others))
        return Tensor(self.ops[op].apply(*(p.value for p in parents), **kwargs), parents, op, kwargs)


def wrapped(x):
    return x if isinstance(x, Tensor) else Tensor(x)


def operator(op):
    return lambda self, other: self.record(op, other)


for sign, op in [("add", "add"), ("mul", "multiply"), ("matmul", "matmul"), ("pow", "power")]:
    setattr(Tensor, f"__{sign}__", operator(op))
Tensor.__neg__ = lambda self: self.record("multiply", -1.0)
Tensor.__sub__ = lambda self, other: self + wrapped(other) * -1.0
Tensor.__truediv__ = lambda self, other: self * wrapped(other) ** -1.0


# %% wrong: constants stay as they are -> a parent is not a Tensor
class Tensor(engine.Node):
    def record(self, op, *others, **kwargs):
        values = [getattr(x, "value", x) for x in (self, *others)]
        return Tensor(self.ops[op].apply(*values, **kwargs), (self, *others), op, kwargs)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: integers stay integers -> integer
class Tensor(engine.Node):
    def __init__(self, value, parents=(), op=None, kwargs=None):
        self.value, self.grad = np.array(value), None
        self.parents, self.op, self.kwargs = tuple(parents), op, kwargs or {}

    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else type(self)(x) for x in others]]
        value = self.ops[op].apply(*[p.value for p in parents], **kwargs)
        return type(self)(value, parents, op, kwargs)

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: parents not kept -> ['parents']: gave 0 items
class Tensor(engine.Node):
    def record(self, op, *others, **kwargs):
        others = [x if isinstance(x, engine.Node) else Tensor(x) for x in others]
        return Tensor(self.ops[op].apply(self.value, *[x.value for x in others], **kwargs), (), op, kwargs)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: parents are copies -> both parents must be t itself
class Tensor(engine.Node):
    def record(self, op, *others, **kwargs):
        parents = [Tensor(getattr(x, "value", x)) for x in (self, *others)]
        return Tensor(self.ops[op].apply(*[p.value for p in parents], **kwargs), parents, op, kwargs)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: plain arrays come out -> an operator must return a Tensor
class Tensor(engine.Node):
    def __add__(self, other):
        return self.value + getattr(other, "value", other)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else type(self)(x) for x in others]]
        value = self.ops[op].apply(*[p.value for p in parents], **kwargs)
        return type(self)(value, parents, op, kwargs)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: the op itself, not its name -> ['op']
class Tensor(engine.Node):
    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else Tensor(x) for x in others]]
        return Tensor(self.ops[op].apply(*[p.value for p in parents], **kwargs), parents, op.upper(), kwargs)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: the difference the wrong way round -> the operands are exchanged
class Tensor(engine.Node):
    def __sub__(self, other):
        return (other if isinstance(other, engine.Node) else Tensor(other)) + -self

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else type(self)(x) for x in others]]
        value = self.ops[op].apply(*[p.value for p in parents], **kwargs)
        return type(self)(value, parents, op, kwargs)

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: minus a list -> bad operand type for unary -
class Tensor(engine.Node):
    def __sub__(self, other):
        return self + (-other)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else type(self)(x) for x in others]]
        value = self.ops[op].apply(*[p.value for p in parents], **kwargs)
        return type(self)(value, parents, op, kwargs)

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: the quotient the wrong way round -> the operands are exchanged
class Tensor(engine.Node):
    def __truediv__(self, other):
        return self**-1 * (other if isinstance(other, engine.Node) else Tensor(other))

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else type(self)(x) for x in others]]
        value = self.ops[op].apply(*[p.value for p in parents], **kwargs)
        return type(self)(value, parents, op, kwargs)

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other


# %% wrong: negation outside the graph -> -x, value and gradients
class Tensor(engine.Node):
    def __neg__(self):
        return Tensor(-self.value)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else type(self)(x) for x in others]]
        value = self.ops[op].apply(*[p.value for p in parents], **kwargs)
        return type(self)(value, parents, op, kwargs)

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: settings dropped -> Tensor.record
class Tensor(engine.Node):
    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else Tensor(x) for x in others]]
        return Tensor(self.ops[op].apply(*[p.value for p in parents], **kwargs), parents, op)

    def __init__(self, value, parents = (), op = None, kwargs = None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents = tuple(parents)
        self.op = op
        self.kwargs = kwargs or {}

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1


# %% wrong: kwargs shared by all leaves -> None
class Tensor(engine.Node):
    def __init__(self, value, parents=(), op=None, kwargs=None):
        self.value, self.grad = np.array(value, dtype=float), None
        self.parents, self.op, self.kwargs = tuple(parents), op, kwargs

    def record(self, op, *others, **kwargs):
        parents = [self, *[x if isinstance(x, engine.Node) else type(self)(x) for x in others]]
        value = self.ops[op].apply(*[p.value for p in parents], **kwargs)
        return type(self)(value, parents, op, kwargs)

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1

    def __sub__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self + -other

    def __truediv__(self, other):
        other = other if isinstance(other, engine.Node) else type(self)(other)
        return self * other**-1
