# %% right: Kahn's algorithm, counting consumers
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None:
            if self.value.size != 1:
                raise ValueError("not a scalar")
            grad = np.ones(self.value.shape)
        grad = np.asarray(grad, dtype=float)
        if np.shape(grad) != self.value.shape:
            raise ValueError("shape of grad")
        consumers, stack, seen = {}, [self], {id(self)}
        while stack:
            for parent in stack.pop().parents:
                consumers[id(parent)] = consumers.get(id(parent), 0) + 1
                if id(parent) not in seen:
                    seen.add(id(parent))
                    stack.append(parent)
        total, ready = {id(self): grad}, [self]
        while ready:
            node = ready.pop()
            g = total[id(node)]
            node.grad = g.copy() if node.grad is None else node.grad + g
            parts = node.pull_back(g) if node.op else []
            for parent, part in zip(node.parents, parts):
                total[id(parent)] = total.get(id(parent), 0) + part
                consumers[id(parent)] -= 1
                if consumers[id(parent)] == 0:
                    ready.append(parent)


# %% right: an order without recursion, cotangents kept in the nodes of this pass, own calls of the VJPs
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size == 1:
            grad = np.ones_like(self.value)
        if grad is None or np.shape(grad) != np.shape(self.value):
            raise ValueError("say dL/dself, in the shape of the output")
        depth = {self: 0}
        frontier = [self]
        while frontier:
            node = frontier.pop()
            for parent in node.parents:
                if depth.get(parent, -1) < depth[node] + 1:
                    depth[parent] = depth[node] + 1
                    frontier.append(parent)
        parts = {node: np.zeros(node.value.shape) for node in depth}
        parts[self] = parts[self] + grad
        for node in sorted(depth, key=depth.get):
            node.grad = parts[node] + (0 if node.grad is None else node.grad)
            if node.op is not None:
                values = [p.value for p in node.parents]
                for parent, vjp in zip(node.parents, self.ops[node.op].vjps):
                    parts[parent] = parts[parent] + vjp(parts[node], node.value, *values, **node.kwargs)


# %% right: recursion with a memo
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        children, memo, visited = {self: []}, {self: grad}, []

        def explore(node):
            visited.append(node)
            for i, parent in enumerate(node.parents):
                fresh = parent not in children
                children.setdefault(parent, []).append((node, i))
                if fresh:
                    explore(parent)

        pulled = {}

        def cotangent(node):
            if node not in memo:
                total = 0
                for child, i in children[node]:
                    if child not in pulled:
                        pulled[child] = child.pull_back(cotangent(child))
                    total = total + pulled[child][i]
                memo[node] = total
            return memo[node]

        explore(self)
        for node in visited:
            g = cotangent(node)
            node.grad = np.array(g) if node.grad is None else node.grad + g


# %% wrong: every path -> pull_back was called
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        self.grad = grad if self.grad is None else self.grad + grad
        if self.op:
            for parent, part in zip(self.parents, self.pull_back(grad)):
                parent.backward(part)


# %% wrong: depth first without an order -> visited before all its consumers were done
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        total, seen, stack = {self: grad}, {self}, [self]
        while stack:
            node = stack.pop()
            if not node.op:
                continue
            for parent, part in zip(node.parents, node.pull_back(total[node])):
                total[parent] = total[parent] + part if parent in total else part
                if parent not in seen:
                    seen.add(parent)
                    stack.append(parent)
        for node, g in total.items():
            node.grad = g if node.grad is None else node.grad + g


# %% wrong: overwritten -> one of its two parts is lost
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        total = {self: grad}
        for node in reversed(engine.topological(self)):
            if node.op:
                for parent, part in zip(node.parents, node.pull_back(total[node])):
                    total[parent] = part
        for node, g in total.items():
            node.grad = g if node.grad is None else node.grad + g


# %% wrong: in place -> added to in place
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        total = {self: grad}
        for node in reversed(engine.topological(self)):
            if node.op:
                for parent, part in zip(node.parents, node.pull_back(total[node])):
                    if parent in total:
                        total[parent] += part
                    else:
                        total[parent] = part
        for node, g in total.items():
            node.grad = np.array(g) if node.grad is None else node.grad + g


# %% wrong: .grad is handed on, as in micrograd -> hands on what was left in .grad
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        self.grad = grad
        for node in reversed(engine.topological(self)):
            if node.op:
                for parent, part in zip(node.parents, node.pull_back(node.grad)):
                    parent.grad = part if parent.grad is None else parent.grad + part


# %% wrong: .grad of all nodes is handed on -> hands on what was left in .grad
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        order = engine.topological(self)
        before = [node.grad for node in order]
        for node in order:
            node.grad = None
        self.grad = grad
        for node, old in zip(reversed(order), reversed(before)):
            if old is not None and node is not self:
                node.grad = node.grad + old
            if node.op:
                for parent, part in zip(node.parents, node.pull_back(node.grad)):
                    parent.grad = part if parent.grad is None else parent.grad + part


# %% wrong: the second call starts anew -> the second call forgets the first
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        for node, g in engine.cotangents(self, grad):
            node.grad = np.array(g)


# %% wrong: grad is not looked at -> the given grad is left out
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1 or grad is not None and np.shape(grad) != self.shape:
            raise ValueError("not a scalar")
        for node, g in engine.cotangents(self, np.ones(self.shape)):
            node.grad = np.array(g) if node.grad is None else node.grad + g


# %% wrong: ones for whatever output -> should refuse this input
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        for node, g in engine.cotangents(self, grad):
            node.grad = np.array(g) if node.grad is None else node.grad + g


# %% wrong: any grad that broadcasts -> should refuse this input
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        for node, g in engine.cotangents(self, grad * np.ones(self.shape) if grad.ndim == 0 else grad):
            node.grad = np.array(g) if node.grad is None else node.grad + g


# %% wrong: one array for x.grad and y.grad -> one and the same array
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        for node, g in list(engine.cotangents(self, grad)):
            if node.grad is None:
                node.grad = np.asarray(g)
            elif node.value.ndim:
                node.grad += g
            else:
                node.grad = node.grad + g


# %% wrong: only leaves keep a gradient -> still None
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        for node, g in engine.cotangents(self, grad):
            if node.op is None:
                node.grad = np.array(g) if node.grad is None else node.grad + g


# %% wrong: leaves are asked too -> pull_back was called on a leaf
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        total = {self: grad}
        for node in reversed(engine.topological(self)):
            g = total[node]
            node.grad = g if node.grad is None else node.grad + g
            for parent, part in zip(node.parents, node.pull_back(g)):
                total[parent] = total[parent] + part if parent in total else part


# %% wrong: seen, but not when it is a leaf -> once for every use
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        order, seen = [], set()

        def visit(node):
            if node in seen:
                return
            for parent in node.parents:
                visit(parent)
                seen.add(node)
            order.append(node)

        visit(self)
        total = {self: grad}
        for node in reversed(order):
            g = total[node]
            node.grad = g if node.grad is None else node.grad + g
            if node.op:
                for parent, part in zip(node.parents, node.pull_back(g)):
                    total[parent] = total[parent] + part if parent in total else part


# %% wrong: parents in a set -> parents kept in a set
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        total = {self: grad}
        for node in reversed(engine.topological(self)):
            g = total[node]
            node.grad = g if node.grad is None else node.grad + g
            if node.op:
                for parent, part in dict(zip(node.parents, node.pull_back(g))).items():
                    total[parent] = total[parent] + part if parent in total else part


# %% wrong: in place, numbers copied -> y's gradient received what was meant for x
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        total = {self: grad}
        for node in reversed(engine.topological(self)):
            if node.op:
                for parent, part in zip(node.parents, node.pull_back(total[node])):
                    if parent not in total:
                        total[parent] = part if np.ndim(part) else np.array(part)
                    elif np.ndim(part):
                        total[parent] += part
                    else:
                        total[parent] = total[parent] + part
        for node, g in total.items():
            node.grad = np.array(g) if node.grad is None else node.grad + g


# %% wrong: what is left in .grad is handed on, root and all -> called twice, it compounds
class BackwardTensor(engine.Methods):
    def backward(self, grad=None):
        if grad is None and self.value.size != 1:
            raise ValueError("not a scalar")
        grad = np.ones(self.shape) if grad is None else np.array(grad, float)
        if grad.shape != self.shape:
            raise ValueError("shape")
        self.grad = grad if self.grad is None else self.grad + grad
        for node in reversed(engine.topological(self)):
            if node.op:
                for parent, part in zip(node.parents, node.pull_back(node.grad)):
                    parent.grad = part if parent.grad is None else parent.grad + part
