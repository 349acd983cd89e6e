"""The page: safe to open anywhere, with every word and every photo that a page can show."""

import base64
import io
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from core.exchange import Collection, html_export
from core.exchange.page_picture import page_picture
from core.exchange.rendering import to_html
from core.model import replace
from core.problems import Known
from tests.core.exchange.collections import PLAIN, Photos, photo, with_photos
from ui.words_book import english_book


class Page(HTMLParser):
    """Every tag with its attributes, and the words."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words = ""
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.words += data


def nothing(_: str) -> str:
    return ""


def test_months_days_titles_and_words(tmp_path: Path) -> None:
    may = replace(PLAIN, id="b", day="2026-05-02", title="", body="A *walk* & a <b>.")
    html_export.write(Collection([PLAIN, may]), tmp_path / "b.html", english_book())
    page = Page((tmp_path / "b.html").read_text())
    words = " ".join(page.words.split())
    assert "2 May 2026 to 23 November 2026" in words
    assert words.index("May 2026 ") < words.index("Saturday, 2 May") < words.index("The kiln")
    assert "A walk & a <b>." in words
    assert "08:40 · kiln · two words" in words
    anchors = {attrs["id"] for _, attrs in page.tags if "id" in attrs}
    assert anchors == {"m2026-05", "m2026-11"}
    assert {attrs["href"] for tag, attrs in page.tags if tag == "a"} == {f"#{a}" for a in anchors}


def test_photos_are_inside_once_each_and_upright(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # lies on its side
    exif.get_ifd(0x8825)[1] = "N"  # where it was taken
    photos = Photos()
    lying = photos.attach(photo(40, 20, exif=exif), caption="Lying <down>")
    collection = Collection([PLAIN], attached={PLAIN.id: [lying]}, read=photos.read)
    done = html_export.write(collection, tmp_path / "b.html", english_book())
    assert (done.media, done.not_carried) == (1, {"mood": 1, "starred": 1})
    (image,) = (a for tag, a in Page((tmp_path / "b.html").read_text()).tags if tag == "img")
    assert image["alt"] == "Lying <down>"
    data = base64.b64decode((image["src"] or "").partition(",")[2])
    with Image.open(io.BytesIO(data)) as opened:
        assert (opened.width, opened.height) == (20, 40)
        assert not opened.getexif()


def test_what_no_page_can_show_is_named_and_counted(tmp_path: Path) -> None:
    collection, _ = with_photos()
    done = html_export.write(collection, tmp_path / "b.html", english_book())
    page = Page((tmp_path / "b.html").read_text())
    assert [tag for tag, _ in page.tags].count("img") == 2
    assert "lost.mov" in page.words
    assert done.not_carried["attachments"] == 1


@pytest.mark.parametrize(
    "markdown",
    [
        "<script>alert(1)</script>",
        "![x](https://tracker.example/1.png)",
        "[x](javascript:alert(1))",
        "[x](data:text/html,hello)",
        "<img src=x onerror=alert(1)>",
        '![x](media:"onerror="alert(1))',
        "![x](file:///etc/passwd)",
    ],
)
def test_nothing_runs_and_nothing_is_fetched(markdown: str) -> None:
    page = Page(to_html(markdown, nothing))
    assert not [tag for tag, _ in page.tags if tag in {"script", "img", "iframe", "style"}]
    for _, attrs in page.tags:
        assert not [name for name in attrs if name.startswith("on")]
        assert not re.match(r"(?i)\s*(javascript|data|vbscript)", attrs.get("href") or "")


@given(st.text(max_size=120))
def test_any_text_becomes_a_page(text: str) -> None:
    page = Page(to_html(text, nothing))
    assert not [tag for tag, _ in page.tags if tag in {"script", "img", "iframe", "style"}]


def test_line_ends_and_headings_stay_what_they_were() -> None:
    assert to_html("one\ntwo", nothing) == "<p>one<br />\ntwo</p>\n"
    assert to_html("# one", nothing) == "<h4>one</h4>\n"


def test_a_picture_is_no_larger_than_a_page_needs() -> None:
    kind, data = page_picture(photo(3000, 1000))
    with Image.open(io.BytesIO(data)) as opened:
        assert (kind, opened.size) == ("image/jpeg", (1600, 533))


@pytest.mark.parametrize(
    "data", [b"", b"no picture", photo()[:200], b"\x89PNG\r\n\x1a\n" + b"0" * 50]
)
def test_what_is_no_picture_is_a_known_problem(data: bytes) -> None:
    with pytest.raises(Known):
        page_picture(data)
