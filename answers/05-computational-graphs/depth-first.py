# %% right: a stack of its own
def visit(parents_of, root):
    order, stack = [], [root]
    while stack:
        node = stack.pop()
        if node in order:
            continue
        order.append(node)
        stack.extend(reversed(parents_of(node)))
    return order


# %% right: a dictionary that keeps the order
def visit(parents_of, root, entered=None):
    entered = {} if entered is None else entered
    entered[root] = True
    for parent in parents_of(root):
        if parent not in entered:
            visit(parents_of, parent, entered)
    return list(entered)


# %% wrong: after the parents -> the way back
from typing import Callable


def visit(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered = []

    def enter(node):
        if node not in entered:
            for parent in parents_of(node):
                enter(parent)
            if node not in entered:
                entered.append(node)

    enter(root)
    return entered


# %% wrong: breadth first -> breadth first
def visit(parents_of, root):
    order, queue = [], [root]
    while queue:
        node = queue.pop(0)
        if node not in order:
            order.append(node)
            queue += parents_of(node)
    return order


# %% wrong: last parent first -> last parent is followed first
def visit(parents_of, root):
    order, stack = [], [root]
    while stack:
        node = stack.pop()
        if node not in order:
            order.append(node)
            stack += parents_of(node)
    return order


# %% wrong: every path -> entered twice
def visit(parents_of, root):
    order = [root]
    for parent in parents_of(root):
        order += visit(parents_of, parent)
    return order


# %% wrong: every path, doubles removed afterwards -> again and again
def visit(parents_of, root):
    order = [root]
    for parent in parents_of(root):
        order += visit(parents_of, parent)
    return list(dict.fromkeys(order))


# %% wrong: without root -> root itself is missing
from typing import Callable


def visit(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered = []

    def enter(node):
        if node not in entered:
            entered.append(node)
            for parent in parents_of(node):
                enter(parent)

    enter(root)
    return entered[1:]


# %% wrong: the parents alone -> only the parents of root
from typing import Callable


def visit(parents_of: Callable[[str], list[str]], root: str) -> list[str]:
    entered = []

    def enter(node):
        if node not in entered:
            entered.append(node)
            for parent in parents_of(node):
                entered.append(parent)

    enter(root)
    return entered


# %% wrong: remembered between calls -> not right
def visit(parents_of, root, order=[]):
    if root not in order:
        order.append(root)
        for parent in parents_of(root):
            visit(parents_of, parent)
    return order


# %% wrong: marked when put on the stack -> as soon as it waits on a stack
def visit(parents_of, root):
    stack, met, order = [root], {root}, []
    while stack:
        node = stack.pop()
        order.append(node)
        for parent in reversed(parents_of(node)):
            if parent not in met:
                met.add(parent)
                stack.append(parent)
    return order


# %% wrong: nothing returned -> a `return` is missing
def visit(parents_of, root):
    order = []

    def enter(node):
        if node not in order:
            order.append(node)
            for parent in parents_of(node):
                enter(parent)

    enter(root)
