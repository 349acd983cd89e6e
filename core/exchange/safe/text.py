"""Bytes to text: UTF-8 and UTF-16 by their marks, UTF-8 by its form, else Windows' old one."""

import codecs
from collections.abc import Iterator
from typing import BinaryIO

_PIECE = 1 << 16
"""Taken apart at once: of each piece there are several copies on the way."""
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
GUESS = "cp1252"
_UNUSED = {code: chr(code) for code in (0x81, 0x8D, 0x8F, 0x90, 0x9D)}  # cp1252 leaves them out


def _as_latin(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    part = error.object[error.start : error.end]
    return "".join(_UNUSED.get(byte, "\ufffd") for byte in part), error.end


codecs.register_error("rapport-latin", _as_latin)


def encoding(file: BinaryIO) -> str:
    """How these bytes are written; reads them all, a piece at a time."""
    head = file.read(_PIECE)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    if unmarked := _wide(head[:400]):
        return unmarked
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while head:
            decoder.decode(head)
            head = file.read(_PIECE)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return GUESS
    return "utf-8"


def _wide(head: bytes) -> str:
    """UTF-16 without a mark: plain text has a zero in nearly every other byte."""
    half = len(head) // 2
    if half < 4:
        return ""
    if head[1::2].count(0) > half * 0.7 and not head[0::2].count(0):
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.7 and not head[1::2].count(0):
        return "utf-16-be"
    return ""


def decoded(data: bytes) -> tuple[str, str]:
    """(the text, how it was written). Nothing fails: what has no meaning becomes U+FFFD."""
    import io

    name = encoding(io.BytesIO(data))
    return data.decode(name, "rapport-latin" if name == GUESS else "replace"), name


def pieces(file: BinaryIO, name: str) -> Iterator[str]:
    """The text of a file, a piece at a time."""
    decoder = codecs.getincrementaldecoder(name)("rapport-latin" if name == GUESS else "replace")
    while chunk := file.read(_PIECE):
        if piece := decoder.decode(chunk):
            yield piece
    if piece := decoder.decode(b"", final=True):
        yield piece


def lines(file: BinaryIO, name: str) -> Iterator[str]:
    """The lines without their ends: LF, CR LF or CR, and nothing else ends one."""
    held: list[str] = []
    for piece in pieces(file, name):
        held.append(piece)
        if "\n" not in piece and "\r" not in piece:
            continue  # a long line is put together once
        text = "".join(held)
        ends = "\r" if text.endswith("\r") else ""  # may be half an end
        whole = text[: len(text) - len(ends)].replace("\r\n", "\n").replace("\r", "\n")
        *done, rest = whole.split("\n")
        held = [rest + ends]
        yield from done
    if rest := "".join(held):
        yield from rest.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")
