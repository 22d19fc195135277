"""The backward pass step by step, as one piece of HTML.

`draw_backward(root)` draws the graph once for every step of `root.backward()`: which node hands on its gradient, what
each of its parents receives, and what has been collected where. The page needs no script, no network and no widgets:
the steps are radio buttons, and style rules show what belongs to the chosen one. So it works in JupyterLab, in Colab
and in a printed book.
"""
import html
from itertools import count

import numpy as np

from autograd_lib.layers import HEIGHT, WIDTH, layout
from autograd_lib.tensor import Tensor, reverse_pass

MOST_NODES = 120
SIGNS = {"add": "+", "subtract": "−", "multiply": "×", "divide": "÷", "power": "**", "matmul": "@",
         "negative": "−"}
views = count()


def draw_backward(root, grad=None, **names):
    """A view of `root.backward(grad)` step by step, which a notebook shows; `.html` is its text, `.save(path)` writes
    it to a file.

    Keywords name nodes: draw_backward(L, x=x, w=w). Nodes without a name are numbered. The gradients that the Tensors
    hold are neither used nor changed. Next and Back, or the arrow keys once a step is chosen, go through the steps.

    >>> x = Tensor(3.0)
    >>> view = draw_backward(x * x + 2 * x, x=x)
    >>> "step 4 of 4: <b>x</b>" in view.html
    True

    Raises ValueError for a graph too large to be followed, and where `backward` would.
    """
    g = root._seed(grad)
    visits = [(node, np.asarray(g), handed_on(node, g)) for node, g in limited(reverse_pass(root, g), root)]
    nodes = sorted([node for node, _, _ in visits], key=lambda node: node.birthday)
    return BackwardView(page(nodes, visits, named(nodes, names)))


def limited(visits, root):
    """The visits, or a ValueError if there are too many."""
    for k, visit in enumerate(visits):
        if k == MOST_NODES:
            size = count_nodes(root)
            raise ValueError(
                f"draw_backward: the graph has {size} nodes, and more than {MOST_NODES} cannot be followed step by"
                " step. Draw a smaller case of the same computation: a batch of one, one layer, one step of a loop;"
                " or only its end, after .detach() on what is to be left out. draw_dot shows up to 500 nodes at once"
            )
        yield visit


def count_nodes(root):
    return sum(1 for _ in reverse_pass(root, np.ones(root.shape)))


def handed_on(node, g):
    """What the node hands to each of its arguments: pairs (parent, part of its cotangent)."""
    if node.op is None:
        return []
    inputs = [a.value if type(a) is Tensor else a for a in node.args]
    return [(a, np.asarray(vjp(g, node.value, *inputs, **node.kwargs))) for a, vjp in zip(node.args, node.op.vjps)
            if type(a) is Tensor and a.requires_grad and vjp is not None]


def named(nodes, names):
    """The name of every node, by its birthday: the given ones, and numbers for the rest."""
    given = {tensor.birthday: name for name, tensor in names.items()}
    numbers = count(1)
    return {node.birthday: given.get(node.birthday) or f"v{next(numbers)}" for node in nodes}


class BackwardView:
    """The view as HTML."""

    def __init__(self, text):
        self.html = text

    def _repr_html_(self):
        return self.html

    def save(self, path):
        """Write the view to a file that any browser shows."""
        with open(path, "w", encoding="utf-8") as file:
            file.write(
                '<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>backward, step by'
                f" step</title>{self.html}</html>"
            )


def page(nodes, visits, name):
    """The whole view: radio buttons, captions with Back and Next, the drawing, and rules that show one step of it."""
    view = f"backward-{next(views)}-{nodes[-1].birthday}"
    last = len(visits)
    ids = [f"{view}-{k}" for k in range(last + 1)]
    radios = "".join(
        [
            f'<input type="radio" name="{view}" id="{id}" aria-label="step {k}"{" checked" if k == 0 else ""}>'
            for k, id in enumerate(ids)
        ]
    )
    rules = "".join([f"#{id}:checked~div .k{k}" + "{display:block}" for k, id in enumerate(ids)])
    captions = "".join(
        [
            '<div class="caption'
            f' k{k}">{button("Back", ids[k - 1] if k else None)}{button("Next", ids[k + 1] if k < last else None)}'
            f"<span>{caption(k, visits, name)}</span></div>"
            for k in range(last + 1)
        ]
    )
    return (f'<div id="{view}" class="backward-steps"><style>{STYLE.replace("VIEW", "#" + view)}{rules}</style>{radios}'
            f'<div>{captions}</div><div class="scroll">{drawing(nodes, visits, name)}</div></div>')


STYLE = """
VIEW{background:#fff;color:#111;font:14px/1.4 Helvetica,Arial,sans-serif;padding:8px}
VIEW input{margin:2px;width:11px;height:11px}
VIEW .caption{display:none;min-height:3em;margin:6px 0}
VIEW label,VIEW .off{display:inline-block;border:1px solid #555;border-radius:4px;padding:2px
10px;margin-right:6px;cursor:pointer;background:#f2f2f2} VIEW .off{color:#999;border-color:#bbb;cursor:default}
VIEW .scroll{overflow:auto;max-height:640px}
VIEW svg{display:block;background:#fff}
VIEW svg text{font:11px Helvetica,Arial,sans-serif;fill:#111}
VIEW svg .title{font-weight:bold}
VIEW svg .state{display:none}
VIEW .edge{fill:none;stroke:#999;stroke-width:1}
VIEW .flow{fill:none;stroke:#b34700;stroke-width:3}
VIEW .part{font-weight:bold;paint-order:stroke;stroke:#fff;stroke-width:4px}
VIEW .box{fill:#fff;stroke:#777}
VIEW .waiting{fill:#fff;stroke:#b34700;stroke-width:2;stroke-dasharray:5 3}
VIEW .current{fill:#fbd9b5;stroke:#b34700;stroke-width:3.5}
VIEW .done{fill:#dbe9f6;stroke:#333}
"""


def button(text, id):
    return f'<label for="{id}">{text}</label>' if id else f'<span class="off">{text}</span>'


def caption(k, visits, name):
    """What happens in step k, in a sentence."""
    if k == 0:
        root, g, _ = visits[0]
        return (
            f"Before the first step: <b>{html.escape(name[root.birthday])}</b> starts with the gradient {short(g)}. A"
            " node hands on its gradient when all that was computed from it has handed on theirs (dashed:"
            " collecting; blue: done)."
        )
    node, g, parts = visits[k - 1]
    who = f"step {k} of {len(visits)}: <b>{html.escape(name[node.birthday])}</b> has the complete gradient {short(g)}"
    if not parts:
        return who + ". It is a leaf: this is its <b>.grad</b>."
    what = ", ".join([f"{short(part)} to <b>{html.escape(name[parent.birthday])}</b>" for parent, part in parts])
    return f"{who} and hands on, through <b>{html.escape(formula(node, name))}</b>: {what}."


def drawing(nodes, visits, name):
    """The graph as SVG; what belongs to some steps only has the classes k0, k1, ... of these."""
    edges = sorted(
        {(parent.birthday, node.birthday) for node in nodes for parent in node.parents if parent.requires_grad}
    )
    where, paths, (width, height) = layout([node.birthday for node in nodes], edges)
    last = len(visits)
    turn = {node.birthday: k for k, (node, _, _) in enumerate(visits, start=1)}
    parts = [f'<path class="edge" d="{d}"/>' for d in paths.values()]
    collected, history = {visits[0][0].birthday: visits[0][1]}, {node.birthday: [] for node in nodes}
    history[visits[0][0].birthday].append((0, visits[0][1]))
    for k, (node, _, handed) in enumerate(visits, start=1):
        for parent, part in handed:
            collected[parent.birthday] = collected[parent.birthday] + part if parent.birthday in collected else part
        for birthday in {parent.birthday for parent, _ in handed}:
            history[birthday].append((k, collected[birthday]))
            parts.append(f'<path class="flow state k{k}" d="{paths[birthday, node.birthday]}"/>')
    for node in nodes:
        parts.append(box(node, where[node.birthday], name, history[node.birthday], turn[node.birthday], last))
    for k, (node, _, handed) in enumerate(visits, start=1):
        for birthday in {parent.birthday for parent, _ in handed}:
            total = sum([part for parent, part in handed if parent.birthday == birthday])
            x, y = where[birthday]
            parts.append(
                f'<text class="part state k{k}" x="{x:.0f}" y="{y - HEIGHT / 2 - 5:.0f}" text-anchor="middle">+'
                f" {html.escape(short(total))}</text>"
            )
    return (
        f'<svg width="{width:.0f}" height="{height:.0f}" viewBox="0 0 {width:.0f} {height:.0f}"'
        f' role="img">{"".join(parts)}</svg>'
    )


def box(node, centre, name, history, turn, last):
    """One node: its name and operation, its value, and its gradient as far as it is known."""
    x, y = centre
    left, top = x - WIDTH / 2, y - HEIGHT / 2
    first = history[0][0]
    states = [
        ("box", range(0, first)),
        ("waiting", range(first, turn)),
        ("current", [turn]),
        ("done", range(turn + 1, last + 1)),
    ]
    rect = f'x="{left:.0f}" y="{top:.0f}" width="{WIDTH}" height="{HEIGHT}" rx="6"'
    drawn = [f'<rect class="{kind} state {at(steps)}" {rect}/>' for kind, steps in states if len(steps)]
    title = f"{name[node.birthday]} = {formula(node, name)}" if node.op else name[node.birthday]
    gradients = [
        (history[i][1], range(history[i][0], history[i + 1][0] if i + 1 < len(history) else last + 1))
        for i in range(len(history))
    ]
    lines = [
        f'<text x="{x:.0f}" y="{top + 15:.0f}" text-anchor="middle" class="title">{html.escape(clip(title))}</text>',
        f'<text x="{x:.0f}" y="{top + 31:.0f}" text-anchor="middle">{html.escape(short(node.value))}</text>',
    ]
    lines += [
        f'<text class="state {at(steps)}" x="{x:.0f}" y="{top + 47:.0f}" text-anchor="middle">grad'
        f" {html.escape(short(g))}</text>"
        for g, steps in gradients
        if len(steps)
    ]
    tooltip = html.escape(f"{title}\nvalue {np.array2string(np.asarray(node.value), precision=4, threshold=50)}")
    return f'<g><title>{tooltip}</title>{"".join(drawn)}{"".join(lines)}</g>'


def at(steps):
    return " ".join([f"k{k}" for k in steps])


def formula(node, name):
    """The operation with what it was applied to: "v1 × 2" or "tanh(v3)"."""
    arguments = [
        name.get(a.birthday, short(a.value)) if type(a) is Tensor else short(a) for a in node.args if a is not None
    ]
    if node.op.name in SIGNS:
        return f" {SIGNS[node.op.name]} ".join(arguments) if len(arguments) == 2 else SIGNS[node.op.name] + arguments[0]
    return f"{node.op.name}({', '.join(arguments)})"


def clip(text, most=19):
    return text if len(text) <= most else text[:most - 1] + "…"


def short(value):
    """An array of up to three numbers as they are, a larger one by its shape."""
    value = np.asarray(value)
    if value.size <= 3 and value.ndim <= 1:
        numbers = " ".join([f"{number:.4g}" for number in value.reshape(-1)])
        return f"[{numbers}]" if value.ndim else numbers
    return f"{value.shape}"
