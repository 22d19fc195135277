"""What the benchmarks compare is the same computation, and memory is held for values and nothing else."""
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
from benchmarks import graphs, training  # noqa: E402


@pytest.mark.parametrize("network", training.networks, ids=str)
@pytest.mark.parametrize("dtype", [np.float64, np.float32])
def test_all_versions_of_a_training_step_give_the_same_losses(network, dtype):
    losses = {name: [step() for _ in range(3)] for name, step in training.steps(network, dtype).items()}
    by_hand = losses.pop("NumPy by hand")
    assert "autograd_lib" in losses and by_hand[2] < by_hand[0]
    for values in losses.values():
        np.testing.assert_allclose(values, by_hand, rtol=1e-9 if dtype == np.float64 else 1e-4)


def test_a_graph_holds_its_values_once_and_is_freed():
    m = graphs.memory(depth=10, side=128)
    assert m["held"] < 1.05 * m["kept"] and m["peak"] - m["held"] < 6 * m["value"] and m["left"] < 0.2 * m["value"]
