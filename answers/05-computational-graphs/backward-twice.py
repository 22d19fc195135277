# %% right: gradients of the pass in a dictionary of leaves
ClosureNode = scalar.Value
def backward_again(root):
    order, seen, stack = [], set(), [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif node not in seen:
            seen.add(node)
            stack.append((node, True))
            stack.extend((parent, False) for parent in node._prev)
    before = {node: node.grad for node in order if node._prev == ()}
    for node in order:
        node.grad = 0
    root.grad = 1
    for node in order[::-1]:
        node._backward()
    for leaf, grad in before.items():
        leaf.grad += grad


# %% right: youngest first, reset on the way
ClosureNode = scalar.Value
def backward_again(root):
    uses, stack = {root: 0}, [root]
    while stack:
        node = stack.pop()
        if node._prev:
            node.grad = 0.0
        for parent in node._prev:
            if parent not in uses:
                uses[parent] = 0
                stack.append(parent)
            uses[parent] += 1
    root.grad += 1.0
    ready = [root]
    while ready:
        node = ready.pop()
        node._backward()
        for parent in node._prev:
            uses[parent] -= 1
            if uses[parent] == 0:
                ready.append(parent)


# %% wrong: micrograd's -> 15, then 45
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in node._prev:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = 1.0
    for node in reversed(order):
        node._backward()


# %% wrong: nothing reset at all -> root and the nodes between still hold
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in node._prev:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad += 1.0
    for node in reversed(order):
        node._backward()


# %% wrong: the leaves reset as well -> the gradients of the leaves are reset as well
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in node._prev:
                enter(parent)
            order.append(node)

    enter(root)
    for node in order:
        node.grad = 0.0
    root.grad += 1.0
    for node in reversed(order):
        node._backward()


# %% wrong: all add up -> all gradients add up, those between as well
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in node._prev:
                enter(parent)
            order.append(node)

    enter(root)
    before = {node: node.grad for node in order}
    for node in order:
        node.grad = 0.0
    root.grad += 1.0
    for node in reversed(order):
        node._backward()
    for node in order:
        node.grad += before[node]


# %% wrong: reset after the pass -> reset before the pass, not after
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in node._prev:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad += 1.0
    for node in reversed(order):
        node._backward()
        if node._prev:
            node.grad = 0.0


# %% wrong: a leaf as root gets 1 only once -> a root that is a leaf gets 1 in each pass
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in node._prev:
                enter(parent)
            order.append(node)

    enter(root)
    for node in order:
        if node._prev:
            node.grad = 0.0
    root.grad = 1.0
    for node in reversed(order):
        node._backward()


# %% wrong: not reversed -> handled from the inputs to root
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    entered, order = set(), []

    def enter(node):
        if node not in entered:
            entered.add(node)
            for parent in node._prev:
                enter(parent)
            order.append(node)

    enter(root)
    for node in order:
        if node._prev:
            node.grad = 0.0
    root.grad += 1.0
    for node in order:
        node._backward()


# %% wrong: the library's own backward -> do without it
ClosureNode = scalar.Value


def backward_again(root: ClosureNode) -> None:
    root.backward()
