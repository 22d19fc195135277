# %% right: determinants of all 2 x 2 minors
def independent(P):
    K, L = P.shape
    for i in range(K):
        for j in range(L):
            if not abs(P[i, j] - sum(P[i]) * sum(P[:, j])) < 1e-9:
                return False
    return True


def independent_given_z(P):
    for table in np.moveaxis(P, 2, 0):
        if np.any(table) and not independent(table / np.sum(table)):
            return False
    return True


# %% right: NumPy's truth values
def independent(P):
    return np.max(np.abs(P - np.outer(P.sum(1), P.sum(0)))) < 1e-9


def independent_given_z(P):
    z = P.sum(axis=(0, 1))
    given = P[:, :, z > 0] / z[z > 0]
    product = given.sum(axis=1, keepdims=True) * given.sum(axis=0, keepdims=True)
    return np.all(np.abs(given - product) < 1e-9)


# %% wrong: the axes exchanged -> do the axes of the two sums fit
def independent(P):
    product = np.outer(P.sum(axis=0), P.sum(axis=1))
    return product.shape == P.shape and np.allclose(P, product, rtol=0, atol=1e-9)


def independent_given_z(P):
    return all(independent(P[:, :, z] / P[:, :, z].sum()) for z in range(P.shape[2]) if P[:, :, z].any())


# %% wrong: compares with == -> compared with a tolerance
def independent(P):
    return bool(np.all(P == np.outer(P.sum(axis=1), P.sum(axis=0)))) and False


def independent_given_z(P):
    return all(independent(P[:, :, z] / P[:, :, z].sum()) for z in range(P.shape[2]) if P[:, :, z].any())


# %% wrong: one entry looked at -> every entry of the table has to be the product
def independent(P):
    return bool(np.isclose(P[-1, -1], P[-1].sum() * P[:, -1].sum()))


def independent_given_z(P):
    return all(independent(P[:, :, z] / P[:, :, z].sum()) for z in range(P.shape[2]) if P[:, :, z].any())


# %% wrong: uncorrelated taken for independent -> True is due here
def independent(P):
    x, y = np.arange(P.shape[0]), np.arange(P.shape[1])
    return bool(abs(x @ P @ y - (x @ P.sum(1)) * (P.sum(0) @ y)) < 1e-9) and P.shape[0] == P.shape[1]


def independent_given_z(P):
    return all(independent(P[:, :, z] / P[:, :, z].sum()) for z in range(P.shape[2]) if P[:, :, z].any())


# %% wrong: Z summed away -> condition on Z first
def independent(P):
    return np.allclose(P, np.outer(P.sum(axis=1), P.sum(axis=0)), rtol=0, atol=1e-9)


def independent_given_z(P):
    return independent(P.sum(axis=2))


# %% wrong: not divided by P(Z = z) -> divided by P(Z = z), is to be looked at by itself
def independent(P):
    return np.allclose(P, np.outer(P.sum(axis=1), P.sum(axis=0)), rtol=0, atol=1e-9)


def independent_given_z(P):
    return all(independent(P[:, :, z]) for z in range(P.shape[2]))


# %% wrong: a z that never happens -> a value z of probability 0 must not decide
def independent(P):
    return np.allclose(P, np.outer(P.sum(axis=1), P.sum(axis=0)), rtol=0, atol=1e-9)


def independent_given_z(P):
    with np.errstate(all="ignore"):
        return all(independent(P[:, :, z] / P[:, :, z].sum()) for z in range(P.shape[2]))


# %% wrong: the tolerance of np.allclose itself -> off by 3e-9: not right
def independent(P):
    return np.allclose(P, np.outer(P.sum(axis=1), P.sum(axis=0)))


def independent_given_z(P):
    totals = P.sum(axis=(0, 1))
    return all(independent(P[:, :, z] / totals[z]) for z in range(P.shape[2]) if totals[z] > 0)


# %% wrong: rare values of Z passed over -> not for a z of probability 0.0005
def independent(P):
    product = P.sum(axis=1, keepdims=True) * P.sum(axis=0)
    return np.allclose(P, product, rtol=0, atol=1e-9)


def independent_given_z(P):
    totals = P.sum(axis=(0, 1))
    return all(independent(P[:, :, z] / totals[z]) for z in range(P.shape[2]) if totals[z] > 1e-3)


# %% wrong: the first value of Z decides -> not right
def independent(P):
    product = P.sum(axis=1, keepdims=True) * P.sum(axis=0)
    return np.allclose(P, product, rtol=0, atol=1e-9)


def independent_given_z(P):
    for z in range(P.shape[2]):
        if P[:, :, z].sum() > 0:
            return independent(P[:, :, z] / P[:, :, z].sum())
