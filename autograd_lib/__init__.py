"""Automatic differentiation on NumPy, small enough to read in one sitting."""
from autograd_lib.numerical import check_grads, check_numerical_jacobian, check_vjp, numerical_jacobian
from autograd_lib.ops import relu
from autograd_lib.broadcasting import unbroadcast
from autograd_lib.tensor import Tensor, no_grad

__all__ = ["Tensor", "check_grads", "check_numerical_jacobian", "check_vjp", "no_grad", "numerical_jacobian", "relu",
           "unbroadcast"]
