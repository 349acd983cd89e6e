"""The verbs that look at texts and touch no journal: kind, privacy, count, split."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

from ui.terminal.json_lines import Line, lines, write
from ui.terminal.services import Build, names
from ui.terminal.texts import say

Look = Callable[[Line], tuple[dict[str, Any], list[str]]]  # for a machine, for a person


def kind(asked: SimpleNamespace, _build: Build) -> int:
    """Which kind each text reads like, and why."""
    from core.language.kinds import kinds
    from ui import words

    def look(line: Line) -> tuple[dict[str, Any], list[str]]:
        guess = kinds.guess(line.text)
        reasons = [
            {"start": note.start, "end": note.end, "why": words.kind_reason(note.code)}
            for note in guess.reasons
        ]
        found = {
            "kind": guess.kind.value,
            "scores": {each.value: score for each, score in guess.scores.items()},
            "salesy": guess.salesy,
            "stuffed": guess.stuffed,
            "reasons": reasons,
        }
        said = [f"{words.kind(guess.kind)}, {guess.scores[guess.kind]:.0%} sure"]
        said += ["It pushes the reader."] if guess.salesy else []
        said += ["It is filled with hashtags or search words."] if guess.stuffed else []
        said += [f"It {reason['why']}." for reason in reasons]
        return found, said

    return _each(asked, look)


def privacy(asked: SimpleNamespace, build: Build) -> int:
    """What in each text is private, knowing what the named journal says of people."""
    from core.language.privacy import privacy as guard
    from ui import words

    known = names(build, asked.data_dir).told()

    def look(line: Line) -> tuple[dict[str, Any], list[str]]:
        findings = guard.findings(line.text, **known)
        found = [
            {"start": f.start, "end": f.end, "type": f.type.value, "text": f.text} for f in findings
        ]
        said = [words.caution(finding) for finding in findings]
        return {"findings": found}, said or ["Nothing private was found."]

    return _each(asked, look)


def count(asked: SimpleNamespace, _build: Build) -> int:
    """How long each text is on a network."""
    from core import networks

    networks.get(asked.network)

    def look(line: Line) -> tuple[dict[str, Any], list[str]]:
        warning = line.fields.get("warning")
        counted = networks.count(
            asked.network, line.text, warning if isinstance(warning, str) else ""
        )
        found = {"length": counted.length, "limit": counted.limit, "valid": counted.valid}
        said = (
            str(counted.length) if counted.limit is None else f"{counted.length} of {counted.limit}"
        )
        return found, [said if counted.valid else f"{said}: does not fit"]

    return _each(asked, look)


def split(asked: SimpleNamespace, _build: Build) -> int:
    """Each text as posts that fit on a network."""
    from core import networks

    networks.get(asked.network)

    def look(line: Line) -> tuple[dict[str, Any], list[str]]:
        parts = networks.split(asked.network, line.text, number=asked.number)
        said = [f"[{number} of {len(parts)}]\n{part}" for number, part in enumerate(parts, 1)]
        said = parts if len(parts) == 1 else said
        return {"parts": parts}, said

    return _each(asked, look)


def _each(asked: SimpleNamespace, look: Look) -> int:
    for line in lines(asked.file):
        found, said = look(line)
        if asked.json:
            write({"id": line.id, **found})
            continue
        from ui.terminal import show

        say(show.head(line.id, line.text))
        for each in said:
            say(show.indented(each))
    return 0
