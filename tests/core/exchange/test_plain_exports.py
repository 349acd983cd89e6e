"""jrnl and plain text: what jrnl would read again, and what they cannot hold."""

import re
from datetime import timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from core.exchange import Collection, jrnl_export, text_export
from core.model import Kind, Post, PostState, replace
from tests.core.exchange.collections import AT, PLAIN, with_photos

ENTRY_BEGINS = re.compile(r"(?:^|\n)\[(\d{4}-\d\d-\d\d \d\d:\d\d)\] ")  # as jrnl parses a journal


def test_jrnl_reads_date_title_star_and_tags(tmp_path: Path) -> None:
    later = replace(
        PLAIN, at=AT + timedelta(hours=1), title="", starred=False, tags=("kiln",),
        body="First line @Kiln.\nSecond line.",
    )  # fmt: skip
    done = jrnl_export.write(Collection([PLAIN, later]), tmp_path / "j.txt")
    assert (tmp_path / "j.txt").read_text() == (
        "[2026-11-23 08:40] The kiln *\nThe kiln tripped. I laughed.\n@kiln @two_words\n"
        "\n[2026-11-23 09:40] First line @Kiln.\nSecond line.\n"
    )
    assert done.not_carried == {"people": 2, "mood": 2}


def test_a_line_that_looks_like_an_entry_begins_none(tmp_path: Path) -> None:
    trap = replace(PLAIN, tags=(), body="One.\n[2020-01-01 10:00] Two.\n[x] three.")
    jrnl_export.write(Collection([trap]), tmp_path / "j.txt")
    text = (tmp_path / "j.txt").read_text()
    assert ENTRY_BEGINS.findall(text) == ["2026-11-23 08:40"]
    assert "\n [2020-01-01 10:00] Two.\n [x] three.\n" in text


@given(st.text(max_size=100), st.text(max_size=30))
def test_however_it_looks_one_entry_stays_one(body: str, title: str) -> None:
    text = jrnl_export.as_text(replace(PLAIN, title=title, body=body))
    assert len(ENTRY_BEGINS.findall("\n" + text)) == 1


def test_text_says_when_what_and_how(tmp_path: Path) -> None:
    collection, _ = with_photos()
    post = Post(
        "p", AT, "Europe/Berlin", "2026-11-23", "It broke.", Kind.STORY,
        state=PostState.SENT, networks=("x",),
    )  # fmt: skip
    done = text_export.write(collection._replace(posts=[post]), tmp_path / "t.txt")
    text = (tmp_path / "t.txt").read_text()
    assert "2026-11-23 08:40 Europe/Berlin\nThe kiln\ntags: kiln, two words\npeople: Jo\n" in text
    assert "mood: 4/5\nstarred: yes\nfiles: kiln.jpg, shelf.png, lost.mov\n\nBefore." in text
    assert "2026-11-23 08:40 post: sent, story, x\n\nIt broke.\n" in text
    assert (done.entries, done.posts, done.not_carried) == (1, 1, {"attachments": 3})
