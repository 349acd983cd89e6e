"""What is typed into the search is taken apart: words, phrases, filters; the rest stays text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core import query
from core.foundwords import places
from core.query import Named, Query, parse, quoted

NAMED = [
    ("tag:kiln", Named("tags", "kiln", open=True)),
    ("tag:kiln ", Named("tags", "kiln")),
    ('tag:"blue glaze"', Named("tags", "blue glaze")),
    ('tag:"blue gl', Named("tags", "blue gl", open=True)),
    ("#kiln ", Named("tags", "kiln", hashed=True)),
    ("with:jo ", Named("people", "jo")),
    ("with:“Jo Smith”", Named("people", "Jo Smith")),
    ("place:東京 ", Named("place", "東京")),
    ("tea -tag:kiln", Named("tags", "kiln", without=True)),
    ("tea -#kiln", Named("tags", "kiln", without=True, hashed=True)),
]


@pytest.mark.parametrize(("text", "named"), NAMED)
def test_names(text: str, named: Named) -> None:
    assert parse(text).named == (named,)


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("kiln tea", Query(("kiln", "tea"), open=True)),
        ("kiln tea ", Query(("kiln", "tea"))),
        ('"never  again" tea', Query(("never again", "tea"), open=True)),
        ('"never ag', Query(("never ag",), open=True)),
        ("«jamais plus»", Query(("jamais plus",))),
        ("「窯が」", Query(("窯が",))),
        ("kiln -tea", Query(("kiln",), without=("tea",))),
        ('kiln -"green tea"', Query(("kiln",), without=("green tea",))),
        ("-tea", Query(("-tea",))),
        ("is:starred -tea", Query(without=("tea",), flags=frozenset({"starred"}))),
        ("mood:4", Query(mood=(4, 4))),
        ("mood:4..5", Query(mood=(4, 5))),
        ("mood:5..4", Query(mood=(4, 5))),
        ("mood:..2", Query(mood=(1, 2))),
        ("mood:3..", Query(mood=(3, 5))),
        ("on:2026-05-02", Query(first="2026-05-02", last="2026-05-02")),
        ("on:2024-02", Query(first="2024-02-01", last="2024-02-29")),
        ("from:2025-01 to:2025", Query(first="2025-01-01", last="2025-12-31")),
        ("from:2025 to:2026 on:2026-05", Query(first="2026-05-01", last="2026-05-31")),
        ("is:private has:photo has:place", Query(flags=frozenset({"private", "photo", "place"}))),
    ],
)
def test_the_parts(text: str, query: Query) -> None:
    assert parse(text) == query


@pytest.mark.parametrize(
    "text",
    [
        "mood:9", "mood:", "mood:..", "mood:45", "tag:", "#", "##", "on:2026-13", "on:2026-02-30",
        "from:may", "on:0000", "is:late", "has:time", "body:kiln", "http://a.example", "-", "--",
        "-:", '"', '""', "3-4", "-is:starred", "tag", ":", "#1.",
    ],
)  # fmt: skip
def test_what_is_no_filter_is_text(text: str) -> None:
    query = parse(text)
    if text == "#1.":  # a tag may well be a number
        assert query.named
        return
    assert query.words == (text,)
    assert query._replace(words=(), open=False) == Query()


def test_of_a_pasted_page_the_start_is_looked_for() -> None:
    query = parse("word " * 1_000 + "x" * 10_000)
    assert query.words == ("word",) * 32
    assert len(parse("x" * 10_000).words[0]) == 500


@given(st.text())
def test_any_text_is_a_query(text: str) -> None:
    query = parse(text)
    assert query.is_empty == (not text.strip() or query == Query())
    places(text, query)


@given(st.text(min_size=1).filter(lambda t: '"' not in t and " ".join(t.split()) == t))
def test_a_quoted_name_comes_back(name: str) -> None:
    found = parse(f"tag:{quoted(name)} ")
    if not set(name) & set("“”„«»「」"):
        assert [named.name for named in found.named] == [name[:500]]


@pytest.mark.parametrize(
    ("text", "query", "marked"),
    [
        ("The café, and a cafeteria.", "cafe ", ["café"]),
        ("The café, and a cafeteria.", "cafe", ["café", "cafe"]),
        ("NEVER again; never, again", '"never again"', ["NEVER again", "never, again"]),
        ("Straße und STRASSE", "straße ", ["Straße"]),
        ("今日は東京の空", "東京", ["東京"]),
        ("a 🔥 b", "🔥", ["🔥"]),
        ("tightwad.dev!", "tightwad.d", ["tightwad.d"]),
        ("mine_own of mine own", "mine_own", ["mine_own", "mine own"]),
        ("nothing", "tag:nothing is:starred", []),
        ("the #kiln, in text", "#kiln", ["kiln"]),
        ("x" * 99, "a*b(c", []),
    ],
)
def test_the_places_of_the_words(text: str, query: str, marked: list[str]) -> None:
    found = places(text, parse(query))
    assert [text[span.start : span.end] for span in found] == marked


@given(st.text(st.sampled_from("ab 窯9*%_\x1c\x85\n\u2003é🙂."), min_size=1))
@example("word " * 40)
@example("w" * 600)
def test_words_alone_are_read_as_by_the_patterns(text: str) -> None:
    with pytest.MonkeyPatch.context() as only:
        only.setattr(query, "_NOT_PLAIN", frozenset())
        by_words = parse(text)
        only.setattr(query, "_NOT_PLAIN", frozenset(text))
        assert parse(text) == by_words
