"""The learnt judge of what sells, on entries of a hand that it never learnt from, and on what cannot be doubted."""

import json
from pathlib import Path

import pytest

from core.language.selling import judge
from core.language.selling.selling import told
from core.language.text import markdown

EXAM = Path(__file__).parents[3] / "data" / "private" / "exam.jsonl"
SURELY = """Buy now.
Order yours today!
Use code PEAR for 10 % off.
Use the code SUMMER at the checkout.
20% off everything until Sunday!
Free shipping this weekend.
Only four places left!
Tickets are on sale now.
Sign up for my newsletter.
Follow me on Instagram!
Link in bio.
Message me to order.
Please sign the petition.
We're hiring!
Pre-orders are open.
Book your place today."""
PLAIN = """I bought it now, not later.
He signed up for the army at nineteen.
I used the code for the door.
Ten per cent of the class was ill.
Sold three mugs and a jug.
I bought two tickets for the train.
We booked a table by the window.
Wrote the newsletter till midnight.
The bakery by the bridge is lovely.
The link was broken.
I hired a van and drove it badly."""


def heard() -> tuple[float, float]:
    """Which share of what sells in the exam is found, and how many false alarms are in 100 words."""
    hit = sells = false = words = 0
    for line in EXAM.read_text("utf-8").splitlines():
        labelled = json.loads(line)["sentences"]
        selling = {said for said, letters in labelled if "s" in letters}
        sentences = list(markdown.prose(" ".join(said for said, _ in labelled)))
        found = told([one.text for one in sentences], [one.block for one in sentences])
        texts = [sentences[n].text for n in found]
        sells += len(selling)
        hit += sum(any(said in one or one in said for one in texts) for said in selling)
        false += sum(not any(said in one or one in said for said in selling) for one in texts)
        words += sum(len(one.text.split()) for one in sentences)
    return hit / sells, false / words * 100


def test_most_of_what_sells_is_found_where_nothing_was_learnt() -> None:
    found, false = heard()
    assert found >= 0.85
    assert false < 0.15


@pytest.mark.parametrize("sentence", SURELY.splitlines())
def test_what_cannot_be_doubted_is_heard_alone(sentence: str) -> None:
    assert told([sentence], [0]) == {0}


@pytest.mark.parametrize("sentence", PLAIN.splitlines())
def test_what_only_has_its_words_is_not(sentence: str) -> None:
    assert not told([sentence], [0])


def test_an_offer_in_the_words_of_somebody_who_is_quoted_is_weighed_without_them() -> None:
    sums = judge.sums(["‘Book now,’ said the poster at the stop.", "Book now."])
    assert sums[0] < 0 < sums[1]


@pytest.mark.parametrize("filler", ["a-", "' ", "“", "[", "so come ", "£5 ", "our ", "\n. "])
def test_of_a_long_sentence_only_the_beginning_is_read(filler: str) -> None:
    assert judge.marks(filler * 20_000) == judge.marks(filler * 40_000)
