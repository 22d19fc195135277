# %% right: functools.cache
from functools import cache
def count_paths(parents_of, root):
    @cache
    def count(node):
        return sum(map(count, parents_of(node))) or 1
    return count(root)


# %% right: from the root down, in an order
def count_paths(parents_of, root):
    parents, order = {}, []
    def enter(node):
        if node not in parents:
            parents[node] = parents_of(node)
            for parent in parents[node]:
                enter(parent)
            order.append(node)
    enter(root)
    ways = dict.fromkeys(order, 0)
    ways[root] = 1
    total = 0
    for node in reversed(order):
        for parent in parents[node]:
            ways[parent] += ways[node]
        if not parents[node]:
            total += ways[node]
    return total


# %% wrong: an input has none -> one path, that goes nowhere
from typing import Callable


def count_paths(parents_of: Callable[[str], list[str]], root: str) -> int:
    paths = {}

    def count(node):
        if node not in paths:
            parents = parents_of(node)
            paths[node] = sum(count(parent) for parent in parents) 
        return paths[node]

    return count(root)


# %% wrong: parents in a set -> a set keeps one of them
from typing import Callable


def count_paths(parents_of: Callable[[str], list[str]], root: str) -> int:
    paths = {}

    def count(node):
        if node not in paths:
            parents = parents_of(node)
            paths[node] = sum(count(parent) for parent in set(parents)) if parents else 1
        return paths[node]

    return count(root)


# %% wrong: paths to everything -> paths that end before an input
from typing import Callable


def count_paths(parents_of: Callable[[str], list[str]], root: str) -> int:
    paths = {}

    def count(node):
        if node not in paths:
            parents = parents_of(node)
            paths[node] = 1 + sum(count(parent) for parent in parents)
        return paths[node]

    return count(root)


# %% wrong: nodes -> the number of nodes
def count_paths(parents_of, root):
    met = set()
    def enter(node):
        if node not in met:
            met.add(node)
            for parent in parents_of(node):
                enter(parent)
    enter(root)
    return len(met)


# %% wrong: arrows -> counts the arrows
def count_paths(parents_of, root):
    met, arrows = set(), 0
    def enter(node):
        nonlocal arrows
        if node not in met:
            met.add(node)
            for parent in parents_of(node):
                arrows += 1
                enter(parent)
    enter(root)
    return arrows


# %% wrong: without memory -> again and again
def count_paths(parents_of, root):
    return sum(count_paths(parents_of, parent) for parent in parents_of(root)) or 1


# %% wrong: a set of the nodes met -> a node that is met again adds nothing
def count_paths(parents_of, root):
    met = set()
    def count(node):
        if node in met:
            return 0
        met.add(node)
        parents = parents_of(node)
        return sum(count(parent) for parent in parents) if parents else 1
    return count(root)
