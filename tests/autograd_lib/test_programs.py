"""Gradients of random programs agree with HIPS autograd and with central differences."""
import sys
import warnings
from pathlib import Path

import autograd
import autograd.numpy as autograd_numpy
import numpy as np
import pytest
from hypothesis import HealthCheck, given, note, settings

from autograd_lib import Tensor, grad, hvp, numerical_jacobian

sys.path.insert(0, str(Path(__file__).parent))
from programs import programs, single_operations  # noqa: E402

relaxed = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
warnings.filterwarnings("ignore", message="Output seems independent of input")


def gradients(run, inputs):
    tensors = [Tensor(x) for x in inputs]
    output = run(np, *tensors)
    if isinstance(output, Tensor) and output.requires_grad:
        output.backward()
    return [np.zeros(t.shape, t.dtype) if t.grad is None else t.grad for t in tensors]


def close(ours, theirs, tolerance):
    theirs = np.asarray(theirs)
    np.testing.assert_allclose(ours, theirs, rtol=tolerance, atol=tolerance * max(1.0, np.max(np.abs(theirs), initial=0)))


@pytest.mark.parametrize("name, f", [pytest.param(name, f, id=name) for name, f in single_operations()])
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_every_operation_agrees_with_hips_autograd_in_both_orders(name, f, dtype):
    for shape in ((2, 3), (3, 2), (1, 3), (3, 1)):
        x = np.random.default_rng(0).normal(size=shape).astype(dtype)
        v = np.cos(np.arange(x.size, dtype=dtype)).reshape(shape)
        ours = grad(lambda x: np.sum(f(np, x) ** 2))(x)
        theirs = autograd.grad(lambda x: autograd_numpy.sum(f(autograd_numpy, x) ** 2))
        ours_twice = hvp(lambda x: np.sum(f(np, x) ** 2))(x)(v)
        theirs_twice = autograd.grad(lambda x: autograd_numpy.sum(theirs(x) * v))
        assert ours.dtype == ours_twice.dtype == dtype
        close(ours, theirs(x.astype(np.float64)), 1e-9 if dtype == np.float64 else 1e-4)
        close(ours_twice, theirs_twice(x.astype(np.float64)), 1e-8 if dtype == np.float64 else 1e-3)


@settings(relaxed, max_examples=400)
@given(programs())
def test_agrees_with_hips_autograd(program):
    run, inputs = program
    note(run.__name__)
    for k, ours in enumerate(gradients(run, inputs)):
        close(ours, autograd.grad(lambda *xs: run(autograd_numpy, *xs), k)(*inputs), 1e-9)


@given(programs(most_steps=4))
@relaxed
def test_second_derivatives_agree_with_hips_autograd(program):
    run, inputs = program
    note(run.__name__)
    v = [np.cos(np.arange(x.size, dtype=float)).reshape(x.shape) for x in inputs]
    every = tuple(range(len(inputs)))
    ours = hvp(lambda *xs: run(np, *xs), every)(*inputs)(tuple(v))

    def along_v(xs):
        gradient = autograd.grad(lambda xs: run(autograd_numpy, *xs))(xs)
        return sum(autograd_numpy.sum(g * u) for g, u in zip(gradient, v))
    for mine, theirs in zip(ours, autograd.grad(along_v)(tuple(inputs))):
        close(mine, theirs, 1e-7)


@relaxed
@given(programs(kinks=False, most_steps=5))
def test_agrees_with_central_differences(program):
    run, inputs = program
    note(run.__name__)
    for k, ours in enumerate(gradients(run, inputs)):
        def of_argument(x):
            return run(np, *inputs[:k], x, *inputs[k + 1:])
        measured = numerical_jacobian(of_argument, inputs[k])
        scale = max(1.0, np.max(np.abs(measured), initial=0), abs(run(np, *inputs)))
        np.testing.assert_allclose(ours, measured, rtol=1e-4, atol=1e-5 * scale)


@relaxed
@given(programs(most_steps=5))
def test_float32_agrees_with_hips_autograd_and_stays_float32(program):
    run, inputs = program
    note(run.__name__)
    single = [x.astype(np.float32) for x in inputs]
    double = [x.astype(np.float64) for x in single]
    output = run(np, *map(Tensor, single))
    assert output.dtype == np.float32
    every = tuple(range(len(inputs)))
    v = tuple([np.cos(np.arange(x.size, dtype=np.float32)).reshape(x.shape) for x in inputs])
    second = hvp(lambda *xs: run(np, *xs), every)(*single)(v)
    second_in_double = hvp(lambda *xs: run(np, *xs), every)(*double)(v)
    for k, ours in enumerate(gradients(run, single)):
        assert ours.dtype == np.float32 and second[k].dtype == np.float32
        close(ours, autograd.grad(lambda *xs: run(autograd_numpy, *xs), k)(*double), 1e-2)
        close(second[k], second_in_double[k], 3e-2)
