# %% right: midpoints, raises instead of returning False
def is_distribution(density, cdf, low, high):
    edges = np.linspace(low, high, 30_001)
    width = edges[1] - edges[0]
    heights = density(edges[:-1] + width / 2)
    levels = cdf(edges)
    assert np.shape(heights) == (30_000,) and np.shape(levels) == (30_001,)
    assert np.min(heights) >= -0.01
    assert abs(np.sum(heights) * width - 1) <= 0.01
    assert np.max(np.abs(levels[1:] - np.cumsum(heights) * width)) <= 0.01
    assert abs(levels[0]) <= 0.01


# %% right: probabilities of short intervals, and a running total
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 12_001)
    f, F = density(x), cdf(x)
    if np.shape(f) != x.shape or np.shape(F) != x.shape:
        return False
    if not (np.all(np.isfinite(f)) and np.all(np.isfinite(F))) or min(f) < -1e-2:
        return False
    step, total = x[1] - x[0], 0.0
    for k in range(1, len(x)):
        total += step * (f[k] + f[k - 1]) / 2
        if abs(total - (F[k] - F[0])) > 0.01:
            return False
    return abs(total - 1) <= 0.012 and abs(F[0]) <= 0.01


# %% wrong: weak, the integral alone -> accepts a wrong implementation
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    return bool(abs(np.mean(density(x)) * (high - low) - 1) < 0.01)


# %% wrong: weak, nothing negative and a CDF that ends in 1 -> accepts a wrong implementation
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    f, F = density(x), cdf(x)
    return np.shape(f) == x.shape and bool(np.all(f > -0.01) and abs(np.trapezoid(f, x) - 1) < 0.01 and abs(F[-1] - 1) < 0.01)


# %% wrong: weak, negative densities allowed -> accepts a wrong implementation: a density that is negative in places
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    f, F = np.asarray(density(x)), np.asarray(cdf(x))
    if f.shape != x.shape or F.shape != x.shape:
        return False
    up_to = np.concatenate([[0.0], np.cumsum((f[1:] + f[:-1]) / 2 * np.diff(x))])
    return bool(abs(up_to[-1] - 1) < 0.01 and np.all(np.abs(F - up_to) < 0.01))


# %% wrong: weak, the total not asked -> accepts a wrong implementation: a total probability of 0.9
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    f, F = np.asarray(density(x)), np.asarray(cdf(x))
    if f.shape != x.shape or F.shape != x.shape or not np.all(f > -0.01):
        return False
    up_to = np.concatenate([[0.0], np.cumsum((f[1:] + f[:-1]) / 2 * np.diff(x))])
    return bool(np.all(np.abs(F - up_to) < 0.01))


# %% wrong: overstrict, a density of at most 1 -> rejects a right implementation
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    f, F = np.asarray(density(x)), np.asarray(cdf(x))
    if f.shape != x.shape or F.shape != x.shape or not np.all(f > -0.01) or np.any(f > 1):
        return False
    up_to = np.concatenate([[0.0], np.cumsum((f[1:] + f[:-1]) / 2 * np.diff(x))])
    return bool(abs(up_to[-1] - 1) < 0.01 and np.all(np.abs(F - up_to) < 0.01))


# %% wrong: overstrict, no tolerance -> rejects a right implementation
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    f, F = np.asarray(density(x)), np.asarray(cdf(x))
    if f.shape != x.shape or F.shape != x.shape or not np.all(f >= 0):
        return False
    up_to = np.concatenate([[0.0], np.cumsum((f[1:] + f[:-1]) / 2 * np.diff(x))])
    return bool(up_to[-1] == 1 and np.all(F == up_to))


# %% wrong: overstrict, the density as the slope of the CDF everywhere -> rejects a right implementation
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    f, F = np.asarray(density(x)), np.asarray(cdf(x))
    if f.shape != x.shape or F.shape != x.shape or not np.all(f > -0.01):
        return False
    slope = np.gradient(F, x)
    return bool(abs(np.trapezoid(f, x) - 1) < 0.01 and np.all(np.abs(slope - f) < 0.01) and abs(F[0]) < 0.01)


# %% wrong: overstrict, too few points -> rejects a right implementation: a narrow triangle
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 32)
    f, F = np.asarray(density(x)), np.asarray(cdf(x))
    if f.shape != x.shape or F.shape != x.shape or not np.all(f > -0.01):
        return False
    up_to = np.concatenate([[0.0], np.cumsum((f[1:] + f[:-1]) / 2 * np.diff(x))])
    return bool(abs(up_to[-1] - 1) < 0.01 and np.all(np.abs(F - up_to) < 0.01))


# %% wrong: asks what is amiss, which nan never is -> accepts a wrong implementation: not a number
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    f, F = np.asarray(density(x)), np.asarray(cdf(x))
    if f.shape != x.shape or F.shape != x.shape or np.any(f < -0.01):
        return False
    up_to = np.concatenate([[0.0], np.cumsum((f[1:] + f[:-1]) / 2 * np.diff(x))])
    return not (abs(up_to[-1] - 1) > 0.01 or np.any(np.abs(F - up_to) > 0.01))


# %% wrong: too weak, a tolerance of 0.05 -> accepts a wrong implementation: a total probability of 1.03
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    heights, levels = np.asarray(density(x)), np.asarray(cdf(x))
    if heights.shape != x.shape or levels.shape != x.shape or not np.all(heights > -0.01):
        return False
    areas = (heights[1:] + heights[:-1]) / 2 * np.diff(x)
    up_to = np.concatenate([[0.0], np.cumsum(areas)])
    return bool(abs(up_to[-1] - 1) < 0.05 and np.all(np.abs(levels - up_to) < 0.05))


# %% wrong: weak, the CDF compared in a few places -> accepts a wrong implementation: a CDF that dips on a short stretch
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    heights, levels = np.asarray(density(x)), np.asarray(cdf(x))
    if heights.shape != x.shape or levels.shape != x.shape or not np.all(heights > -0.01):
        return False
    areas = (heights[1:] + heights[:-1]) / 2 * np.diff(x)
    up_to = np.concatenate([[0.0], np.cumsum(areas)])
    return bool(abs(up_to[-1] - 1) < 0.01 and np.all(np.abs(levels - up_to)[::2000] < 0.01))


# %% wrong: weak, the CDF compared in the middle and at the end -> accepts a wrong implementation: a CDF that is right at both ends only
def is_distribution(density, cdf, low, high):
    x = np.linspace(low, high, 20_001)
    heights, levels = np.asarray(density(x)), np.asarray(cdf(x))
    if heights.shape != x.shape or levels.shape != x.shape or not np.all(heights > -0.01):
        return False
    areas = (heights[1:] + heights[:-1]) / 2 * np.diff(x)
    return bool(abs(np.sum(areas) - 1) < 0.01 and abs(levels[10_000] - np.sum(areas[:10_000])) < 0.01
                and abs(levels[-1] - 1) < 0.01)
