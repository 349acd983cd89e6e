"""Images for networks: upright, clean, small enough, and whatever a hostile file holds."""

import io
import struct
import zlib
from contextlib import suppress
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw

from core import networks, pictures
from core.media_type import media_type
from core.networks.network import GIF, JPEG, PNG, WEBP, Images
from core.outgoing import Picture
from core.problems import Known, Problem

MOST = Images(size=1_000_000)
SECRET = b"Musterweg 5, 48.1374N"


def saved(image: Image.Image, form: str = "JPEG", **how: Any) -> bytes:
    out = io.BytesIO()
    image.save(out, form, **how)
    return out.getvalue()


@cache
def large() -> bytes:
    return saved(noise(1600, 1280), quality=97)


def noise(width: int, height: int, mode: str = "RGB") -> Image.Image:
    """What compresses badly."""
    return Image.effect_noise((width, height), 120).convert(mode)


def arrow(width: int = 60, height: int = 40) -> Image.Image:
    """Red in the upper left corner, so that one sees how it lies."""
    image = Image.new("RGB", (width, height), "white")
    ImageDraw.Draw(image).rectangle((0, 0, width // 3, height // 3), fill="red")
    return image


def opened(picture: Picture) -> Image.Image:
    image = Image.open(io.BytesIO(picture.data))
    image.load()
    assert image.size == (picture.width, picture.height)
    assert media_type(picture.data) == picture.type
    return image


def is_red(colour: Any) -> bool:
    return bool(colour[0] > 200 and colour[1] < 90)


@pytest.mark.parametrize("orientation", range(1, 9))
def test_every_orientation_comes_out_upright(orientation: int) -> None:
    back: dict[int, tuple[Image.Transpose, ...]] = {
        1: (), 2: (Image.Transpose.FLIP_LEFT_RIGHT,), 3: (Image.Transpose.ROTATE_180,),
        4: (Image.Transpose.FLIP_TOP_BOTTOM,), 5: (Image.Transpose.TRANSPOSE,),
        6: (Image.Transpose.ROTATE_90,), 7: (Image.Transpose.TRANSVERSE,),
        8: (Image.Transpose.ROTATE_270,),
    }  # fmt: skip
    lying = arrow()
    for turn in back[orientation]:
        lying = lying.transpose(turn)
    exif = Image.Exif()
    exif[0x0112] = orientation
    data = saved(lying, exif=exif, quality=95)
    assert pictures.look(data)[1:3] == (60, 40)
    made = opened(pictures.fit(data, MOST))
    assert made.size == (60, 40)
    assert is_red(made.getpixel((5, 5)))
    assert not is_red(made.getpixel((50, 30)))


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF", "AVIF"])
def test_where_and_when_it_was_taken_goes(form: str) -> None:
    exif = Image.Exif()
    exif[0x010F] = "Camera of Musterweg 5, 48.1374N"
    exif.get_ifd(0x8825)[1] = "N"
    how: dict[str, Any] = {"exif": exif}
    if form in ("JPEG", "WEBP"):
        how["xmp"] = b"<x:xmpmeta>" + SECRET + b"</x:xmpmeta>"
    data = saved(arrow(), form, **how) + SECRET
    assert SECRET in data
    picture = pictures.fit(data, MOST)
    assert SECRET not in picture.data
    made = opened(picture)
    assert not made.getexif()
    assert not {"exif", "xmp", "comment", "XML:com.adobe.xmp"} & set(made.info)


@pytest.mark.parametrize("name", networks.names())
def test_it_fits_every_network(name: str) -> None:
    limits = networks.get(name).images
    picture = pictures.fit(large(), limits, "a noise")
    assert len(picture.data) <= limits.size
    assert max(picture.width, picture.height) <= limits.side
    assert abs(picture.width / picture.height - 1.25) < 0.02
    assert (picture.type in limits.types, picture.alt) == (True, "a noise")
    opened(picture)


def test_the_area_in_pixels_holds_too() -> None:
    picture = pictures.fit(saved(arrow(900, 600)), Images(pixels=60_000))
    assert 50_000 < picture.width * picture.height <= 60_000


def test_transparency_stays() -> None:
    shape = Image.new("RGBA", (50, 50), (0, 0, 0, 0))
    ImageDraw.Draw(shape).ellipse((10, 10, 40, 40), fill=(200, 30, 30, 255))
    for data in (saved(shape, "PNG"), saved(shape.quantize(16), "PNG"), saved(shape, "WEBP")):
        picture = pictures.fit(data, MOST)
        assert picture.type == PNG
        made = opened(picture).convert("RGBA")
        assert [made.getpixel((2, 2))[3], made.getpixel((25, 25))[3]] == [0, 255]  # type: ignore[index]
    flat = pictures.fit(saved(shape, "PNG"), Images(types=(JPEG,)))
    assert opened(flat).getpixel((2, 2)) == (255, 255, 255)


def test_large_transparency_becomes_webp_or_smaller() -> None:
    shape = noise(700, 700, "RGBA")
    shape.putalpha(Image.linear_gradient("L").resize((700, 700)))
    data = saved(shape, "PNG")
    webp = pictures.fit(data, Images(size=400_000))
    assert (webp.type, opened(webp).mode) == (WEBP, "RGBA")
    small = pictures.fit(data, Images(size=100_000, types=(JPEG, PNG)))
    assert small.type == PNG
    assert len(small.data) <= 100_000
    assert opened(small).mode == "RGBA"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "CMYK", "I;16", "I", "F"])
def test_every_colour_mode_is_read(mode: str) -> None:
    grey = Image.linear_gradient("L")
    if mode in ("I;16", "I", "F"):
        image = grey.convert("I").point(lambda value: value * 257)
        image = image if mode == "I" else image.convert(mode)
        data = saved(image, "PNG" if mode == "I;16" else "TIFF")
    else:
        data = saved(grey.convert(mode), "TIFF" if mode == "CMYK" else "PNG")
    made = opened(pictures.fit(data, MOST)).convert("L")
    top, bottom = made.getpixel((128, 3)), made.getpixel((128, 252))
    assert isinstance(top, int)
    assert isinstance(bottom, int)
    assert (top < 40, bottom > 215) == (True, True), (mode, top, bottom)


def test_a_cmyk_photo_is_not_inverted() -> None:
    made = opened(pictures.fit(saved(arrow(200, 200).convert("CMYK")), MOST))
    assert (made.mode, is_red(made.getpixel((10, 10)))) == ("RGB", True)
    assert min(made.getpixel((150, 150))) > 240  # type: ignore[arg-type]


def moving(frames: int = 3, size: int = 40) -> bytes:
    images = [Image.new("P", (size, size), n) for n in range(frames)]
    for image in images:
        image.putpalette([each for n in range(256) for each in (n * 40 % 256, 80, 90)])
    return saved(
        images[0], "GIF", save_all=True, append_images=images[1:], duration=70, loop=0,
        comment=SECRET, disposal=2,
    )  # fmt: skip


def test_an_animation_stays_without_its_comments() -> None:
    data = moving() + SECRET
    assert (pictures.look(data).moves, SECRET in data) == (True, True)
    picture = pictures.fit(data, MOST, "it turns")
    assert (picture.type, SECRET in picture.data) == (GIF, False)
    made: Any = Image.open(io.BytesIO(picture.data))
    assert (made.n_frames, made.info["duration"], made.info["loop"]) == (3, 70, 0)


def test_an_animation_too_large_or_not_taken_is_a_still() -> None:
    for limits in (Images(gif=100), Images(types=(JPEG, PNG)), Images(side=30)):
        picture = pictures.fit(moving(), limits)
        assert picture.type == PNG


def bomb(side: int) -> bytes:
    """A PNG of a few kilobytes that claims to be very large."""

    def chunk(name: bytes, content: bytes) -> bytes:
        crc = zlib.crc32(name + content)
        return struct.pack(">I", len(content)) + name + content + struct.pack(">I", crc)

    head = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(bytes(10_000))) + chunk(b"IEND", b"")
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (bomb(60_000), Problem.PICTURE_HUGE),
        (bomb(500), Problem.PICTURE_UNREADABLE),
        (saved(noise(200, 200))[:3000], Problem.PICTURE_UNREADABLE),
        (saved(arrow(), "PNG")[:60], Problem.PICTURE_UNREADABLE),
        (moving()[:80], Problem.PICTURE_UNREADABLE),
        (b"\xff\xd8\xff\xe0 and no more", Problem.PICTURE_UNREADABLE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", Problem.NOT_A_PICTURE),
        (b"%PDF-1.7", Problem.NOT_A_PICTURE),
        (b"", Problem.NOT_A_PICTURE),
        (b"\0\0\0\x18ftypisom" + bytes(40), Problem.NO_VIDEO_YET),
        (b"\0\0\0\x18ftypheic" + bytes(40), Problem.NO_HEIC),
    ],
)
def test_a_hostile_file_is_a_known_problem(data: bytes, problem: Problem) -> None:
    with pytest.raises(Known) as caught:
        pictures.fit(data, MOST)
    assert caught.value.problem is problem


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_damaged_file_never_is_a_bug(data: st.DataObject) -> None:
    whole = bytearray(data.draw(st.sampled_from([saved(arrow()), saved(arrow(), "PNG"), moving()])))
    for _ in range(data.draw(st.integers(1, 6))):
        whole[data.draw(st.integers(8, len(whole) - 1))] = data.draw(st.integers(0, 255))
    with suppress(Known):
        opened(pictures.fit(bytes(whole), MOST))


def test_a_thumbnail_is_small() -> None:
    picture = pictures.thumbnail(saved(noise(1000, 500)), 96)
    assert (picture.width, picture.height) == (96, 48)
