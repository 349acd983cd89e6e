"""The six kinds: told apart on posts written for it, with true reasons, and learnt from a person."""

import json
import random
import zlib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from core.language.kinds import kinds, learn
from core.model import Kind, KindGuess

POSTS = Path(__file__).parents[3] / "data" / "posts"


ANNOUNCEMENTS = "textures-10"
"""The shortest announcements of shops and makers, and what reads like them and sells nothing."""


def not_learnt_from(files: Iterable[Path]) -> list[dict[str, Any]]:
    """The posts that the weights were not learnt from: one in eight."""
    lines = [
        line for file in files for line in file.read_text("utf-8").splitlines() if line.strip()
    ]
    posts = [json.loads(line) for line in lines]
    return [post for post in posts if zlib.crc32(post["text"].encode()) % 8 == 0]


@pytest.fixture(scope="module")
def unseen() -> list[dict[str, Any]]:
    return not_learnt_from(f for f in sorted(POSTS.glob("*.jsonl")) if f.stem != ANNOUNCEMENTS)


@pytest.fixture(scope="module")
def announcements() -> list[dict[str, Any]]:
    return not_learnt_from([POSTS / f"{ANNOUNCEMENTS}.jsonl"])


def strict(posts: Sequence[dict[str, Any]], guesses: Sequence[KindGuess]) -> float:
    hits: int = sum(g.kind == p["kind"] for p, g in zip(posts, guesses, strict=True))
    return hits / len(posts)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (
            "Burnt the first tray of buns this morning and the second came out like stones.",
            Kind.STORY,
        ),
        ("Finally fixed the squeaky door. The dog misses it already.", Kind.STORY),
        ("@user thanks for the tip, I will try it tonight!", Kind.CONVERSATION),
        ("Does anyone know a good place to get a bike repaired in Leeds?", Kind.CONVERSATION),
        ("Congratulations to @user and the whole team, so well deserved", Kind.CONVERSATION),
        (
            "How to sharpen a chisel: a step by step guide http://toolshed.example/sharpen",
            Kind.USEFUL,
        ),
        (
            "7 free tools for mapping old photographs http://maps.example/tools via @user",
            Kind.USEFUL,
        ),
        ("Council approves new tram line after two year delay http://bbc.in/1abcde", Kind.NEWS),
        ("Volvo recalls 40,000 cars over faulty seat belts https://reuters.com/x", Kind.NEWS),
        ("“The only way out is through.” – Robert Frost", Kind.QUOTE),
        ("RT @user: nobody tells you that most of gardening is carrying things", Kind.QUOTE),
        ("20% off all bowls this weekend only! Order yours now at bowlshop.com 🎉", Kind.SALES),
        (
            "Sign up for our spring course today, only 3 places left: http://course.example/book",
            Kind.SALES,
        ),
    ],
)
def test_reads_plain_cases(text: str, kind: Kind) -> None:
    assert kinds.guess(text).kind is kind


def test_figures_on_unseen_posts_do_not_fall(unseen: list[dict[str, Any]]) -> None:
    guesses = [kinds.guess(post["text"]) for post in unseen]
    lenient = sum(
        g.kind in (p["kind"], p["alt_kind"]) for p, g in zip(unseen, guesses, strict=True)
    ) / len(unseen)
    sure = [(p, g) for p, g in zip(unseen, guesses, strict=True) if g.scores[g.kind] > 0.6]
    pushes = sum(p["salesy"] and g.salesy for p, g in zip(unseen, guesses, strict=True))
    called, meant = sum(g.salesy for g in guesses), sum(p["salesy"] for p in unseen)
    assert len(unseen) > 250
    assert strict(unseen, guesses) >= 0.78
    assert lenient >= 0.87
    assert sum(g.kind == p["kind"] for p, g in sure) >= 0.9 * len(sure)
    assert len(sure) >= 0.48 * len(unseen)
    assert 2 * pushes / (called + meant) >= 0.81


def test_announcements_that_sell_are_told_from_those_that_do_not(
    announcements: list[dict[str, Any]],
) -> None:
    guesses = [kinds.guess(post["text"]) for post in announcements]
    pairs = list(zip(announcements, guesses, strict=True))
    called = [p["salesy"] for p, g in pairs if g.salesy]
    assert len(pairs) > 50
    assert strict(announcements, guesses) >= 0.6
    assert sum(g.kind in (p["kind"], p["alt_kind"]) for p, g in pairs) >= 0.65 * len(pairs)
    assert called.count(True) >= 0.8 * len(called)
    assert called.count(True) >= 0.3 * sum(p["salesy"] for p in announcements)


@pytest.mark.parametrize(
    "text",
    [
        "We're excited to announce our new range of lampshades!",
        "Our spring collection is here.",
        "New in the shop: linen aprons in three colours.",
        "Doors open for the autumn cohort of our sketching course on Monday.",
    ],
)
def test_a_short_announcement_of_wares_sells(text: str) -> None:
    guess = kinds.guess(text)
    assert guess.kind is Kind.SALES
    assert guess.salesy


@pytest.mark.parametrize(
    "text",
    [
        "New at the library: you can borrow a telescope for a week.",
        "We're pleased to announce that Dr Ana Silva joins the museum as head of fossils.",
        "The footbridge is open again after the flood.",
        "Thanks to 812 of you the appeal has reached its goal.",
        "My friend Ana has been made head gardener at the castle.",
    ],
)
def test_an_announcement_that_sells_nothing_does_not(text: str) -> None:
    guess = kinds.guess(text)
    assert guess.kind is not Kind.SALES
    assert not guess.salesy


def test_scores_are_shares_of_all_six() -> None:
    guess = kinds.guess("A walk, a flask of tea, and three herons.")
    assert list(guess.scores) == list(Kind)
    assert sum(guess.scores.values()) == pytest.approx(1)
    assert guess.kind is max(guess.scores, key=guess.scores.__getitem__)


@pytest.mark.parametrize("text", ["", "   \n\t "])
def test_nothing_reads_like_nothing(text: str) -> None:
    guess = kinds.guess(text)
    assert list(guess.scores.values()) == pytest.approx([1 / 6] * 6)
    assert not guess.sure
    assert not guess.salesy
    assert not guess.stuffed
    assert guess.reasons == ()


def test_reasons_have_known_codes_and_true_places() -> None:
    text = "@user thanks! Do you know when the market opens?"
    guess = kinds.guess(text)
    found = {note.code: text[note.start : note.end] for note in guess.reasons}
    assert found["replies to somebody"] == "@user"
    assert set(found) <= set(kinds.CODES)
    assert len(guess.reasons) == len(found) <= 4


@pytest.mark.parametrize("kind", list(Kind))
def test_a_reason_fits_the_kind_that_it_speaks_for(
    unseen: list[dict[str, Any]], kind: Kind
) -> None:
    """Nobody is told that a story was recognised by its price, or an offer by what was felt."""
    selling = {"price or offer", "hurry", "opens with an order to act", "something new to sell"}
    private = {"speaks of yourself", "tells how it felt", "people close to you"}
    said = {
        note.code
        for guess in (kinds.guess(post["text"]) for post in unseen)
        for note in guess.reasons
        if guess.kind is kind
    }
    assert said
    assert kind is Kind.SALES or not said & selling
    assert kind in (Kind.STORY, Kind.CONVERSATION) or not said & private


def test_a_word_that_means_much_else_is_no_reason() -> None:
    text = "New at the library: you can borrow a telescope for a week."
    assert "about a tool" not in {note.code for note in kinds.guess(text).reasons}


def test_no_few_words_are_shown_for_two_reasons() -> None:
    text = "Come by on Friday. Book your seat now."
    notes = kinds.guess(text).reasons
    places = [(n.start, n.end) for n in notes]
    assert notes
    assert len(set(places)) == len(places)
    assert all(text[n.start : n.end] == text[n.start : n.end].strip(" –-") for n in notes)


def test_every_reason_on_unseen_posts_is_in_the_list(unseen: list[dict[str, Any]]) -> None:
    seen = {note.code for post in unseen for note in kinds.guess(post["text"]).reasons}
    assert seen <= set(kinds.CODES)
    assert len(seen) > 25


def test_a_corrected_text_is_known_from_then_on() -> None:
    text = "New in the shop window: forty paper birds, all folded by the reading group."
    before = kinds.guess(text)
    other = next(kind for kind in Kind if kind is not before.kind)
    after = kinds.guess(text, learn.learn([(text, other)]))
    assert after.kind is other
    assert after.sure
    assert sum(after.scores.values()) == pytest.approx(1)


def test_what_was_taught_carries_to_the_like() -> None:
    taught = [
        (f"#benchnotes {n} {what} on the lathe", Kind.STORY)
        for n, what in enumerate(("ash bowl", "oak knob", "elm stool", "beech spoon"))
    ]
    text = "#benchnotes: walnut lid http://bench.example/5"
    before, after = kinds.guess(text), kinds.guess(text, learn.learn(taught))
    assert after.scores[Kind.STORY] > before.scores[Kind.STORY] + 0.05


def test_the_last_word_on_a_text_counts_and_forgetting_is_dropping() -> None:
    text = "Open again on Tuesday."
    twice = learn.learn([(text, Kind.SALES), (text, Kind.NEWS)])
    assert kinds.guess(text, twice).kind is Kind.NEWS
    assert kinds.guess(text, learn.learn([])) == kinds.guess(text)


def hostile(name: str, posts: Sequence[dict[str, Any]], chance: random.Random) -> list[Any]:
    """A hundred or more corrections by somebody who means harm, or does not care."""
    wrong = [
        (p["text"], chance.choice([k for k in Kind if k not in (p["kind"], p["alt_kind"])]))
        for p in posts
    ]
    return {
        "at random": [(p["text"], chance.choice(list(Kind))) for p in posts],
        "always wrong": wrong,
        "all sales": [(p["text"], Kind.SALES) for p in posts],
        "one word": [(word, Kind.QUOTE) for p in posts for word in p["text"].split()][:300],
        "first words": [(" ".join(p["text"].split()[:3]), kind) for p, (_, kind) in zip(posts, wrong, strict=True)],
    }[name]  # fmt: skip


@pytest.mark.parametrize(
    "name", ["at random", "always wrong", "all sales", "one word", "first words"]
)
@pytest.mark.parametrize("seed", range(2))
def test_a_hundred_contrary_corrections_do_little_harm(
    unseen: list[dict[str, Any]], seed: int, name: str
) -> None:
    chance = random.Random(seed)
    posts = chance.sample(unseen, len(unseen))
    taught, rest = posts[:100], posts[100:]
    learned = learn.learn(hostile(name, taught, chance))
    plain = strict(rest, [kinds.guess(p["text"]) for p in rest])
    assert strict(rest, [kinds.guess(p["text"], learned) for p in rest]) >= plain - 0.02
