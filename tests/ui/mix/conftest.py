"""Three weeks of posts: a good one, a quiet one, a sales loop; one post came from an entry."""

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import pytest

from core.clock import parse_moment
from core.model import Angle, Entry, Kind, Source, Suggestion
from tests.ui.conftest import Start
from tests.ui.person import ZONE, Clock, Person, settle

ENTRY = "Rain all day. The kiln tripped again. I sat on the floor and laughed."
SENTENCE = "The kiln tripped again. I sat on the floor and laughed."
TOLD = (
    ("2026-11-09T09:00", Kind.SALES, "Mugs are 18 pounds."),
    ("2026-11-10T09:00", Kind.SALES, "Mugs are still 18 pounds, and bowls are 25."),
    ("2026-11-11T09:00", Kind.SALES, "Two bowls are left, 25 pounds each."),
    ("2026-11-12T09:00", Kind.STORY, "Nobody came in but the dog."),
    ("2026-11-17T18:30", Kind.CONVERSATION, "What do you keep on the window sill?"),
    ("2026-11-23T08:15", Kind.CONVERSATION, "Thank you to the three who wrote back."),
    ("2026-11-23T12:05", Kind.USEFUL, "Repotting without tearing the roots: https://example.org/a"),
    ("2026-11-24T19:00", Kind.QUOTE, "“Make it plain.” My old teacher, every week."),
)


@dataclass
class Life:
    """The person before the room, and the ids of what they told, oldest first."""

    person: Person
    entry: Entry
    posts: list[str]

    @property
    def room(self) -> Any:
        return self.person.room()

    @property
    def chart(self) -> Any:
        return self.room.weeks.chart

    def tiles(self) -> dict[str, list[str]]:
        """The first words of the tiles that are shown, by day of the week."""
        return {
            str(column.tiles.accessibleName()).split()[0]: [p.text[:10] for p in column.posts.posts]
            for column in self.room.board.days
            if column.posts.posts
        }

    def lit(self) -> set[str]:
        """The posts that stand out; all of them when none does."""
        shown = self.room.board.days[0].delegate.lit
        return set(self.posts if shown is None else shown)

    def tell(self, at: str, kind: Kind, text: str) -> str:
        """Tell something that was told before it was put down here."""
        moment = parse_moment(at, ZONE)
        composer = self.person.services.composer
        return composer.record(text, kind=kind, at=moment, on=["mastodon", "bluesky"]).id


@pytest.fixture
def life(start: Start, clock: Clock) -> Life:
    person = start("mix")
    services = person.services
    clock.at = datetime(2026, 11, 22, 20, tzinfo=UTC)
    entry = services.journal.save(Entry("", clock.at, ZONE, "2026-11-22", ENTRY))
    made = Life(person, entry, [])
    made.posts = [made.tell(*told) for told in TOLD]
    clock.at = datetime(2026, 11, 25, 9, 30, tzinfo=UTC)
    place = ENTRY.index(SENTENCE)
    suggestion = Suggestion(
        Angle.FAILURE,
        Kind.STORY,
        SENTENCE,
        1.0,
        (Source(entry.id, place, place + 23), Source(entry.id, place + 24, len(ENTRY))),
    )
    draft = services.composer.draft_from(suggestion)
    delivery = services.outbox.hand_over(draft.id, "mastodon").delivery
    services.outbox.confirm(delivery.id, "https://mastodon.example/@ines/1")
    made.posts.append(draft.id)
    person.room().refresh()
    settle()
    return made
