"""Markdown folders: Obsidian, Journals, Joplin's, Logseq and our own."""

import os
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from core.exchange import json_export, markdown_export
from core.exchange.incoming import Said, Why
from core.exchange.readers.hashtags import inline_tags
from core.importing import Asked
from core.model import replace
from core.services import Services
from tests.core.exchange.readers.conftest import Bring

PNG = b"\x89PNG\r\n\x1a\n"


def test_where_the_date_comes_from(bring: Bring, tmp_path: Path) -> None:
    files = {
        "2020-01-01.md": "---\ndate: 2024-03-24T18:28:00\n---\nfrom the head",
        "daily/2024-03-25.md": "from the name",
        "2024/03-March/2024-03-26-Tuesday.md": "nested",
        "Idea.md": "# 27 March 2024\n\nfrom the heading",
        "Loose.md": "from the file",
    }
    for name, content in files.items():
        (tmp_path / "from" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "from" / name).write_text(content)
    os.utime(tmp_path / "from" / "Loose.md", (1711530000, 1711530000))
    brought = bring({}, "folder")
    assert [(e.day, e.all_day) for e in brought.entries] == [
        ("2024-03-24", False), ("2024-03-25", True), ("2024-03-26", True),
        ("2024-03-27", False), ("2024-03-27", True),
    ]  # fmt: skip
    told = {said: many for said, _, many in brought.report.said}
    assert (told[Said.DATE_OF_NAME], told[Said.DATE_OF_HEADING], told[Said.DATE_OF_FILE]) == (
        2,
        1,
        1,
    )


@pytest.mark.parametrize(
    ("head", "day", "hour"),
    [
        ("date: 2020-08-21", "2020-08-21", 10),
        ("created: 2024-04-29 10:11:12Z", "2024-04-29", 10),
        ("date: 2020-08-21T14:30", "2020-08-21", 12),
        ("date: 2020-08-21\ntime: 14:30", "2020-08-21", 12),
        ("journal: daily\njournal-date: 2022-07-01", "2022-07-01", 10),
        ("journal: weekly\njournal-start-date: 2022-07-04", "2022-07-04", 10),
        ("date: 21 August 2020", "2020-08-21", 10),
    ],
)
def test_dates_in_the_head(bring: Bring, head: str, day: str, hour: int) -> None:
    one = bring({"Note.md": f"---\n{head}\n---\nwords"}, "folder").one
    assert (one.day, one.at.hour) == (day, hour)


@pytest.mark.parametrize(
    ("head", "tags"),
    [
        ("tags: [a, b]", ("a", "b")),
        ("tags:\n  - a\n  - '#b'", ("a", "b")),
        ("tags: a, b", ("a", "b")),
        ("tags: '#a #b'", ("a", "b")),
        ("tags: 2024", ("2024",)),
        ("tag: a", ("a",)),
        ("tags:", ()),
    ],
)
def test_tags_in_the_head(bring: Bring, head: str, tags: tuple[str, ...]) -> None:
    one = bring({"2024-03-24.md": f"---\n{head}\n---\nwords"}).one
    assert one.tags == tags


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("a #tag and #sub/tag.", ("tag", "sub/tag")),
        ("`#no` and #12 and #1a", ("1a",)),
        ("```\n#no\n```\n#yes", ("yes",)),
        ("~~~\n`\n~~~\n#yes `", ("yes",)),
        ("text\n\n    #no\n\n#yes", ("yes",)),
        ("- item\n\n    #yes", ("yes",)),
        ("(#no) [x](#no) [[a#no]] https://a/#no", ()),
        ("`a\n#no\nb` #größe", ("größe",)),
        ("# Heading\n##no", ()),
    ],
)
def test_inline_tags(text: str, tags: tuple[str, ...]) -> None:
    assert inline_tags(text) == tags


def test_pictures_and_notes(bring: Bring) -> None:
    brought = bring(
        {
            "daily/2024-03-24.md": "![[kiln.png|300]] ![My pot](../img/pot%20one.png) ![[Other]] "
            "![web](https://x.org/a.png) ![[gone.jpg|A cat]] ![](../../../../etc/passwd.png)",
            "img/kiln.png": PNG,
            "img/pot one.png": PNG + b"1",
            ".obsidian/app.json": "{}",
            ".obsidian/daily/2024-01-01.md": "no",
            ".trash/2024-01-02.md": "no",
        },
        "folder",
    )
    one = brought.one
    files = brought.files(one)
    assert [(f.name, f.caption, f.medium is not None) for f in files] == [
        ("kiln.png", "", True), ("pot one.png", "My pot", True), ("gone.jpg", "A cat", False),
        ("passwd.png", "", False),
    ]  # fmt: skip
    assert one.body == (
        f"![](media:{files[0].id}) ![My pot](media:{files[1].id}) ![[Other]] "
        f"![web](https://x.org/a.png) ![A cat](media:{files[2].id}) ![](media:{files[3].id})"
    )


def test_what_the_head_has_more(bring: Bring) -> None:
    head = "title: Kiln\nmood: good\naliases: [k]\nlatitude: 53.4\nlongitude: -6.2\nid: N1\nauthor: Ana"
    brought = bring({"2024-03-24 walk.md": f"---\n{head}\n---\nwords"}, "folder")
    one = brought.one
    assert (one.title, one.mood) == ("Kiln", 4)
    assert one.place == '{"latitude":53.4,"longitude":-6.2}'
    assert brought.kept(one) == {"aliases": ["k"], "author": "Ana", "mood": "good"}
    assert brought.report.not_carried == {"aliases": 1, "author": 1}


@pytest.mark.parametrize(
    "text", ["---\nno head", "---\n- a\n---\nb", "---\n---\nwords", "\ufeff---\na: 1\n---\nwords"]
)
def test_a_rule_is_no_head(bring: Bring, text: str) -> None:
    one = bring({"2024-03-24.md": text}).one
    assert one.body.endswith(text.rsplit("---\n", maxsplit=1)[-1])


def test_a_date_that_is_none(bring: Bring) -> None:
    brought = bring({"a.md": "---\ndate: someday\n---\nwords"})
    assert [(f.why, f.detail) for f in brought.report.failed] == [(Why.BAD_DATE, "someday")]


def test_titles_of_notes(bring: Bring) -> None:
    brought = bring(
        {
            "2024-03-24 The kiln.md": "a",
            "2024-03-25.md": "b",
            "Pots.md": "---\ndate: 2024-03-26\n---\nc",
            "Bowls.md": "---\ndate: 2024-03-27\n---\n# Bowls\nd",
        },
        "zip",
    )
    assert [e.title for e in brought.entries] == ["The kiln", "", "Pots", ""]


def test_logseq(bring: Bring) -> None:
    brought = bring(
        {
            "journals/2024_03_24.md": "tags:: clay, #[[long tag]]\nmood-of:: x\n\n- Kiln #hot\n"
            "  id:: 64a\n  collapsed:: true\n\t- ![p](../assets/p.png)\n",
            "journals/2024_03_25.org": "#+TITLE: x\n* TODO Bread\n:PROPERTIES:\n:id: 1\n:END:\n",
            "journals/2024_03_26.md": "-\n",
            "pages/Kiln.md": "- a page",
            "assets/p.png": PNG,
            "logseq/config.edn": "{}",
            "logseq/bak/journals/2024_03_24/2024-03-24.md": "old",
            "logseq/.recycle/journals_2024_03_20.md": "old",
        },
        "folder",
    )
    assert brought.report.format == "logseq"
    kiln, bread = brought.entries
    (photo,) = brought.files(kiln)
    assert photo.medium is not None
    assert kiln.body == f"- Kiln #hot\n\t- ![p](media:{photo.id})"
    assert set(kiln.tags) == {"clay", "long tag", "hot"}
    assert (bread.day, bread.body) == ("2024-03-25", "* TODO Bread")
    assert brought.report.not_carried == {"mood-of": 1, "pages": 1, "title": 1}


@pytest.mark.parametrize("way", ["json", "markdown"])
def test_our_own_export_comes_back_as_it_was(
    services: Services, bring: Bring, tmp_path: Path, way: str
) -> None:
    at = datetime(2024, 3, 24, 17, 28, 5, 123456, tzinfo=UTC)
    blank = services.journal.blank(at)
    first = replace(
        blank, body="Kiln.\n\n---\nx: 1\n", title='A "title": #1', tags=("a b", "c"),
        people=("Ana",), mood=2, starred=True, private=True, quiet=True, zone="Asia/Tokyo",
        pinned=True, all_day=True, place='{"name":"Zoo"}',
    )  # fmt: skip
    services.journal.add_many(
        [first, replace(blank, at=at + timedelta(microseconds=1), body="Next")]
    )
    services.composer.save(replace(services.composer.blank(), text="A post"))
    before = services.store.entries.everything()
    out = tmp_path / "out"
    write = json_export.write if way == "json" else markdown_export.write
    write(services.exporting.collect(), out)
    same = services.importing.run(Asked(out))
    assert (same.added, same.skipped, same.failures) == (0, 2, 0)
    with services.store.atomic():
        services.store.database.write("DELETE FROM entries")
    report = services.importing.run(Asked(out))
    assert (report.format.partition("-")[0], report.added) == ("rapport", 2)
    assert services.store.entries.everything() == before


def test_a_note_of_nothing_but_beginnings_of_pictures_stays_as_it_is(bring: Bring) -> None:
    begins = ("![[", "![a](", "![](data:image/png;base64,")
    notes = {f"2024-03-0{day}.md": begin * 50_000 for day, begin in enumerate(begins, 1)}
    assert [each.body for each in bring(notes, as_="folder").entries] == list(notes.values())


@pytest.mark.parametrize(
    ("head", "day", "title", "tags"),
    [
        (
            'title = "Kiln"\ndate = 2024-03-24T18:28:00+01:00\ntags = ["clay", "fire"]',
            24,
            "Kiln",
            2,
        ),
        ("date = 2024-03-25\ntitle = 'Kiln'", 25, "Kiln", 0),
        (
            'date = "2024-03-26"\n[taxonomies]\ntags = ["clay"]\n[extra]\na = [2024-01-01]',
            26,
            "",
            1,
        ),
        ('date = 2024-03-27\ntitle = "not closed\ntags = []', 27, "not closed", 0),
    ],
)
def test_heads_in_toml(bring: Bring, head: str, day: int, title: str, tags: int) -> None:
    """https://gohugo.io/content-management/front-matter/ and https://www.getzola.org/documentation/"""
    brought = bring({"Note.md": f"+++\n{head}\n+++\n\nwords +++ and more"}, "folder")
    one = brought.one
    assert (one.day, one.title, len(one.tags)) == (f"2024-03-{day}", title or "Note", tags)
    assert one.body == "words +++ and more"


@pytest.mark.parametrize("head", ["no head", "a = " + "[" * 60_000])
def test_what_is_no_toml_does_no_harm(bring: Bring, head: str) -> None:
    assert bring({"2024-03-24.md": f"+++\n{head}\n+++\nwords"}, "folder").one.body.endswith("words")
