"""The Markdown export: names that sort, front matter that YAML reads back, the text untouched."""

import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from core.exchange import Collection, Exported, json_export, markdown_export
from core.model import Delivery, DeliveryState, Entry, Kind, Post, Source, replace
from core.problems import Known, Problem

AT = datetime(2026, 11, 23, 7, 40, tzinfo=UTC)
ENTRY = Entry(
    "e1", AT, "Europe/Berlin", "2026-11-23", "# Ofen\r\n\n---\nkalt  \n", "The kiln", mood=4
)
POST = Post(
    "p1", AT, "Europe/Berlin", "2026-11-23", "It broke.", Kind.STORY, sources=(Source("e1", 0, 3),)
)
DELIVERY = Delivery("d1", "p1", "x", DeliveryState.HANDED_OVER, "key", AT, AT)


def files(folder: Path) -> list[str]:
    return sorted(str(p.relative_to(folder).as_posix()) for p in folder.rglob("*") if p.is_file())


def read(path: Path) -> tuple[dict[str, Any], bytes]:
    _, front, text = path.read_bytes().split(b"---\n", 2)
    return yaml.safe_load(front), text


def test_a_file_for_each(tmp_path: Path) -> None:
    folder = tmp_path / "journal"
    done = markdown_export.write(Collection([ENTRY], [POST], [DELIVERY]), folder)
    assert done == Exported(1, 1, 0)
    assert files(folder) == [
        "2026/11/2026-11-23 0840 The kiln.md",
        "posts/2026/11/2026-11-23 0840 story.md",
    ]
    front, text = read(folder / "2026/11/2026-11-23 0840 The kiln.md")
    assert text == ENTRY.body.encode()
    assert front == {key: v for key, v in json_export.record(ENTRY).items() if key != "body"}
    assert {*front, "body"} == set(Entry._fields)
    front, text = read(folder / "posts/2026/11/2026-11-23 0840 story.md")
    assert text == b"It broke."
    assert front["sources"] == [{"entry": "e1", "start": 0, "end": 3}]
    assert front["deliveries"] == [json_export.record(DELIVERY)]


def test_two_of_one_minute_and_title_are_two_files(tmp_path: Path) -> None:
    entries = [replace(ENTRY, id=str(n), title=title) for n, title in enumerate(("A", "a", "A"))]
    markdown_export.write(Collection(entries, []), tmp_path / "out")
    assert len(files(tmp_path / "out")) == 3
    ids = [read(p)[0]["id"] for p in (tmp_path / "out").rglob("*.md")]
    assert sorted(ids) == ["0", "1", "2"]


def test_thousands_of_one_name_take_no_longer_than_others(tmp_path: Path) -> None:
    posts = [replace(POST, id=str(n)) for n in range(3000)]
    started = time.perf_counter()
    markdown_export.write(Collection([], posts), tmp_path / "out")
    assert time.perf_counter() - started < 30
    names = {path.name for path in (tmp_path / "out").rglob("*.md")}
    assert len(names) == 3000
    assert "2026-11-23 0840 story (3000).md" in names


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", ""),
        ("A/B: what? <now> \\ *", "A B what now"),
        ("../../etc/passwd", "etc passwd"),
        ("end of it...", "end of it"),
        ("tab\tand\nline", "tab and line"),
        ("日" * 100, "日" * 33),
        ("é", "é"),
        ("\x00\ud800", ""),
        ("CON", "CON"),  # the day stands before it
    ],
)
def test_file_names(title: str, name: str) -> None:
    assert markdown_export.file_name(title) == name


def test_a_title_of_nothing_leaves_the_moment(tmp_path: Path) -> None:
    markdown_export.write(Collection([replace(ENTRY, title="???")], []), tmp_path / "out")
    assert files(tmp_path / "out") == ["2026/11/2026-11-23 0840.md"]


@pytest.mark.parametrize("zone", ["", "Nowhere/Land", "../etc", "Europe"])
def test_an_unknown_zone_takes_the_moment_as_it_is(tmp_path: Path, zone: str) -> None:
    markdown_export.write(Collection([replace(ENTRY, zone=zone, title="")], []), tmp_path / "out")
    assert files(tmp_path / "out") == ["2026/11/2026-11-23 0740.md"]


texts = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=60)


@given(texts, st.lists(texts, max_size=3), st.one_of(st.none(), st.integers(1, 5)), st.booleans())
def test_yaml_reads_any_field_back(
    title: str, tags: list[str], mood: int | None, flag: bool
) -> None:
    fields_ = {"title": title, "tags": tags, "mood": mood, "starred": flag, "more": [{"a": title}]}
    assert yaml.safe_load(markdown_export.front_matter(fields_)) == fields_


@pytest.mark.parametrize(
    "text",
    ["2026-11-23", "null", "yes", "1e3", "", "a: b # c", "- x", "'\"\\", "\x85\u2028\u2029\ufeff\x7f",
     "\ud800", "😷", "\r\n", " lead", "0x1F", "~", "%", "@", "`", "{", "[", "*a", "&a", "!x", "|", ">"],
)  # fmt: skip
def test_yaml_reads_what_looks_like_something_else(text: str) -> None:
    assert yaml.safe_load(markdown_export.front_matter({"title": text})) == {"title": text}


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=200))
def test_any_body_is_untouched(tmp_path_factory: pytest.TempPathFactory, body: str) -> None:
    folder = tmp_path_factory.mktemp("export") / "out"
    markdown_export.write(Collection([replace(ENTRY, body=body)], []), folder)
    (path,) = folder.rglob("*.md")
    assert read(path)[1] == body.encode()


def test_an_empty_folder_is_filled_a_full_one_is_left_alone(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    markdown_export.write(Collection([ENTRY], []), folder)
    before = files(folder)
    with pytest.raises(Known) as caught:
        markdown_export.write(Collection([ENTRY], [POST]), folder)
    assert (caught.value.problem, caught.value.detail) == (Problem.FILE_EXISTS, str(folder))
    assert files(folder) == before
    file = tmp_path / "file"
    file.write_text("")
    with pytest.raises(Known) as caught:
        markdown_export.write(Collection([ENTRY], []), file)
    assert caught.value.problem is Problem.FILE_EXISTS
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "out"]


def test_an_error_half_way_leaves_no_trace(tmp_path: Path) -> None:
    def broken() -> None:
        raise PermissionError

    with pytest.raises(Known) as caught:
        markdown_export.write(Collection([ENTRY]), tmp_path / "out", broken)
    assert caught.value.problem is Problem.FILE_UNWRITABLE
    assert list(tmp_path.iterdir()) == []
    with pytest.raises(Known) as caught:
        markdown_export.write(Collection([], []), tmp_path / "no" / "where")
    assert caught.value.problem is Problem.FILE_UNWRITABLE


def test_an_empty_journal_is_an_empty_folder(tmp_path: Path) -> None:
    assert markdown_export.write(Collection([], []), tmp_path / "out") == Exported(0, 0)
    assert files(tmp_path / "out") == []
