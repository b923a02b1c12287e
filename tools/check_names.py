#!/usr/bin/env python3
"""Finds two types of one name in one namespace that different headers define: the linker takes either for both.

    tools/check_names.py SOURCE_FOLDER
"""
import collections
import pathlib
import re
import sys

NAMESPACE = re.compile(r"^namespace ([\w:]+)", re.M)
DEFINITION = re.compile(r"^(?:struct|class|enum class) (\w+)(?!\w|::)\s*(?:(?:final\s*)?:[^;{]*)?\{?$", re.M)


def definitions(source):
    """(namespace, name) → headers whose outermost level defines it."""
    found = collections.defaultdict(set)
    for header in sorted(source.rglob("*.h")):
        text = header.read_text(encoding="utf-8")
        namespace = NAMESPACE.search(text)
        for match in DEFINITION.finditer(text):
            found[(namespace.group(1) if namespace else "", match.group(1))].add(header)
    return found


def main():
    source = pathlib.Path(sys.argv[1])
    twice = {name: where for name, where in definitions(source).items() if len(where) > 1}
    for (namespace, name), where in sorted(twice.items()):
        print(f"{namespace}::{name}: {', '.join(str(header.relative_to(source)) for header in sorted(where))}")
    return 1 if twice else 0


if __name__ == "__main__":
    sys.exit(main())
