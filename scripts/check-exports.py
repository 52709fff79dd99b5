"""Reads graph files with NetworkX, igraph, Graphviz and plain JSON: one line of JSON a reader and file, or why a reader is absent.

Run by scripts/check-exports.ts: check-exports.py FOLDER. Nodes are labels; links are pairs of labels with a weight.
"""
import csv
import html
import io
import json
import os
import re
import subprocess
import sys

FOLDER = sys.argv[1]


def path(name):
    return os.path.join(FOLDER, name)


def say(**what):
    print(json.dumps(what))


def unescape_pajek(text):
    """Numbered entities only: that is all Pajek knows."""
    return re.sub(r"&#(\d+);", lambda found: chr(int(found[1])), text)


def unescape_dot(text):
    return re.sub(r"\\(.)", lambda found: "\n" if found[1] == "n" else found[1], text)


def of_networkx(name, graph, label=lambda node, data: data.get("label", node), weight="weight"):
    names = {node: label(node, data) for node, data in graph.nodes(data=True)}
    edges = [[names[a], names[b], float(data.get(weight, 1))] for a, b, data in graph.edges(data=True)]
    say(reader="networkx", file=name, nodes=list(names.values()), edges=edges)


def check_networkx():
    import networkx

    say(reader="networkx", version=networkx.__version__)
    of_networkx("a.graphml", networkx.read_graphml(path("a.graphml")))
    try:
        of_networkx("a.gexf", networkx.read_gexf(path("a.gexf"), version="1.3"))
    except Exception as error:  # versions before 3.4 know 1.2 only
        say(reader="networkx", file="a.gexf", skipped=str(error))
    of_networkx("a.gml", networkx.read_gml(path("a.gml"), label="id"))
    of_networkx("a.net", networkx.read_pajek(path("a.net")), lambda node, _: unescape_pajek(node))


def check_igraph():
    import igraph

    say(reader="igraph", version=igraph.__version__)
    for name, attribute in (("a.graphml", "label"), ("a.gml", "label"), ("a.net", "id")):
        graph = igraph.Graph.Read(path(name))
        key = attribute if attribute in graph.vs.attributes() else "name"
        undo = {"a.graphml": str, "a.gml": html.unescape, "a.net": unescape_pajek}[name]
        names = [undo(value) for value in graph.vs[key]]
        weights = graph.es["weight"] if "weight" in graph.es.attributes() else [1] * graph.ecount()
        edges = [[names[edge.source], names[edge.target], weights[edge.index]] for edge in graph.es]
        say(reader="igraph", file=name, nodes=names, edges=edges)


def check_graphviz():
    done = subprocess.run(["dot", "-Tdot_json", path("a.dot")], capture_output=True, text=True, check=True)
    read = json.loads(done.stdout)
    names = [unescape_dot(each["label"]) for each in read["objects"]]
    edges = [[names[each["tail"]], names[each["head"]], float(each["weight"])] for each in read["edges"]]
    say(reader="graphviz", file="a.dot", nodes=names, edges=edges)


def read_csv(name):
    # Cells that a spreadsheet would run stand behind an apostrophe.
    with io.open(path(name), newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield {key: cell[1:] if cell[:1] == "'" and cell[1:2] in tuple("=+-@\t\r\n＝＋－＠") else cell for key, cell in row.items()}


def check_python():
    nodes = {row["id"]: row["label"] for row in read_csv("a.nodes.csv")}
    edges = [[nodes[row["source"]], nodes[row["target"]], float(row["weight"])] for row in read_csv("a.edges.csv")]
    say(reader="csv", file="a.edges.csv", nodes=list(nodes.values()), edges=edges)
    for name, items, links, label in (
        ("a.jgf.json", lambda d: d["graph"]["nodes"].items(), lambda d: d["graph"]["edges"], lambda n: n["label"]),
        ("a.graphology.json", lambda d: [(n["key"], n) for n in d["nodes"]], lambda d: d["edges"], lambda n: n["attributes"]["label"]),
        ("a.vosviewer.json", lambda d: [(n["id"], n) for n in d["network"]["items"]], lambda d: d["network"]["links"], lambda n: n["label"]),
    ):
        with io.open(path(name), encoding="utf-8") as file:
            document = json.load(file)
        names = {key: label(node) for key, node in items(document)}
        edges = []
        for link in links(document):
            weight = link.get("strength") or (link.get("metadata") or link.get("attributes"))["weight"]
            ends = [names[link.get("source", link.get("source_id"))], names[link.get("target", link.get("target_id"))]]
            edges.append([*ends, weight])
        say(reader="json", file=name, nodes=list(names.values()), edges=edges)


for name, check in (("networkx", check_networkx), ("igraph", check_igraph), ("graphviz", check_graphviz), ("python", check_python)):
    try:
        check()
    except (ImportError, FileNotFoundError) as error:
        say(reader=name, absent=str(error))
    except Exception as error:
        say(reader=name, failed=f"{type(error).__name__}: {error}")
