# %% right: with the whole Jacobian
def influence_gradient(partials, dL_dy):
    J = np.diag(partials["dy_dx"])
    J = J + np.outer(partials["dy_da"], partials["da_dx"]) + np.outer(partials["dy_db"], partials["db_dx"])
    return J.T @ dL_dy

# %% right: route by route
def influence_gradient(partials, dL_dy):
    gradient = []
    for j in range(len(dL_dy)):
        total = dL_dy[j] * partials["dy_dx"][j]
        for i in range(len(dL_dy)):
            total += dL_dy[i] * partials["dy_da"][i] * partials["da_dx"][j]
            total += dL_dy[i] * partials["dy_db"][i] * partials["db_dx"][j]
        gradient.append(total)
    return gradient

# %% wrong: the Jacobian from the wrong side -> from the wrong side
def influence_gradient(partials, dL_dy):
    J = np.diag(partials["dy_dx"])
    J = J + np.outer(partials["dy_da"], partials["da_dx"]) + np.outer(partials["dy_db"], partials["db_dx"])
    return J @ dL_dy

# %% wrong: its own output only -> only the routes to x_j's own output
def influence_gradient(partials, dL_dy):
    return dL_dy * (partials["dy_dx"] + partials["dy_da"] * partials["da_dx"] + partials["dy_db"] * partials["db_dx"])

# %% wrong: forgets the upstream derivative -> dL_dy was left out
def influence_gradient(partials, dL_dy):
    return partials["dy_dx"] + partials["dy_da"].sum() * partials["da_dx"] + partials["dy_db"].sum() * partials["db_dx"]

# %% wrong: sums dL_dy for the direct arrow too -> multiplied by dL/dy_j alone
def influence_gradient(partials, dL_dy):
    return (dL_dy.sum() * partials["dy_dx"] + dL_dy @ partials["dy_da"] * partials["da_dx"]
            + dL_dy @ partials["dy_db"] * partials["db_dx"])

# %% wrong: no direct arrows -> the direct arrows are missing
def influence_gradient(partials, dL_dy):
    return dL_dy @ partials["dy_da"] * partials["da_dx"] + dL_dy @ partials["dy_db"] * partials["db_dx"]

# %% wrong: sums before multiplying -> each dL/dy_i belongs to its own dy_i
def influence_gradient(partials, dL_dy):
    upstream = np.sum(dL_dy)
    return (dL_dy * partials["dy_dx"] + upstream * np.sum(partials["dy_da"]) * partials["da_dx"]
            + upstream * np.sum(partials["dy_db"]) * partials["db_dx"])

# %% wrong: collects in place in what was passed in -> changes its argument
def influence_gradient(partials, dL_dy):
    a, b = dL_dy @ partials["dy_da"], dL_dy @ partials["dy_db"]
    dL_dy *= partials["dy_dx"]
    dL_dy += a * partials["da_dx"] + b * partials["db_dx"]
    return dL_dy

# %% wrong: stops at a and b -> the first arrows
def influence_gradient(partials, dL_dy):
    return dL_dy * partials["dy_dx"] + dL_dy @ partials["dy_da"] + dL_dy @ partials["dy_db"]

# %% wrong: the direct arrows as they are -> the direct arrows are not multiplied by dL_dy
def influence_gradient(partials, dL_dy):
    dL_da, dL_db = dL_dy @ partials["dy_da"], dL_dy @ partials["dy_db"]
    return partials["dy_dx"] + dL_da * partials["da_dx"] + dL_db * partials["db_dx"]


# %% wrong: the direct arrows -> only the direct arrows
def influence_gradient(partials, dL_dy):
    return dL_dy * partials["dy_dx"]
