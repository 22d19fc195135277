# %% right: Kahn's algorithm, with the consumers counted
Node = scalar.AutogradValue
def backward(root):
    consumers, waiting, met = {root: 0}, [root], {root}
    while waiting:
        node = waiting.pop()
        for parent in node.parents:
            if isinstance(parent, Node):
                consumers[parent] = consumers.get(parent, 0) + 1
                if parent not in met:
                    met.add(parent)
                    waiting.append(parent)
    root.grad, ready = 1, [root]
    while ready:
        node = ready.pop()
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += partial * node.grad
                consumers[parent] -= 1
                if not consumers[parent]:
                    ready.append(parent)


# %% right: a stack of its own
Node = scalar.AutogradValue
def backward(root):
    order, seen, stack = [], set(), [(root, False)]
    while stack:
        node, done = stack.pop()
        if done:
            order.append(node)
        elif id(node) not in seen:
            seen.add(id(node))
            stack.append((node, True))
            stack.extend((parent, False) for parent in node.parents if hasattr(parent, "grads"))
    root.grad = 1.0
    while order:
        node = order.pop()
        partials = node.grads(*node.args)
        for k in range(len(partials)):
            if hasattr(node.parents[k], "grads"):
                node.parents[k].grad = node.parents[k].grad + partials[k] * node.grad


# %% right: recursion with a memory, from the inputs' side
Node = scalar.AutogradValue
def backward(root):
    consumers = {}
    def enter(node):
        if node not in consumers:
            consumers[node] = []
            for parent, partial in zip(node.parents, node.grads(*node.args)):
                if isinstance(parent, Node):
                    enter(parent)
                    consumers[parent].append((node, partial))
    enter(root)
    grads = {root: 1.0}
    def slope(node):
        if node not in grads:
            grads[node] = sum(slope(consumer) * partial for consumer, partial in consumers[node])
        return grads[node]
    for node in consumers:
        node.grad = slope(node)


# %% wrong: depth first without an order -> the order in which depth-first search enters them
Node = scalar.AutogradValue
def backward(root):
    entered, order = set(), []
    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            order.append(node)
            for parent in node.parents:
                enter(parent)
    enter(root)
    root.grad = 1.0
    for node in order:
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += node.grad * partial


# %% wrong: breadth first -> breadth first, the nodes near root come first
Node = scalar.AutogradValue
def backward(root):
    root.grad, queue, met = 1.0, [root], {root}
    while queue:
        node = queue.pop(0)
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += node.grad * partial
                if parent not in met:
                    met.add(parent)
                    queue.append(parent)


# %% wrong: overwritten -> overwritten instead of accumulated
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = 1.0
    for node in reversed(order):
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad = node.grad * partial


# %% wrong: parents in a set -> a parent that appears twice is lost
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = 1.0
    for node in reversed(order):
        for parent, partial in dict(zip(node.parents, node.grads(*node.args))).items():
            if isinstance(parent, Node):
                parent.grad += node.grad * partial


# %% wrong: upstream dropped -> the upstream gradient is dropped
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = 1.0
    for node in reversed(order):
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += partial


# %% wrong: no 1 to start with -> everything is 0
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    for node in reversed(order):
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += node.grad * partial


# %% wrong: the order not reversed -> handled from the inputs to root
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = 1.0
    for node in order:
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += node.grad * partial


# %% wrong: plain numbers not skipped -> raised AttributeError
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = 1.0
    for node in reversed(order):
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            parent.grad += node.grad * partial


# %% wrong: root.grad set to its value -> root.grad is set to its value
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            entered.add(node)
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = root.value
    for node in reversed(order):
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += node.grad * partial


# %% wrong: no memory of what was entered -> once for every way to it
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    entered, order = set(), []

    def enter(node):
        if isinstance(node, Node) and node not in entered:
            for parent in node.parents:
                enter(parent)
            order.append(node)

    enter(root)
    root.grad = 1.0
    for node in reversed(order):
        for parent, partial in zip(node.parents, node.grads(*node.args)):
            if isinstance(parent, Node):
                parent.grad += node.grad * partial


# %% wrong: along every path -> again and again
Node = scalar.AutogradValue
def backward(root, upstream=1.0):
    root.grad += upstream
    for parent, partial in zip(root.parents, root.grads(*root.args)):
        if isinstance(parent, Node):
            backward(parent, upstream * partial)


# %% wrong: the library's own backward -> do without it
Node = scalar.AutogradValue


def backward(root: Node) -> None:
    root.backward()
