"""How time and memory grow with the graph: long chains, shared sub-expressions, large arrays."""
import gc
import time
import tracemalloc

import numpy as np


def chain(x, n):
    """n operations in a row."""
    for _ in range(n):
        x = x * 1.0000001
    return x


def shared(x, n):
    """n operations, each on a value that is used twice: 2^n paths if one followed them all."""
    for _ in range(n // 2):
        x = (x + x) * 0.5
    return x


def seconds(library, build, n):
    """(time to build, time to go backward) for a graph of n operations."""
    run = LIBRARIES[library](build, n)
    if run is None:
        return None
    gc.collect()
    start = time.process_time()
    backward = run()
    built = time.process_time()
    backward()
    return built - start, time.process_time() - built


def with_autograd_lib(build, n):
    from autograd_lib import Tensor

    return lambda: build(Tensor(1.0), n).backward


def with_hips(build, n):
    try:
        from autograd.core import make_vjp
    except ImportError:
        return None

    def run():
        vjp, _ = make_vjp(lambda x: build(x, n), 1.0)
        return lambda: vjp(1.0)
    return run


def with_pytorch(build, n):
    try:
        import torch
    except ImportError:
        return None
    torch.set_num_threads(1)
    return lambda: build(torch.tensor(1.0, dtype=torch.float64, requires_grad=True), n).backward


LIBRARIES = {"autograd_lib": with_autograd_lib, "HIPS autograd": with_hips, "PyTorch eager": with_pytorch}


def memory(depth=20, side=256):
    """What a deep network on large matrices takes, in bytes.

    `kept` is the sum of the values in the graph, all of which backward may need; `held` is what is in use once the
    graph is built, `peak` the most during backward, `left` what remains when the graph is dropped; `value` is the size
    of one value.
    """
    from autograd_lib import Tensor
    from autograd_lib.draw import trace

    rng = np.random.default_rng(0)
    x, W = Tensor(rng.normal(size=(side, side))), Tensor(rng.normal(size=(side, side)) / np.sqrt(side))
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        h = x
        for _ in range(depth):
            h = np.tanh(h @ W)
        loss = np.sum(h)
        held = tracemalloc.get_traced_memory()[0] - before
        kept = sum(node.value.nbytes for node in trace(loss)[0] if node.op)
        tracemalloc.reset_peak()
        loss.backward()
        peak = tracemalloc.get_traced_memory()[1] - before
        x.grad = W.grad = None
        del h, loss
        left = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    return {"kept": kept, "held": held, "peak": peak, "left": left, "value": x.value.nbytes}
