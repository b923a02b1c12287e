#!/usr/bin/env python3
"""Measures what a person feels: process start, readiness and memory of the server, size of the first page, bulk import.

  measure.py [--vekha build/release/vekha] [--documents DIR] [--ui ui/dist]

Prints one line a figure with the promise beside it (docs/benchmarks.md). Needs only Python's standard library.
"""
import argparse
import gzip
import pathlib
import re
import socket
import statistics
import subprocess
import tempfile
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parent.parent


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def report(what, value, promise):
    print(f"{what:<52} {value:>14}   promise: {promise}")


def import_once(vekha, document, runs=15):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        subprocess.run([vekha, "import", "--json", document], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times)


def import_many(vekha, documents, count):
    """`count` imports by two processes at a time, each a process of its own: the worst case of a script."""
    queue = [documents[i % len(documents)] for i in range(count)]
    start = time.perf_counter()
    running = []
    for document in queue:
        running.append(subprocess.Popen([vekha, "import", "--json", document], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
        if len(running) == 2:
            running.pop(0).wait()
    for process in running:
        process.wait()
    return time.perf_counter() - start


def resident_mb(pid):
    status = pathlib.Path(f"/proc/{pid}/status").read_text(encoding="utf8")
    return int(re.search(r"VmRSS:\s+(\d+)", status).group(1)) / 1024


def serve(vekha, ui):
    with tempfile.TemporaryDirectory() as data:
        port = free_port()
        database = f"sqlite:{data}/vekha.db"
        subprocess.run([vekha, "migrate", "--database", database], check=True, stdout=subprocess.DEVNULL)
        start = time.perf_counter()
        server = subprocess.Popen([vekha, "serve", "--listen", f"127.0.0.1:{port}", "--database", database, "--data", data, "--ui", ui],
                                  stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while True:
                try:
                    urllib.request.urlopen(f"http://127.0.0.1:{port}/healthz", timeout=1).read()
                    break
                except OSError:
                    time.sleep(0.005)
            ready = (time.perf_counter() - start) * 1000
            return ready, resident_mb(server.pid)
        finally:
            server.terminate()
            server.wait()


def first_page_kb(ui):
    """What the browser needs before it draws: index.html and what it names, compressed."""
    folder = pathlib.Path(ui)
    index = (folder / "index.html").read_text(encoding="utf8")
    names = re.findall(r'(?:src|href)="/?([^"]+\.(?:js|css))"', index)
    total = len(gzip.compress(index.encode()))
    for name in set(names):
        total += len(gzip.compress((folder / name).read_bytes(), 9))
    return total / 1024


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--vekha", default=str(ROOT / "build/release/vekha"))
    parser.add_argument("--documents", default=str(ROOT / "demo"))
    parser.add_argument("--ui", default=str(ROOT / "ui/dist"))
    parser.add_argument("--many", type=int, default=1000)
    args = parser.parse_args()
    documents = sorted(str(p) for p in pathlib.Path(args.documents).iterdir() if p.suffix in (".docx", ".xlsx", ".ods", ".odt", ".txt"))
    for document in documents:
        report(f"import {pathlib.Path(document).name}", f"{import_once(args.vekha, document):.1f} ms", "under 50 ms for 100 rows")
    report(f"{args.many} documents, two at a time", f"{import_many(args.vekha, documents, args.many):.1f} s", "1,000 in 10 s")
    ready, memory = serve(args.vekha, args.ui)
    report("server ready after", f"{ready:.0f} ms", "300 ms")
    report("idle server", f"{memory:.1f} MB", "under 60 MB resident")
    if pathlib.Path(args.ui, "index.html").exists():
        report("first page, compressed", f"{first_page_kb(args.ui):.0f} KB", "under 250 KB")


if __name__ == "__main__":
    main()
