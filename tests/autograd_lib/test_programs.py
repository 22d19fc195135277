"""Gradients of random programs agree with HIPS autograd and with central differences."""
import sys
from pathlib import Path

import autograd
import autograd.numpy as autograd_numpy
import numpy as np
from hypothesis import HealthCheck, given, note, settings

from autograd_lib import Tensor, numerical_jacobian

sys.path.insert(0, str(Path(__file__).parent))
from programs import programs  # noqa: E402

relaxed = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


def gradients(run, inputs):
    tensors = [Tensor(x) for x in inputs]
    output = run(np, *tensors)
    if isinstance(output, Tensor) and output.requires_grad:
        output.backward()
    return [np.zeros(t.shape) if t.grad is None else t.grad for t in tensors]


@relaxed
@given(programs())
def test_agrees_with_hips_autograd(program):
    run, inputs = program
    note(run.__name__)
    for k, ours in enumerate(gradients(run, inputs)):
        theirs = autograd.grad(lambda *xs: run(autograd_numpy, *xs), k)(*inputs)
        np.testing.assert_allclose(ours, theirs, rtol=1e-9, atol=1e-9 * max(1.0, np.max(np.abs(theirs), initial=0)))


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


@settings(relaxed, max_examples=50)
@given(programs())
def test_float32_stays_float32_and_agrees(program):
    run, inputs = program
    note(run.__name__)
    single = [x.astype(np.float32) for x in inputs]
    for ours, double in zip(gradients(run, single), gradients(run, [x.astype(np.float64) for x in single])):
        assert ours.dtype in (np.float32, np.float64)
        if np.all(np.isfinite(double)):
            np.testing.assert_allclose(ours, double, rtol=1e-2, atol=1e-3 * max(1.0, np.max(np.abs(double), initial=0)))
