"""What is typed into the search is text, in any script, and never a query language."""

from datetime import datetime

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core import finding
from core.model import MARK_OFF, MARK_ON, Kind, replace
from core.progress import Cancelled
from core.services import Services
from core.store import giving_up

BODIES = (
    "Ask tightwad.dev about the café, it said.",
    '"Never again," said the man, and paid 12.50 for a C++ book.',
    "AND OR NOT NEAR (a b) body:kiln * -minus ^caret",
    "今日は窯が割れた。東京の空は青い。",
    "The kiln 🔥 tripped at 100 % -- again_and_again \\ back",
    "Ελλάδα, Straße, smörgåsbord, naïve, don’t",
    "สวัสดีชาวโลก and שלום",
)


@pytest.fixture
def library(services: Services) -> Services:
    for body in BODIES:
        services.journal.save(replace(services.journal.blank(), body=body))
    services.composer.record("A kiln for sale at tightwad.dev", kind=Kind.SALES)
    return services


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("tightwad.dev", [0]),
        ("tightwad", [0]),
        ("tightwad.d", [0]),
        ("cafe", [0]),
        ("CAFÉ", [0]),
        ("caf", [0]),
        ("caf ", []),  # a word that is finished
        ('"Never again,"', [1]),
        ('"', [1]),
        ("12.50", [1]),
        ("C++", [1]),
        ("again never", [1]),
        ("kiln tripped", [4]),
        ("tripped kiln", [4]),
        ("kiln nonsense", []),
        ("AND", [1, 2, 4, 6]),
        ("NOT NEAR", [2]),
        ("body:kiln", [2]),
        ("(a b)", [2]),
        ("*", [2]),
        ("-", [2, 4]),
        ("--", [4]),
        ("-minus", [2]),
        ("^caret", [2]),
        ("窯", [3]),
        ("東京", [3]),
        ("今日は 空", [3]),
        ("京都", []),
        ("🔥", [4]),
        ("🔥 kiln", [4]),
        ("🧊", []),
        ("100 %", [4]),
        ("%", [4]),
        ("_", [4]),
        ("\\", [4]),
        ("ΕΛΛΆΔΑ", [5]),
        ("smorgasbord", [5]),
        ("naive", [5]),
        ("don't", [5]),
        ("สวัสดี", [6]),
        ("שלום", [6]),
        ("", []),
        ("   ", []),
        ("\x00", []),
        ("'; DROP TABLE entries; --", []),
    ],
)
def test_queries(library: Services, query: str, expected: list[int]) -> None:
    found = library.journal.search(query)
    bodies = [library.journal.get(hit.id).body for hit in found]
    assert bodies == [BODIES[number] for number in sorted(expected, reverse=True)]


def test_the_words_are_marked(library: Services) -> None:
    for query, marked in (
        ("cafe", "café"),
        ("東京", "東京"),
        ("🔥", "🔥"),
        ("tightwad.dev", "tightwad.dev"),
    ):
        (hit,) = library.journal.search(query)
        assert f"{MARK_ON}{marked}{MARK_OFF}" in hit.snippet.replace(f"{MARK_OFF}.{MARK_ON}", ".")


@pytest.fixture
def year(services: Services) -> Services:
    """Entries of a year with all that can be asked for."""
    for day, body, more in (
        ("2025-01-31", "The kiln tripped again.", {"tags": ("shop", "Клей")}),
        ("2025-02-01", "Never again, said Jo.", {"people": ("Jo Smith",), "mood": 4}),
        ("2025-12-31", "A kiln again, and tea.", {"mood": 2, "starred": True, "tags": ("kiln",)}),
        ("2026-05-02", "今日は窯", {"mood": 5, "private": True, "people": ("Maria",)}),
    ):
        at = datetime.fromisoformat(f"{day}T22:30:00+00:00")  # the day is another there than in UTC
        blank = replace(services.journal.blank(at), zone="America/New_York")
        services.journal.save(replace(blank, body=body, **more))
    entry = services.journal.search("never")[0]
    services.media.attach("entry", entry.id, services.media.keep(b"\x89PNG\r\n\x1a\n" + b"0" * 20))
    return services


@pytest.mark.parametrize(
    ("query", "days"),
    [
        ("again -kiln", ["2025-02-01"]),
        ("again -窯", ["2025-12-31", "2025-02-01", "2025-01-31"]),
        ("from:2025 -again", ["2026-05-02"]),
        ('"kiln again"', ["2025-12-31"]),
        ('again -"kiln again"', ["2025-02-01", "2025-01-31"]),
        ("tag:shop", ["2025-01-31"]),
        ("tag:SHO", ["2025-01-31"]),
        ("tag:sho ", []),
        ("tag:клей ", ["2025-01-31"]),
        ("#kiln ", ["2025-12-31"]),
        ("#tea", ["2025-12-31"]),  # no such tag: text
        ("again -tag:kiln", ["2025-02-01", "2025-01-31"]),
        ("with:jo ", ["2025-02-01"]),
        ("with:smi", ["2025-02-01"]),
        ('with:"jo smith"', ["2025-02-01"]),
        ("with:nobody", []),
        ("mood:4..5", ["2026-05-02", "2025-02-01"]),
        ("mood:..2", ["2025-12-31"]),
        ("on:2025-12-31", ["2025-12-31"]),
        ("on:2025-01", ["2025-01-31"]),
        ("kiln from:2025-02", ["2025-12-31"]),
        ("from:2025-02 to:2025-12", ["2025-12-31", "2025-02-01"]),
        ("is:starred", ["2025-12-31"]),
        ("is:starred again", ["2025-12-31"]),
        ("is:private", ["2026-05-02"]),
        ("has:photo", ["2025-02-01"]),
        ("has:photo kiln", []),
        ("is:starred mood:2 tag:kiln tea from:2025", ["2025-12-31"]),
    ],
)
def test_filters(year: Services, query: str, days: list[str]) -> None:
    assert [hit.day for hit in year.journal.search(query)] == days
    for most in (1, 99):
        sought = year.journal.finding(1, most=most).at_once(query, 60)
        assert sought is not None
        assert sought.counted == min(len(days), most)


def test_filters_of_entries_find_no_posts(year: Services) -> None:
    year.composer.record("A kiln, #tea", kind=Kind.STORY)
    assert [hit.type for hit in year.journal.search_all("kiln is:starred")] == ["entry"]
    assert [hit.type for hit in year.journal.search_all("#tea")] == ["post", "entry"]
    assert [hit.type for hit in year.journal.search_all("kiln from:2026-11")] == ["post"]


def test_a_long_entry_is_shown_around_the_place(services: Services) -> None:
    body = "word " * 4000 + "窯 needle " + "word " * 4000
    services.journal.save(replace(services.journal.blank(), body=body))
    for query in ("窯", "needle"):
        (hit,) = services.journal.search(query)
        assert f"{MARK_ON}{query}{MARK_OFF}" in hit.snippet
        assert len(hit.snippet) < 300


def test_titles_tags_and_people_are_found(services: Services) -> None:
    entry = services.journal.save(
        replace(
            services.journal.blank(), body="text", title="Regen", tags=("clay",), people=("Jürgen",)
        )
    )
    for query in ("regen", "clay", "jurgen", "Jürgen"):
        assert [hit.id for hit in services.journal.search(query)] == [entry.id]
        assert '["' not in services.journal.search(query)[0].snippet


def test_entries_and_posts_together_newest_first(library: Services) -> None:
    found = library.journal.search_all("tightwad.dev")
    assert [hit.type for hit in found] == ["post", "entry"]
    assert [hit.type for hit in library.journal.search_all("kiln", 2)] == ["post", "entry"]


def test_an_edited_word_is_found_and_the_old_one_is_not(services: Services) -> None:
    entry = services.journal.save(replace(services.journal.blank(), body="porcelain"))
    services.journal.save(replace(entry, body="stoneware"))
    assert services.journal.search("porcelain") == []
    assert len(services.journal.search("stoneware")) == 1


@pytest.mark.parametrize(
    "query", ["nonsense " * 20_000, "窯 x" * 20_000, "窯" * 100_000, "a" * 1_000_000]
)
def test_a_page_pasted_into_the_search(library: Services, query: str) -> None:
    assert library.journal.search(query) == []


def test_an_entry_is_found_by_all_of_its_words(services: Services) -> None:
    body = " ".join(f"word{number}" for number in range(5000))
    entry = services.journal.save(replace(services.journal.blank(), body=body))
    assert [hit.id for hit in services.journal.search(body)] == [entry.id]
    signs = services.journal.save(replace(services.journal.blank(), body="* " * 5000))
    assert [hit.id for hit in services.journal.search("* " * 5000)] == [signs.id]


def test_a_common_word_of_a_very_long_entry(services: Services) -> None:
    body = "Zeile mit Wörtern 🧀\n" * 100_000
    services.journal.save(replace(services.journal.blank(), body=body))
    (hit,) = services.journal.search("WÖRTERN")
    assert f"{MARK_ON}Wörtern{MARK_OFF}" in hit.snippet
    (hit,) = services.journal.search("wortern")  # found without its dots, and shown from the start
    assert hit.snippet.startswith("Zeile mit Wörtern")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=200)
@given(st.text(st.characters(), max_size=30))
def test_any_text_is_a_fair_query(library: Services, query: str) -> None:
    for hit in library.journal.search_all(query):
        assert hit.snippet


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody waits for any search."""
    monkeypatch.setattr(finding, "AT_ONCE", -1.0)
    monkeypatch.setattr(giving_up, "_STEPS", 1)


@pytest.mark.usefixtures("impatient")
@pytest.mark.parametrize("query", ["窯", "🧊", "kiln", "tightwad.dev"])
def test_what_takes_long_is_found_on_a_worker(library: Services, query: str) -> None:
    asked = library.journal.finding(50, posts=True)
    assert asked.at_once(query) is None
    assert list(asked.work(query)(lambda: True).hits) == library.journal.search_all(query)
    with pytest.raises(Cancelled):
        asked.work(query)(lambda: False)


@pytest.mark.usefixtures("impatient")
def test_a_search_that_was_given_up_leaves_the_journal_as_it_is(library: Services) -> None:
    assert library.journal.finding(50).at_once("窯") is None
    library.journal.save(replace(library.journal.blank(), body="窯 again"))
    assert len(library.journal.search("窯")) == 2
