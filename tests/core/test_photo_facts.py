"""What a photo tells of itself; whatever is odd in it says nothing and breaks nothing."""

import io
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.photo_facts import Facts, facts


def photo(exif: Image.Exif | bytes | None = None, form: str = "JPEG") -> bytes:
    out = io.BytesIO()
    how: dict[str, Any] = {"exif": exif} if exif is not None else {}
    Image.new("RGB", (12, 8), "red").save(out, form, **how)
    return out.getvalue()


def gps(**parts: Any) -> bytes:
    exif = Image.Exif()
    place = {1: "N", 2: (1.0, 30.0, 0.0), 3: "E", 4: (2.0, 0.0, 36.0)}
    exif.get_ifd(0x8825).update({**place, **{int(k[1:]): v for k, v in parts.items()}})
    return photo(exif)


def test_a_plain_photo_has_its_size_only() -> None:
    assert facts(photo()) == Facts(12, 8)
    assert facts(photo(form="PNG")) == Facts(12, 8)


def test_where_it_was_taken() -> None:
    assert facts(gps()).details == {"latitude": 1.5, "longitude": 2.01}
    assert facts(gps(k1="S", k3="W")).details == {"latitude": -1.5, "longitude": -2.01}
    assert facts(gps(k5=b"\x01", k6=12.0)).details["altitude"] == -12.0


@pytest.mark.parametrize("odd", [(91.0, 0.0, 0.0), (1.0, 2.0)])
def test_a_place_that_cannot_be_is_none(odd: tuple[float, ...]) -> None:
    assert facts(gps(k2=odd)).details == {}


@pytest.mark.parametrize(
    ("said", "kept"),
    [("2026:05:12 14:03:09", "2026-05-12T14:03:09"), ("0000:00:00 00:00:00", None), ("soon", None)],
)
def test_when_it_was_taken(said: str, kept: str | None) -> None:
    exif = Image.Exif()
    exif.get_ifd(0x8769)[0x9003] = said
    assert facts(photo(exif)).details.get("taken") == kept


def test_what_is_no_picture_has_no_size() -> None:
    assert facts(b"%PDF-1.4") == Facts()
    assert facts(b"\xff\xd8\xff broken") == Facts()
    assert facts(b"") == Facts()


@given(st.binary(max_size=200))
def test_broken_exif_says_nothing(noise: bytes) -> None:
    found = facts(photo(b"Exif\x00\x00" + noise))
    assert (found.width, found.height) in {(12, 8), (8, 12)}
