"""Images made fit for a network: upright, without where and when they were taken, small enough.

Pillow is imported when the first image needs it. Everything here is for a worker: a large photo
takes a second. A file is read by what it is, never by its name.
"""

import io
import warnings
from typing import TYPE_CHECKING, Any, NamedTuple

from core import picture_gif
from core.media_type import media_type
from core.networks.network import GIF, JPEG, PNG, WEBP, Images
from core.outgoing import Picture
from core.problems import Known, Problem

if TYPE_CHECKING:
    from PIL.Image import Image

_READ = ("JPEG", "PNG", "GIF", "WEBP", "BMP", "TIFF", "AVIF", "MPO")
_MOST_PIXELS = 120_000_000  # decoded they take four bytes each
_MOST_JPEG_PIXELS = 300_000_000  # those are decoded at a fraction of their size
_LARGEST_BYTES = 200_000_000
_QUALITIES = (90, 84, 78, 70, 62)
_SMALLER = 0.82
_LEAST_SIDE = 64
_WHOLE = 65_536


class Seen(NamedTuple):
    """What a file is: its type, its size upright in pixels, and whether it moves."""

    type: str
    width: int
    height: int
    moves: bool = False


def look(data: bytes) -> Seen:
    """What is in a file, without decoding it.

    Known: NO_VIDEO_YET, NO_HEIC, NOT_A_PICTURE, PICTURE_UNREADABLE, PICTURE_HUGE.
    """
    kind = _type_of(data)
    with _opened(data) as image:
        width, height = image.size
        if _orientation(image) >= 5:
            width, height = height, width
        return Seen(kind, width, height, moves=_frames(image) > 1)


def fit(data: bytes, limits: Images, alt: str = "") -> Picture:
    """The image as the network takes it. Known: as `look`."""
    kind = _type_of(data)
    if kind == GIF and GIF in limits.types and (moving := _moving(data, limits)):
        return Picture(moving[0], GIF, alt, moving[1], moving[2])
    try:
        with _opened(data) as image:
            upright = _upright(image, limits)
    except Known:
        raise
    except Exception as error:
        raise Known(Problem.PICTURE_UNREADABLE, type(error).__name__) from error
    made, type_ = _encoded(upright, kind, limits)
    from PIL import Image as Images_

    with Images_.open(io.BytesIO(made)) as final:
        return Picture(made, type_, alt, *final.size)


def thumbnail(data: bytes, side: int) -> Picture:
    """A small one for the window, at most `side` pixels wide and high. Known: as `look`."""
    return fit(data, Images(size=_LARGEST_BYTES, side=side, types=(JPEG, PNG)))


def _type_of(data: bytes) -> str:
    kind = media_type(data)
    if kind.startswith("video/"):
        raise Known(Problem.NO_VIDEO_YET)
    if kind in ("image/heic", "image/heif"):
        raise Known(Problem.NO_HEIC)
    if not kind.startswith("image/"):
        raise Known(Problem.NOT_A_PICTURE)
    if len(data) > _LARGEST_BYTES:
        raise Known(Problem.PICTURE_HUGE)
    return kind


def _opened(data: bytes) -> "Image":
    from PIL import Image

    # Pillow warns of odd EXIF and of large images; what is wrong is said by us, or does not matter.
    warnings.filterwarnings("ignore", module=r"PIL\b")
    Image.MAX_IMAGE_PIXELS = None
    try:
        image = Image.open(io.BytesIO(data), formats=_READ)
    except Exception as error:
        raise Known(Problem.PICTURE_UNREADABLE, type(error).__name__) from error
    width, height = image.size
    most = _MOST_JPEG_PIXELS if image.format in ("JPEG", "MPO") else _MOST_PIXELS
    if width * height > most:
        image.close()
        raise Known(Problem.PICTURE_HUGE, f"{width} x {height}")
    return image


def _orientation(image: "Image") -> int:
    try:
        return int(image.getexif().get(0x0112, 1))
    except Exception:  # noqa: BLE001 - a broken EXIF block says nothing
        return 1


def _frames(image: "Image") -> int:
    try:
        return int(getattr(image, "n_frames", 1))
    except Exception as error:
        raise Known(Problem.PICTURE_UNREADABLE, type(error).__name__) from error


def _moving(data: bytes, limits: Images) -> tuple[bytes, int, int] | None:
    """A GIF of several frames without its comments, if the network takes it as it is."""
    with _opened(data) as image:
        width, height = image.size
        if _frames(image) < 2:
            return None
        _play(image)
    clean = picture_gif.without_comments(data)
    small = len(clean) <= limits.gif and max(width, height) <= limits.side
    return (clean, width, height) if small and width * height <= limits.pixels else None


def _play(image: "Image") -> None:
    """Decode every frame: what is broken is said now, not by the network."""
    try:
        for frame in range(_frames(image)):
            image.seek(frame)
            image.load()
    except Known:
        raise
    except Exception as error:
        raise Known(Problem.PICTURE_UNREADABLE, type(error).__name__) from error


def _upright(image: "Image", limits: Images) -> "Image":
    """Decoded, turned, in sRGB of eight bits with alpha only where something shines through."""
    from PIL import Image, ImageOps

    if image.format in ("JPEG", "MPO"):
        image.draft(None, (limits.side, limits.side))  # decodes at a half, a quarter, an eighth
    profile = image.info.get("icc_profile")
    image.load()
    if _orientation(image) in range(2, 9):
        image = ImageOps.exif_transpose(image)
    image = _eight_bits(image)
    image = _srgb(image, profile)
    if image.mode == "RGBA" and image.getchannel("A").getextrema()[0] == 255:
        image = image.convert("RGB")
    scale = min(
        1.0,
        limits.side / max(image.size),
        (limits.pixels / (image.width * image.height)) ** 0.5,
    )
    if scale < 1:
        image = image.resize(_scaled(image.size, scale), Image.Resampling.LANCZOS)
    image.info = {}
    return image


def _eight_bits(image: "Image") -> "Image":
    """In L, RGB, RGBA or CMYK. Pillow would clip sixteen bits to white, so they are divided."""
    if image.mode.startswith("I;16"):
        image = image.convert("I")
    if image.mode in ("I", "F"):
        low, high = _extremes(image)
        top = 255 if low >= 0 and high <= 255 else max(_WHOLE - 1, high)
        return image.point(lambda value: value * (255 / top)).convert("L")
    if image.mode in ("L", "RGB", "RGBA", "CMYK"):
        see_through = image.mode in ("L", "RGB") and "transparency" in image.info
        return image.convert("RGBA") if see_through else image
    if image.mode in ("LA", "La", "PA", "RGBa") or "transparency" in image.info:
        return image.convert("RGBA")
    return image.convert("L" if image.mode == "1" else "RGB")


def _extremes(image: "Image") -> tuple[float, float]:
    found: Any = image.getextrema()
    return float(found[0]), float(found[1])


def _srgb(image: "Image", profile: bytes | None) -> "Image":
    """Colours as the camera meant them: the profile goes, so they are counted over to sRGB."""
    from PIL import ImageCms

    if profile and image.mode in ("RGB", "RGBA", "CMYK"):
        alpha = image.getchannel("A") if image.mode == "RGBA" else None
        plain = image.convert("RGB") if alpha else image
        try:
            source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            target = ImageCms.createProfile("sRGB")
            turned = ImageCms.profileToProfile(plain, source, target, outputMode="RGB")
        except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
            turned = None
        if turned is not None:
            if alpha is not None:
                turned.putalpha(alpha)
            return turned
    return image.convert("RGB") if image.mode == "CMYK" else image


def _encoded(image: "Image", kind: str, limits: Images) -> tuple[bytes, str]:
    """Within the network's bytes: quality goes first, then size."""
    from PIL import Image

    see_through = image.mode == "RGBA"
    while True:
        if PNG in limits.types and (see_through or kind in (PNG, GIF, "image/bmp")):
            made = _saved(image, "PNG", compress_level=6)
            if len(made) <= limits.size:
                return made, PNG
        if see_through and WEBP in limits.types:
            made = _saved(image, "WEBP", quality=85)
            if len(made) <= limits.size:
                return made, WEBP
        if not see_through or PNG not in limits.types:
            flat = _on_white(image) if see_through else image
            for quality in _QUALITIES:
                made = _saved(flat, "JPEG", quality=quality, optimize=True, progressive=True)
                if len(made) <= limits.size:
                    return made, JPEG
        if max(image.size) <= _LEAST_SIDE:
            raise Known(Problem.PICTURE_HUGE)  # no network has so few bytes
        image = image.resize(_scaled(image.size, _SMALLER), Image.Resampling.LANCZOS)


def _on_white(image: "Image") -> "Image":
    from PIL import Image

    white = Image.new("RGB", image.size, "white")
    white.paste(image, mask=image.getchannel("A"))
    return white


def _saved(image: "Image", form: str, **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


def _scaled(size: tuple[int, int], scale: float) -> tuple[int, int]:
    return max(1, int(size[0] * scale)), max(1, int(size[1] * scale))
