"""Derivatives of functions: structures, nesting, and what they say when misused."""
from collections import namedtuple

import autograd
import autograd.numpy as anp
import numpy as np
import pytest

from autograd_lib import Tensor, grad, hessian, hvp, jacobian, jvp, no_grad, numerical_jacobian, value_and_grad, vjp

rng = np.random.default_rng(0)


def test_grad_of_numbers_and_arrays():
    assert grad(np.sin)(0.0) == 1
    assert grad(lambda x: x**2)(3) == 6
    x = rng.normal(size=(2, 3))
    np.testing.assert_allclose(grad(lambda x: np.sum(x**3))(x), 3 * x**2)
    assert type(grad(lambda x: np.sum(x**3))(x)) is np.ndarray


def test_value_and_grad():
    value, gradient = value_and_grad(lambda x: np.sum(x * x))(np.array([1.0, 2.0]))
    assert value == 5 and gradient.tolist() == [2, 4]
    assert type(value) is np.ndarray


def test_argnum_and_other_arguments():
    def f(x, y, power=2):
        return np.sum(x * y**power)
    assert grad(f, 1)(2.0, 3.0) == 12
    assert grad(f, 1)(2.0, 3.0, power=3) == 54
    assert grad(f, (1, 0))(2.0, 3.0) == (12, 9)


Pair = namedtuple("Pair", "w b")


def test_derivatives_have_the_structure_of_the_argument():
    def f(p):
        return np.sum(p["layers"][0].w * p["layers"][0].b) + 3 * p["scale"][1]
    p = {"layers": [Pair(np.array([1.0, 2.0]), 3.0)], "scale": (1.0, 2.0)}
    g = grad(f)(p)
    assert list(g) == ["layers", "scale"] and type(g["layers"]) is list and type(g["layers"][0]) is Pair
    assert g["layers"][0].w.tolist() == [3, 3] and g["layers"][0].b == 3 and g["scale"] == (0, 3)


def test_vjp_and_jvp_are_adjoint_and_right():
    A, x = rng.normal(size=(2, 3)), rng.normal(size=3)

    def f(x):
        return np.tanh(A @ x)
    J = numerical_jacobian(lambda x: f(x), x)
    g, v = rng.normal(size=2), rng.normal(size=3)
    y, pull_back = vjp(f)(x)
    np.testing.assert_allclose(y, f(x))
    np.testing.assert_allclose(pull_back(g), g @ J, rtol=1e-7)
    y, push_forward = jvp(f)(x)
    np.testing.assert_allclose(y, f(x))
    np.testing.assert_allclose(push_forward(v), J @ v, rtol=1e-7)
    assert type(push_forward(v)) is np.ndarray
    # The same functions serve again.
    np.testing.assert_allclose(pull_back(2 * g), 2 * g @ J, rtol=1e-7)
    np.testing.assert_allclose(push_forward(2 * v), 2 * J @ v, rtol=1e-7)


def test_several_outputs_and_structures_through_vjp_and_jvp():
    def f(p):
        return {"left": p[0] * p[1], "parts": np.split(np.sin(p[0]), 2)}
    x, y = rng.normal(size=4), rng.normal(size=4)
    out, pull_back = vjp(f)((x, y))
    g = {"left": rng.normal(size=4), "parts": [rng.normal(size=2), rng.normal(size=2)]}
    dx, dy = pull_back(g)
    np.testing.assert_allclose(dx, g["left"] * y + np.cos(x) * np.concatenate(g["parts"]))
    np.testing.assert_allclose(dy, g["left"] * x)
    u, v = rng.normal(size=4), rng.normal(size=4)
    tangent = jvp(f)((x, y))[1]((u, v))
    np.testing.assert_allclose(tangent["left"], u * y + x * v)
    np.testing.assert_allclose(np.concatenate(tangent["parts"]), np.cos(x) * u)


def test_jacobian_for_any_shapes():
    A = rng.normal(size=(4, 2))

    def f(x):
        return np.sin(A @ x)
    x = rng.normal(size=(2, 3))
    J = jacobian(f)(x)
    assert J.shape == (4, 3, 2, 3)
    np.testing.assert_allclose(J, numerical_jacobian(f, x), atol=1e-8)
    assert jacobian(lambda x: x * x)(3.0) == 6
    both = jacobian(lambda x, y: x * y, (0, 1))(np.array([1.0, 2.0]), np.array([3.0, 4.0]))
    assert [b.tolist() for b in both] == [[[3, 0], [0, 4]], [[1, 0], [0, 2]]]


def test_hessian_and_hvp():
    def f(x):
        return np.sum(np.exp(x) * x[::-1]) + np.prod(x)
    x, v = rng.normal(size=4), rng.normal(size=4)
    H = hessian(f)(x)
    np.testing.assert_allclose(H, H.T)
    np.testing.assert_allclose(H, numerical_jacobian(lambda x: grad(f)(x), x), atol=1e-7)
    np.testing.assert_allclose(hvp(f)(x)(v), H @ v)


def test_grad_of_grad_to_any_order():
    f, expected = np.sin, [np.sin, np.cos, lambda x: -np.sin(x), lambda x: -np.cos(x)]
    for order in range(7):
        np.testing.assert_allclose(f(0.3), expected[order % 4](0.3))
        f = grad(f)


def test_a_variable_is_not_confused_with_another():
    # d/dx [x d/dy (x + y)] is 1; taking the inner y for the outer x gives 2.
    assert grad(lambda x: x * grad(lambda y: x + y)(1.0))(1.0) == 1
    # The inner variable is the outer one: d/dx [x 2x] = 4x.
    assert grad(lambda x: x * grad(lambda y: y * y)(x))(3.0) == 12
    # d/dx d/dy x^2 y^3 at y = 2x: d/dx [3 x^2 y^2], with y = 2x afterwards, is 48 x^3.
    assert grad(lambda x: grad(lambda y: x**2 * y**3)(2 * x))(1.0) == 48
    # The same node as both arguments stands for two variables.
    assert grad(lambda x: grad(lambda a, b: a * a * b, 0)(x, x))(3.0) == 12
    # jvp within grad, and grad within jvp.
    np.testing.assert_allclose(grad(lambda x: jvp(lambda y: x * y**2)(x)[1](1.0))(3.0), 12)
    np.testing.assert_allclose(jvp(lambda x: x * grad(lambda y: x * y**2)(2.0))(3.0)[1](1.0), 24)
    np.testing.assert_allclose(jvp(jvp_of_cube)(2.0)[1](1.0), 12)


def jvp_of_cube(x):
    return jvp(lambda y: y**3)(x)[1](1.0)


def test_agrees_with_hips_autograd_in_nests():
    def f(xp, grad):
        return lambda x: xp.sum(x * grad(lambda y: xp.sum(xp.sin(x * y)) + xp.sum(y**3))(xp.tanh(x)))
    x = rng.normal(size=3)
    np.testing.assert_allclose(grad(f(np, grad))(x), autograd.grad(f(anp, autograd.grad))(x))
    np.testing.assert_allclose(hessian(f(np, grad))(x), autograd.hessian(f(anp, autograd.grad))(x))


def test_tensors_outside_stay_connected():
    w = Tensor([1.0, 2.0])
    g = grad(lambda x: np.sum(w * x**2))(np.array([3.0, 4.0]))
    assert type(g) is Tensor
    g.sum().backward()
    assert w.grad.tolist() == [6, 8]
    x = Tensor(3.0)
    slope = grad(lambda x: x**3)(x)
    slope.backward()
    assert slope.value == 27 and x.grad == 18
    with no_grad():
        assert type(grad(lambda x: np.sum(w * x**2))(np.array([3.0, 4.0]))) is np.ndarray


def test_the_cotangent_can_be_differentiated_too():
    g = Tensor([1.0, 2.0])
    pulled = vjp(lambda x: x**2)(np.array([3.0, 4.0]))[1](g)
    pulled.sum().backward()
    assert g.grad.tolist() == [6, 8]


def test_what_does_not_depend_has_gradient_zero():
    assert grad(lambda x: 3.0)(2.0) == 0
    assert grad(lambda x, y: y * 2.0)(2.0, 3.0) == 0
    assert grad(lambda x: np.argmax(x) * 1.0)(np.ones(2)).tolist() == [0, 0]
    assert jacobian(lambda x: np.ones(3))(np.ones(2)).shape == (3, 2)
    assert jvp(lambda x: np.ones(3))(np.ones(2))[1](np.ones(2)).tolist() == [0, 0, 0]
    assert hessian(lambda x: np.sum(x))(np.ones(2)).tolist() == [[0, 0], [0, 0]]


def test_float32_stays_float32():
    x = np.ones(3, np.float32)
    assert grad(lambda x: np.sum(np.exp(x)))(x).dtype == np.float32
    assert jvp(np.exp)(x)[1](x).dtype == np.float32
    assert hessian(lambda x: np.sum(np.exp(x)))(x).dtype == np.float32


@pytest.mark.parametrize("misuse, message", [
    (lambda: grad(lambda x: x * 2)(np.ones(3)), r"grad: <lambda> gave an output of shape \(3,\).*use jacobian or vjp"),
    (lambda: grad(lambda x: None)(1.0), "<lambda> returned NoneType.*does it return its result"),
    (lambda: grad(lambda x: x, 1)(1.0), "no argument 1"),
    (lambda: vjp(lambda x: x * 2)(np.ones(3))[1](np.ones(2)), r"vjp: g has shape \(2,\), but the output has shape \(3,\)"),
    (lambda: jvp(lambda x: x * 2)(np.ones(3))[1](np.ones(2)), r"jvp: v has shape \(2,\), but the argument has shape \(3,\)"),
    (lambda: jacobian(lambda x: (x, x))(1.0), "gave 2 outputs"),
    (lambda: grad(lambda x: x)("a"), "real numbers"),
])
def test_misuse_is_explained(misuse, message):
    with pytest.raises((TypeError, ValueError), match=f"(?s){message}"):
        misuse()
