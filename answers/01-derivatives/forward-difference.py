# %% right: divides by the step that floating point really takes
def forward_difference(f, x, h):
    moved = x + h
    return (f(moved) - f(x)) / (moved - x)


# %% right: as an array operation
def forward_difference(f, x, h):
    here, there = (f(point) for point in (x, x + h))
    return np.subtract(there, here) / h


# %% wrong: steps to the other side -> a backward difference
def forward_difference(f, x, h):
    return (f(x) - f(x - h)) / h


# %% wrong: steps to both sides -> a central difference
def forward_difference(f, x, h):
    return (f(x + h) - f(x - h)) / (2 * h)


# %% wrong: brackets forgotten -> only f(x) is divided by h
def forward_difference(f, x, h):
    return f(x + h) - f(x) / h


# %% wrong: not divided -> not divided by h
def forward_difference(f, x, h):
    return f(x + h) - f(x)


# %% wrong: operands exchanged -> the sign is flipped
def forward_difference(f, x, h):
    return (f(x) - f(x + h)) / h


# %% wrong: its own tiny step -> h is not used
def forward_difference(f, x, h):
    h = 1e-8
    return (f(x + h) - f(x)) / h


# %% wrong: printed, not returned -> returns None
def forward_difference(f, x, h):
    print((f(x + h) - f(x)) / h)


# %% wrong: whole-number division -> // rounds down
def forward_difference(f, x, h):
    return (f(x + h) - f(x)) // h


# %% wrong: negative steps made positive -> absolute value
def forward_difference(f, x, h):
    return (f(x + abs(h)) - f(x)) / abs(h)


# %% wrong: x is not a name of its own -> f is called with h alone
def forward_difference(f, x, h):
    return (f(h) - f(x)) / h


# %% wrong: a small step of its own, to one side -> h is not used; the step is always about 1e-06
def forward_difference(f, x, h):
    h = 1e-6
    return (f(x + h) - f(x)) / h
