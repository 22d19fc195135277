# %% right: a loop
def relu_jacobian(x):
    J = np.zeros((len(x), len(x)))
    for i in range(len(x)):
        if x[i] > 0:
            J[i, i] = 1
    return J


# %% right: truth values times the identity
def relu_jacobian(x):
    return (x > 0) * np.eye(len(x))


# %% right: the Heaviside function
def relu_jacobian(x):
    return np.diag(np.heaviside(x, 0))


# %% wrong: the values -> these are the values max(x, 0)
def relu_jacobian(x):
    return np.diag(np.maximum(x, 0))


# %% wrong: the sign -> the derivative of 0 is 0
def relu_jacobian(x):
    return np.diag(np.sign(x))


# %% wrong: the mask alone -> the diagonal alone
def relu_jacobian(x):
    return np.where(x > 0, 1.0, 0.0)


# %% wrong: repeated rows -> each row holds the mask
def relu_jacobian(x):
    return np.tile(x > 0, (len(x), 1))


# %% wrong: upside down -> the mask is upside down
def relu_jacobian(x):
    return np.diag(np.where(x > 0, 0.0, 1.0))


# %% wrong: the other value at 0 -> at x = 0 the derivative is taken as 0 here
def relu_jacobian(x):
    return np.diag(np.where(x >= 0, 1.0, 0.0))


# %% wrong: finite differences -> finite differences
def relu_jacobian(x):
    h = 1e-7 * np.eye(len(x))
    return np.array([(np.maximum(x + step, 0) - np.maximum(x, 0)) / 1e-7 for step in h]).T


# %% wrong: the derivative at 0 is 1 -> the derivative at 0 is taken as 0 here
def relu_jacobian(x):
    return np.diag(1.0 * (x >= 0))
