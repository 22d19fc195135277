"""The engine that unit 06 builds, in one piece. Each exercise there is tested with these versions of the other pieces.

The table `OPS` has the operations, each with one VJP for each argument; `Node` is what the table and the classes have in common; then
come the classes in the order of the exercises, each built on the one before. `Tensor` is the whole. It wraps every constant and keeps
every gradient: simpler than `autograd_lib.Tensor`, and slower.
"""
import numpy as np

import autograd_lib
from autograd_lib import ops
from autograd_lib.broadcasting import unbroadcast
from autograd_lib.ops import Op

# The constants of this engine are asked for gradients too, so the exponent's must be a number where x is not positive: 0.
power = Op("power", ops.power.apply, (
    ops.power.vjps[0],
    lambda g, f, x, p: unbroadcast(g * f * np.log(np.where(x > 0, x, 1)) * (x > 0), p.shape)), "x ** p; by p only where x > 0")

OPS = {op.name: op for op in (ops.add, ops.multiply, power, ops.matmul, ops.maximum, ops.exp, ops.log, ops.tanh, ops.sum_, ops.reshape)}


class Node:
    """What every Tensor of unit 06 has: the table of operations, and the way back through its own operation."""

    ops = OPS
    visits = 0

    def pull_back(self, g):
        """dL/dparent for each parent, as far as it comes through this node; `g` is dL/dself. Counts its calls in `visits`.

        Raises TypeError for a leaf.
        """
        if self.op is None:
            raise TypeError("pull_back was called on a leaf. Its op is None and it has nothing to pull back: skip it")
        self.visits += 1
        inputs = [parent.value for parent in self.parents]
        return [vjp(g, self.value, *inputs, **self.kwargs) for vjp in self.ops[self.op].vjps]


class Arithmetic(Node):
    """Records what is computed with the operators, the Tensor on the left."""

    def __init__(self, value, parents=(), op=None, kwargs=None):
        self.value = np.array(value, dtype=float)
        self.grad = None
        self.parents, self.op, self.kwargs = tuple(parents), op, kwargs or {}

    def record(self, op, *others, **kwargs):
        """The Tensor that the operation of this name gives, applied to this Tensor, other Tensors and constants."""
        parents = [self, *[x if isinstance(x, Node) else type(self)(x) for x in others]]
        return type(self)(self.ops[op].apply(*[p.value for p in parents], **kwargs), parents, op, kwargs)

    def __add__(self, other):
        return self.record("add", other)

    def __mul__(self, other):
        return self.record("multiply", other)

    def __matmul__(self, other):
        return self.record("matmul", other)

    def __pow__(self, other):
        return self.record("power", other)

    def __neg__(self):
        return self * -1.0

    def __sub__(self, other):
        return self + other * -1.0

    def __truediv__(self, other):
        return self * (other if isinstance(other, Node) else type(self)(other)) ** -1.0


class Reflected(Arithmetic):
    """The operators with a number or array on the left."""

    __array_ufunc__ = None

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

    def __rmatmul__(self, other):
        return type(self)(other) @ self


class Methods(Reflected):
    """What one asks an array."""

    shape = property(lambda self: self.value.shape)
    ndim = property(lambda self: self.value.ndim)
    size = property(lambda self: self.value.size)

    def exp(self):
        return self.record("exp")

    def log(self):
        return self.record("log")

    def tanh(self):
        return self.record("tanh")

    def maximum(self, other):
        return self.record("maximum", other)

    def sum(self, axis=None, keepdims=False):
        return self.record("sum", axis=axis, keepdims=keepdims)

    def mean(self, axis=None, keepdims=False):
        total = self.sum(axis, keepdims)
        return total * (total.size / self.size)

    def reshape(self, *shape):
        return self.record("reshape", shape=shape[0] if len(shape) == 1 else shape)

    def zero_grad(self):
        self.grad = None

    def __repr__(self):
        return f"Tensor({self.value.tolist()}{f', op={self.op}' if self.op else ''})"


class Tensor(Methods):
    """The whole engine."""

    def backward(self, grad=None):
        """Add dL/dnode to `.grad` of every node that this Tensor was computed from; `grad` is dL/dself.

        Raises ValueError for an output of several entries without `grad`, and for a `grad` of another shape.
        """
        if grad is None and self.value.size != 1:
            raise ValueError(f"the output has shape {self.value.shape}: say which scalar is meant, backward(grad)")
        grad = np.ones(self.value.shape) if grad is None else np.array(grad, dtype=float)
        if grad.shape != self.value.shape:
            raise ValueError(f"grad has shape {grad.shape}, the output {self.value.shape}")
        for node, g in cotangents(self, grad):
            node.grad = np.array(g) if node.grad is None else node.grad + g

    def trace(self):
        """(nodes, edges): every node once, and a pair (parent, child) for every use of a parent by a child."""
        nodes = topological(self)
        return nodes, [(parent, node) for node in nodes for parent in node.parents]


def topological(root, most=100_000):
    """The nodes that `root` was computed from, parents before their children, `root` last. Raises ValueError for a cycle."""
    order, seen, stack = [], set(), [(root, iter(root.parents))]
    seen.add(id(root))
    while stack:
        node, parents = stack[-1]
        parent = next(parents, None)
        if parent is None:
            order.append(node)
            stack.pop()
        elif id(parent) not in seen:
            seen.add(id(parent))
            stack.append((parent, iter(parent.parents)))
        if len(stack) > most:
            raise ValueError("the graph has no end")
    return order


def cotangents(root, g):
    """Pairs (node, dL/dnode) from `root` to the leaves; `g` is dL/droot."""
    order = topological(root)
    total = {id(root): g}
    for node in reversed(order):
        g = total.get(id(node))
        yield node, g
        if node.op is None:
            continue
        for parent, part in zip(node.parents, node.pull_back(g)):
            total[id(parent)] = total[id(parent)] + part if id(parent) in total else part


def gradient(root, leaf, g):
    """dL/dleaf for a graph that may live in another process, where `g` is dL/droot: its nodes are asked for plain data alone.

    Raises TypeError or ValueError that says what is wrong with the way the graph was recorded.
    """
    found, total = np.zeros(np.shape(leaf.value)), {}
    order = topological(well_recorded(root), most=1000)
    total[id(root)] = g
    for node in reversed(order):
        g = total[id(node)]
        found = g if node is leaf else found
        if node.op is not None:
            inputs = [np.asarray(well_recorded(parent).value, dtype=float) for parent in node.parents]
            value, kwargs = np.asarray(node.value, dtype=float), dict(node.kwargs)
            for parent, vjp in zip(node.parents, OPS[node.op].vjps):
                part = vjp(g, value, *inputs, **kwargs)
                total[id(parent)] = total[id(parent)] + part if id(parent) in total else part
    return found


def well_recorded(node):
    for name in ("value", "parents", "op", "kwargs"):
        if not hasattr(node, name):
            raise TypeError(f"a node of the graph has no .{name}. Every parent must be a Tensor: wrap numbers and arrays")
    if node.op is not None and node.op not in OPS:
        raise ValueError(f"a node has op = {node.op!r}, which the table does not have; it has {', '.join(OPS)}")
    for parent in node.parents:
        if not hasattr(parent, "value"):
            raise TypeError("a parent is not a Tensor: wrap numbers and arrays as Tensors before they are recorded")
    return node


def weights(shape):
    """A cotangent of the given shape whose entries all differ."""
    return np.cos(np.arange(np.prod(shape, dtype=int))).reshape(shape)


def recorded(T, build):
    """A function of arrays that gives the value of `build(*Tensors)`, made with the class `T`, and its gradient by each array.

    The gradient comes from what T recorded, by the VJPs of the library.
    """
    def run(*arrays):
        leaves = [T(a) for a in arrays]
        root = build(*leaves)
        if not hasattr(root, "value"):
            raise TypeError("the result is not a Tensor, but " + (f"an array of {root.dtype} entries" if hasattr(root, "dtype") else "something else"))
        gradients = [gradient(root, leaf, weights(np.shape(root.value))) for leaf in leaves]
        return named(np.asarray(root.value), gradients)
    return run


def expected(build):
    """The same as `recorded`, by autograd_lib."""
    def run(*arrays):
        leaves = [autograd_lib.Tensor(np.asarray(a, dtype=float)) for a in arrays]
        root = build(*leaves)
        root.backward(weights(root.shape))
        return named(root.value, [leaf.grad for leaf in leaves])
    return run


def named(value, gradients):
    return {"value": value, **{f"gradient {i}": g for i, g in enumerate(gradients, 1)}}


# What the notebook does with the pieces.
def written(function):
    """Whether a function is more than the stub that students start from."""
    code = getattr(function, "__code__", None)
    return code is None or "NotImplementedError" not in code.co_names


def table(vjps):
    """The operations with the given VJPs, {name: functions}; those that are not written yet are taken from `OPS`."""
    own, missing = {}, []
    for name, functions in vjps.items():
        missing += [f.__name__ for f in functions if not written(f)]
        chosen = tuple(f if written(f) else given for f, given in zip(functions, OPS[name].vjps))
        own[name] = Op(name, OPS[name].apply, chosen, OPS[name].formula)
    print("VJPs: all are yours" if not missing else f"VJPs not written yet, the course's are used: {', '.join(missing)}")
    return own


def assemble(own_ops, *parts):
    """One class with the methods of all parts and a table of operations; what is not written yet is taken from `Tensor`.

    So is what fails in a small example, so that one wrong method does not spoil what follows.
    """
    members, missing = {}, []
    for part in parts:
        for name, member in vars(part).items():
            if name in ("__dict__", "__weakref__", "__module__", "__qualname__", "__doc__", "__annotations__", "ops"):
                continue
            if written(member.fget if isinstance(member, property) else member):
                members[name] = member
            else:
                missing.append(name)
    print("Methods: all are yours" if not missing else f"Methods not written yet, the course's are used: {', '.join(missing)}")
    first = ""
    for left_out, methods, table in (("", members, own_ops), ("methods", {}, own_ops), ("VJPs", members, OPS), ("methods and VJPs", {}, OPS)):
        T = type("MyTensor", (Tensor,), {**methods, "ops": table})
        if not (failed := failure(T)):
            break
        first = first or failed
    if left_out:
        print(f"With them a small example fails: {first}. So the course's {left_out} are used; run the checks above again")
    return T


def failure(T):
    """What goes wrong when a small network is trained with the class `T`, in a line; '' if nothing does."""
    X, y = np.array([[0.5, -1.0], [1.0, 2.0], [0.0, 1.0]]), np.array([0, 1, 1])
    try:
        fit_logistic(T, X, y, rate=0.1, steps=2)
        fit_network(T, "tanh", X, y, hidden=2, rate=0.1, steps=2, seed=0)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    return ""


def with_operation(T, name, function, vjp):
    """The class T with an operation more in its table and as a method; tanh stands in where it is not written yet."""
    if not (written(function) and written(vjp)):
        print(f"{function.__name__} is not written yet, so tanh takes its place")
        function, vjp = np.tanh, OPS["tanh"].vjps[0]
    own = Op(name, function, (vjp,))
    return type(T.__name__, (T,), {"ops": {**T.ops, name: own}, name: lambda self: self.record(name)})


def logistic_loss(z, y):
    """The mean of log(1 + e^z) - y z, for Tensors z of any engine; without overflow."""
    size_of_z = z.maximum(-z)
    return (z.maximum(0) + (1 + (-size_of_z).exp()).log() - z * y).mean()


def fit_logistic(T, X, y, rate, steps):
    """(w, b) of logistic regression by gradient descent from 0, computed with the class T."""
    w, b = np.zeros(X.shape[1]), 0.0
    for _ in range(steps):
        tw, tb = T(w), T(b)
        logistic_loss(X @ tw + tb, y).backward()
        w, b = w - rate * tw.grad, float(b - rate * tb.grad)
    return w, b


def fit_network(T, activation, X, y, hidden, rate, steps, seed):
    """A network of one hidden layer by gradient descent with the class T: (function from points to logits, losses)."""
    rng = np.random.default_rng(seed)
    parameters = [rng.normal(size=(X.shape[1], hidden)), rng.normal(size=hidden), rng.normal(size=hidden) / hidden**0.5, np.array(0.0)]

    def logits(points, W, b, v, c):
        return getattr(points @ W + b, activation)() @ v + c

    losses = []
    for _ in range(steps):
        tensors = [T(p) for p in parameters]
        loss = logistic_loss(logits(X, *tensors), y)
        loss.backward()
        losses.append(float(loss.value))
        parameters = [p - rate * t.grad for p, t in zip(parameters, tensors)]
    return (lambda points: logits(points, *[T(p) for p in parameters]).value), losses
