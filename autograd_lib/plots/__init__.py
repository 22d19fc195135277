"""The figures of the course, a module for each unit. Every function draws one figure and returns it."""
from autograd_lib.plots.warm_up import broadcast_stretch
from autograd_lib.plots.derivatives import (
    best_linear_map, chain_of_steps, difference_errors, generalized_jacobian, influence_diagram, influence_paths,
    jacobian_patterns, least_squares_loss, shrinking_grid, steepest_ascent, two_routes,
)
from autograd_lib.plots.probability import (
    forgotten_normalizer, likelihood_curves, loss_and_accuracy, losses_and_densities, map_estimates, positive_tests,
    probability_as_area, sample_means, three_kinds, unit_balls, zero_covariance,
)
from autograd_lib.plots.least_squares import (
    descent_steps, least_norm_solution, minibatch_paths, penalty_descent, projection_onto_columns,
    rate_by_condition, ridge_path, solver_accuracy, weighted_line,
)
from autograd_lib.plots.backprop import (
    bias_broadcasting, jacobian_sizes, linear_jacobians, linear_shapes, relu_mask, softmax_jacobian, thread_layers,
    two_moons_training,
)
from autograd_lib.plots.graphs import backward_steps, mode_costs, nodes_and_paths
from autograd_lib.plots.autograd import decision_boundary, paths_and_nodes, stretch_and_sum

__all__ = [
    "backward_steps", "best_linear_map", "bias_broadcasting", "broadcast_stretch", "chain_of_steps",
    "decision_boundary", "descent_steps", "difference_errors", "forgotten_normalizer", "generalized_jacobian",
    "influence_diagram", "influence_paths", "jacobian_patterns", "jacobian_sizes", "least_norm_solution",
    "least_squares_loss", "likelihood_curves", "linear_jacobians", "linear_shapes", "loss_and_accuracy",
    "losses_and_densities", "map_estimates", "minibatch_paths", "mode_costs", "nodes_and_paths", "paths_and_nodes",
    "penalty_descent", "positive_tests", "probability_as_area", "projection_onto_columns", "rate_by_condition",
    "relu_mask", "ridge_path", "sample_means", "shrinking_grid", "softmax_jacobian", "solver_accuracy",
    "steepest_ascent", "stretch_and_sum", "thread_layers", "three_kinds", "two_moons_training", "two_routes",
    "unit_balls", "weighted_line", "zero_covariance",
]
