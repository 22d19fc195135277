# %% right: a comprehension, and the type asked
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        if type(self) is ForwardValue:
            self.forward_grads = {self: 1}
            return
        self.forward_grads = {x: partial * slope for arg, partial in zip(args, self.grads(*self.parent_values))
                              if hasattr(arg, "forward_grads") for x, slope in arg.forward_grads.items()}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% right: with the sum already
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = self.forward_grads.get(x, 0) + partial * slope
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: the last operation alone -> that of the last operation alone
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: added along the chain -> local derivatives are added along the chain
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial + slope
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: handed on unchanged -> handed on unchanged
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = slope
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: divided -> divided by the partial derivative
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = slope / partial
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: keys are the arguments -> no derivative is found under the input
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                self.forward_grads[arg] = partial * next(iter(arg.forward_grads.values()))
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: keys are numbers -> ForwardValue
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope
        if not self.forward_grads:
            self.forward_grads = {self.value: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: an input with 0 -> ForwardValue
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope
        if not self.forward_grads:
            self.forward_grads = {self: 0.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: plain numbers not told apart -> raised AttributeError
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: the value of func is kept, not called -> ForwardValue
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: grads at the arguments themselves -> ForwardValue
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*args)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: parent_values left as they are -> ForwardValue
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(2.0); b = 5 * x**2; b.value is 20.0, b.forward_grads is {x: 20.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = list(args)
        plain = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*plain)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*plain)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope
        if not self.forward_grads:
            self.forward_grads = {self: 1.0}

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: self kept as a key -> only inputs may be keys
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(3.0); y = x**2; y.value is 9.0, y.forward_grads is {x: 6.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope
        self.forward_grads[self] = 1.0

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: no case for an input -> an input's forward_grads is empty
class ForwardValue(scalar.Arithmetic):
    """A number with its derivatives with respect to the inputs it was computed from.

    .parent_values  list of the plain numbers it was computed from
    .value          the number itself
    .forward_grads  dictionary: input (a ForwardValue) -> dself/dinput (a number)

    Example: x = ForwardValue(3.0); y = x**2; y.value is 9.0, y.forward_grads is {x: 6.0}.
    """

    def __init__(self, *args):
        """args: what this is computed from, ForwardValues and plain numbers; of an input, its value."""
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {}
        for arg, partial in zip(args, self.grads(*self.parent_values)):
            if isinstance(arg, ForwardValue):
                for x, slope in arg.forward_grads.items():
                    self.forward_grads[x] = partial * slope

    def func(self, input):
        """The value of the operation. An input is its own value; subclasses have their own."""
        return input

    def grads(self, input):
        """The partial derivatives of the operation, one for each argument; subclasses have their own."""
        return (1.0,)

    # `a * b` asks here for the class of a multiplication of ForwardValues.
    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}


# %% wrong: told by the number of arguments -> a result of one argument
class ForwardValue(scalar.Arithmetic):
    def __init__(self, *args):
        self.parent_values = [arg.value if isinstance(arg, ForwardValue) else arg for arg in args]
        self.value = self.func(*self.parent_values)
        self.forward_grads = {self: 1.0} if len(args) == 1 else {}
        if len(args) > 1:
            for arg, partial in zip(args, self.grads(*self.parent_values)):
                if isinstance(arg, ForwardValue):
                    for x, slope in arg.forward_grads.items():
                        self.forward_grads[x] = slope * partial

    def func(self, input):
        return input

    def grads(self, input):
        return (1.0,)

    operation = staticmethod(lambda rule: FORWARD_OPERATIONS[rule])


FORWARD_OPERATIONS = {rule: type(rule.__name__, (rule, ForwardValue), {}) for rule in scalar.OPERATIONS}
