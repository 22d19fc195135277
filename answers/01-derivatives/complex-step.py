# %% right: Python's own complex numbers
def complex_step(f, x, h=1e-20):
    return complex(f(complex(x, h))).imag / h


# %% right: divides first and takes the real part of -i times the result
def complex_step(f, x, h=1e-20):
    return np.real(-1j * f(x + h * 1j)) / h


# %% wrong: the real part -> the real part
def complex_step(f, x, h=1e-20):
    return np.real(f(x + 1j * h)) / h


# %% wrong: not divided -> not divided by h
def complex_step(f, x, h=1e-20):
    return np.imag(f(x + 1j * h))


# %% wrong: the modulus -> the modulus
def complex_step(f, x, h=1e-20):
    return abs(f(x + 1j * h)) / h


# %% wrong: a real step of 1e-20 -> x + 1e-20 is x
def complex_step(f, x, h=1e-20):
    return (f(x + h) - f(x)) / h


# %% wrong: the whole complex number -> the result is complex
def complex_step(f, x, h=1e-20):
    return f(x + 1j * h) / h


# %% wrong: a difference with a complex step -> divided by an imaginary step
def complex_step(f, x, h=1e-20):
    return (f(x + 1j * h) - f(x)) / (1j * h)


# %% wrong: steps to the other side -> the sign is flipped
def complex_step(f, x, h=1e-20):
    return np.imag(f(x - 1j * h)) / h


# %% wrong: h is ignored -> h is not used
def complex_step(f, x, h=1e-20):
    return np.imag(f(x + 1e-30j)) / 1e-30


# %% wrong: the right-hand side for -h subtracted too -> everything is 2 times
def complex_step(f, x, h=1e-20):
    return np.imag(f(x + 1j * h) - f(x - 1j * h)) / h


# %% wrong: complex, but real in value -> but the result is real
def complex_step(f, x, h=1e-20):
    return complex(np.imag(f(x + 1j * h)) / h)


# %% wrong: divided by ih -> divide it by h
def complex_step(f, x, h=1e-20):
    return f(x + 1j * h).imag / (1j * h)
