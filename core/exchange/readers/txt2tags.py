"""RedNotebook's markup (txt2tags) as Markdown."""

import re

from core.exchange.incoming import File
from core.exchange.stamps import token

_FENCE = re.compile(r"^(```|\"\"\"|''')\s*$")
_HEADING = re.compile(r"^\s*(={1,5}|\+{1,5})([^=+].*?[^=+]|[^=+\s])\1\s*(?:\[[\w-]*\])?\s*$")
_RULE = re.compile(r"^\s*[=\-_]{20,}\s*$")
_NUMBERED = re.compile(r"^(\s*)\+ (?=\S)")
_IMAGE = re.compile(r'\[""(.+?)""(\.[A-Za-z0-9]{2,5})(?:\?(\d+))?\]')
_NAMED_LINK = re.compile(r'\[([^\[\]\n"]+?) ""(.+?)""\]')
_CODE = re.compile(r"``(\S(?:.*?\S)?`*)``")
_RAW = re.compile(r'""(\S(?:.*?\S)?"*)""')
_URL = re.compile(r"\b[a-z][a-z0-9+.\-]*://\S+|\bwww\.\S+", re.IGNORECASE)
_KEPT = re.compile("\ue100(\\d+)\ue101")
_ITALIC = re.compile(r"//(\S(?:.*?\S)?/*)//")
_UNDERLINE = re.compile(r"(?<!_)__(?!_)(\S(?:.*?\S)?_*)__")
_STRIKE = re.compile(r"(?<![-|])--(?!-)(\S(?:.*?\S)?-*)--(?!-)")
_MOST = 50_000_000
"""Signs of a line by its quotes: what opens again and again and never ends would cost its square."""
_BREAK = re.compile(r"[ \t]*\\\\(?:[ \t]+|$)")


def to_markdown(said: str) -> tuple[str, tuple[File, ...]]:
    """(Markdown, the pictures it names). RedNotebook keeps links to pictures, never the pictures."""
    files: list[File] = []
    lines: list[str] = []
    fence = ""
    for line in said.split("\n"):
        mark = _FENCE.match(line)
        if mark and (not fence or fence == mark[1]):
            fence = "" if fence else mark[1]
            lines.append("```")
        elif fence:
            lines.append(line)
        else:
            lines.append(_line(line, files))
    if fence:
        lines.append("```")
    return "\n".join(lines), tuple(files)


def _line(line: str, files: list[File]) -> str:
    if _RULE.match(line):
        return "---"
    if found := _HEADING.match(line):
        return f"{'#' * len(found[1])} {_inline(found[2].strip(), files)}"
    return _inline(_NUMBERED.sub(r"\g<1>1. ", line), files)


def _inline(line: str, files: list[File]) -> str:
    if len(line) * line.count('""') > _MOST:
        return line
    kept: list[str] = []

    def keep(made: str) -> str:
        kept.append(made)
        return f"\ue100{len(kept) - 1}\ue101"

    def image(found: re.Match[str]) -> str:
        path = (found[1] + found[2]).removeprefix("file://")
        files.append(File("", path.replace("\\", "/").rpartition("/")[2], details={"path": path}))
        return keep(f"![]({token(len(files) - 1)})")

    def link(found: re.Match[str]) -> str:
        target = found[2].replace(" ", "%20")
        return keep(f"[{found[1].strip()}]({target})")

    line = _CODE.sub(lambda found: keep(f"`{found[1]}`"), line)
    line = _NAMED_LINK.sub(link, _IMAGE.sub(image, line))
    line = _RAW.sub(lambda found: keep(found[1]), line)
    line = _URL.sub(lambda found: keep(found[0]), line)
    line = _ITALIC.sub(r"*\1*", line)
    line = _UNDERLINE.sub(r"<u>\1</u>", line)
    line = _STRIKE.sub(r"~~\1~~", line)
    line = _BREAK.sub("  \n", line)
    while _KEPT.search(line):
        line = _KEPT.sub(lambda found: kept[int(found[1])], line)
    return line
