"""Automatic differentiation on NumPy, small enough to read in one sitting."""
from autograd_lib.functional import grad, hessian, hvp, jacobian, jvp, value_and_grad, vjp
from autograd_lib.functions import log_softmax, logsumexp, relu, sigmoid, softmax, softplus
from autograd_lib.numerical import check_grads, check_numerical_jacobian, check_vjp, numerical_jacobian
from autograd_lib.ops import Op
from autograd_lib.broadcasting import unbroadcast
from autograd_lib.tensor import Tensor, debug, no_grad

__all__ = [
    "Op", "Tensor", "check_grads", "check_numerical_jacobian", "check_vjp", "debug", "grad", "hessian", "hvp",
    "jacobian", "jvp", "log_softmax", "logsumexp", "no_grad", "numerical_jacobian", "relu", "sigmoid", "softmax",
    "softplus", "unbroadcast", "value_and_grad", "vjp",
]
