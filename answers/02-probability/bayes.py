# %% right: a matrix product for the evidence, and logarithms for the list
def posterior(prior, likelihoods, d):
    return prior * likelihoods[:, d] / (prior @ likelihoods)[d]


def update(prior, likelihoods, observations):
    with np.errstate(divide="ignore"):
        logs = np.log(prior) + np.log(likelihoods)[:, np.array(observations, dtype=int)].sum(axis=1)
    joint = np.exp(logs - logs.max())
    return joint / joint.sum()


# %% right: recursion would be too deep, so a reduce
def posterior(prior, likelihoods, d):
    joint = np.array([p * row[d] for p, row in zip(prior, likelihoods)])
    return joint / np.sum(joint)


def update(prior, likelihoods, observations):
    from functools import reduce
    return reduce(lambda belief, d: posterior(belief, likelihoods, d), observations, prior)


# %% wrong: the prior forgotten -> the prior is forgotten
def posterior(prior, likelihoods, d):
    return likelihoods[:, d] / likelihoods[:, d].sum()


def update(prior, likelihoods, observations):
    for d in observations:
        prior = posterior(prior, likelihoods, d)
    return prior


# %% wrong: the transposed conditional -> the transposed conditional
def posterior(prior, likelihoods, d):
    return likelihoods[:, d]


def update(prior, likelihoods, observations):
    for d in observations:
        prior = posterior(prior, likelihoods, d)
    return prior


# %% wrong: not normalised -> the evidence is missing
def posterior(prior, likelihoods, d):
    return prior * likelihoods[:, d]


def update(prior, likelihoods, observations):
    for d in observations:
        prior = posterior(prior, likelihoods, d)
    return prior / prior.sum()


# %% wrong: divided by the sum of the likelihoods -> the evidence weighs them by the prior
def posterior(prior, likelihoods, d):
    return prior * likelihoods[:, d] / likelihoods[:, d].sum()


def update(prior, likelihoods, observations):
    for d in observations:
        prior = posterior(prior, likelihoods, d)
    return prior


# %% wrong: normalised at the end only -> is 0 in floating point, and 0 / 0 is nan
def posterior(prior, likelihoods, d):
    joint = prior * likelihoods[:, d]
    return joint / joint.sum()


def update(prior, likelihoods, observations):
    joint = prior * np.prod(likelihoods[:, observations], axis=1)
    with np.errstate(all="ignore"):
        return joint / joint.sum()


# %% wrong: always from the first prior -> only one of the observations was used
def posterior(prior, likelihoods, d):
    joint = prior * likelihoods[:, d]
    return joint / joint.sum()


def update(prior, likelihoods, observations):
    for d in observations:
        belief = posterior(prior, likelihoods, d)
    return belief


# %% wrong: the prior again with each observation -> the prior is used once
def posterior(prior, likelihoods, d):
    joint = prior * likelihoods[:, d]
    return joint / joint.sum()


def update(prior, likelihoods, observations):
    belief = np.ones(len(prior))
    for d in observations:
        belief = belief * prior * likelihoods[:, d]
        belief = belief / belief.sum()
    return belief


# %% wrong: row d -> operands could not be broadcast together
def posterior(prior, likelihoods, d):
    joint = prior * likelihoods[d]
    return joint / joint.sum()


def update(prior, likelihoods, observations):
    for d in observations:
        prior = posterior(prior, likelihoods, d)
    return prior


# %% wrong: the prior changed in place -> changes its argument
def posterior(prior, likelihoods, d):
    prior *= likelihoods[:, d]
    prior /= prior.sum()
    return prior


def update(prior, likelihoods, observations):
    for d in observations:
        prior = posterior(prior, likelihoods, d)
    return prior
