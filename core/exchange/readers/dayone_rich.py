"""Day One's rich text (a JSON text in an entry) as Markdown, for entries that have nothing else."""

import json
from collections.abc import Iterator
from typing import Any

from core.exchange.readers.fields import words

_EMBEDDED = {"photo": "", "video": "video/", "audio": "audio/", "pdfAttachment": "pdfAttachment/"}
_MARKS = (("inlineCode", "`"), ("bold", "**"), ("italic", "*"), ("strikethrough", "~~"))


def to_markdown(rich: str) -> str:
    """Its words with headings, lists, quotes, links and the addresses of its photos."""
    try:
        found = json.loads(rich)
    except (ValueError, RecursionError):
        return ""
    runs = found.get("contents") or found.get("nodes") if isinstance(found, dict) else None
    if not isinstance(runs, list):
        return ""
    lines: list[str] = []
    coded = False
    for said, look in _lines(run for run in runs if isinstance(run, dict)):
        if (look.get("codeBlock") is True) is not coded:
            coded = not coded
            lines.append("```")
        lines.append(said if coded else f"{_begin(look)}{said}")
    if coded:
        lines.append("```")
    return "\n".join(lines).strip("\n")


def _lines(runs: Iterator[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """(the words, how the line looks), line by line; a photo has one of its own."""
    line, look = "", dict[str, Any]()
    for run in runs:
        has = run.get("attributes")
        has = has if isinstance(has, dict) else {}
        if shown := list(_shown(run.get("embeddedObjects"))):
            if line.strip():
                yield line, look
            yield from ((each, {}) for each in shown)
            line, look = "", {}
        first, *others = words(run.get("text")).split("\n")
        if isinstance(has.get("line"), dict) and (first or others):
            look = look or has["line"]
        line += _marked(first, has)
        for other in others:
            yield line, look
            line, look = _marked(other, has), {}
            if other and isinstance(has.get("line"), dict):
                look = has["line"]
    if line:
        yield line, look


def _shown(objects: Any) -> Iterator[str]:
    for each in objects if isinstance(objects, list) else ():
        name = words(each.get("identifier")) if isinstance(each, dict) else ""
        kind = words(each.get("type")) if isinstance(each, dict) else ""
        if name and kind in _EMBEDDED:
            yield f"![](dayone-moment:/{_EMBEDDED[kind] or '/'}{name})"
        elif kind in {"horizontalLineRule", "horizontalRuleLine"}:
            yield "---"


def _begin(look: dict[str, Any]) -> str:
    header, deep = look.get("header"), look.get("indentLevel")
    if isinstance(header, int) and 1 <= header <= 6:
        return f"{'#' * header} "
    inset = "  " * (min(deep, 9) - 1) if isinstance(deep, int) and deep > 1 else ""
    match look.get("listStyle"):
        case "bulleted":
            return f"{inset}- "
        case "numbered":
            index = look.get("listIndex")
            return f"{inset}{index if isinstance(index, int) else 1}. "
        case "checkbox":
            return f"{inset}- [{'x' if look.get('checked') else ' '}] "
    return "> " if look.get("quote") else ""


def _marked(said: str, has: dict[str, Any]) -> str:
    inner = said.strip()
    if not inner:
        return said
    marked = inner
    for name, mark in _MARKS:
        if has.get(name) is True:
            marked = f"{mark}{marked}{mark}"
    if (link := words(has.get("linkURL"))) and link != inner:
        marked = f"[{marked}]({link})"
    return said.replace(inner, marked, 1)
