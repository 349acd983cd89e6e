"""A photo as a page shows it: upright, without where it was taken, no larger than a page needs."""

import base64
import io

from core.problems import Known, Problem

LONGEST = 1600
"""Pixels of the longer side."""
_SHOWN = {"JPEG": "image/jpeg", "PNG": "image/png", "GIF": "image/gif", "WEBP": "image/webp"}
_MOST_PIXELS = 120_000_000


def page_picture(data: bytes, longest: int = LONGEST) -> tuple[str, bytes]:
    """(MIME type, bytes). Known(MEDIUM_DAMAGED) for what is no picture or cannot be shown."""
    from PIL import Image, ImageOps, UnidentifiedImageError

    try:
        with Image.open(io.BytesIO(data)) as opened:
            if opened.width * opened.height > _MOST_PIXELS:
                raise Known(Problem.MEDIUM_DAMAGED)
            kind = opened.format or ""
            if kind == "GIF" and getattr(opened, "is_animated", False):
                return _SHOWN[kind], data
            picture = ImageOps.exif_transpose(opened)
            picture.thumbnail((longest, longest))
            clear = picture.mode in {"RGBA", "LA", "PA"} or "transparency" in picture.info
            form = "PNG" if clear or kind in {"PNG", "GIF"} else "JPEG"
            picture = picture.convert("RGBA" if clear else "RGB")
            out = io.BytesIO()
            picture.save(out, form, quality=85)
    except (
        UnidentifiedImageError,
        OSError,
        ValueError,
        SyntaxError,
        Image.DecompressionBombError,
    ) as error:
        raise Known(Problem.MEDIUM_DAMAGED) from error
    return _SHOWN[form], out.getvalue()


def data_address(kind: str, data: bytes) -> str:
    """The picture as an address that needs no file."""
    return f"data:{kind};base64,{base64.b64encode(data).decode()}"
