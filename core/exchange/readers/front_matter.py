"""The head of a Markdown file: YAML between two lines of `---`, or what is meant to be YAML; TOML
between two lines of `+++`, as Hugo and Zola write it.
"""

import re
from datetime import date, time
from typing import Any

from core.exchange.safe import yaml_safe
from core.problems import Known, Problem

_HEAD = re.compile(
    r"\A\ufeff?---[ \t]*\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
_TOML = re.compile(r"\A\+\+\+[ \t]*\n(.*?)^\+\+\+[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML_LINE = re.compile(r"^([\w-]+)[ \t]*=[ \t]*(.*)$")
_TAXONOMIES = "taxonomies"  # Zola's table of tags and categories
_LINE = re.compile(r"^([^\W\d][\w \-?./]*):(?:[ \t]+(.*)|[ \t]*)$")
_ITEM = re.compile(r"^[ \t]*-[ \t]+(.*)$")
_BLOCK = re.compile(r"^body:[ \t]*\|[ \t]*$", re.MULTILINE)
_LONGEST = 1 << 20


def split(text: str, place: str) -> tuple[dict[str, Any], str]:
    """(its fields, the words after it). A head that is no YAML is read line by line.

    Known(IMPORT_BOMB) for one that is made to harm.
    """
    if text.lstrip("\ufeff").startswith("+++"):
        return _split_toml(text.removeprefix("\ufeff"))
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


def _split_toml(text: str) -> tuple[dict[str, Any], str]:
    found = _TOML.match(text)
    if not found or len(found[1]) > _LONGEST:
        return {}, text
    import tomllib

    try:
        fields = tomllib.loads(found[1])
    except (ValueError, RecursionError):
        fields = {
            said[1]: _by_itself(said[2].strip())
            for line in found[1].split("\n")
            if (said := _TOML_LINE.match(line))
        }
        if not fields:
            return {}, text  # three signs, and no head
    taxonomies = fields.pop(_TAXONOMIES, {})
    if isinstance(taxonomies, dict):
        fields = {**taxonomies, **fields}
    return {key: _as_text(value) for key, value in fields.items()}, text[found.end() :]


def _by_itself(written: str) -> str | list[str]:
    """A value of TOML that is not quite TOML."""
    if written.startswith("["):
        return [each.strip(" \"'") for each in written.strip("[] ").split(",") if each.strip()]
    return written.strip("\"'")


def _as_text(value: Any) -> Any:
    """A moment, a day or an hour of TOML as it is written, wherever it stands."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: _as_text(each) for key, each in value.items()}
    return [_as_text(each) for each in value] if isinstance(value, list) else value


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
