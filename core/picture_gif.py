"""An animated GIF as it is, without what its program wrote into it beside the pictures.

Source: the GIF89a specification, w3.org/Graphics/GIF/spec-gif89a.txt.
"""

from core.problems import Known, Problem

_EXTENSION, _IMAGE, _TRAILER = 0x21, 0x2C, 0x3B
_GRAPHIC, _APPLICATION = 0xF9, 0xFF
_LOOPS = (b"NETSCAPE2.0", b"ANIMEXTS1.0")


def without_comments(data: bytes) -> bytes:
    """Only pictures, their timing and how often they repeat; also what lies after the end goes.

    Known(PICTURE_UNREADABLE) when it is cut short or no GIF.
    """
    try:
        return _filtered(data)
    except IndexError as error:
        raise Known(Problem.PICTURE_UNREADABLE, "GIF") from error


def _filtered(data: bytes) -> bytes:
    at = 13 + _table(data[10])
    out = bytearray(data[:at])
    while data[at] != _TRAILER:
        if data[at] == _EXTENSION:
            label, end = data[at + 1], _blocks_end(data, at + 2)
            loops = label == _APPLICATION and data[at + 3 : at + 14] in _LOOPS
            if label == _GRAPHIC or loops:
                out += data[at:end]
        elif data[at] == _IMAGE:
            end = _blocks_end(data, at + 10 + _table(data[at + 9]) + 1)
            out += data[at:end]
        else:
            raise IndexError(at)
        at = end
    return bytes(out) + bytes([_TRAILER])


def _table(flags: int) -> int:
    """Bytes of a colour table."""
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


def _blocks_end(data: bytes, at: int) -> int:
    while data[at]:
        at += data[at] + 1
    if at >= len(data):
        raise IndexError(at)
    return at + 1
