# %% right: recursion with a set
Node = scalar.AutogradValue
def zero_grad(root):
    met = set()
    def enter(node):
        if id(node) not in met:
            met.add(id(node))
            node.grad = 0
            for parent in node.parents:
                if isinstance(parent, Node):
                    enter(parent)
    enter(root)


# %% right: generation by generation
Node = scalar.AutogradValue
def zero_grad(root):
    met, front = set(), {root}
    while front:
        met |= front
        front = {parent for node in front for parent in node.parents if hasattr(parent, "grad")} - met
    for node in met:
        node.grad *= 0.0


# %% wrong: without root -> root itself is left as it was
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        for parent in node.parents:
            if isinstance(parent, Node) and parent not in reached:
                reached.add(parent)
                waiting.append(parent)
                parent.grad = 0.0


# %% wrong: only root -> only root is reset
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        node.grad = 0.0
        for parent in node.parents:
            if isinstance(parent, Node) and parent not in reached:
                reached.add(parent)
                pass


# %% wrong: only the leaves -> the nodes between inputs and root are left as they were
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        if not any(isinstance(parent, Node) for parent in node.parents):
            node.grad = 0.0
        for parent in node.parents:
            if isinstance(parent, Node) and parent not in reached:
                reached.add(parent)
                waiting.append(parent)


# %% wrong: without the leaves -> the inputs are left as they were
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        if any(isinstance(parent, Node) for parent in node.parents):
            node.grad = 0.0
        for parent in node.parents:
            if isinstance(parent, Node) and parent not in reached:
                reached.add(parent)
                waiting.append(parent)


# %% wrong: leaves and root -> only root and inputs are reset
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        if node is root or not any(isinstance(parent, Node) for parent in node.parents):
            node.grad = 0.0
        for parent in node.parents:
            if isinstance(parent, Node) and parent not in reached:
                reached.add(parent)
                waiting.append(parent)


# %% wrong: a name is set, not an attribute -> nothing is reset
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        grad = 0.0
        for parent in node.parents:
            if isinstance(parent, Node) and parent not in reached:
                reached.add(parent)
                waiting.append(parent)


# %% wrong: plain numbers not skipped -> raised AttributeError
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        node.grad = 0.0
        for parent in node.parents:
            if parent not in reached:
                reached.add(parent)
                waiting.append(parent)


# %% wrong: values reset too -> zero_grad
Node = scalar.AutogradValue


def zero_grad(root: Node) -> None:
    reached, waiting = {root}, [root]
    while waiting:
        node = waiting.pop()
        node.grad = node.value = 0.0
        for parent in node.parents:
            if isinstance(parent, Node) and parent not in reached:
                reached.add(parent)
                waiting.append(parent)


# %% wrong: along every path -> again and again
Node = scalar.AutogradValue
def zero_grad(root):
    root.grad = 0.0
    for parent in root.parents:
        if isinstance(parent, Node):
            zero_grad(parent)


# %% wrong: a gradient of 0 taken for a visit -> stops at a node whose gradient is 0
Node = scalar.AutogradValue
def zero_grad(root):
    if root.grad == 0:
        return
    root.grad = 0.0
    for parent in root.parents:
        if isinstance(parent, Node):
            zero_grad(parent)
