"""A large invented journal, the same in every run: entries and posts over ten years."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from core.model import Entry, Kind, Post, PostState
from core.services import build

SEED = 20
LAST = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
YEARS, LIFE_YEARS = 10, 20
COMMON_WORD = "coffee"
ENTRIES = POSTS = 20_000
_COMMON = (
    "the and to of a in it was for on that with at we had my this but she he they from then some "
    "just not one when after back out all about there over up two said so more very before again"
).split()
_PLAIN = (
    "river oven door window garden shop letter market bread kettle table street morning evening "
    "parcel workshop ladder bicycle neighbour cousin train winter apron ribbon candle shelf order "
    "mistake question answer number paint hammer thread needle recipe flour butter barrel fence"
).split()
_NAMES = tuple("Jo Maria Anna Hedda Stan Jonas Zoë Tom Ines Ravi Mei Olu Karl Lena Sam".split())
_NETWORKS = ("mastodon", "bluesky", "x")
_RARE = [f"{a}{b}" for a in ("quin", "zan", "mor", "vel", "thor") for b in ("tal", "zibar", "ska")]
RARE_WORD = _RARE[4]


def entries(count: int = ENTRIES) -> Iterator[Entry]:
    """Entries of 30 to 280 words, oldest first; about half of them have the common word."""
    chance = random.Random(SEED)
    for at in _moments(count):
        body = "\n\n".join(_paragraph(chance) for _ in range(chance.randint(1, 4)))
        yield Entry("", at, "Europe/Berlin", at.date().isoformat(), body, title=_title(chance))


def a_life(count: int) -> Iterator[Entry]:
    """Entries over twenty years with all that is looked back on: tags, people, moods, places, stars."""
    chance = random.Random(SEED + 3)
    for entry, at in zip(entries(count), _moments(count, LIFE_YEARS), strict=True):
        has = chance.random()
        yield entry._replace(
            at=at,
            day=at.date().isoformat(),
            tags=tuple(chance.sample(_PLAIN, chance.randint(0, 3))),
            people=tuple(chance.sample(_NAMES, chance.choice((0, 0, 1, 2)))),
            mood=chance.randint(1, 5) if has < 0.6 else None,
            starred=has < 0.03,
            private=has > 0.97,
            place=f'{{"name":"{chance.choice(_PLAIN)} lane"}}' if 0.3 < has < 0.4 else "",
        )


def posts(count: int = POSTS) -> Iterator[Post]:
    """Sent posts of all six kinds, oldest first."""
    chance = random.Random(SEED + 1)
    kinds = list(Kind)
    for at in _moments(count):
        kind = chance.choices(kinds, (35, 25, 20, 5, 5, 10))[0]
        text = _sentence(chance) + (" https://example.org/tip" if kind is Kind.USEFUL else "")
        on = (chance.choice(_NETWORKS),)
        yield Post(
            "",
            at,
            "Europe/Berlin",
            at.date().isoformat(),
            text,
            kind,
            state=PostState.SENT,
            networks=on,
        )


def text(characters: int) -> str:
    """One entry's text of exactly this length."""
    chance, parts = random.Random(SEED + 2), ""
    while len(parts) < characters:
        parts += _paragraph(chance) + "\n\n"
    return parts[:characters]


def fill(folder: Path, *, with_entries: bool = True, of_posts: int = 0) -> None:
    """Make a data folder with 20,000 entries and so many posts."""
    services = build(folder, lambda: LAST, "Europe/Berlin")
    try:
        if with_entries:
            services.store.entries.add_many(list(entries()))
        if of_posts:
            services.store.posts.add_many([(post, False) for post in posts(of_posts)])
    finally:
        services.close()


def fill_with(folder: Path, written: Iterator[Entry]) -> None:
    """Make a data folder with these entries."""
    services = build(folder, lambda: LAST, "Europe/Berlin")
    try:
        services.store.entries.add_many(list(written))
    finally:
        services.close()


def _moments(count: int, years: int = YEARS) -> Iterator[datetime]:
    step = timedelta(days=365.25 * years) / count
    return (LAST - step * (count - 1 - number) for number in range(count))


def _title(chance: random.Random) -> str:
    return " ".join(chance.choices(_PLAIN, k=3)).capitalize() if chance.random() < 0.5 else ""


def _paragraph(chance: random.Random) -> str:
    return " ".join(_sentence(chance) for _ in range(chance.randint(3, 7)))


def _sentence(chance: random.Random) -> str:
    words = chance.choices(_COMMON, k=chance.randint(4, 9)) + chance.choices(_PLAIN, k=3)
    if chance.random() < 0.055:
        words.append(COMMON_WORD)
    if chance.random() < 0.01:
        words.append(chance.choice(_RARE))
    chance.shuffle(words)
    return f"{' '.join(words).capitalize()}."
