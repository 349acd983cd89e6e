"""The judge of sentences: private matters told in ordinary words."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.privacy import judge, matters, privacy
from core.language.text import senses
from core.model import Private

EXAM = Path(__file__).parents[3] / "data" / "private" / "exam.jsonl"
MATTERS = frozenset("hmjkwo")
SORTS = {Private.HEALTH, Private.MONEY, Private.EMPLOYER, Private.CHILD, Private.WHEREABOUTS, Private.OTHER}  # fmt: skip
KEEN, SURE = 0.75, 0.62
"""Shares of the private sentences of the exam that must be found, in notes and in suggestions."""
FALSE = 1.0  # in 100 words, at most


@pytest.mark.parametrize(("keen", "floor"), [(True, KEEN), (False, SURE)])
def test_days_that_were_never_learnt_from_are_understood(keen: bool, floor: float) -> None:
    found: list[bool] = []
    false = words = 0
    for line in EXAM.read_text("utf-8").splitlines():
        said = json.loads(line)["sentences"]
        text = " ".join(sentence for sentence, _ in said)
        matters = [f for f in privacy.findings(text, keen=keen) if f.type in SORTS]
        words += len(text.split())
        at = 0
        for sentence, letters in said:
            end = at + len(sentence)
            hit = any(min(end, f.end) - max(at, f.start) > 8 for f in matters)
            if MATTERS & set(letters):
                found.append(hit)
            else:
                false += hit
            at = end + 1
    assert sum(found) / len(found) >= floor
    assert false / words <= FALSE / 100


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("I can't take a full breath any more and my hips wake me up at night.", Private.HEALTH),
        ("I was so exhausted and anxious that I sat in the bath and sobbed.", Private.HEALTH),
        ("My grandmother keeps asking where she is and can't wash herself now.", Private.OTHER),
        ("We're cutting back this month because we can't pay everything.", Private.MONEY),
        ("My first paycheck was less than what I used to earn in a week.", Private.MONEY),
        ("I'm going to hand in my resignation before they can let me go.", Private.EMPLOYER),
        ("After the interview they told me that the job went to somebody else.", Private.EMPLOYER),
        ("My husband and I have been fighting again and I think our marriage is over.", Private.OTHER),
        ("His parents still won't accept that he is gay.", Private.OTHER),
        ("My friend has broken up with her boyfriend and cries all night.", Private.OTHER),
    ],
)  # fmt: skip
def test_hears_what_ordinary_words_say_together(text: str, sort: Private) -> None:
    assert [finding.type for finding in privacy.findings(text)] == [sort]


@pytest.mark.parametrize(
    "text",
    [
        "I opened both hives this morning and closed them again at once.",
        "Long surgery today, two rabbits and a very cross parrot.",
        "I nearly cried when the whole quilt went through the mangle.",
        "My workshop looks like a post office that has been burgled.",
        "We walked along the canal and had soup in the little place by the lock.",
        "The server fell over, so I restarted it and wrote a test.",
        "The cat lay down on my feet and would not be moved for the rest of the film.",
        "In the third episode the doctor loses her job and opens a bakery.",
    ],
)
def test_leaves_alone_what_only_sounds_so(text: str) -> None:
    assert privacy.findings(text) == ()


def test_a_list_is_overruled_where_the_sentence_speaks_of_something_else() -> None:
    text = "To some a pastor is a man who gets in front of people and tells them how to live."
    assert privacy.findings(text, keen=False) == ()
    assert not judge.verdicts("In remission.")[0].harmless


@pytest.mark.parametrize(
    "text",
    [
        "The server had a heart attack at noon and came back by itself.",
        "The new boots cost £85 and were worth it.",
        "The film is about a surgeon with a headache.",
        "Most owls suffer from parasites and infections.",
        "The website loads in a second and the old host was poorly documented.",
    ],
)
def test_a_word_of_a_list_is_weighed_with_what_stands_beside_it(text: str) -> None:
    assert list(matters.cues(text, [(0, len(text))]))
    assert privacy.findings(text, keen=False) == ()


def test_what_is_private_is_told_in_a_row() -> None:
    usual, told = 0.05, 300.0
    alone = judge.lent([0.0], usual)
    among = judge.lent([told, told, 0.0, told, told], usual)
    far = judge.lent([told, *[-told] * 20, 0.0], usual)
    assert among[2] > far[-1]
    assert among[2] > alone[0]
    assert judge.lent([-90_000.0, 90_000.0], usual)[0] > alone[0]


def test_a_link_does_not_end_a_sentence() -> None:
    text = "My psoriasis (see https://example.org/a.b?c) is worse. Rain."
    (start, end), (_, last) = senses.bounds(privacy.worded(text))
    assert text[start:end] == "My psoriasis (see https://example.org/a.b?c) is worse. "
    assert last == len(text)


def test_notes_are_keener_than_what_keeps_a_sentence_out_of_a_suggestion() -> None:
    text = "My father is not himself."
    assert [finding.type for finding in privacy.findings(text)] == [Private.OTHER]
    assert privacy.findings(text, keen=False) == ()


def test_a_row_of_accounts_is_money() -> None:
    found = privacy.findings("Bowls: 12\nDiscounts: $31.50\nThe kiln is warm.", keen=False)
    assert [(finding.type, finding.text) for finding in found] == [
        (Private.MONEY, "Discounts: $31.50")
    ]


def test_the_sentences_around_it_count() -> None:
    alone = judge.verdicts("It has been like this since March.")[0].sum
    text = "My psoriasis hurts and the doctor is worried. It has been like this since March. I take pills and cry."
    assert judge.verdicts(text)[1].sum > alone


def test_other_languages_are_not_judged() -> None:
    text = "Die Kinder waren im Garten und die Sonne war warm. Wir haben die alte Bank gestrichen."
    assert privacy.findings(text) == ()


@given(st.text(max_size=300))
def test_every_character_belongs_to_one_sentence(text: str) -> None:
    read = senses.read(text)
    assert "".join(text[one.start : one.end] for one in read) == text
    for one in read:
        for start, end in (*one.senses.values(), *one.words.values()):
            assert one.start <= start < end <= one.end


@pytest.mark.parametrize("piece", [".", "\n", " ", "a", ". ", "Mr. ", "?!"])
def test_a_run_without_end_is_read_to_its_end(piece: str) -> None:
    text = piece * 100_000  # no test would wait for what takes the square of it
    assert "".join(text[one.start : one.end] for one in senses.read(text)) == text


@given(st.text(max_size=300))
def test_a_verdict_points_into_its_sentence(text: str) -> None:
    for verdict in judge.verdicts(text):
        start, end = verdict.word
        assert verdict.read.start <= start <= end <= verdict.read.end
        assert verdict.sort in Private


@pytest.mark.parametrize(
    ("text", "sort"),
    [
        ("A cousin I rarely see has been going through a pretty hard time.", Private.OTHER),
        ("I put my name down to be a steward at the picket.", Private.OTHER),
        ("It took me ten years to say that I'm nonbinary.", Private.OTHER),
        ("Back on the low-fodmap sheets for another month.", Private.HEALTH),
    ],
)
def test_a_few_words_of_their_own_are_enough(text: str, sort: Private) -> None:
    assert sort in {finding.type for finding in privacy.findings(text)}


def test_what_is_left_beside_a_name_begins_with_a_word() -> None:
    found = privacy.findings(
        "I'm glad that Leo's weight has held steady and the feeds are further apart."
    )
    assert [f.text.split(" ")[0] for f in found] == ["Leo", "weight"]
