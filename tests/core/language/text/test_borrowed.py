"""Somebody else's words in an entry are not told as the writer's; the writer's own are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.suggest.read import read
from core.language.suggest.suggest import from_entry
from core.language.text.borrowed import paragraphs
from core.language.text.markdown import blocks, prose

THEIRS = "The harbour was built by three brothers who never spoke to each other again."
OWN = "I walked along the harbour in the rain and counted forty one gulls on the wall."
LONG = THEIRS + " They left a wall, a crane and a bell that nobody has rung for ninety years."


def told(text: str) -> str:
    """What may be told of an entry, its sentences in one line."""
    return " ".join(line.text for line in read("e", text).lines if line.usable)


@pytest.mark.parametrize(
    "text",
    [
        # set off by indentation
        f"I found this article about the old harbour.\n\n  {THEIRS}\n\n{OWN}",
        f"https://example.org/harbour\n\n  {THEIRS}\n\n{OWN}",
        f"The harbour that nobody wanted\n\n  {THEIRS}\n\n  {THEIRS}\n\n{OWN}",
        # announced
        f"Ada Salt wrote:\n\n{THEIRS}\n\n{OWN}",
        f"{OWN} As the old guide to the coast puts it:\n\n{THEIRS}",
        f"{OWN} I am reminded of a favourite quote:\n\n{THEIRS}",
        f"The Oath of the Three Builders:\n\n  {THEIRS}\n\n{OWN}",
        # in quotation marks from end to end
        f"{OWN}\n\n“{LONG}”",
        f'{OWN}\n\n"{LONG}"',
        f"{OWN}\n\n“{THEIRS}\n\n“{THEIRS}”",
        f'{OWN}\n\n... "{THEIRS}\n\n{THEIRS}\n\n{THEIRS}"',
        # given to somebody by name
        f"{OWN}\n\n{THEIRS}\n\n— Ada Salt",
        f"{OWN}\n\n{THEIRS}\n— Ada Salt, *The Wall*\n\n{OWN}",
        f"{OWN}\n\n{THEIRS}\n\n- Ada Salt\n\n{OWN}",
        f"{OWN}\n\n“{THEIRS}”\n\nAda Salt, harbour master\n\n{OWN}",
        # comments
        f"{OWN}\n\n## Archived Comments\n\n{THEIRS}\n\n{THEIRS}",
        f"{OWN}\n\n2 thoughts on “The wall”\n\n{THEIRS}",
        f"{OWN}\n\nadasalt says:\n\nJune 3, 2018 at 7:15 am\n\n{THEIRS}",
        f"{OWN}\n\n{THEIRS} — Ada Salt (@adasalt) May 6, 2019",
        f"@adasalt Well seen. {THEIRS}\n\n{OWN}",
        # questions and answers, a scene
        f"{OWN}\n\nQ: Who built the harbour?\n\nA: Three brothers. {THEIRS}",
        f"{OWN}\n\nAda: Who built it? {THEIRS}\n\nTom: Three. {THEIRS}\n\nAda: Never. {THEIRS}\n\nTom: So it was. {THEIRS}",
        # a song
        f"{OWN}\n\nCHORUS\n\nThe brothers built a wall.\nThe brothers built a crane.\n\n{OWN}",
        f"{OWN}\n\nA poem by Ada Salt\n\nThe brothers built a wall.\nThe brothers built a crane.",
    ],
)  # fmt: skip
def test_what_is_surely_borrowed_is_not_told(text: str) -> None:
    said = told(text)
    assert OWN in said
    assert "brothers" not in said.lower()


@pytest.mark.parametrize(
    "head",
    ["Dear Father", "My dear wife,", "Dearest Tom", "12 June\n\nMy very dear sister and mother", "Dear Mrs. Salt,", "My darling Poppet", "My beloved old husband"],
)  # fmt: skip
def test_a_letter_to_somebody_is_theirs(head: str) -> None:
    assert told(f"{head}\n\n{OWN}\n\nLove to all.") == ""
    assert from_entry("e", f"{head}\n\n{OWN}\n\n{OWN}") == []


@pytest.mark.parametrize(
    "head",
    ["Dear diary,", "Dear me", "Dear future self,", "Dear January,", "Hello Tom", "Dear oh dear.", "Dear body", "My dear garden"],
)  # fmt: skip
def test_a_letter_to_oneself_is_not(head: str) -> None:
    assert OWN in told(f"{head}\n\n{OWN}")


@pytest.mark.parametrize(
    "text",
    [
        f"  {OWN}\n\n  {OWN}",
        f"I went out late, and it was cold...\n\n  {OWN}\n\n  {OWN}\n\nThen I slept.",
        f"- I saw the gulls.\n\n  {OWN}\n\nThen I slept.",
        f"This is what we have in the garden now:\n\n  {OWN}\n\nThen I slept.",
        f"Here are the steps to put it on its legs:\n\n{OWN}",
        f"Here are the notes:\n\n{OWN}",
        f"One more thing that is said to be dead:\n\n{OWN}",
        f"{OWN}\n\n- [Watch It Here](https://example.org)\n\n# Gulls",
        f"As I wrote last year:\n\n{OWN}",
        f"I told myself this, and I said:\n\n{OWN}",
        f"This is what I did today:\n\n{OWN}",
        f"{OWN}\n\n“Look at that gull, it has a whole sandwich.”",
        f"She laughed.\n\n“{OWN}” she said, and then she said it again to the man with the oars.",
        f"I went out late.\n\n{OWN}\n\n— Tom",
        f"Gulls\n\n{OWN}\n\n- bread\n- milk",
        f"I have no comments on this.\n\n{OWN}",
        f"Ate: plums\n\nSlept: well\n\n{OWN}",
        f"The tide comes in\nand takes the day\nand does not ask\n\n{OWN}",
        f"https://example.org/gulls\n\n{OWN}",
    ],
)
def test_the_writers_own_words_stay(text: str) -> None:
    assert OWN in told(text)


@pytest.mark.parametrize("line", ["Love to all.", "Lots of love from Tom.", "Your loving son Tom."])
def test_the_end_of_a_letter_is_no_sentence(line: str) -> None:
    assert told(f"{OWN}\n\n{line}") == OWN


@pytest.mark.parametrize(
    "line",
    [
        "May 6, 2019", "2019-05-06", "Monday, 6 May 2019, 9:44", "By Ada Salt, 2019-05-06", "By Ada Salt",
        "Posted on May 6, 2019", "#gulls #rain", "Tags: gulls, rain", "4 min read",
    ],
)  # fmt: skip
def test_a_line_that_only_says_when_or_by_whom_is_no_prose(line: str) -> None:
    lines = read("e", f"{line}\n\n{OWN}").lines
    assert [line.text for line in lines] == [OWN]


@pytest.mark.parametrize("line", ["By noon I was soaked.", "May was cold", "Tagged along with Tom"])
def test_other_lines_are(line: str) -> None:
    assert len(read("e", f"{line}\n\n{OWN}").lines) == 2


def test_an_item_without_a_stop_belongs_to_the_sentence_above_its_list() -> None:
    item = "the old crane that was painted blue and taken down in the war"
    assert told(f"The brothers left us three things in the end:\n- {item}\n- a bell") == ""
    item = "Painted the old crane blue and watched it being taken down again"
    assert told(f"## Today\n- {item}\n- slept") == item
    for title in ("Today:", "Week 12 🍂", "What I did this week"):
        assert item in told(f"{title}\n- {item}\n- slept")


def test_an_item_without_its_subject_opens_nothing() -> None:
    text = (
        "I have new boots.\n\n- **Boots**: they are blue. Making me look like a sailor in the rain."
    )
    last = read("e", text).lines[-1]
    assert last.leans
    text = "I have new boots.\n\n- Making bread is what I do in the rain, and it makes me happy."
    assert not read("e", text).lines[-1].leans


PARTS = st.sampled_from(
    ["Dear Tom", "— Ada Salt", "She said:", "Q: x", "A: y", "  in.", "“a.", "b.”", "CHORUS", "a\nb", "- i", "> q", "# h", "@x y", "3 comments"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=12) | st.lists(st.text(max_size=30), max_size=6))
def test_only_blocks_that_are_there_are_named(parts: list[str]) -> None:
    text = "\n\n".join(parts)
    found = blocks(text)
    assert paragraphs(text, found) <= frozenset(range(len(found)))
    assert all(sentence.text for sentence in prose(text))


def test_what_somebody_said_opens_no_text_without_who_said_it() -> None:
    lines = read("e", f"“{THEIRS}” That is what the board on the wall says.").lines
    assert lines[0].leans
    assert "head" not in read("e", f"“Never,” she said, “{THEIRS}”").lines[0].leans


def test_a_letter_is_known_by_its_end_too() -> None:
    text = f"Please water your tomatoes and tell your sister to phone. {OWN}\n\nFrom your ever devoted Tom."
    assert told(text) == OWN


@pytest.mark.parametrize("part", ["Dear Tom", "## Comments", "3 comments"])
def test_a_new_part_of_an_entry_is_the_writers_again(part: str) -> None:
    text = f"I painted the whole shed blue in the heat of the day.\n\n{part}\n\n{THEIRS}\n\n# Evening\n\n{OWN}"
    assert told(text) == f"I painted the whole shed blue in the heat of the day. {OWN}"


def test_who_is_called_darling_again_and_again_is_written_to() -> None:
    text = f"{OWN}\n\nHow I wish you were here, darling, you and your hat. No darling I never forget you.\n\n"
    assert told(text + "So darling you see how it is. Give your mother my love.") == ""
    assert OWN in told(
        f"{OWN}\n\nYou know, my darling daughter slept, and you would not believe how long."
    )
