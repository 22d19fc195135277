# %% right: with the Jacobian of each row
def softmax_backward(dp, p):
    return [g @ (np.diag(row) - np.outer(row, row)) for g, row in zip(dp, p)]


# %% right: einsum for the sums, np.newaxis for keepdims
def softmax_backward(dp, p):
    s = np.einsum("nk,nk->n", dp, p)
    return dp * p - s[:, np.newaxis] * p


# %% wrong: the diagonal alone -> the softmax Jacobian is taken as diagonal
def softmax_backward(dp, p):
    return dp * p * (1 - p)


# %% wrong: the term with delta alone -> only the term with delta is left
def softmax_backward(dp, p):
    return dp * p


# %% wrong: keepdims forgotten -> keepdims is forgotten
def softmax_backward(dp, p):
    return p * (dp - (dp * p).sum(axis=1))


# %% wrong: summed over the examples -> summed over the examples, axis 0
def softmax_backward(dp, p):
    return p * (dp - (dp * p).sum(axis=0))


# %% wrong: summed over everything -> every example has a sum of its own
def softmax_backward(dp, p):
    return p * (dp - (dp * p).sum())


# %% wrong: an average without weights -> their average weighted by p is due
def softmax_backward(dp, p):
    return p * (dp - dp.mean(axis=1, keepdims=True))


# %% wrong: the factor in front lost -> the factor p_j of the whole is missing
def softmax_backward(dp, p):
    return dp - (dp * p).sum(axis=1, keepdims=True)


# %% wrong: plus for minus -> the sign of the sum
def softmax_backward(dp, p):
    return p * (dp + (dp * p).sum(axis=1, keepdims=True))


# %% wrong: works in the upstream gradient -> changes its argument
def softmax_backward(dp, p):
    dp -= (dp * p).sum(axis=1, keepdims=True)
    return p * dp


# %% wrong: p_j forgotten at the sum -> it was forgotten at the sum
def softmax_backward(dp, p):
    return p * dp - (p * dp).sum(axis=1, keepdims=True)


# %% wrong: j for k -> has the index j and stands outside the sum
def softmax_backward(dp, p):
    dz = np.zeros(p.shape)
    for n in range(p.shape[0]):
        for j in range(p.shape[1]):
            for k in range(p.shape[1]):
                dz[n, j] += dp[n, j] * p[n, k] * ((k == j) - p[n, j])
    return dz


# %% wrong: a mean -> divided by N
def softmax_backward(dp, p):
    return p * (dp - (dp * p).sum(axis=1, keepdims=True)) / len(p)
