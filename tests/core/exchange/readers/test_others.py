"""RedNotebook, Journey, Mini Diary, Standard Notes, Daylio, Apple Journal, plain text."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from core.exchange.incoming import Said, Why
from core.exchange.readers.txt2tags import to_markdown
from core.problems import Known, Problem
from tests.core.exchange.readers.conftest import Bring

JPEG = b"\xff\xd8\xff\xe0 kiln"


def test_rednotebook(bring: Bring) -> None:
    brought = bring(
        {
            "data/2026-03.txt": "4:\n  People: {Ana: null}\n  Mood: {good: null}\n  idea: null\n"
            "  Todo: {'buy //clay//': null}\n  text: \"= Kiln =\\nhot #clay #ff0000 #include\"\n"
            "31: {text: ''}\n",
            "data/2026-02.txt": "5:\n  text: !!python/unicode 'Grüße'\n31:\n  text: no such day\n",
            "data/2026-01.txt": "{}",
            "data/2026-04.txt": "1: [\n",
            "data/2026-05.txt": "3: {text: !!python/object/apply:os.system ['x']}",
            "data/2026-03.old.txt": "4: {text: old}",
            "data/2026-03.CONFLICT_BACKUP1.txt": "4: {text: old}",
        },
        "zip",
    )
    assert brought.report.format == "rednotebook"
    first, kiln = brought.entries
    assert (first.day, first.body, first.all_day) == ("2026-02-05", "Grüße", True)
    assert kiln.body == "# Kiln\nhot #clay #ff0000 #include\n\n## Todo\n\n- buy *clay*"
    assert (kiln.tags, kiln.people, kiln.mood) == (("idea", "clay"), ("Ana",), 4)
    assert brought.kept(kiln)["categories"] == {
        "Mood": {"good": None},
        "Todo": {"buy //clay//": None},
    }
    assert [each.why for each in brought.report.failed] == [Why.BAD_DATE, Why.BROKEN, Why.BROKEN]


@pytest.mark.parametrize(
    ("markup", "markdown"),
    [
        ("**b** //i// __u__ --s-- ``co//de``", "**b** *i* <u>u</u> ~~s~~ `co//de`"),
        ("== H ==", "## H"),
        ("=" * 24, "---"),
        ('[site ""https://a.org/b//c""]', "[site](https://a.org/b//c)"),
        ("see https://a.org//b and //this//", "see https://a.org//b and *this*"),
        ('""**raw**""', "**raw**"),
        ("one\\\\ two", "one  \ntwo"),
        ("+ item", "1. item"),
        ("```\n**x**\n```", "```\n**x**\n```"),
        ("[2026-03-04] a -- b -- c", "[2026-03-04] a -- b -- c"),
    ],
)
def test_txt2tags(markup: str, markdown: str) -> None:
    assert to_markdown(markup)[0] == markdown


def test_pictures_of_rednotebook_are_only_named(bring: Bring, tmp_path: Path) -> None:
    (tmp_path / "cat.jpg").write_bytes(JPEG)
    text = f'4: {{text: \'[""{tmp_path}/cat"".jpg]\'}}'
    brought = bring({"2026-03.txt": text}, "folder")
    (photo,) = brought.files(brought.one)
    assert (photo.name, photo.medium) == ("cat.jpg", None)
    assert photo.details == {"path": f"{tmp_path}/cat.jpg"}


def test_journey(bring: Bring) -> None:
    entry: dict[str, Any] = {
        "id": "1711304917000-ab", "date_journal": 1711304917000, "date_modified": 1711304918000,
        "timezone": "Asia/Tokyo", "type": "html", "mood": 5, "favourite": True, "tags": ["a"],
        "text": '<p dir="auto">Hot &amp; <b>bright</b></p>', "photos": ["1-ab.jpg", "gone.jpg"],
        "lat": 1.7976931348623157e308, "lon": 1.7976931348623157e308, "address": "",
        "weather": {"id": -1, "description": ""}, "sentiment": 0.0, "music_title": "Song",
    }  # fmt: skip
    brought = bring(
        {"1.json": entry, "1-ab.jpg": JPEG, "2.json": "{", "3.json": {**entry, "id": "2",
         "date_journal": -86400000, "type": "markdown", "text": "*old*", "lat": 53.4, "lon": -6.2,
         "photos": []}},
        "zip",
    )  # fmt: skip
    assert brought.report.format == "journey"
    old, hot = brought.entries
    assert (hot.body, hot.mood, hot.day, hot.tags) == ("Hot & **bright**", 5, "2024-03-25", ("a",))
    assert hot.starred
    assert hot.place == ""
    assert [f.medium is not None for f in brought.files(hot)] == [True, False]
    assert brought.kept(hot) == {"music_title": "Song", "mood": 5}
    assert (old.at, old.body) == (datetime(1969, 12, 31, tzinfo=UTC), "*old*")
    assert old.place == '{"latitude":53.4,"longitude":-6.2}'
    assert [each.why for each in brought.report.failed] == [Why.BROKEN]


def test_mini_diary_and_mini_diarium(bring: Bring) -> None:
    text = "<p>Hot</p>"
    days = {"2024-03-24": {"dateUpdated": "2024-03-24T20:00:00Z", "title": "Kiln", "text": text}}
    brought = bring({"a.json": {"metadata": {"application": "Mini Diary"}, "entries": days}})
    assert brought.report.format == "mini-diary"
    assert (brought.one.title, brought.one.body, brought.one.day) == ("Kiln", "Hot", "2024-03-24")
    listed = [
        {"id": n, "date": "2024-03-25", "title": f"{n}", "text": text, "dateUpdated": "x"}
        for n in (1, 2)
    ]
    more = bring({"b.json": {"metadata": {"exportedAt": "x"}, "entries": listed}})
    assert more.report.format == "mini-diarium"
    assert [e.title for e in more.entries[1:]] == ["1", "2"]


def test_standard_notes(bring: Bring) -> None:
    note = {
        "uuid": "n", "content_type": "Note", "created_at": "2024-03-24T18:28:37.000Z",
        "updated_at": "1970-01-01T00:00:00.000Z",
        "content": {
            "title": "Kiln", "text": "Hot", "starred": True, "spellcheck": True,
            "appData": {"org.standardnotes.sn": {"pinned": True}},
        },
    }  # fmt: skip
    thrown = {**note, "uuid": "t", "content": {"title": "x", "text": "y", "trashed": True}}
    tag = {
        "uuid": "g", "content_type": "Tag",
        "content": {"title": "clay", "references": [{"uuid": "n", "content_type": "Note"}]},
    }  # fmt: skip
    name = "Standard Notes Backup and Import File.txt"
    brought = bring({name: {"version": "004", "items": [note, thrown, tag]}}, "zip")
    assert brought.report.format == "standard-notes"
    one = brought.one
    assert (one.title, one.body, one.tags, one.modified) == ("Kiln", "Hot", ("clay",), one.at)
    assert one.starred
    assert one.pinned
    assert brought.report.not_carried == {"spellcheck": 1, "trashed": 1}
    locked = {**note, "content": "004:abc", "enc_item_key": "004:x"}
    with pytest.raises(Known) as known:
        bring({"locked.txt": {"version": "004", "items": [locked]}})
    assert known.value.problem is Problem.IMPORT_CANNOT_OPEN


def test_daylio(bring: Bring) -> None:
    table = (
        "\ufefffull_date,date,weekday,time,mood,activities,note_title,note\n"
        '2024-08-12,August 12,Monday,13:52,good,"run | read","T","One<br>""two"", \\n x"\n'
        "2024-08-13,August 13,Tuesday,9:05 PM,meh,,,\n"
        "2024-08-14,August 14,Wednesday,10:00,Eh bien,,,own mood\n"
        "2024-99-14,x,y,10:00,good,,,bad\n"
    )
    brought = bring({"daylio.csv": table})
    first, second, third = brought.entries
    assert (first.title, first.body) == ("T", 'One\n"two", \\n x')
    assert (first.mood, first.tags) == (4, ("run", "read"))
    assert (second.mood, second.body) == (3, "meh")
    assert second.at == datetime(2024, 8, 13, 19, 5, tzinfo=UTC)
    assert (third.mood, brought.kept(third)) == (None, {"mood": "Eh bien"})
    (failed,) = brought.report.failed
    assert (failed.where, failed.why) == ("daylio.csv, 5", Why.BAD_DATE)


@pytest.mark.parametrize(
    ("said", "mood"),
    [
        ("Super", 5),
        ("sehr gut", 5),
        ("bien", 4),
        ("Geht so", 3),
        ("MAL", 2),
        ("Horrível", 1),
        ("плохо", 2),
    ],
)
def test_daylio_in_other_languages(bring: Bring, said: str, mood: int) -> None:
    table = f"full_date,date,weekday,time,mood,activities,note_title,note\n2024-08-12,,,13:52,{said},,,x\n"
    brought = bring({"daylio.csv": table})
    assert (brought.one.mood, brought.kept(brought.one)) == (mood, {"mood": said})
    assert brought.report.not_carried == {}


APPLE = """<html><head><title></title></head><body><p><span><div class='pageContainer'>
<div class="pageHeader">Sunday, 3 November 2024</div><div class="assetGrid">
<div id="S" class="gridItem assetType_stateOfMind"><div class="gridItemOverlayHeader">Sad, Tired</div>
<img src="../Resources/S.heic"/></div><div id="C" class="gridItem assetType_contact">
<div class="gridItemOverlayHeader">Mum</div></div><div id="P" class="gridItem assetType_photo">
<img src="../Resources/P.jpg" onerror="x()"/></div></div><div class='title'>Kiln</div>
<div class='bodyText'></span></p><p><span>One <b>two</b>.</span></p><p><span>Three.</span></p>
<script>x()</script></div></div></body></html>"""


def test_apple_journal(bring: Bring) -> None:
    brought = bring(
        {"Export/Entries/a.html": APPLE, "Export/Resources/P.jpg": JPEG,
         "Export/index.html": "<html></html>"},
        "zip",
    )  # fmt: skip
    assert brought.report.format == "apple-journal"
    one = brought.one
    assert (one.title, one.body, one.day) == ("Kiln", "One **two**.\n\nThree.", "2024-11-03")
    assert one.people == ("Mum",)
    assert [(f.name, f.medium is not None) for f in brought.files(one)] == [("P.jpg", True)]
    assert brought.kept(one)["stateOfMind"] == ["Sad", "Tired"]


def test_plain_text(bring: Bring) -> None:
    brought = bring({"a/2024-03-24.txt": "Kiln\nhot", "b.txt": "March 25, 2024\nBread"}, "folder")
    assert brought.report.format == "text"
    assert [(e.day, e.body) for e in brought.entries] == [
        ("2024-03-24", "Kiln\nhot"), ("2024-03-25", "Bread"),
    ]  # fmt: skip
    assert {Said.DATE_OF_NAME, Said.DATE_OF_HEADING} <= brought.said


def test_one_text_with_many_days(bring: Bring) -> None:
    text = "01-29-2023\n[7:03 PM] One.\n[11:43 PM] Two\nmore\n\n01-30-2023\nNo hour\n"
    entries = bring({"a.txt": text}).entries
    assert [(e.day, e.body, e.all_day) for e in entries] == [
        ("2023-01-29", "One.", False), ("2023-01-29", "Two\nmore", False),
        ("2023-01-30", "No hour", True),
    ]  # fmt: skip
