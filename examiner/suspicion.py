"""Work that a person should look at: answers that have a library do what they were to do themselves, found by reading them.

Nothing here changes a mark. What an exercise gives, by an import in the released notebook, an answer may use.
"""

import ast


def borrowed(source, given, packages):
    """The dotted names from `packages` that a cell gets for itself, sorted.

    source: what was handed in, a cell or several in one text; given: the cells that the released notebook came with; packages:
    top-level names of the libraries in question. Nothing is found in text that is no Python.
    """
    allowed = {name for cell in given for name in imported(cell).values()}
    bindings = {name: origin for cell in (*given, source) for name, origin in imported(cell).items()}
    found = set(imported(source).values())
    for node in nodes(source):
        if isinstance(node, ast.Attribute):
            found.add(dotted(node, bindings))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):  # as in __import__("library")
            found.add(node.value if node.value.isidentifier() else "")
    ours = {name for name in found if name.split(".")[0] in packages and not given_by(name, allowed)}
    return sorted(name for name in ours if not any(other.startswith(name + ".") for other in ours))


def given_by(name, allowed):
    return any(name == origin or name.startswith(origin + ".") for origin in allowed)


def nodes(source):
    try:
        return list(ast.walk(ast.parse(source)))
    except (SyntaxError, ValueError, RecursionError):
        return []


def imported(source):
    """What a cell's imports bind, at whatever depth: {name: dotted origin}."""
    found = {}
    for node in nodes(source):
        if isinstance(node, ast.Import):
            for alias in node.names:
                found[alias.asname or alias.name.split(".")[0]] = alias.name if alias.asname else alias.name.split(".")[0]
                found[alias.name] = alias.name
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def dotted(node, bindings):
    """An attribute such as np.linalg.solve by its full name, '' if it does not begin with an imported name."""
    parts = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in bindings:
        return ""
    return ".".join([bindings[node.id], *reversed(parts)])
