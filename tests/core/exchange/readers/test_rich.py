"""Texts that other programs keep as trees, and pictures that stand in the text itself."""

import base64
import io
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from core.exchange.incoming import Why
from core.problems import Known, Problem
from core.store.sqlite import sqlite3
from tests.core.exchange.readers.conftest import Bring


def picture() -> bytes:
    file = io.BytesIO()
    Image.new("RGB", (2, 2), "teal").save(file, "PNG")
    return file.getvalue()


def run(text: str, line: Any = None, **look: Any) -> dict[str, Any]:
    return {"text": text, "attributes": {**look, **({"line": line} if line else {})}}


def test_day_one_without_a_text_is_read_from_its_rich_text(bring: Bring) -> None:
    rich = {
        "meta": {"version": 1},
        "contents": [
            run("The kiln\n", {"header": 2}),
            run("It "),
            run("tripped", bold=True),
            run(" at dawn, see "),
            run("here", linkURL="https://kiln.example"),
            run(".\n"),
            run("bowls\n", {"listStyle": "bulleted", "indentLevel": 1}),
            run("glaze\n", {"listStyle": "checkbox", "checked": True, "indentLevel": 2}),
            run("heat = 940\n", {"codeBlock": True}),
            {"embeddedObjects": [{"type": "photo", "identifier": "AB12"}]},
            run("Ben said so.", {"quote": True}),
        ],
    }
    entry = {
        "uuid": "1" * 32,
        "creationDate": "2024-03-05T10:00:00Z",
        "richText": json.dumps(rich),
        "photos": [{"identifier": "AB12", "md5": "x1", "type": "png"}],
    }
    files: dict[str, Any] = {"Journal.json": {"entries": [entry]}, "photos/x1.png": picture()}
    brought = bring(files, as_="zip")
    (photo,) = brought.files(brought.one)
    assert brought.one.body == (
        "## The kiln\nIt **tripped** at dawn, see [here](https://kiln.example).\n- bowls\n"
        f"  - [x] glaze\n```\nheat = 940\n```\n![](media:{photo.id})\n> Ben said so."
    )
    assert brought.kept(brought.one)["richText"] == entry["richText"]


def test_rich_text_that_is_none_is_an_empty_entry(bring: Bring) -> None:
    entries = [
        {"uuid": str(n) * 32, "creationDate": "2024-03-05T10:00:00Z", "richText": rich}
        for n, rich in enumerate(["{", "[1]", '{"contents":[1,{"text":[5]}]}', "[" * 5000])
    ]
    brought = bring({"Journal.json": {"entries": entries}})
    assert [each.why for each in brought.report.failed] == [Why.EMPTY] * 4


def test_a_picture_in_the_text_becomes_a_file(bring: Bring) -> None:
    data = base64.b64encode(picture()).decode()
    page = f'<p>Look <img alt="the bowl" src="data:image/png;base64,{data}"> there</p>'
    brought = bring(
        {
            "d.json": {
                "metadata": {"application": "Mini Diarium", "exportedAt": "2026-01-01T00:00:00Z"},
                "entries": [{"id": 1, "date": "2024-03-05", "title": "", "text": page}],
            }
        }
    )
    (bowl,) = brought.files(brought.one)
    assert brought.one.body == f"Look ![the bowl](media:{bowl.id}) there"
    assert (bowl.name, bowl.caption) == ("image 1.png", "the bowl")
    assert bowl.medium is not None
    assert bowl.medium.digest == sha256(picture()).hexdigest()


def test_a_picture_in_markdown_becomes_a_file_too(bring: Bring) -> None:
    data = base64.b64encode(picture()).decode()
    body = f"One ![](data:image/png;base64,{data}) two ![](data:text/html;base64,AAAA)"
    brought = bring({"2024-03-05.md": body, "2024-03-06.md": "x"}, as_="folder")
    first = brought.entries[0]
    (only,) = brought.files(first)
    assert first.body == f"One ![](media:{only.id}) two ![](data:text/html;base64,AAAA)"


def note(number: int, content: Any) -> dict[str, Any]:
    return {
        "uuid": f"n{number}",
        "content_type": "Note",
        "content": content,
        "created_at": f"2024-03-0{number}T10:00:00Z",
    }


def test_the_newest_editor_of_standard_notes(bring: Bring) -> None:
    def text(words: str, look: int = 0) -> dict[str, Any]:
        return {"type": "text", "text": words, "format": look}

    item = {"type": "listitem", "children": [text("bowls")]}
    deeper = {"type": "list", "listType": "number", "children": [item]}
    nested = {"type": "listitem", "children": [deeper]}
    tree = {
        "root": {
            "children": [
                {"type": "heading", "tag": "h2", "children": [text("The kiln")]},
                {
                    "type": "paragraph",
                    "children": [
                        text("It "),
                        text("tripped ", 1),
                        {"type": "link", "url": "https://x.example", "children": [text("here")]},
                    ],
                },
                {"type": "list", "listType": "bullet", "children": [item, nested]},
                {"type": "quote", "children": [text("Ben said so.")]},
            ]
        }
    }
    content = {"title": "T", "text": json.dumps(tree), "noteType": "super"}
    brought = bring({"b.txt": {"version": "004", "items": [note(1, content)]}})
    assert brought.one.body == (
        "## The kiln\n\nIt **tripped** [here](https://x.example)\n\n- bowls\n  1. bowls\n\n"
        "> Ben said so."
    )


def test_one_locked_note_does_not_keep_the_others_out(bring: Bring) -> None:
    items = [note(1, "004:noise"), note(2, {"title": "T", "text": "words"})]
    brought = bring({"b.txt": {"version": "004", "items": items}})
    assert brought.one.body == "words"
    assert [each.why for each in brought.report.failed] == [Why.LOCKED]


def test_what_other_tables_of_diarium_say_is_kept(bring: Bring, tmp_path: Path) -> None:
    ticks = 638451936000000000  # 2024-03-05 10:00
    file = tmp_path / "made.db"
    made = sqlite3.connect(file)
    made.executescript(
        "CREATE TABLE Entries(DiaryEntryId INTEGER PRIMARY KEY, Heading TEXT, Text TEXT);"
        "CREATE TABLE Events(EventId INTEGER, DiaryEntryId INTEGER, Title TEXT);"
        f"INSERT INTO Entries VALUES({ticks}, 'H', '<p>words</p>');"
        f"INSERT INTO Events VALUES(1, {ticks}, 'Market day');"
    )
    made.close()
    brought = bring({"diary.db": file.read_bytes()})
    assert brought.kept(brought.one) == {"Events": [{"EventId": 1, "Title": "Market day"}]}
    assert brought.report.not_carried == {"Events": 1}


def test_every_journal_of_day_ones_text_export(bring: Bring) -> None:
    one = "\tDate:\tMarch 5, 2024 at 3:04:05 PM GMT+1\n\nThe kiln.\n"
    two = "\tDate:\tMarch 6, 2024 at 3:04:05 PM GMT+1\n\nThe road.\n"
    brought = bring({"Journal.txt": one, "Travel.txt": two}, as_="zip")
    assert [each.body for each in brought.entries] == ["The kiln.", "The road."]
    assert [brought.kept(each)["journal"] for each in brought.entries] == ["Journal", "Travel"]


def test_a_day_of_logseq_by_another_name(bring: Bring) -> None:
    files = {
        "journals/2024_03_05.md": "- one",
        "journals/Mar 6th, 2024.md": "- two",
        "journals/someday.md": "- three",
        "logseq/config.edn": "{}",
    }
    brought = bring(files, as_="folder")
    assert [each.day for each in brought.entries] == ["2024-03-05", "2024-03-06"]
    assert [each.why for each in brought.report.failed] == [Why.BAD_DATE]


def test_apple_journal_takes_the_day_of_the_name_where_the_page_says_none(bring: Bring) -> None:
    page = '<div class="pageHeader">{}</div><div class="bodyText"><p>words</p></div>'
    files = {
        "Entries/2024-03-05.html": page.format("Bogus"),
        "Entries/x.html": page.format("mercredi 6 mars 2024"),
    }
    brought = bring(files, as_="zip")
    assert [each.day for each in brought.entries] == ["2024-03-05", "2024-03-06"]


def test_the_database_of_mini_diarium_says_what_to_do(bring: Bring, tmp_path: Path) -> None:
    file = tmp_path / "made.db"
    made = sqlite3.connect(file)
    made.execute("CREATE TABLE entries(id INTEGER, date TEXT, text_encrypted BLOB)")
    made.close()
    with pytest.raises(Known) as known:
        bring({"diary.db": file.read_bytes()})
    assert known.value.problem is Problem.IMPORT_CANNOT_OPEN


def test_words_about_another_format_are_words(bring: Bring) -> None:
    jrnl = "[2024-03-05 10:00] One.\n\tDate:\t01 January 2019\n\nfake\n\n[2024-03-06 10:00] Two.\n"
    brought = bring({"j.txt": jrnl})
    assert (brought.report.format, len(brought.entries)) == ("jrnl", 2)
    before = "Some words first.\n\n\tDate:\tMarch 5, 2024 at 3:04:05 PM GMT+1\n\nThe kiln.\n"
    assert bring({"d.txt": before}).report.format == "dayone-text"
