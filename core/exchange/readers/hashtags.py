"""Tags inside Markdown: `#tag` and `#tag/sub`, but not in code, in links or in `#12`."""

import re

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_INDENTED = re.compile(r"^(?: {4}|\t)")
_LIST = re.compile(r"^\s*(?:[-*+]|\d+[.)])\s")
_SPAN = re.compile(r"(?<!`)(`+)(?!`)((?:(?!\n[ \t]*\n).){1,2000}?)(?<!`)\1(?!`)", re.DOTALL)
_LINK = re.compile(  # bounded: what begins again and again and never ends would cost its square
    r"\[\[[^\]\n]{0,1000}\]\]|\]\([^)\n]{0,2000}\)|<[^>\s][^>\n]{0,1000}>|\bhttps?://\S+"
)
_TAG = re.compile(r"(?<!\S)#([\w/\-]*[^\W\d_][\w/\-]*|\d+[\w/\-]*[^\W\d][\w/\-]*)")


def inline_tags(markdown: str) -> tuple[str, ...]:
    """In their first order, each once."""
    if "#" not in markdown:
        return ()
    plain = _LINK.sub(" . ", _SPAN.sub(" . ", _without_blocks(markdown)))
    return tuple(dict.fromkeys(tag.strip("/") for tag in _TAG.findall(plain)))


def _without_blocks(markdown: str) -> str:
    """Without fenced and indented code."""
    kept: list[str] = []
    fence, before_blank, in_list = "", True, False
    for line in markdown.split("\n"):
        found = _FENCE.match(line)
        if fence:
            if found and found[1].startswith(fence) and not found[2].strip():
                fence = ""
            continue
        if found and not (found[1][0] == "`" and "`" in found[2]):
            fence = found[1]
            kept.append("")  # what is open before it ends here
            continue
        if _INDENTED.match(line) and before_blank and not in_list:
            kept.append("")
            continue
        in_list = bool(_LIST.match(line)) or (in_list and (not line.strip() or line[:1] in " \t"))
        before_blank = not line.strip()
        kept.append(line)
    return "\n".join(kept)
