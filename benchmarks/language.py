"""The language engine on real and home-made text: one function for each table.

    .venv/bin/python benchmarks/language.py [--data DIR]

The home-made set lies in tests/data/language; `DIR` (default: ../shared/data/language, if it is
there) has files of the same form with real text.
"""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.measure import table  # noqa: E402
from core.language import privacy, sentences, standalone, suggest, wording  # noqa: E402
from core.model import Finding, Suggestion  # noqa: E402

HOME_MADE = ROOT / "tests" / "data" / "language"
SHARED = ROOT.parent / "shared" / "data" / "language"
NAMES = {"name", "name_private"}
FORMS = {"phone", "email", "address", "contact", "identity", "secret", "card", "iban", "id-number"}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, default=SHARED if SHARED.is_dir() else None)
    given = parser.parse_args().data
    for folder in filter(None, (HOME_MADE, given)):
        entries = list(items(folder, "entries*.jsonl"))
        lines = list(items(folder, "privacy*.jsonl"))
        print(
            f"\n{folder.name if folder is given else 'home-made'}: {len(entries)} entries, {len(lines)} lines"
        )
        privacy_table(entries + lines)
        suggestion_table(entries)
        speed_table(entries)


def items(folder: Path, names: str) -> Iterator[dict[str, Any]]:
    """The items of the JSON Lines files of `folder`."""
    for path in sorted(folder.glob(names)):
        yield from (json.loads(line) for line in path.read_text("utf-8").splitlines())


def privacy_table(entries: list[dict[str, Any]]) -> None:
    """How many of the marked spans are found, and how many findings touch none."""
    total, hits = Counter[str](), Counter[str]()
    false = words = 0
    for item in entries:
        text = item["text"]
        found = privacy.findings(text)
        words += len(text.split())
        marked = list(spans(item))
        for start, end, sort in marked:
            total[sort] += 1
            hits[sort] += any(f.start < end and f.end > start for f in found)
        false += sum(not touched(f, marked) for f in found)
    groups = {"numbers, addresses": FORMS, "private names": NAMES}
    rest = set(total) - FORMS - NAMES - {"name_public"}
    print()
    rows = [["private", "found", "of", "share"]]
    for title, sorts in (*groups.items(), ("the rest", rest), *((s, {s}) for s in sorted(total))):
        of, got = sum(total[s] for s in sorts), sum(hits[s] for s in sorts)
        rows.append([title, str(got), str(of), f"{got / of:.2f}" if of else "-"])
    rows.append(["false alarms", str(false), f"{words} words", f"{100 * false / words:.2f} in 100"])
    table(rows)


def spans(item: dict[str, Any]) -> Iterator[tuple[int, int, str]]:
    """The marked places of an item; names at every occurrence."""
    text = item["text"]
    for span in item["private_spans"]:
        at = span.get("start", -1)
        if text[at : at + len(span["text"])] != span["text"] or at < 0:
            at = text.find(span["text"])
        while at >= 0:
            yield at, at + len(span["text"]), span["type"]
            again = span["type"].startswith("name") and "start" not in span
            at = text.find(span["text"], at + 1) if again else -1


def touched(finding: Finding, marked: list[tuple[int, int, str]]) -> bool:
    return any(finding.start < end and finding.end > start for start, end, _ in marked)


def suggestion_table(entries: list[dict[str, Any]]) -> None:
    """The gates that a machine can hold: each a count of how many of the top three pass."""
    passed, angles = Counter[str](), Counter[str]()
    made = with_one = several = 0
    for item in entries:
        top = suggest.from_entry(item["id"], item["text"], item.get("date", ""))
        with_one += bool(top)
        several += len({s.angle for s in top}) >= 3
        for suggestion in top:
            made += 1
            angles[str(suggestion.angle)] += 1
            passed.update(name for name, good in gates(item, suggestion) if good)
    print()
    rows = [["suggestions", "pass", "of"]]
    rows += [[name, str(passed[name]), str(made)] for name in GATES]
    rows.append(["entries with a suggestion", str(with_one), str(len(entries))])
    rows.append(["entries with three angles", str(several), str(len(entries))])
    rows += [[f"  {angle}", str(count), str(made)] for angle, count in angles.most_common()]
    table(rows)


GATES = ("accounted for", "stands alone", "no private span", "nothing sold", "60 to 300 characters")


def gates(item: dict[str, Any], suggestion: Suggestion) -> Iterator[tuple[str, bool]]:
    """Each gate and whether the suggestion passes it."""
    text, told = item["text"], suggestion.text
    yield GATES[0], suggest.accounted(suggestion, {item["id"]: text})
    plain = "".join(
        c for i, c in enumerate(told) if not any(a.start <= i < a.end for a in suggestion.added)
    )
    first = plain[: sentences.split(plain)[0].end]
    yield GATES[1], not standalone.leans(first) and standalone.complete(plain)
    cautioned = [told[c.start : c.end] for c in suggestion.cautions]
    private = [s["text"] for s in item["private_spans"] if s["type"] != "name_public"]
    yield GATES[2], not any(p in told and p not in cautioned for p in private)
    sold = [s if isinstance(s, str) else s["text"] for s in item["sales_sentences"]]
    pushes = any(wording.salesy(told[s.start : s.end]) for s in sentences.split(told))
    yield GATES[3], not pushes and not any(s in told for s in sold)
    yield GATES[4], 60 <= len(told) <= 300


def speed_table(entries: list[dict[str, Any]]) -> None:
    """Processor time for one entry of 2,000 characters, after loading, best of five."""
    text = "\n\n".join(item["text"] for item in entries)
    pieces = [text[at : at + 2000] for at in range(0, len(text) - 2000, 2000)]
    acts: dict[str, Callable[[str], object]] = {
        "privacy.findings": privacy.findings,
        "suggest.from_entry": lambda piece: suggest.from_entry("e", piece, ""),
    }
    print()
    rows = [["2,000 characters", "median ms", "slowest ms"]]
    for name, act in acts.items():
        act(pieces[0])
        best = sorted(min(processor_time(act, piece) for _ in range(5)) for piece in pieces)
        rows.append([name, f"{best[len(best) // 2]:.1f}", f"{best[-1]:.1f}"])
    table(rows)


def processor_time(act: Callable[[str], object], piece: str) -> float:
    begun = time.process_time()
    act(piece)
    return (time.process_time() - begun) * 1000


if __name__ == "__main__":
    main()
