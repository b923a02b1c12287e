#!/usr/bin/env python3
"""Checks the arrows between the rooms of src/ (docs/architecture.md).

  check_layers.py SOURCE_DIR MODULE_GRAPH

MODULE_GRAPH is written by cmake/VekhaRoom.cmake from the DEPENDS of every room. Reports an include that no arrow allows, an
outside header in a room that may not know it, an include by a relative path, and a file longer than it should be.
"""
import pathlib
import re
import sys

LONGEST_FILE = 360  # lines; split by meaning before raising it

# Outside headers and the places that may include them.
CONFINED = {
    "JSON": (re.compile(r"<boost/json"), ("wire/", "web/")),
    "SQL drivers": (re.compile(r"<(soci|sqlite3|libpq)"), ("store/",)),
    "HTTP": (re.compile(r"<boost/(beast|asio)"), ("http/",)),
    "sockets": (re.compile(r"<(sys/socket|sys/un|netdb|netinet)"), ("scan/",)),
    "curl": (re.compile(r"<curl/"), ("openid/", "mail/")),
    "archives and XML": (re.compile(r"<(zip|pugixml|expat|xlsxwriter)"), ("documents/",)),
    "command line": (re.compile(r"<CLI/"), ("cli/command",)),
}
INCLUDE = re.compile(r'^\s*#\s*include\s+(["<][^">]+[">])')


def read_graph(path):
    graph = {}
    for line in path.read_text(encoding="utf8").splitlines():
        room, _, depends = line.partition(":")
        graph[room] = set(depends.split())
    return graph


def check_file(path, name, graph):
    room = name.split("/")[0]
    text = path.read_text(encoding="utf8")
    lines = text.splitlines()
    if len(lines) > LONGEST_FILE:
        yield f"{name}: {len(lines)} lines, more than {LONGEST_FILE}: split it by meaning"
    for number, line in enumerate(lines, 1):
        found = INCLUDE.match(line)
        if not found:
            continue
        header = found.group(1)
        if header.startswith('"'):
            other = header[1:].split("/")[0]
            if header.startswith('"..') or "/" not in header:
                yield f'{name}:{number}: include by the path from src/: {header}'
            elif other not in graph:
                yield f"{name}:{number}: {header} belongs to no room"
            elif other != room and other not in graph[room]:
                yield f"{name}:{number}: {room} may not include {other}"
        for what, (pattern, places) in CONFINED.items():
            if pattern.search(header) and not name.startswith(places):
                yield f"{name}:{number}: {what} belong to {' '.join(places)}: {header}"


def main():
    source, graph = pathlib.Path(sys.argv[1]), read_graph(pathlib.Path(sys.argv[2]))
    faults = []
    files = sorted(p for p in source.rglob("*") if p.suffix in (".cpp", ".h"))
    for path in files:
        faults.extend(check_file(path, path.relative_to(source).as_posix(), graph))
    for fault in faults:
        print(fault)
    print(f"{len(files)} files, {len(faults)} faults")
    return 1 if faults or not files else 0


if __name__ == "__main__":
    sys.exit(main())
