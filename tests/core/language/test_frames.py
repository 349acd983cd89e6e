"""Questions of ours: enough of them, each one a question, none of them twice."""

import pytest

from core.language import wordlists

ENOUGH = {"en": 300, "de": 50, "es": 50, "fr": 50}


def asks(tongue: str) -> list[str]:
    frames = wordlists.data("frames")[tongue]
    groups = [topic["ask"] for topic in frames["topics"].values()] + list(frames["angles"].values())
    return [ask.rpartition("|")[2] for group in groups for ask in group]


@pytest.mark.parametrize("tongue", ENOUGH)
def test_there_is_a_question_for_every_day_of_a_month_and_more(tongue: str) -> None:
    assert len(asks(tongue)) >= ENOUGH[tongue]


@pytest.mark.parametrize("tongue", ENOUGH)
def test_each_is_a_question_and_stands_there_once(tongue: str) -> None:
    every = asks(tongue)
    assert len(set(every)) == len(every)
    end = " ?" if tongue == "fr" else "?"
    assert all(ask.endswith(end) and ask.count("?") == 1 and "!" not in ask for ask in every)
    if tongue == "es":
        assert all("¿" in ask for ask in every)


@pytest.mark.parametrize("tongue", ["de", "es", "fr"])
def test_readers_are_spoken_to_in_one_way(tongue: str) -> None:
    other = {"de": ("Sie ", "Ihr "), "es": ("usted", "vosotros"), "fr": (" tu ", "-tu ", " toi")}
    assert not [ask for ask in asks(tongue) if any(word in ask for word in other[tongue])]
