"""The drawn graph holds every value, gradient and operation, with and without graphviz on the machine."""
import shutil

import numpy as np
import pytest

from autograd_lib import Tensor
from autograd_lib.draw import draw_dot, trace


def example():
    x = Tensor([[1, 2], [2, -1]])
    y = (x * 2 - 1).maximum(0).sum(axis=-1)
    y.backward(np.ones_like(y), retain_grads=True)
    return x, y


def test_trace_gives_each_node_once_and_each_use_as_an_edge():
    x = Tensor(2.0)
    y = x * x
    z = y + x
    nodes, edges = trace(z)
    assert nodes == [x, y, z]
    assert edges == [(x, y), (x, y), (y, z), (x, z)]


def test_trace_of_a_long_chain_needs_no_recursion():
    y = Tensor(1.0)
    for _ in range(50_000):
        y = y * y
    assert len(trace(y)[0]) == 50_001


@pytest.mark.parametrize("has_dot", [True, False])
@pytest.mark.parametrize("rankdir", ["LR", "TB"])
def test_the_drawing_says_values_gradients_and_operations(monkeypatch, has_dot, rankdir):
    monkeypatch.setattr(shutil, "which", lambda program: "/usr/bin/dot" if has_dot else None)
    source = draw_dot(example()[1], rankdir=rankdir).source
    for text in ("value [[ 1.  2.] [ 2. -1.]]", "grad [[2. 2.] [2. 0.]]", "value [4. 3.]", "grad [1. 1.]", "maximum", "axis=-1", rankdir):
        assert text in source


def test_without_graphviz_the_notebook_gets_mermaid(monkeypatch):
    monkeypatch.setattr(shutil, "which", lambda program: None)
    assert draw_dot(example()[1])._repr_mimebundle_()["text/vnd.mermaid"].startswith("flowchart LR")


@pytest.mark.skipif(not shutil.which("dot"), reason="graphviz is not installed")
def test_with_graphviz_the_notebook_gets_a_picture(tmp_path):
    drawing = draw_dot(example()[1])
    assert "<svg" in drawing._repr_mimebundle_()["image/svg+xml"]
    draw_dot(example()[1], format="png").save(tmp_path / "graph.png")
    assert (tmp_path / "graph.png").read_bytes().startswith(b"\x89PNG")
    with pytest.raises(ValueError, match="nosuchformat"):
        draw_dot(example()[1], format="nosuchformat").render()


def test_bad_input_is_explained():
    with pytest.raises(ValueError, match="rankdir is 'LR'"):
        draw_dot(Tensor(1.0), rankdir="up")
    y = Tensor(1.0)
    for _ in range(600):
        y = y + 1
    with pytest.raises(ValueError, match="601 nodes, too many to read"):
        draw_dot(y)
