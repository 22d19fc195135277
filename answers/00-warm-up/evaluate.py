# %% right: pattern matching
def evaluate(formula):
    match formula:
        case "+", left, right:
            return evaluate(left) + evaluate(right)
        case "*", left, right:
            return evaluate(left) * evaluate(right)
    return formula


# %% right: a table of operations, the error as the smallest case
def evaluate(formula):
    try:
        operation, *parts = formula
    except TypeError:
        return formula
    return {"+": np.add, "*": np.multiply}[operation](*map(evaluate, parts))


# %% right: a stack in place of recursion
def evaluate(formula):
    waiting, values = [formula], []
    while waiting:
        item = waiting.pop()
        if isinstance(item, tuple):
            waiting += item
        elif item in ("+", "*"):
            a, b = values.pop(), values.pop()
            values.append(a + b if item == "+" else a * b)
        else:
            values.append(item)
    return values.pop()


# %% wrong: the parts are taken for numbers -> raised TypeError
def evaluate(formula):
    if not isinstance(formula, tuple):
        return formula
    operation, left, right = formula
    return left + right if operation == "+" else left * right


# %% wrong: no smallest case -> raised TypeError: cannot unpack non-iterable int
def evaluate(formula):
    operation, left, right = formula
    if operation == "+":
        return evaluate(left) + evaluate(right)
    return evaluate(left) * evaluate(right)


# %% wrong: floats are no numbers -> cannot unpack non-iterable float
def evaluate(formula):
    if isinstance(formula, int):
        return formula
    operation, left, right = formula
    if operation == "+":
        return evaluate(left) + evaluate(right)
    return evaluate(left) * evaluate(right)


# %% wrong: everything is added -> everything is added, products too
def evaluate(formula):
    if not isinstance(formula, tuple):
        return formula
    operation, left, right = formula
    return evaluate(left) + evaluate(right)


# %% wrong: is compares nothing here, both are multiplied -> everything is multiplied
def evaluate(formula):
    if not isinstance(formula, tuple):
        return formula
    operation, left, right = formula
    if operation == "plus":
        return evaluate(left) + evaluate(right)
    return evaluate(left) * evaluate(right)


# %% wrong: the result of the call is dropped -> a `return` is missing
def evaluate(formula):
    if not isinstance(formula, tuple):
        return formula
    operation, left, right = formula
    if operation == "+":
        evaluate(left) + evaluate(right)
    else:
        evaluate(left) * evaluate(right)


# %% wrong: the smallest case returns nothing -> a `return` is missing
def evaluate(formula):
    if not isinstance(formula, tuple):
        return
    operation, left, right = formula
    if operation == "+":
        return evaluate(left) + evaluate(right)
    return evaluate(left) * evaluate(right)


# %% wrong: the two operations exchanged -> sums are multiplied and products are added
def evaluate(formula):
    if not isinstance(formula, tuple):
        return formula
    operation, left, right = formula
    if operation == "*":
        return evaluate(left) + evaluate(right)
    return evaluate(left) * evaluate(right)


# %% wrong: the count of the text -> this counts the numbers
def evaluate(formula):
    if not isinstance(formula, tuple):
        return 1
    operation, left, right = formula
    return evaluate(left) + evaluate(right)


# %% wrong: only the right part may be a formula -> raised TypeError
def evaluate(formula):
    if not isinstance(formula, tuple):
        return formula
    operation, left, right = formula
    if operation == "+":
        return left + evaluate(right)
    return left * evaluate(right)


# %% wrong: it never comes to the parts -> RecursionError
def evaluate(formula):
    if not isinstance(formula, tuple):
        return formula
    operation, left, right = formula
    if operation == "+":
        return evaluate(formula) + evaluate(right)
    return evaluate(formula) * evaluate(right)


# %% wrong: every number counts as 1 -> every number is taken for 1
def evaluate(formula):
    if not isinstance(formula, tuple):
        return 1
    operation, left, right = formula
    if operation == "+":
        return evaluate(left) + evaluate(right)
    return evaluate(left) * evaluate(right)
