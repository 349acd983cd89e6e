"""The tree that Standard Notes' newest editor keeps (Lexical's), as Markdown."""

from collections.abc import Iterator
from typing import Any

from core.exchange.readers.fields import words

_MARKS = ((16, "`"), (1, "**"), (2, "*"), (4, "~~"))
_DEEPEST = 100


def to_markdown(root: dict[str, Any]) -> str:
    """Its words with headings, lists, quotes and links."""
    return "\n\n".join(filter(None, (_block(each) for each in _children(root))))


def _block(node: dict[str, Any]) -> str:
    kind, tag = words(node.get("type")), words(node.get("tag"))
    if kind == "list":
        return "\n".join(_items(node, 0))
    if kind == "horizontalrule":
        return "---"
    said = "".join(_inline(node, 0)).strip()
    if not said:
        return ""
    if kind == "heading" and tag[:1] == "h" and tag[1:] in set("123456"):
        return f"{'#' * int(tag[1:])} {said}"
    if kind == "quote":
        return "\n".join(f"> {line}" for line in said.split("\n"))
    return f"```\n{said}\n```" if kind == "code" else said


def _items(node: dict[str, Any], deep: int) -> Iterator[str]:
    kind = words(node.get("listType"))
    if deep > _DEEPEST:
        return
    for number, item in enumerate(_children(node), 1):
        within = [each for each in _children(item) if each.get("type") == "list"]
        rest = [each for each in _children(item) if each.get("type") != "list"]
        if rest:
            begin = {
                "number": f"{number}. ",
                "check": f"- [{'x' if item.get('checked') else ' '}] ",
            }
            said = "".join(part for each in rest for part in _inline(each, 0)).strip()
            yield f"{'  ' * deep}{begin.get(kind, '- ')}{said}"
        for each in within:
            yield from _items(each, deep + 1)


def _inline(node: dict[str, Any], deep: int) -> Iterator[str]:
    if deep > _DEEPEST:
        return
    if node.get("type") == "linebreak":
        yield "\n"
        return
    text = words(node.get("text"))
    within = "".join(part for each in _children(node) for part in _inline(each, deep + 1))
    link = words(node.get("url"))
    if link and within and link != within:
        within = f"[{within}]({link})"
    yield _marked(text, node.get("format")) + within


def _marked(text: str, look: Any) -> str:
    inner = text.strip()
    if not inner or not isinstance(look, int):
        return text
    marked = inner
    for bit, mark in _MARKS:
        if look & bit:
            marked = f"{mark}{marked}{mark}"
    return text.replace(inner, marked, 1)


def _children(node: dict[str, Any]) -> list[dict[str, Any]]:
    found = node.get("children")
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []
