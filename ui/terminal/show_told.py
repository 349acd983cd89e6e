"""What is told, for a person in a terminal: suggestions, and the weeks as bars."""

from core.model import Kind, Suggestion, Targets, Week
from ui import words
from ui.terminal.show import strong, wrapped

_BAR = 24  # characters of a whole bar


def suggestion(one: Suggestion, *, named: bool = True) -> str:
    """The angle and kind, the text, its entries (if `named`), why now, what to look at twice."""
    lines = [strong(f"{words.angle(one.angle)} ({words.kind(one.kind)})"), wrapped(one.text)]
    entries = [entry for entry in dict.fromkeys(s.entry for s in one.sources) if entry]
    lines += [f"  from {', '.join(entries)}"] if entries and named else []
    lines += [wrapped(words.reason(one.reason))]
    lines += [wrapped(words.caution(finding)) for finding in one.cautions]
    return "\n".join([*lines, ""])


def week(one: Week, targets: Targets) -> str:
    """A bar for each kind beside its target, and what the week reads like."""
    first, last = words.day(one.start), words.day(one.end)
    lines = [strong(f"{one.name}  {first} to {last}  {words.posts(one.posts)}")]
    for kind in Kind:
        share, wanted = one.shares[kind], targets.shares[kind]
        bar = ("#" * round(share * _BAR)).ljust(_BAR, ".")
        lines.append(
            f"  {words.kind(kind):<13}{bar} {one.counts[kind]:>4} {share:>5.0%}  of {wanted:.0%}"
        )
    return "\n".join([*lines, wrapped(words.pattern(one)), ""])
