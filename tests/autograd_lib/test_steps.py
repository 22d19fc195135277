"""The backward pass step by step: every step is there, with the right numbers, in one piece that needs nothing else."""
import re
from html.parser import HTMLParser

import numpy as np
import pytest

from autograd_lib import Tensor
from autograd_lib.draw import draw_backward
from autograd_lib.layers import HEIGHT, WIDTH, layout


class Shown(HTMLParser):
    """The texts that the style rules show in step k: those without the class `state` or `caption`, and those with class k."""

    def __init__(self, text, k):
        super().__init__()
        self.k, self.visible, self.texts = f"k{k}", [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        classes = (dict(attrs).get("class") or "").split()
        hidden = ("state" in classes or "caption" in classes) and self.k not in classes
        if tag not in ("input", "meta"):
            self.visible.append((tag, hidden or bool(self.visible and self.visible[-1][1]) or tag in ("style", "title")))

    def handle_endtag(self, tag):
        while self.visible.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not (self.visible and self.visible[-1][1]):
            self.texts.append(data)


def example():
    a, b = Tensor(2.0), Tensor(5.0)
    c = a * b
    return c + a, {"a": a, "b": b, "c": c}


def test_each_step_shows_what_is_known_then():
    L, names = example()
    text = draw_backward(L, L=L, **names).html
    shown = [" ".join(Shown(text, k).texts) for k in range(6)]
    assert "L  starts with the gradient 1" in shown[0] and shown[0].count("grad ") == 1
    assert "step 1 of 4:  L  has the complete gradient 1 and hands on, through  c + a : 1 to  c , 1 to  a ." in shown[1]
    assert shown[1].count("grad 1") == 3 and "grad 6" not in shown[1]
    assert "step 2 of 4:  c  has the complete gradient 1 and hands on, through  a * b".replace("*", "×") in shown[2]
    assert "grad 6" in shown[2] and "grad 2" in shown[2] and "+ 5" in shown[2]
    assert "It is a leaf: this is its  .grad" in shown[3] and "It is a leaf" in shown[4]
    assert "step" not in shown[5]


def test_the_final_gradients_are_those_of_backward():
    x = Tensor([1.0, -2.0, 3.0])
    w = Tensor(0.5)
    L = np.sum(np.tanh(x * w) ** 2)
    text = draw_backward(L, x=x, w=w).html
    assert x.grad is None
    L.backward()
    last = " ".join(Shown(text, len(re.findall('type="radio"', text)) - 1).texts)
    assert f"grad {w.grad:.4g}" in last and "grad [" + " ".join(f"{g:.4g}" for g in x.grad) + "]" in last


def test_one_piece_that_runs_nothing_and_loads_nothing():
    view = draw_backward(example()[0])
    assert not re.search(r"<script|<link|<iframe|https?:|@import|url\(|\son\w+=", view.html)
    again = draw_backward(example()[0])
    assert not set(re.findall(r'id="([^"]+)"', view.html)) & set(re.findall(r'id="([^"]+)"', again.html))
    assert view._repr_html_() == view.html


def test_every_button_leads_to_a_step(tmp_path):
    draw_backward(example()[0]).save(tmp_path / "steps.html")
    text = (tmp_path / "steps.html").read_text(encoding="utf-8")
    ids = set(re.findall(r'<input[^>]* id="([^"]+)"', text))
    assert set(re.findall(r'<label for="([^"]+)"', text)) == ids
    assert all(f"#{id}:checked~div" in text for id in ids)


def test_names_from_outside_cannot_become_markup():
    x = Tensor(1.0)
    assert "<b>x</b>" in draw_backward(x * 2, x=x).html
    assert "<i>" not in draw_backward(x * 2, **{"<i>": x}).html


def random_graph(n):
    rng = np.random.default_rng(0)
    nodes = [Tensor(float(x)) for x in rng.normal(size=6)]
    while len(nodes) < n:
        i, j = rng.integers(max(0, len(nodes) - 12), len(nodes), 2)
        nodes.append(nodes[i] * nodes[j])
    return sum(nodes)


def test_fifty_nodes_stand_apart_and_edges_lead_to_the_right():
    nodes, edges = list(range(50)), []
    rng = np.random.default_rng(1)
    for b in range(6, 50):
        edges += sorted({(int(a), b) for a in rng.integers(max(0, b - 12), b, 2)})
    centres, paths, (width, height) = layout(nodes, edges)
    for i in nodes:
        assert WIDTH / 2 <= centres[i][0] <= width - WIDTH / 2 and HEIGHT / 2 <= centres[i][1] <= height - HEIGHT / 2
        for j in nodes[:i]:
            apart = np.abs(np.subtract(centres[i], centres[j]))
            assert apart[0] >= WIDTH or apart[1] >= HEIGHT
    assert all(centres[a][0] < centres[b][0] for a, b in edges) and set(paths) == set(edges)


def test_large_graphs_are_refused_with_advice():
    assert draw_backward(random_graph(40)).html.count("<rect") > 100
    y = Tensor(1.0)
    for _ in range(5000):
        y = y * 1.01
    with pytest.raises(ValueError, match=r"the graph has 5001 nodes, and more than 120 cannot be followed.*a batch of one.*\.detach\(\)"):
        draw_backward(y)
    with pytest.raises(ValueError, match="say which scalar is meant"):
        draw_backward(Tensor([1.0, 2.0]) * 2)
