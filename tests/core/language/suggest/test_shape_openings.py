"""With what a suggestion may begin that has no verb: a cry about a day, and no other scrap."""

from core.language.suggest.read import read
from core.language.suggest.shape import opening


def test_a_cry_about_a_day_opens() -> None:
    for cry in ("What a day!", "What a muddy week!"):
        line = read(
            "e", f"{cry} The goat ate the map and we rowed home by the smell of bread."
        ).lines[0]
        assert opening(line, "en") is line


def test_another_scrap_does_not() -> None:
    for scrap in ("What a shame!", "What a mess!", "Oh dear!"):
        line = read("e", f"{scrap} The goat ate the map and we rowed home.").lines[0]
        assert opening(line, "en") is None
