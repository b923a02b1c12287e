#!/usr/bin/env python3
"""Measures what the importer's confidence is worth against annotated documents.

  tools/calibration.py --command 'build/vekha import --json' --accuracy ../shared/accuracy [--extension txt]...

For every field of every activity that the gold has too, the confidence the importer gave and whether the field was right,
by the same comparisons as score.py of the accuracy folder. Prints, per band of confidence, how many fields were right, and
per field the same; exits 1 when fewer than a third of the fields below 0.8 are wrong or more than one in a hundred above 0.95.
"""
import argparse
import collections
import importlib.util
import json
import pathlib
import shlex
import sys


def load_scorer(folder):
    spec = importlib.util.spec_from_file_location("score", folder / "score.py")
    scorer = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(scorer)
    return scorer


def judgements(score, gold, got):
    """(field, confidence, right, where, printed) of every field of the paired activities."""
    pairs, near = score.align(gold["activities"], got["activities"])
    for i, j in pairs:
        want, have = gold["activities"][i], got["activities"][j]
        confidence = {name: reading["confidence"] for name, reading in have["readings"].items()}
        same = lambda a, b: sorted(map(score.squash, a)) == sorted(map(score.squash, b))
        deadline, expected = want.get("deadline") or {}, want.get("expected") or {}
        right = {
            "number": score.squash(want.get("number")) == score.squash(have.get("number")),
            "section": score.squash((want.get("section") or "").split("/")[-1]) ==
                       score.squash((have.get("section") or "").split("/")[-1]),
            "text": near[i][j] >= 0.95,
            "deadline": score.similar(deadline.get("raw"), have["deadline"]["raw"]) >= 0.9 and
                        score.schedule_key(deadline.get("schedule")) == score.schedule_key(have["deadline"]["schedule"]),
            "responsible": same(want.get("responsible") or [], have["responsible"]),
            "expected": score.similar(expected.get("raw"), have["expected"]["raw"]) >= 0.9 and
                        sorted(map(str, map(score.target_key, expected.get("targets") or []))) ==
                        sorted(map(str, map(score.target_key, have["expected"]["targets"]))),
            "schools": same(want.get("schools") or [], have["schools"]),
        }
        for field, ok in right.items():
            if field in confidence:
                yield field, confidence[field], ok, want["id"]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--command", required=True)
    parser.add_argument("--accuracy", required=True, type=pathlib.Path)
    parser.add_argument("--extension", action="append")
    parser.add_argument("--show", type=int, default=0, help="list so many wrong fields above 0.95 and right ones below 0.8")
    args = parser.parse_args()
    score = load_scorer(args.accuracy)
    seen = []
    for gold_file in sorted((args.accuracy / "gold").glob("*.json")):
        gold = json.loads(gold_file.read_text(encoding="utf8"))
        for extension in args.extension or ["txt", "docx"]:
            folder = "sources" if extension == "txt" else "documents"
            source = (args.accuracy / folder / gold["source"]).with_suffix("." + extension)
            got = json.loads(score.run(shlex.split(args.command) + [str(source)]))
            seen += [(source.suffix + " " + where, field, confidence, ok)
                     for field, confidence, ok, where in judgements(score, gold, got)]
    bands = [("below 0.8", 0, 0.8), ("0.8 to 0.95", 0.8, 0.95000001), ("above 0.95", 0.95000001, 1.01)]
    shares = {}
    for name, low, high in bands:
        inside = [row for row in seen if low <= row[2] < high]
        wrong = [row for row in inside if not row[3]]
        shares[name] = (len(wrong), len(inside))
        by_field = collections.Counter(row[1] for row in inside)
        wrong_by_field = collections.Counter(row[1] for row in wrong)
        print(f"{name}: {len(inside)} fields, {len(wrong)} wrong; " +
              ", ".join(f"{field} {wrong_by_field[field]}/{count}" for field, count in sorted(by_field.items())))
    for where, field, confidence, ok in [r for r in seen if not r[3] and r[2] > 0.95][:args.show]:
        print(f"  sure and wrong: {where} {field} {confidence}")
    for where, field, confidence, ok in [r for r in seen if r[3] and r[2] < 0.8][:args.show]:
        print(f"  doubtful and right: {where} {field} {confidence}")
    low_wrong, low = shares["below 0.8"]
    high_wrong, high = shares["above 0.95"]
    kept = (low == 0 or 3 * low_wrong >= low) and 100 * high_wrong <= high
    print("calibrated" if kept else "not calibrated")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
