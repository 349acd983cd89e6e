"""The head of a Markdown file: YAML between two lines of `---`, or what is meant to be YAML."""

import re
from typing import Any

from core.exchange.safe import yaml_safe
from core.problems import Known, Problem

_HEAD = re.compile(
    r"\A\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_LINE = re.compile(r"^([^\W\d][\w \-?./]*):(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.*)$")
_BLOCK = re.compile(r"^body:[ \t]*\|[ \t]*$", re.MULTILINE)
_LONGEST = 1 << 20


def split(text: str, place: str) -> tuple[dict[str, Any], str]:
    """(its fields, the words after it). A head that is no YAML is read line by line.

    Known(IMPORT_BOMB) for one that is made to harm.
    """
    found = _HEAD.match(text) if text.lstrip("\ufeff").startswith("---") else None
    if not found or len(found[1]) > _LONGEST:
        return {}, text.removeprefix("\ufeff")
    head, body = found[1], text[found.end() :]
    block = _BLOCK.search(head)  # jrnl puts the words into the head, with tabs
    if block:
        body = "\n".join(line.removeprefix("\t") for line in head[block.end() :].split("\n"))
        head = head[: block.start()]
    try:
        fields = yaml_safe.load(head, place)
    except Known as problem:
        if problem.problem is Problem.IMPORT_BOMB:
            raise
        fields = _by_lines(head)
    if fields is None:
        return {}, body
    if not isinstance(fields, dict):
        return {}, text.removeprefix("\ufeff")  # a rule at the top, not a head
    return {str(key): value for key, value in fields.items()}, body


def _by_lines(head: str) -> dict[str, Any]:
    fields: dict[str, Any] = {}
    last = ""
    for line in head.split("\n"):
        if found := _LINE.match(line):
            last = found[1].strip()
            fields[last] = (found[2] or "").strip().strip("\"'")
        elif (item := _ITEM.match(line)) and last:
            kept = fields[last]
            fields[last] = [*(kept if isinstance(kept, list) else []), item[1].strip("\"' ")]
    return fields
