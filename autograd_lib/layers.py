"""Where to put the nodes of a graph: in columns, so that every edge leads to the right, with few crossings.

The method is Sugiyama's: columns by the longest path, points where long edges pass a column, orders improved by turns,
and then heights near those of the neighbours.
"""
WIDTH, HEIGHT = 124, 56
COLUMN, GAP, THIN, MARGIN = WIDTH + 44, 26, 14, 24


def layout(nodes, edges):
    """(centres, paths, size) for `nodes` in an order that no edge (from, to) contradicts.

    `centres` maps a node to (x, y), `paths` an edge to the `d` of an SVG path, `size` is (width, height).
    """
    column = columns(nodes, edges)
    chains, members = with_waypoints(column, edges)
    neighbours = {point: ([], []) for layer in members for point in layer}
    for chain in chains.values():
        for a, b in zip(chain, chain[1:]):
            neighbours[b][0].append(a)
            neighbours[a][1].append(b)
    untangle(members, neighbours)
    y = heights(members, neighbours)
    top = min([y[point] - extent(point) for point in y])
    x = {point: MARGIN + WIDTH / 2 + k * COLUMN for k, layer in enumerate(members) for point in layer}
    y = {point: value - top + MARGIN for point, value in y.items()}
    paths = {edge: path([(x[point], y[point]) for point in chain]) for edge, chain in chains.items()}
    size = (2 * MARGIN + WIDTH + (len(members) - 1) * COLUMN, max([y[point] + extent(point) for point in y]) + MARGIN)
    return {node: (x[node], y[node]) for node in nodes}, paths, size


def columns(nodes, edges):
    """The longest path to each node; what nothing leads to stands just before the first that needs it."""
    before, after = {node: [] for node in nodes}, {node: [] for node in nodes}
    for a, b in edges:
        before[b].append(a)
        after[a].append(b)
    column = {}
    for node in nodes:
        column[node] = 1 + max([column[a] for a in before[node]], default=-1)
    for node in nodes:
        if not before[node] and after[node]:
            column[node] = min([column[b] for b in after[node]]) - 1
    return column


def with_waypoints(column, edges):
    """For every edge the chain of points it runs through, one in each column; and the points of every column."""
    members = [[] for _ in range(max(column.values()) + 1)]
    for node, k in column.items():
        members[k].append(node)
    chains = {}
    for a, b in edges:
        passing = [("passing", a, b, k) for k in range(column[a] + 1, column[b])]
        for point in passing:
            members[point[3]].append(point)
        chains[a, b] = [a, *passing, b]
    return chains, members


def untangle(members, neighbours):
    """Sort every column by the mean place of its points' neighbours, to the right and back, a few times."""
    for sweep in range(12):
        side = sweep % 2
        for layer in members[::-1] if side else members:
            place = {point: i for other in members for i, point in enumerate(other)}
            near = {point: [place[q] for q in neighbours[point][side]] or [place[point]] for point in layer}
            mean = {point: sum(places) / len(places) for point, places in near.items()}
            layer.sort(key=mean.get)


def heights(members, neighbours):
    """A height for every point: near its neighbours', in the column's order, with room between."""
    y = {}
    for layer in members:
        at = 0.0
        for point in layer:
            at += extent(point)
            y[point] = at
            at += extent(point) + GAP
    for _ in range(16):
        for layer in members:
            wanted = []
            for point in layer:
                near = neighbours[point][0] + neighbours[point][1]
                wanted.append(sum([y[q] for q in near]) / len(near) if near else y[point])
            placed = []
            for i, point in enumerate(layer):
                lowest = placed[-1] + extent(layer[i - 1]) + GAP + extent(point) if i else wanted[0]
                placed.append(max(wanted[i], lowest))
            shift = sum([w - p for w, p in zip(wanted, placed)]) / len(layer)
            for point, at in zip(layer, placed):
                y[point] = at + shift
    return y


def extent(point):
    """Half the height that a point takes: nodes are boxes, a passing edge is thin."""
    return THIN / 2 if type(point) is tuple and point[0] == "passing" else HEIGHT / 2


def path(points):
    """A smooth line from the right side of the first box, past the waypoints, to the left side of the last."""
    points = [(points[0][0] + WIDTH / 2, points[0][1]), *points[1:-1], (points[-1][0] - WIDTH / 2, points[-1][1])]
    d = f"M{points[0][0]:.0f},{points[0][1]:.0f}"
    for (x0, y0), (x1, y1) in zip(points, points[1:]):
        middle = (x0 + x1) / 2
        d += f" C{middle:.0f},{y0:.0f} {middle:.0f},{y1:.0f} {x1:.0f},{y1:.0f}"
    return d
