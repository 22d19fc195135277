# %% right: recursion, as in the notes, with a list of edges
class TracedTensor(engine.Methods):
    def trace(self):
        nodes, edges = [], []

        def build(node):
            if node not in nodes:
                nodes.append(node)
                for parent in node.parents:
                    edges.append((parent, node))
                    build(parent)

        build(self)
        return nodes, edges


# %% right: nodes as a set, level by level
class TracedTensor(engine.Methods):
    def trace(self):
        nodes, level, edges = set(), [self], []
        while level:
            nodes.update(level)
            edges += [[p, node] for node in level for p in node.parents]
            level = list({p for node in level for p in node.parents} - nodes)
        return nodes, edges


# %% wrong: a set of edges -> a set keeps one
class TracedTensor(engine.Methods):
    def trace(self):
        nodes, edges = set(), set()

        def build(node):
            if node not in nodes:
                nodes.add(node)
                for parent in node.parents:
                    edges.add((parent, node))
                    build(parent)

        build(self)
        return nodes, edges


# %% wrong: without the root -> the root is missing
class TracedTensor(engine.Methods):
    def trace(self):
        nodes, edges = engine.Tensor.trace(self)
        return ([n for n in nodes if n is not self] if edges else nodes), edges


# %% wrong: from child to parent -> the edges point from child to parent
class TracedTensor(engine.Methods):
    def trace(self):
        nodes, edges = engine.Tensor.trace(self)
        return nodes, [(child, parent) for parent, child in edges]


# %% wrong: a node for every use -> listed for every use
class TracedTensor(engine.Methods):
    def trace(self):
        nodes, edges = engine.Tensor.trace(self)
        return [self] + [parent for parent, child in edges], edges


# %% wrong: along every path -> once for every path
class TracedTensor(engine.Methods):
    def trace(self):
        nodes, edges = set(), []

        def build(node):
            nodes.add(node)
            for parent in node.parents:
                edges.append((parent, node))
                build(parent)

        build(self) if len(self.parents) != 2 or self.parents[0].op is None else build(self)
        return list(nodes), edges


# %% wrong: the parents alone -> own parents are listed
class TracedTensor(engine.Methods):
    def trace(self):
        nodes = list({self, *self.parents})
        return nodes, [(parent, self) for parent in self.parents]


# %% wrong: nodes alone -> raised
class TracedTensor(engine.Methods):
    def trace(self):
        return engine.topological(self)


# %% wrong: nodes and edges exchanged -> nodes and edges are exchanged
class TracedTensor(engine.Methods):
    def trace(self):
        nodes = engine.topological(self)
        return [(parent, node) for node in nodes for parent in node.parents], nodes


# %% wrong: a list of triples -> an edge is a pair
class TracedTensor(engine.Methods):
    def trace(self):
        nodes = engine.topological(self)
        return nodes, [(parent, node, node.op) for node in nodes for parent in node.parents]
