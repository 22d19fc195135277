"""Functions in, functions out: derivatives of a function rather than of a Tensor.

    grad(f)(x)              the gradient of a scalar function
    value_and_grad(f)(x)    f(x) and the gradient, from one evaluation
    jacobian(f)(x)          all partial derivatives, of shape f(x).shape + x.shape
    hessian(f)(x)           all second partial derivatives, of shape x.shape + x.shape
    vjp(f)(x)               f(x) and the function g -> sum_i g_i df_i/dx         (reverse mode)
    jvp(f)(x)               f(x) and the function v -> sum_j df/dx_j v_j         (forward mode, as two VJPs)
    hvp(f)(x)               the function v -> H v, without forming the Hessian H

`f` takes arrays, numbers, or tuples, lists and dictionaries of them, and computes with NumPy. `argnum` says which
argument to differentiate with respect to, by default the first; a tuple of numbers gives a tuple of derivatives. A
derivative has the structure of its argument.

Everything nests: grad(grad(f)) is the second derivative. Results are arrays; they are Tensors, and can be
differentiated in turn, where an input is a Tensor that requires a gradient or where `f` makes use of one from outside.
"""
import numpy as np

from autograd_lib import ops
from autograd_lib import tensor as engine
from autograd_lib.dispatch import plain
from autograd_lib.tensor import Tensor, record, reverse_pass, with_grad


def grad(f, argnum=0):
    """The function that gives the gradient of the scalar function `f`, shaped like the argument.

    >>> grad(lambda x: np.sum(x**2))(np.array([1.0, 2.0]))
    array([2., 4.])
    >>> grad(grad(lambda x: x**3))(2.0)
    array(12.)
    >>> grad(lambda p, x: p["w"] * x + p["b"])({"w": 3.0, "b": 1.0}, 5.0)
    {'w': array(5.), 'b': array(1.)}

    Raises ValueError if f(x) is no scalar.
    """
    return lambda *args, **kwargs: value_and_grad(f, argnum)(*args, **kwargs)[1]


def value_and_grad(f, argnum=0):
    """The function that gives the pair (f(x), gradient); see `grad`.

    >>> value_and_grad(np.sin)(0.0)
    (array(0.), array(1.))
    """
    def value_and_gradient(*args, **kwargs):
        trace = Trace(f, argnum, args, kwargs)
        if len(trace.outputs) != 1 or np.size(trace.outputs[0]) != 1:
            shapes = " and ".join([str(np.shape(y)) for y in trace.outputs])
            raise ValueError(
                f"grad: {name_of(f)} gave an output of shape {shapes}, but a gradient is that of a scalar; "
                "use jacobian or vjp, or reduce the output, for example with np.sum"
            )
        return trace.value(), trace.pull_back(np.ones(np.shape(trace.outputs[0])))
    return value_and_gradient


def vjp(f, argnum=0):
    """The function that gives (f(x), pull_back), where pull_back(g) = sum_i g_i df_i/dx is shaped like x and g like
    f(x).

    >>> y, pull_back = vjp(lambda x: x**2)(np.array([1.0, 2.0, 3.0]))
    >>> pull_back(np.array([1.0, 0.0, 10.0]))
    array([ 2.,  0., 60.])
    """
    def value_and_pull_back(*args, **kwargs):
        trace = Trace(f, argnum, args, kwargs)
        return trace.value(), trace.pull_back
    return value_and_pull_back


def jvp(f, argnum=0):
    """The function that gives (f(x), push_forward), where push_forward(v) = sum_j df/dx_j v_j is shaped like f(x), v
    like x.

    The VJP is linear in g, so its own VJP with respect to g, at any g, is the Jacobian itself: two passes backward make
    one forward.

    >>> y, push_forward = jvp(np.exp)(np.array([0.0, 1.0]))
    >>> push_forward(np.array([1.0, 0.0]))
    array([1., 0.])
    """
    def value_and_push_forward(*args, **kwargs):
        trace = Trace(f, argnum, args, kwargs)

        def push_forward(v):
            v = trace.matching(v, trace.variables, "jvp: v", "argument")
            with with_grad():
                g = [Tensor(np.zeros(np.shape(y), trace.dtype)) for y in trace.outputs]
                back = cotangents(trace.outputs, g, trace.variables, create_graph=True)
                return trace.rebuild_output(
                    finished(cotangents(back, v, g, trace.outside or needs_grad(v)), trace.outputs, trace.dtype)
                )
        return trace.value(), push_forward
    return value_and_push_forward


def jacobian(f, argnum=0):
    """The function that gives the Jacobian of `f`, of shape f(x).shape + x.shape: entry (i, j) is df_i/dx_j.

    >>> jacobian(lambda x: x**2)(np.array([1.0, 2.0]))
    array([[2., 0.],
           [0., 4.]])

    Raises ValueError if f gives several outputs.
    """
    def jacobian_at(*args, **kwargs):
        trace = Trace(f, argnum, args, kwargs)
        if len(trace.outputs) != 1:
            raise ValueError(f"jacobian: {name_of(f)} gave {len(trace.outputs)} outputs; differentiate one at a time")
        shape = np.shape(trace.outputs[0])
        basis = np.eye(int(np.prod(shape, dtype=int)), dtype=trace.dtype)
        rows = [flatten(trace.pull_back(one.reshape(shape)))[0] for one in basis]
        blocks = [np.stack(entries).reshape(shape + np.shape(x)) for entries, x in zip(zip(*rows), trace.variables)]
        return trace.rebuild(blocks or [np.zeros(shape + x.shape) for x in trace.variables])
    return jacobian_at


def hessian(f, argnum=0):
    """The function that gives the Hessian of the scalar function `f`, of shape x.shape + x.shape.

    >>> hessian(lambda x: x[0] ** 2 * x[1])(np.array([1.0, 2.0]))
    array([[4., 2.],
           [2., 0.]])
    """
    return jacobian(grad(f, argnum), argnum)


def hvp(f, argnum=0):
    """The function that gives, for an x, the function v -> H v, where H is the Hessian of the scalar function `f` at x.

    H is symmetric, so this is the VJP of the gradient: it costs a few evaluations of f, whatever the size of x.

    >>> hvp(lambda x: np.sum(x**3))(np.array([1.0, 2.0]))(np.array([1.0, 1.0]))
    array([ 6., 12.])
    """
    return lambda *args, **kwargs: vjp(grad(f, argnum), argnum)(*args, **kwargs)[1]


class Trace:
    """One evaluation of `f`, recorded from its variables: the leaves of the arguments that `argnum` names.

    A variable is a node of its own, also where it continues a graph from outside: a pass for it stops at it, and never
    takes it for another variable with the same value (perturbation confusion). `outside` tells whether the results
    depend on a graph outside.
    """

    def __init__(self, f, argnum, args, kwargs):
        numbers = argnum if type(argnum) is tuple else (argnum,)
        if max(numbers) >= len(args):
            raise TypeError(
                f"{name_of(f)} was called with {len(args)} arguments, so there is no argument {max(numbers)} to"
                " differentiate with respect to (they count from 0, and keyword arguments do not count)"
            )
        leaves, self.rebuild = flatten(tuple([args[n] for n in numbers]) if type(argnum) is tuple else args[argnum])
        nested = engine.recording
        with with_grad():
            self.variables = [record(ops.identity, x) if needs_grad([x]) else Tensor(plain(x)) for x in leaves]
            variables = self.rebuild(self.variables)
            args = list(args)
            for n, variable in zip(numbers, variables if type(argnum) is tuple else (variables,)):
                args[n] = variable
            self.outputs, self.rebuild_output = flatten(f(*args, **kwargs))
        for y in self.outputs:
            if type(y) is not Tensor and np.asarray(y).dtype.kind not in "fiub":
                raise TypeError(
                    f"{name_of(f)} returned {type(y).__name__}, which cannot be differentiated; does it return its"
                    " result?"
                )
        self.outside = nested and (needs_grad(leaves) or reaches_beyond(self.outputs, self.variables))
        self.dtype = np.result_type(*[x.dtype for x in self.variables]) if self.variables else np.float64

    def value(self):
        """f(x)."""
        return self.rebuild_output([y if self.outside else np.asarray(plain(y)) for y in self.outputs])

    def pull_back(self, g):
        """The cotangents of the variables for the cotangents `g` of the outputs."""
        g = self.matching(g, self.outputs, "vjp: g", "output")
        with with_grad():
            result = cotangents(self.outputs, g, self.variables, self.outside or needs_grad(g))
        return self.rebuild(finished(result, self.variables, self.dtype))

    def matching(self, tree, those, what, whose):
        """The leaves of `tree`, which must be shaped like `those`."""
        leaves = [x if type(x) is Tensor else np.asarray(x, self.dtype) for x in flatten(tree)[0]]
        shapes, expected = [x.shape for x in leaves], [np.shape(x) for x in those]
        if shapes != expected:
            raise ValueError(f"{what} has shape {in_words(shapes)}, but the {whose} has shape {in_words(expected)}")
        return leaves


def cotangents(outputs, g, variables, create_graph):
    """dL/dvariable for every variable, where L = sum_k sum(g_k outputs_k); None where L does not depend on it."""
    pairs = [(y, gy) for y, gy in zip(outputs, g) if needs_grad([y])]
    if not pairs or not variables:
        return [None] * len(variables)
    output, seed = pairs[0] if len(pairs) == 1 else (sum([(y * gy).sum() for y, gy in pairs]), np.float64(1))
    if create_graph and type(seed) is not Tensor:
        seed = Tensor(seed, requires_grad=False)
    elif not create_graph:
        seed = plain(seed)
    found = {}
    oldest = min([x.birthday for x in variables])
    for node, c in reverse_pass(output, seed, create_graph):
        if node.birthday < oldest:
            # What is older than the variables was not computed from them.
            break
        found[node.birthday] = c
    return [found.get(x.birthday) for x in variables]


def reaches_beyond(outputs, variables):
    """Whether the outputs were computed from Tensors that need a gradient and are older than the variables."""
    oldest = min([x.birthday for x in variables], default=float("inf"))
    seen, stack = set(), [y for y in outputs if needs_grad([y])]
    while stack:
        node = stack.pop()
        if node.birthday < oldest:
            return True
        if node.birthday not in seen:
            seen.add(node.birthday)
            stack.extend([a for a in node.args if needs_grad([a])])
    return False


def finished(result, shaped_like, dtype):
    """Derivatives as they are handed out: Tensors that can be differentiated, else arrays; zeros for None."""
    return [
        np.zeros(np.shape(x), dtype) if r is None else r if needs_grad([r]) else np.array(plain(r), dtype)
        for r, x in zip(result, shaped_like)
    ]


def needs_grad(leaves):
    return any([type(x) is Tensor and x.requires_grad for x in leaves])


def flatten(tree):
    """The leaves of nested tuples, lists and dictionaries, and the function that builds the like from other leaves."""
    if isinstance(tree, dict):
        keys, children = list(tree), list(tree.values())
        def build(parts):
            return dict(zip(keys, parts))
    elif isinstance(tree, (tuple, list)):
        children = list(tree)
        build = getattr(type(tree), "_make", type(tree))
    else:
        return [tree], lambda leaves: leaves[0]
    flat = [flatten(child) for child in children]

    def rebuild(leaves):
        leaves = iter(leaves)
        return build([rebuild_child([next(leaves) for _ in own]) for own, rebuild_child in flat])
    return [leaf for own, _ in flat for leaf in own], rebuild


def name_of(f):
    return getattr(f, "__name__", type(f).__name__)


def in_words(shapes):
    return " and ".join(map(str, shapes)) or "of nothing"
