"""What a machine can hold of suggestions and of the guard, as counts over entries with marks.

Entries are JSON objects with `id`, `text`, `private_spans` and `sales_sentences`. A figure is
(how many, of how many). The tests keep those of the home-made entries from falling.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import combinations
from typing import Any

from core.language.kinds import wording
from core.language.privacy import privacy
from core.language.standalone import standalone
from core.language.suggest import read, suggest
from core.language.suggest import shape as suggest_shape
from core.language.text import sentences
from core.model import Finding, Suggestion

Item = dict[str, Any]
Figures = dict[str, tuple[int, int]]
NAMES = {"name", "name_private"}
FORMS = {"phone", "email", "address", "contact", "identity", "secret", "card", "iban", "id-number"}
GATES = ("faithful", "accounted for", "stands alone", "no private leak", "no sales leak", "60 to 300 characters")  # fmt: skip
_NOT = re.compile(r"\b(?:not|no|never|nothing|nobody|none|nor|cannot|without)\b|n['’]t\b", re.IGNORECASE)  # fmt: skip
_WORD = re.compile(r"\d[\d.,:]*\d|[^\W_]+(?:['’-][^\W_]+)*")  # "_so_" is "so" in Markdown


def guard_figures(items: Sequence[Item]) -> Figures:
    """Found of the marked spans by group and by type; the last row: false alarms, of words."""
    total, hits = Counter[str](), Counter[str]()
    false = words = 0
    for item in items:
        found = privacy.findings(item["text"])
        words += len(item["text"].split())
        marked = list(spans(item))
        for start, end, sort in marked:
            total[sort] += 1
            hits[sort] += any(f.start < end and f.end > start for f in found)
        false += sum(not touched(f, marked) for f in found)
    rest = set(total) - FORMS - NAMES - {"name_public"}
    groups = {"numbers, addresses": FORMS, "private names": NAMES, "the rest": rest}
    for sort in sorted(set(total) - {"name_public"}):
        groups[f"  {sort}"] = {sort}
    figures = {
        name: (sum(hits[s] for s in sorts), sum(total[s] for s in sorts))
        for name, sorts in groups.items()
    }
    return {**figures, "false alarms, of words": (false, words)}


def spans(item: Item) -> Iterator[tuple[int, int, str]]:
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


def suggestion_figures(items: Sequence[Item]) -> Figures:
    """How many of the top three pass each gate, and how many entries have one, and three angles."""
    passed, angles = Counter[str](), Counter[str]()
    made = with_one = several = 0
    for item in items:
        top = suggest.from_entry(item["id"], item["text"])
        with_one += bool(top)
        several += len({s.angle for s in top}) >= 3
        for suggestion in top:
            made += 1
            angles[str(suggestion.angle)] += 1
            passed.update(name for name, good in gates(item, suggestion) if good)
    figures = {name: (passed[name], made) for name in GATES}
    figures["entries with a suggestion"] = (with_one, len(items))
    figures["entries with three angles"] = (several, len(items))
    return figures | {f"  {angle}": (n, made) for angle, n in sorted(angles.items())}


def order_figures(items: Sequence[Item], judged: Sequence[Item]) -> Figures:
    """How the order of passages agrees with a reader's scores from 0 to 3 (2: fit to be posted)."""
    scores: dict[str, dict[str, float]] = {}
    for passage in judged:
        scores.setdefault(passage["entry"], {})[passage["text"]] = passage["score"]
    right = pairs = good = told = 0
    for item in items:
        known = scores.get(item["id"], {})
        formed = suggest_shape.shapes(read.read(item["id"], item["text"]))
        worth = {shape.text: shape.score for shape in reversed(formed) if shape.text in known}
        for one, other in combinations(worth, 2):
            if known[one] != known[other]:
                pairs += 1
                right += (known[one] > known[other]) == (worth[one] > worth[other])
        if worth:
            told += 1
            good += known[max(worth, key=lambda text: worth[text])] >= 2
    return {"ordered like a reader": (right, pairs), "first of all is good": (good, told)}


def gates(item: Item, suggestion: Suggestion) -> Iterator[tuple[str, bool]]:
    """Each gate and whether the suggestion passes it."""
    text, told = item["text"], suggestion.text
    plain = "".join(
        c for i, c in enumerate(told) if not any(a.start <= i < a.end for a in suggestion.added)
    ).strip()
    slices = " ".join(text[s.start : s.end] for s in suggestion.sources)
    yield GATES[0], faithful(plain, text, slices)
    yield GATES[1], suggest.accounted(suggestion, {item["id"]: text})
    first = plain[: sentences.split(plain)[0].end]
    whole = all(standalone.complete(line, item=True, small=True) for line in plain.split("\n\n"))
    yield GATES[2], not standalone.leans(first) and whole
    cautioned = [told[c.start : c.end] for c in suggestion.cautions]
    private = [s["text"] for s in item["private_spans"] if s["type"] != "name_public"]
    known = [p for p in private if has(p, told) and not any(c in p or p in c for c in cautioned)]
    yield GATES[3], not known
    sold = [s if isinstance(s, str) else s["text"] for s in item["sales_sentences"]]
    pushes = any(wording.salesy(told[s.start : s.end]) for s in sentences.split(told))
    yield GATES[4], not pushes and not any(s in told for s in sold)
    yield GATES[5], 60 <= len(told) <= 300


def has(words: str, text: str) -> bool:
    """Whether `text` has these words as words ("Will" is not in "willing")."""
    return bool(re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text))


def faithful(plain: str, entry: str, slices: str) -> bool:
    """Whether nothing was invented, turned round or denied.

    Every number and every word occurs in the entry, in the order of its sources (nine of ten), and
    the sources deny as often as what is told of them.
    """
    told = [word.casefold() for word in _WORD.findall(plain)]
    known = {word.casefold() for word in _WORD.findall(entry)}
    source = [word.casefold() for word in _WORD.findall(slices)]
    if not told or any(word not in known for word in told if len(word) > 3 or word.isdigit()):
        return False
    blocks = SequenceMatcher(None, told, source, autojunk=False).get_matching_blocks()
    in_order = sum(block.size for block in blocks) / len(told)
    return in_order >= 0.9 and len(_NOT.findall(plain)) == len(_NOT.findall(slices))
