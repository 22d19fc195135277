# %% right: loops over rows and columns
def influence_jacobian(partials):
    n = len(partials["dy_dx"])
    J = np.empty((n, n))
    for i in range(n):
        for j in range(n):
            J[i, j] = partials["dy_da"][i] * partials["da_dx"][j] + partials["dy_db"][i] * partials["db_dx"][j]
        J[i, i] += partials["dy_dx"][i]
    return J

# %% right: a product of two thin matrices
def influence_jacobian(partials):
    last = np.stack([partials["dy_da"], partials["dy_db"]], axis=1)
    first = np.stack([partials["da_dx"], partials["db_dx"]])
    return np.eye(len(last)) * partials["dy_dx"] + last @ first

# %% wrong: no direct arrows -> the direct arrows are missing
def influence_jacobian(partials):
    return np.outer(partials["dy_da"], partials["da_dx"]) + np.outer(partials["dy_db"], partials["db_dx"])

# %% wrong: the direct arrows in every row -> not in every row
def influence_jacobian(partials):
    return (partials["dy_dx"] + np.outer(partials["dy_da"], partials["da_dx"])
            + np.outer(partials["dy_db"], partials["db_dx"]))

# %% wrong: the direct arrows in every column -> not in every column
def influence_jacobian(partials):
    return (partials["dy_dx"][:, None] + np.outer(partials["dy_da"], partials["da_dx"])
            + np.outer(partials["dy_db"], partials["db_dx"]))

# %% wrong: rows and columns exchanged -> transposed
def influence_jacobian(partials):
    return (np.diag(partials["dy_dx"]) + np.outer(partials["da_dx"], partials["dy_da"])
            + np.outer(partials["db_dx"], partials["dy_db"]))

# %% wrong: forgets b -> the routes through b are missing
def influence_jacobian(partials):
    return np.diag(partials["dy_dx"]) + np.outer(partials["dy_da"], partials["da_dx"])

# %% wrong: only the diagonal -> x_j also acts on the other outputs
def influence_jacobian(partials):
    return np.diag(partials["dy_dx"] + partials["dy_da"] * partials["da_dx"] + partials["dy_db"] * partials["db_dx"])

# %% wrong: entry by entry, in one vector -> one entry for each input
def influence_jacobian(partials):
    return partials["dy_dx"] + partials["dy_da"] * partials["da_dx"] + partials["dy_db"] * partials["db_dx"]

# %% wrong: takes da/dx for 1 -> the factor da_dx is missing
def influence_jacobian(partials):
    n = len(partials["dy_dx"])
    return (np.diag(partials["dy_dx"]) + np.repeat(partials["dy_da"][:, None], n, axis=1)
            + np.outer(partials["dy_db"], partials["db_dx"]))


# %% wrong: the direct arrows -> only the direct arrows
def influence_jacobian(partials):
    return np.diag(partials["dy_dx"])
