# %% right: loops from either end
def multiplications(shapes):
    def cost(chain):
        total, (rows, columns) = 0, chain[0]
        for r, c in chain[1:]:
            total += r * c * columns
            rows = r
        return total
    return [cost(shapes), cost([shape[::-1] for shape in shapes[::-1]])]


# %% right: NumPy, counted in sizes
def multiplications(shapes):
    sizes = np.array([shapes[0][1], *(rows for rows, _ in shapes)], dtype=np.int64)
    entries = sizes[1:] * sizes[:-1]
    return sizes[0] * entries[1:].sum(), sizes[-1] * entries[:-1].sum()


# %% wrong: the first counted too -> the first Jacobian is counted as a product too
def multiplications(shapes: list[tuple[int, int]]) -> tuple[int, int]:
    inputs, outputs = shapes[0][1], shapes[-1][0]
    forward = sum(rows * columns * inputs for rows, columns in shapes)
    reverse = sum(outputs * rows * columns for rows, columns in shapes)
    return forward, reverse


# %% wrong: exchanged in the factor -> these are exchanged
def multiplications(shapes: list[tuple[int, int]]) -> tuple[int, int]:
    inputs, outputs = shapes[0][1], shapes[-1][0]
    forward = sum(rows * columns * outputs for rows, columns in shapes[1:])
    reverse = sum(inputs * rows * columns for rows, columns in shapes[:-1])
    return forward, reverse


# %% wrong: a single vector -> a product of a vector was counted
def multiplications(shapes: list[tuple[int, int]]) -> tuple[int, int]:
    inputs, outputs = shapes[0][1], shapes[-1][0]
    forward = sum(rows * columns for rows, columns in shapes[1:])
    reverse = sum(rows * columns for rows, columns in shapes[:-1])
    return forward, reverse


# %% wrong: exchanged -> the two results are in the wrong order
def multiplications(shapes: list[tuple[int, int]]) -> tuple[int, int]:
    inputs, outputs = shapes[0][1], shapes[-1][0]
    forward = sum(rows * columns * inputs for rows, columns in shapes[1:])
    reverse = sum(outputs * rows * columns for rows, columns in shapes[:-1])
    return reverse, forward


# %% wrong: additions too -> additions were counted as well
def multiplications(shapes: list[tuple[int, int]]) -> tuple[int, int]:
    inputs, outputs = shapes[0][1], shapes[-1][0]
    forward = sum(2 * rows * columns * inputs for rows, columns in shapes[1:])
    reverse = sum(2 * outputs * rows * columns for rows, columns in shapes[:-1])
    return forward, reverse


# %% wrong: neighbours only -> this takes neighbours only
def multiplications(shapes):
    cost = sum(r2 * c2 * c1 for (r1, c1), (r2, c2) in zip(shapes, shapes[1:]))
    return cost, cost


# %% wrong: entries -> counts the entries of the Jacobians
def multiplications(shapes):
    entries = sum(rows * columns for rows, columns in shapes)
    return entries, entries


# %% wrong: the first free in both modes -> the same Jacobian is free in both modes
def multiplications(shapes):
    work = sum(rows * columns for rows, columns in shapes[1:])
    return work * shapes[0][1], work * shapes[-1][0]
