"""Writing and finding from a terminal."""

from datetime import UTC, datetime

import pytest

from tests.ui.terminal.calling import Rapport

ENTRY = {
    "id", "at", "zone", "day", "title", "body", "tags", "people", "mood", "starred", "private",
}  # fmt: skip


def test_an_entry_with_everything(rapport: Rapport) -> None:
    made = rapport(
        "add", "--json", "--at", "2026-11-20T23:30", "--title", " A  title ", "--tag", "#clay",
        "--tag", "Clay", "--tag", "two words", "--mood", "4", "--private", "The kiln", "tripped.",
    ).json  # fmt: skip
    assert set(made) == {"id"}
    (entry,) = rapport("entries", "--json").json
    assert set(entry) == ENTRY
    assert entry == {
        "id": made["id"],
        "at": "2026-11-20T23:30:00+01:00",
        "zone": "Europe/Berlin",
        "day": "2026-11-20",
        "title": "A title",
        "body": "The kiln tripped.",
        "tags": ["clay", "two words"],
        "people": [],
        "mood": 4,
        "starred": False,
        "private": True,
    }


def test_a_moment_with_an_offset_is_that_moment(rapport: Rapport) -> None:
    rapport("add", "--at", "2026-11-20T23:30:00Z", "late")
    (entry,) = rapport("entries", "--json").json
    assert (entry["at"], entry["day"]) == ("2026-11-21T00:30:00+01:00", "2026-11-21")


def test_text_from_standard_input_is_kept_as_it_is(rapport: Rapport) -> None:
    text = "Zwölf Boxkämpfer 🥊\r\n\r\n  今日は窯  \n"
    rapport("add", "-", stdin=text.encode())
    assert rapport("entries", "--json").json[0]["body"] == text.replace("\r\n", "\n")


def test_newest_first_by_the_day_that_was_written(rapport: Rapport) -> None:
    for day in ("2026-11-03", "2026-11-05", "2026-11-04"):
        rapport("add", "--at", day, f"on {day}")
    listed = rapport("entries", "--json").json
    assert [entry["day"] for entry in listed] == ["2026-11-05", "2026-11-04", "2026-11-03"]
    assert [e["day"] for e in rapport("entries", "--json", "--limit", "1").json] == ["2026-11-05"]
    assert rapport("entries", "--json", "--limit", "0").json == []
    (one,) = rapport("entries", "--json", "--on", "2026-11-04").json
    assert one["body"] == "on 2026-11-04"
    assert rapport("entries", "--json", "--on", "1999-01-01").json == []


@pytest.mark.parametrize("nothing", ["", "  \n", "\x00"])
def test_nothing_written_is_not_kept(rapport: Rapport, nothing: str) -> None:
    assert rapport("add", nothing).status == 1
    assert rapport("post", "--sent", nothing).says_why
    assert rapport("entries", "--json").json == []


def test_a_clock_before_2000_keeps_the_entry_and_says_so(rapport: Rapport) -> None:
    answer = rapport("add", "--json", "Flat battery.", now=datetime(1998, 3, 1, tzinfo=UTC))
    assert answer.status == 0
    assert answer.says_why
    assert "1998-03-01" in answer.err
    assert rapport("entries", "--json").json[0]["id"] == answer.json["id"]


def test_an_old_diary_is_no_wrong_clock(rapport: Rapport) -> None:
    assert rapport("add", "--at", "1971-05-01", "Grandmother's diary.").err == ""
    assert rapport("entries", "--json").json[0]["day"] == "1971-05-01"


def test_search_over_entries_and_posts(rapport: Rapport) -> None:
    entry = rapport("add", "--json", "--at", "2026-11-01", "Ask tightwad.dev about the café.").json
    post = rapport("post", "--json", "--at", "2026-11-02", "--sent", "The Café is open again").json
    found = rapport("search", "--json", "cafe").json
    assert [set(hit) for hit in found] == [{"type", "id", "at", "snippet"}] * 2
    assert [(hit["type"], hit["id"]) for hit in found] == [
        ("post", post["id"]),
        ("entry", entry["id"]),
    ]
    assert found[1]["snippet"] == "Ask tightwad.dev about the café."
    assert found[1]["at"] == "2026-11-01T00:00:00+01:00"
    assert "about the «café»" in rapport("search", "cafe").out
    assert len(rapport("search", "--json", "cafe", "--limit", "1").json) == 1
    assert rapport("search", "--json", "tightwad.dev").json[0]["id"] == entry["id"]
    assert rapport("search", "--json", "-", stdin=b"cafe").json == []  # a sign, not standard input


def test_what_is_not_found_is_said_in_one_line(rapport: Rapport) -> None:
    assert rapport("entries").err == "rapport: There are no entries yet.\n"
    rapport("add", "--at", "2026-11-01", "Ask about the café.")
    nothing = rapport("search", "blue", "kiln")
    assert (nothing.status, nothing.out) == (0, "")
    assert nothing.err == "rapport: Nothing was found for “blue kiln”.\n"
    other_day = rapport("entries", "--on", "2026-11-02")
    assert (other_day.status, other_day.out) == (0, "")
    assert other_day.err == "rapport: There is no entry of 2026-11-02.\n"
    for verb in (["search", "blue"], ["entries", "--on", "2026-11-02"]):
        machine = rapport(*verb, "--json")
        assert (machine.json, machine.err) == ([], "")
    for verb in (["search", "cafe"], ["search", "cafe", "--limit", "0"], ["entries"]):
        assert rapport(*verb).err == ""


def test_a_post_made_elsewhere(rapport: Rapport) -> None:
    made = rapport(
        "post", "--json", "--kind", "sales", "--at", "2026-11-24T09:00", "--network", "x",
        "--network", "mastodon", "--network", "x", "--sent", "Mugs, twelve each.",
    ).json  # fmt: skip
    assert set(made) == {"id"}
    (week,) = rapport("mix", "--json").json["weeks"]
    assert week["counts"]["sales"] == 1
    assert week["because"] == [made["id"]]


def test_a_post_without_a_kind_gets_the_one_it_reads_like(rapport: Rapport) -> None:
    rapport("post", "--sent", "Does anybody know how to mend a cracked kiln shelf?")
    assert rapport("mix", "--json").json["weeks"][0]["counts"]["conversation"] == 1


def test_a_person_can_read_it(rapport: Rapport) -> None:
    assert rapport("add", "--title", "Rain", "--tag", "shop", "--mood", "2", "Wet.").out.startswith(
        "Kept as "
    )
    shown = rapport("entries").out
    for part in ("2026-11-25 13:00  Rain", "#shop", "mood 2", "  Wet."):
        assert part in shown
