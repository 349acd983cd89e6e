"""What a photo tells of itself: its size upright, and when and where it was taken.

The facts are kept beside the photo (`Attachment.details`) and never leave: what is shared is drawn
anew without them (core/pictures.py). For a worker; nothing here fails because of odd bytes.
"""

import math
from datetime import datetime
from typing import TYPE_CHECKING, Any, NamedTuple

from core import pictures
from core.media_type import media_type
from core.problems import Known

if TYPE_CHECKING:
    from PIL.Image import Exif

_EXIF, _GPS = 0x8769, 0x8825
_MAKE, _MODEL, _CHANGED = 0x010F, 0x0110, 0x0132
_TAKEN, _OFFSET = 0x9003, 0x9011
_LONGEST = 100


class Facts(NamedTuple):
    """Width and height are 0 for what is no picture, or one that cannot be shown."""

    width: int = 0
    height: int = 0
    details: dict[str, Any] = {}  # noqa: RUF012 - never changed: values are replaced


def facts(data: bytes) -> Facts:
    """What can be told of these bytes.

    `details` may have `taken` (local time as ISO text, with its offset where it is known),
    `latitude`, `longitude` (degrees), `altitude` (metres) and `camera`.
    """
    if not media_type(data).startswith("image/"):
        return Facts()
    try:
        seen = pictures.look(data)
    except Known:
        return Facts()
    return Facts(seen.width, seen.height, _details(data))


def _details(data: bytes) -> dict[str, Any]:
    from PIL import Image

    try:
        import io

        with Image.open(io.BytesIO(data)) as image:
            exif = image.getexif()
        found = {**_when(exif), **_where(exif), **_camera(exif)}
    except Exception:  # noqa: BLE001 - a broken EXIF block says nothing
        return {}
    return found


def _when(exif: "Exif") -> dict[str, Any]:
    inside = exif.get_ifd(_EXIF)
    said = _text(inside.get(_TAKEN)) or _text(exif.get(_CHANGED))
    offset = _text(inside.get(_OFFSET)) if _TAKEN in inside else ""
    for form, words in (("%Y:%m:%d %H:%M:%S%z", said + offset), ("%Y:%m:%d %H:%M:%S", said)):
        try:
            return {"taken": datetime.strptime(words, form).isoformat()}  # noqa: DTZ007 - as it says
        except ValueError:
            continue
    return {}


def _where(exif: "Exif") -> dict[str, Any]:
    place = exif.get_ifd(_GPS)
    latitude = _degrees(place.get(2), _text(place.get(1)) == "S", 90)
    longitude = _degrees(place.get(4), _text(place.get(3)) == "W", 180)
    if latitude is None or longitude is None:
        return {}
    found: dict[str, Any] = {"latitude": latitude, "longitude": longitude}
    if 6 in place and math.isfinite(height := float(place[6])):
        below = place.get(5) in (1, b"\x01")
        found["altitude"] = round(-height if below else height, 1)
    return found


def _degrees(parts: Any, negative: bool, most: int) -> float | None:  # noqa: FBT001 - a sign
    if not isinstance(parts, tuple) or len(parts) != 3:
        return None
    degrees, minutes, seconds = (float(part) for part in parts)
    value = degrees + minutes / 60 + seconds / 3600
    if not (math.isfinite(value) and value <= most):
        return None
    return round(-value if negative else value, 6)


def _camera(exif: "Exif") -> dict[str, Any]:
    make, model = _text(exif.get(_MAKE)), _text(exif.get(_MODEL))
    said = model if model.startswith(make) else f"{make} {model}".strip()
    return {"camera": said[:_LONGEST]} if said else {}


def _text(value: Any) -> str:
    if isinstance(value, bytes):
        value = value.decode("ascii", "replace")
    return value.strip("\x00 ") if isinstance(value, str) else ""
