# %% right: a set comprehension over where the route goes next
def influence_paths(k, n):
    middle = [("", k)] + [(f"{name} ", i) for name in "ab" for i in range(1, n + 1)]
    return {f"x{k} {name}y{i} L" for name, i in middle}

# %% right: a walk along the arrows
def influence_paths(k, n):
    outputs = [f"y{i}" for i in range(1, n + 1)]
    arrows = {"a": outputs, "b": outputs, **{y: ["L"] for y in outputs}}
    for i in range(1, n + 1):
        arrows[f"x{i}"] = ["a", "b", f"y{i}"]

    def walk(node):
        if node == "L":
            return ["L"]
        return [node + " " + rest for following in arrows[node] for rest in walk(following)]

    return set(walk(f"x{k}"))

# %% wrong: no direct route -> the direct route, from x to y without a or b, is missing
def influence_paths(k, n):
    return {f"x{k} {name} y{i} L" for name in "ab" for i in range(1, n + 1)}

# %% wrong: direct arrows to all outputs -> but none to the other outputs
def influence_paths(k, n):
    return {f"x{k} {name}y{i} L" for name in ("", "a ", "b ") for i in range(1, n + 1)}

# %% wrong: only its own output -> not only to y_k
def influence_paths(k, n):
    return {f"x{k} y{k} L", f"x{k} a y{k} L", f"x{k} b y{k} L"}

# %% wrong: forgets b -> the routes through b are missing
def influence_paths(k, n):
    return {f"x{k} y{k} L"} | {f"x{k} a y{i} L" for i in range(1, n + 1)}

# %% wrong: range without the last -> leaves out y_n
def influence_paths(k, n):
    return {f"x{k} y{k} L"} | {f"x{k} {name} y{i} L" for name in "ab" for i in range(1, n)}

# %% wrong: counts from 0 -> not from 0
def influence_paths(k, n):
    return {f"x{k} y{k} L"} | {f"x{k} {name} y{i} L" for name in "ab" for i in range(n)}

# %% wrong: ignores k -> these are the routes from x1
def influence_paths(k, n):
    return {"x1 y1 L"} | {f"x1 {name} y{i} L" for name in "ab" for i in range(1, n + 1)}

# %% wrong: their number instead of the routes -> should be a set
def influence_paths(k, n):
    return 2 * n + 1

# %% wrong: always three outputs -> influence_paths(1, 1)
def influence_paths(k, n):
    return {f"x{k} y{k} L"} | {f"x{k} {name} y{i} L" for name in "ab" for i in (1, 2, 3)}

# %% wrong: one route forgotten -> 1 of 7 elements is missing
def influence_paths(k, n):
    routes = {f"x{k} y{k} L"} | {f"x{k} {name} y{i} L" for name in "ab" for i in range(1, n + 1)}
    return routes - {"x1 b y3 L"}

# %% wrong: y0 besides -> not belong there, such as x1 a y0 L
def influence_paths(k, n):
    return {f"x{k} y{k} L"} | {f"x{k} {name} y{i} L" for name in "ab" for i in range(n + 1)}


# %% wrong: no way back to its own output -> also have an arrow to y_k itself
def influence_paths(k, n):
    routes = {f"x{k} y{k} L"}
    for i in range(1, n + 1):
        if i != k:
            routes |= {f"x{k} a y{i} L", f"x{k} b y{i} L"}
    return routes
