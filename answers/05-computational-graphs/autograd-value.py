# %% right: a list of what is left to do
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        waiting = [(self, upstream)]
        while waiting:
            node, more = waiting.pop()
            node.grad = node.grad + more
            for k, partial in enumerate(node.grads(*node.args)):
                if not isinstance(node.parents[k], (int, float)):
                    waiting.append((node.parents[k], more * partial))

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% right: in a topological order
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        order, new = [], {self: upstream}
        def enter(node):
            if isinstance(node, AutogradValue) and node not in order:
                for parent in node.parents:
                    enter(parent)
                order.append(node)
        enter(self)
        for node in order[::-1]:
            node.grad += new[node]
            for parent, partial in zip(node.parents, node.grads(*node.args)):
                if isinstance(parent, AutogradValue):
                    new[parent] = new.get(parent, 0.0) + new[node] * partial

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: overwritten -> a gradient is overwritten
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad = upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: upstream dropped -> the upstream gradient is dropped
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: without the partial derivative -> handed on without the partial derivative
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: added -> upstream gradient and partial derivative are added
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream + partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: the whole grad handed on -> hands on all of .grad
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(self.grad * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: returns after the first -> only the first parent gets a gradient
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream * partial)
                return

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: parents in a set -> AutogradValue
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(set(args))
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: a parent that occurs twice -> a parent that occurs twice
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in dict(zip(self.parents, self.grads(*self.args))).items():
            if isinstance(parent, AutogradValue):
                parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: plain numbers not skipped -> raised AttributeError
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: only parents get it -> the gradients stay 0
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: args are the parents -> AutogradValue
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = list(args)
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: parents forget plain numbers -> plain numbers are missing among the parents
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = [arg for arg in args if isinstance(arg, AutogradValue)]
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: added twice -> every contribution is added twice
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.grad += upstream * partial
                parent.backward(upstream * partial)

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: no recursion -> do not hand it on
class AutogradValue(scalar.Arithmetic):
    """A number that remembers what it was computed from.

    .value    the number
    .parents  list of what it was computed from: AutogradValues and plain numbers
    .args     list of the parents' plain numbers
    .grad     dL/dself after L.backward(), 0.0 before

    Example: x = AutogradValue(3.0); L = x * x; L.backward(); x.grad is 6.0.
    """

    def __init__(self, *args):
        """args: what this is computed from, AutogradValues and plain numbers; of an input, its value."""
        self.parents = list(args)
        self.args = [arg.value if isinstance(arg, AutogradValue) else arg for arg in args]
        self.value = self.func(*self.args)
        self.grad = 0.0

    def backward(self, upstream=1.0):
        """Add upstream, a contribution to dL/dself, to .grad, and hand on what follows from it to the parents."""
        self.grad += upstream
        for parent, partial in zip(self.parents, self.grads(*self.args)):
            if isinstance(parent, AutogradValue):
                parent.grad += upstream * partial

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    operation = staticmethod(lambda rule: AUTOGRAD_OPERATIONS[rule])


AUTOGRAD_OPERATIONS = {rule: type(rule.__name__, (rule, AutogradValue), {}) for rule in scalar.OPERATIONS}
