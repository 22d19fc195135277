# %% right: the rows stand in columns while they are divided
def row_shares(a):
    return (a.T / a.T.sum(axis=0)).T


# %% right: one row at a time
def row_shares(a):
    shares = np.empty(a.shape)
    for i, row in enumerate(a):
        shares[i] = row / sum(row)
    return shares


# %% right: einsum
def row_shares(a):
    return np.einsum("ij,i->ij", a, 1 / np.einsum("ij->i", a))


# %% wrong: the broken answer of the text -> axis=0 adds up each column
def row_shares(a):
    return a / a.sum(axis=0)


# %% wrong: the axis is not kept -> could not be broadcast together
def row_shares(a):
    return a / a.sum(axis=1)


# %% wrong: the sum of everything -> adds up the whole array
def row_shares(a):
    return a / a.sum()


# %% wrong: the mean of the row -> the mean of the row
def row_shares(a):
    return a / a.mean(axis=1, keepdims=True)


# %% wrong: in place -> changes its argument
def row_shares(a):
    for row in a:
        row[:] = row / row.sum()
    return a


# %% wrong: filled into an array of integers -> cannot hold fractions
def row_shares(a):
    shares = np.zeros_like(a)
    for i in range(len(a)):
        shares[i] = a[i] / a[i].sum()
    return shares


# %% wrong: the sums alone -> these are the sums of the rows
def row_shares(a):
    return a.sum(axis=1)


# %% wrong: whole-number division -> // rounds down
def row_shares(a):
    return a // a.sum(axis=1, keepdims=True)


# %% wrong: columns divided after transposing, not transposed back -> it is transposed
def row_shares(a):
    return a.T / a.sum(axis=1)
