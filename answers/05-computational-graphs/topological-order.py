# %% right: Kahn's algorithm
from collections import deque
def topological_order(parents_of, root):
    parents, waiting = {}, [root]
    while waiting:
        node = waiting.pop()
        if node not in parents:
            parents[node] = parents_of(node)
            waiting += parents[node]
    missing = {node: len(above) for node, above in parents.items()}
    consumers = {node: [] for node in parents}
    for node, above in parents.items():
        for parent in above:
            consumers[parent].append(node)
    ready, order = deque(node for node, n in missing.items() if n == 0), []
    while ready:
        node = ready.popleft()
        order.append(node)
        for consumer in consumers[node]:
            missing[consumer] -= 1
            if missing[consumer] == 0:
                ready.append(consumer)
    return order


# %% right: a stack of its own, each node met twice
def topological_order(parents_of, root):
    order, seen, stack = [], set(), [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack += [(parent, False) for parent in parents_of(node)]
    return order


# %% right: sorted by the longest way from an input
def topological_order(parents_of, root):
    depth = {}
    def measure(node):
        if node not in depth:
            depth[node] = 1 + max((measure(parent) for parent in parents_of(node)), default=0)
        return depth[node]
    measure(root)
    return sorted(depth, key=depth.get)


# %% wrong: entered -> which it was computed from
from typing import Callable


def topological_order(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            order.append(node)
            for parent in parents_of(node):
                enter(parent)

    enter(root)
    return order


# %% wrong: entered, reversed -> which it was computed from
from typing import Callable


def topological_order(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            order.append(node)
            for parent in parents_of(node):
                enter(parent)

    enter(root)
    return order[::-1]


# %% wrong: root first -> which it was computed from
from typing import Callable


def topological_order(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in parents_of(node):
                enter(parent)
            order.append(node)

    enter(root)
    return order[::-1]


# %% right: marked on leaving
from typing import Callable


def topological_order(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            for parent in parents_of(node):
                enter(parent)
            if node not in entered:
                order.append(node)
            entered.add(node)

    enter(root)
    return order


# %% wrong: without root -> values are missing
from typing import Callable


def topological_order(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in parents_of(node):
                enter(parent)
            order.append(node)

    enter(root)
    return order[:-1]


# %% wrong: no memory -> each value is to occur once
from typing import Callable


def topological_order(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            for parent in parents_of(node):
                enter(parent)
            order.append(node)

    enter(root)
    return order


# %% wrong: breadth first, reversed -> which it was computed from
def topological_order(parents_of, root):
    order, queue = [], [root]
    while queue:
        node = queue.pop(0)
        if node not in order:
            order.append(node)
            queue += parents_of(node)
    return order[::-1]


# %% wrong: by name -> which it was computed from
def topological_order(parents_of, root):
    met = set()
    def enter(node):
        if node not in met:
            met.add(node)
            for parent in parents_of(node):
                enter(parent)
    enter(root)
    return sorted(met)


# %% wrong: a set -> a list of names is expected
from typing import Callable


def topological_order(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in parents_of(node):
                enter(parent)
            order.append(node)

    enter(root)
    return set(order)
