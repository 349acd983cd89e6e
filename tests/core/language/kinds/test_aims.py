"""Turns of phrase: found where they stand, kept apart beside a link, the same in any case of letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.kinds import features, ruler


@pytest.mark.parametrize(
    ("text", "name", "words"),
    [
        ("Come along, all welcome", "invites", "Come along"),
        ("Would love to see some of you there", "hopes to see people", "love to see some"),
        ("Please take our two-minute survey", "asks for a vote", "take our two-minute survey"),
        ("Anyone want to buy a tuba?", "sells own things", "want to buy"),
        ("ENTER TO WIN a kettle", "gives away", "ENTER TO"),
        ("Get your owl mugs on the site", "names a place to get it", "Get your owl mugs on the site"),
        ("New post: why bees dance http://a.example/b", "new post", "New post:"),
        ("Draft slides for Friday", "own material", "Draft slides"),
        ("Sleep cures colds (Journal of Naps)", "source in brackets", "(Journal of Naps)"),
        ("Of all of us 48 percent nap", "statistic", "48 percent"),
        ("I just bought a barn", "just did", "I just bought"),
        ("Why do people whistle on trains?", "asks of the world", "Why do people whistle on trains?"),
        ("Great RT @user: rain again", "reacts before passing on", "Great RT"),
        ("Congratulations to Ann!", "good wishes open", "Congratulations"),
        ("Our new booking app is here", "our wares", "Our new booking app"),
        ("Take our poll. Does your cat love you?", "asks you closely", "Does your cat love you?"),
    ],
)  # fmt: skip
def test_turns_stand_where_they_say(text: str, name: str, words: str) -> None:
    span = features.measure(text).spans[name]
    assert text[span.start : span.end] == words


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Tickets are with the porter", "tickets or seats, no link"),
        ("Tickets http://hall.example/may", "tickets or seats, link"),
        ("#ruralheads12 Ann Roe: small schools sing more", "told from an event by name"),
        ("Gardeners are patient poets -@user #soil", "mention closes, no link"),
        ("Norway's rivers are full again http://a.example/b", "owner first, link"),
        ("#Kettl boils while you shave. Meet Kettl", "tag is the name"),
        ("The bridge was opened in 1901", "passive, no persons"),
        ("“We nap.” Would you nap at work?", "quotation + asks you closely"),
    ],
)
def test_company_and_names(text: str, name: str) -> None:
    assert name in features.measure(text).values


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("#ruralheads12 I sang", "told from an event by name"),
        ("Gardeners are poets -@user http://a.example/b", "mention closes, no link"),
        ("The bridge opened in 1901", "passive, no persons"),
        ("I bought a barn", "just did"),
        ("sleep cures colds (no it does not)", "source in brackets"),
    ],
)
def test_what_looks_like_it_and_is_not(text: str, name: str) -> None:
    assert name not in features.measure(text).values


@given(st.text(max_size=200))
def test_lower_case_keeps_every_place(text: str) -> None:
    assert len(ruler.lowered(text)) == len(text)


def test_letters_that_grow_in_lower_case_move_nothing() -> None:
    text = "İİİİ Come along"
    span = features.measure(text).spans["invites"]
    assert text[span.start : span.end] == "Come along"
