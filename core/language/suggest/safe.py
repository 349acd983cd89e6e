"""A sentence without what is private in it: names given up for roles, an aside left out."""

import re
from dataclasses import replace

from core.language import wordlists
from core.language.people.apart import Called, told_apart
from core.language.people.instead import BY_TITLE, GUESSES
from core.language.people.people import first_word
from core.language.people.roles import role_beside
from core.language.suggest.pieces import Change
from core.language.text import markdown
from core.language.text.markdown import Sentence
from core.model import Finding, Private
from core.register import Register

_BOUND = re.compile(  # what a role cannot follow: "the a sergeant", "poor my sister"
    r"\b(?:an?|the|my|our|your|his|her|their|its|this|that|these|those|some|any|no|every|each|another|dear|dearest|poor|old|little|young|big)\s[*_\"“‘']*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:['’]s)?\s+[A-Z]\w+\s+[A-Z]|\s+[A-Z]\w")  # "Sgt. Salt's Silver Band"


def safe(
    sentence: Sentence, raw: str, found: list[Finding], names: Register, tongue: str
) -> tuple[tuple[Change, ...], list[Finding], bool]:
    """Edits that take private things out, the names that stay, and whether the rest is private."""
    changes: list[Change] = []
    people: list[Finding] = []
    trim = _trailing(sentence)
    for finding in found:
        if trim and trim.start <= finding.start and finding.end <= trim.end:
            if trim not in changes:
                changes.append(trim)
            continue
        if finding.type is not Private.PERSON:
            return (), [], True
        sure = tongue != "de" or _bears_a_name(finding.text, names)
        change = _role(finding, sentence, raw, names) if sure else None
        if change and (told_apart(change.new, tongue) or not _said(change.new, changes)):
            changes.append(change)
        else:
            people.append(finding)
    return tuple(sorted(changes, key=lambda c: c.start)), people, False


def _bears_a_name(text: str, names: Register) -> bool:
    """Whether a German finding has a first name in it, or a title: a cake has a capital as well."""
    first = wordlists.section("people", "first")
    told = {name.lower() for name in (*names.people, *names.roles)}
    words = text.replace(",", " ").split()
    return (
        text.lower() in told
        or words[0] in ("Frau", "Herr", "Herrn")
        or any(word in first or word.lower() in told for word in words)
    )


def changed(sentence: Sentence, raw: str, changes: tuple[Change, ...]) -> str:
    """How a sentence reads after `changes`."""
    if not changes:
        return sentence.text
    parts: list[str] = []
    at = sentence.start
    for piece in sentence.pieces:
        if at < piece.start:
            parts.append(markdown.gap(raw, at, piece.start))
        at = max(at, piece.start)
        for change in changes:
            if change.start < piece.end and change.end > at:
                parts += (raw[at : max(at, change.start)], change.new)
                at = change.end
        parts.append(raw[at : piece.end])
        at = max(at, piece.end)
    return "".join(parts)


def note(sentence: Sentence, raw: str, changes: tuple[Change, ...], called: Called) -> None:
    """Tells `called` what a sentence says outside its changes, and whom it calls so itself."""
    emptied = tuple(replace(change, new="") for change in changes)
    called.said += f"{changed(sentence, raw, emptied)}\n"
    for change in changes:
        if change.type == "role" and not change.new:
            role = role_beside(raw[sentence.start : change.start] + " ")
            if role:
                who = first_word(raw[change.start : change.end].strip(" ,"))
                called.known(who, role.group("role"))


def apart(changes: tuple[Change, ...], raw: str, called: Called, tongue: str) -> tuple[Change, ...]:
    """The changes, with the roles in them told apart from those of other people."""
    return tuple(
        replace(change, new=_apart(change, raw, called, tongue)) if change.new else change
        for change in changes
    )


def _apart(change: Change, raw: str, called: Called, tongue: str) -> str:
    if change.type != "role":
        return change.new
    first, rest = change.new[0], change.new[1:]
    who = first_word(raw[change.start : change.end])
    role = called.role(who, first.lower() + rest, tongue)
    return role[0].upper() + role[1:] if first.isupper() else role


def _trailing(sentence: Sentence) -> Change | None:
    """The parenthesis at the end of a sentence, as something that may be left out."""
    if not sentence.plain:
        return None
    match = re.search(r"\s*\([^()]{1,300}\)(?=[.!?…]*$)", sentence.text)
    if not match or match.start() < 20:
        return None
    return Change("trim", sentence.start + match.start(), sentence.start + match.end())


def _said(role: str, changes: list[Change]) -> bool:
    """Whether a role stands for another name already."""
    return bool(role) and any(change.new.lower() == role.lower() for change in changes)


def _role(finding: Finding, sentence: Sentence, raw: str, names: Register) -> Change | None:
    """A private name replaced by a role, or left out beside it; None in doubt.

    The role is the one that the person said or that the entry itself gives.
    """
    before = re.sub(r"\s", " ", raw[sentence.start : finding.start])
    after = raw[finding.end : sentence.end]
    if not finding.instead:
        return _left_out(finding, before, after)
    told = first_word(finding.text) in {first_word(name) for name in names.roles}
    if finding.instead in GUESSES | BY_TITLE and not told:
        return None  # nobody's word
    if after.lower().lstrip(" ,").startswith(finding.instead.lower()):
        return None  # "Marta, my sister": the role stands there, or belongs to somebody else
    if re.match(r"(?:his|her|their)\b", finding.instead) and not told:
        return None  # whose it was is said elsewhere
    noun = re.escape(finding.instead.rsplit(" ", 1)[-1])
    name = re.escape(finding.text)
    twice = re.search(rf"\b(?:{noun}s?|{name})\b", f"{before} {after}", re.IGNORECASE)
    if twice or _BOUND.search(before) or (_GOES_ON.match(after) and not told):
        return None
    new = finding.instead
    if not before.strip("\"'“‘( "):
        new = new[0].upper() + new[1:]
    return Change("role", finding.start, finding.end, new)


def _left_out(finding: Finding, before: str, after: str) -> Change | None:
    """A name left out beside its role: "my sister Anna", "my sister, Anna,"."""
    role = role_beside(before)
    if not role:
        return None
    rest = before[role.end("role") :]
    if rest.startswith("s") and re.match(r"\s*(?:,|and\b|&|\+)", after):
        return None  # "my friends Juan and Alva"
    kept = before.rstrip(" ,")
    for called in (" called", " named"):
        if kept.endswith(called):
            kept = kept.removesuffix(called).rstrip(" ").removesuffix(",")
    start = finding.start - (len(before) - len(kept))
    if "," not in before[len(kept) :]:
        return Change("role", start, finding.end)
    if not re.match(r"\s*(?:[,.;:!?)]|and\b|who\b|$)", after):
        return None  # "my husband, Acme people and ...": another thing of a row
    closed = re.match(r",(?!\s*(?:who|whose|and|or|but|[A-Z]))", after)
    return Change("role", start, finding.end + (closed.end() if closed else 0))
