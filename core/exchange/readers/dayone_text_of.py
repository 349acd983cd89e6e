"""Day One escapes every sign that Markdown might take for its own; most of them stand for nothing."""

import re

_INVISIBLE = re.compile("[\u200b\ufeff\u2060]")
_FENCE = re.compile(r"^(?:```|~~~)", re.MULTILINE)
# Left alone: what would become a list, a heading, a quote, emphasis, code or a link.
_NEEDLESS = re.compile(r"\\([.()!\-+,:;'\"{}=/?&%$@^<|~])")


def unescaped(text: str) -> str:
    """The same Markdown without needless backslashes and signs that nobody sees."""
    text = _INVISIBLE.sub("", text)
    if "\\" not in text:
        return text
    parts = _FENCE.split(text)
    fences = _FENCE.findall(text)
    plain = [part if number % 2 else _lines(part) for number, part in enumerate(parts)]
    return "".join(part + fence for part, fence in zip(plain, [*fences, ""], strict=True))


def _lines(text: str) -> str:
    return "\n".join(map(_line, text.split("\n")))


def _line(line: str) -> str:
    def plain(found: re.Match[str]) -> str:
        before, sign = line[: found.start()].strip(), found[1]
        opens = not before and sign in "-+=~"
        numbers = sign in ".)" and before.isdigit()
        backslash = line[: found.start()].endswith("\\")
        return found[0] if opens or numbers or backslash else sign

    return _NEEDLESS.sub(plain, line)
