"""Text, JSON, YAML, XML and HTML from strangers: bounded, decoded, without code."""

import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.exchange.safe import json_stream, markup, text, yaml_safe
from core.exchange.safe.bag import open_bag
from core.problems import Known, Problem

WORDS = "Grüße, 日本語 and “quotes”\r\nnext"


@pytest.mark.parametrize("name", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings_that_tell_themselves(name: str) -> None:
    assert text.decoded(WORDS.encode(name))[0] == WORDS


@pytest.mark.parametrize("name", ["utf-16-le", "utf-16-be"])
def test_utf16_without_its_mark(name: str) -> None:
    assert text.decoded(("plain words " * 9).encode(name))[0] == "plain words " * 9


def test_old_windows_text_is_a_guess_that_is_told() -> None:
    assert text.decoded("“Grüße” – 5 €".encode("cp1252")) == ("“Grüße” – 5 €", text.GUESS)
    assert text.decoded(b"caf\xe9 \x81")[0] == "café \x81"


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 7))
def test_lines_in_pieces(words: str, size: int) -> None:
    class Slow(io.BytesIO):
        def read(self, _: int | None = -1) -> bytes:
            return super().read(size)

    plain = words.replace("\r\n", "\n").replace("\r", "\n")
    expected = plain.removesuffix("\n").split("\n") if plain else []
    assert list(text.lines(Slow(words.encode()), "utf-8")) == expected


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(10**9), 10**9) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=12,
)


@given(st.dictionaries(st.text(max_size=3), JSON), st.lists(JSON), st.integers(1, 9))
def test_json_in_pieces(other: dict[str, object], entries: list[object], size: int) -> None:
    other.pop("entries", None)
    whole = json.dumps({**other, "entries": entries}, indent=1)
    pieces = (whole[at : at + size] for at in range(0, len(whole), size))
    reader = json_stream._Reader(pieces, "x")
    found: dict[str, object] = {}
    for key in reader.each_key():
        found[key] = list(reader.items()) if key == "entries" else reader.value()
    assert found == {**other, "entries": entries}


@pytest.mark.parametrize(
    ("broken", "where"),
    [
        ('{"entries": [\n{"a": 1},\n{"a": }]}', "a.json, 3"),
        ('{"entries": [\n{"a": 1},\n', "a.json, 3"),
        ("[" * 100_000, "a.json, 1"),
        ('{"entries": [1 2]}', "a.json, 1"),
        ("entries", "a.json, 1"),
        ("", "a.json, 1"),
    ],
)
def test_broken_json_tells_where(tmp_path: Path, broken: str, where: str) -> None:
    path = tmp_path / "a.json"
    path.write_text(broken)
    with open_bag(path) as bag, pytest.raises(Known) as known:
        list(json_stream.parts(bag, "a.json", ("entries",)))
    assert known.value.problem is Problem.IMPORT_DAMAGED
    assert known.value.detail == where


def test_yaml_keeps_what_was_written() -> None:
    found = yaml_safe.load(
        "date: 2024-01-31\ntime: 12:30\nsay: no\ncode: 007\nnumber: 12\nflag: true\nnone:\n"
        "old: !!python/unicode 'Grüße'\n",
        "x",
    )
    assert found == {
        "date": "2024-01-31", "time": "12:30", "say": "no", "code": "007", "number": 12,
        "flag": True, "none": None, "old": "Grüße",
    }  # fmt: skip


@pytest.mark.parametrize(
    "hostile",
    [
        "!!python/object/apply:os.system ['touch /tmp/rapport-was-here']",
        "!!python/name:os.system",
        "a: !!python/object:__main__.X {}",
        "[" * 100_000,
        "{" * 100_000,
        "- " * 100_000,
        "a: [1, 2",
        "\x00",
    ],
)
def test_hostile_yaml_is_refused(hostile: str) -> None:
    with pytest.raises(Known) as known:
        yaml_safe.load(hostile, "x")
    assert known.value.problem is Problem.IMPORT_DAMAGED


def test_a_yaml_bomb_is_seen() -> None:
    lines = ["a0: &a0 [lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    with pytest.raises(Known) as known:
        yaml_safe.load("\n".join(lines), "x")
    assert known.value.problem is Problem.IMPORT_BOMB
    with pytest.raises(Known):
        yaml_safe.load("a: &a [*a]", "x")


def test_merging_copies_nothing() -> None:
    merged = ["a0: &a0 {x: 1}"]
    merged += [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 6)]
    assert "<<" in yaml_safe.load("\n".join(merged), "x")["a1"]


def test_entities_are_not_followed() -> None:
    bomb = b'<!DOCTYPE d [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><d><r>&b;</r></d>'
    outside = b'<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d><r>&a;</r></d>'
    for hostile in (bomb, outside):
        with pytest.raises(Known) as known:
            list(markup.elements(io.BytesIO(hostile), {"r"}, "x"))
        assert known.value.problem is Problem.IMPORT_BOMB


def test_html_becomes_markdown_without_its_scripts() -> None:
    made = markup.to_markdown(
        "<h2>Day</h2><p onclick='x()'>The <b>kiln</b> &amp; <a href='javascript:x()'>I</a></p>"
        "<script>alert(1)</script><style>p{}</style><ul><li>one</li><li>two</li></ul>"
        "<p><img src='a.jpg' onerror='x()'><iframe src='http://x'></iframe></p>"
    )
    assert made == "## Day\n\nThe **kiln** & I\n\n- one\n- two\n\n![](a.jpg)"


def test_simple_html_needs_no_large_tools() -> None:
    assert markup.to_markdown('<p dir="auto">One &amp; two<br>three</p><p>four</p>') == (
        "One & two\nthree\n\nfour"
    )


def test_deep_html_ends() -> None:
    assert "kiln" in markup.to_markdown("<div>" * 5_000 + "<b>kiln</b>" + "</div>" * 5_000)


def test_of_a_page_of_nothing_but_tags_the_words_are_taken() -> None:
    page = "<script>no()</script>" + "<p><b>kiln " * (markup.MOST_TAGS // 2 + 1) + "<i>&amp; end"
    words = markup.to_markdown(page)
    assert words.count("kiln") == markup.MOST_TAGS // 2 + 1
    assert words.endswith("& end")
    assert "<" not in words
    assert "**" not in words
    assert "no()" not in words


@pytest.mark.parametrize("within", ["<ul><li>", "<blockquote>", "<pre>", "<div>"])
def test_of_a_page_without_a_bottom_the_words_are_taken(within: str) -> None:
    assert markup.to_markdown(f"<b>x</b>{within * 5000}kiln").split()[-1] == "kiln"
