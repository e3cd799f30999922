"""Times igraph and networkx on one network.

Standard input: {"size": n, "edges": [[from, to, weight], …], "repeats": k, "slow": whether networkx computes constraint}.
Standard output: {"igraph": version or null, "networkx": …, "measures": {"igraph betweenness": {"ms": median CPU time, "sum": of the figures}, …}}.
"""
import json
import statistics
import sys
import time

try:
    import igraph
except ImportError:
    igraph = None
try:
    import networkx
except ImportError:
    networkx = None

asked = json.load(sys.stdin)
edges = asked["edges"]
measures = {}


def measure(name, action, repeats):
    times = []
    for _ in range(repeats):
        start = time.process_time()
        figures = action()
        times.append((time.process_time() - start) * 1000)
    measures[name] = {"ms": statistics.median(times), "sum": sum(figures)}


if igraph:
    graph = igraph.Graph(n=asked["size"], edges=[(one, other) for one, other, _ in edges])
    weights = [weight for _, _, weight in edges]
    lengths = [1 / weight for weight in weights]
    measure("igraph betweenness", lambda: graph.betweenness(), asked["repeats"])
    measure("igraph weighted betweenness", lambda: graph.betweenness(weights=lengths), asked["repeats"])
    measure("igraph constraint", lambda: [one for one in graph.constraint(weights=weights) if one == one], asked["repeats"])
    measure("igraph Louvain", lambda: [graph.community_multilevel(weights=weights).modularity], asked["repeats"])
if networkx:
    graph = networkx.Graph()
    graph.add_nodes_from(range(asked["size"]))
    graph.add_weighted_edges_from(edges)
    measure("networkx betweenness", lambda: networkx.betweenness_centrality(graph, normalized=False).values(), 1)
    measure("networkx Louvain", lambda: [networkx.community.modularity(graph, networkx.community.louvain_communities(graph, seed=1))], 1)
    if asked["slow"]:
        measure("networkx constraint", lambda: [one for one in networkx.constraint(graph, weight="weight").values() if one == one], 1)

versions = {"igraph": igraph and igraph.__version__, "networkx": networkx and networkx.__version__}
json.dump({**versions, "measures": measures}, sys.stdout)
