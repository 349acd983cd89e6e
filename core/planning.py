"""Planning: a draft gets the moment at which it is meant to be told, and can lose it again."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from core.changes import Changes, PostChanged
from core.clock import Now, local, local_day, parse_day
from core.model import Post, PostState, replace
from core.problems import Known, Problem
from core.store import Store

MORNING = time(9)
"""When a post is planned for a day and nobody said an hour."""
PLANNABLE = (PostState.IDEA, PostState.DRAFT, PostState.PLANNED)


class Planning:
    """Moves posts between drafts and planned; what is sent stays as it was."""

    def __init__(self, store: Store, changes: Changes, now: Now, zone: str) -> None:
        self._store = store
        self._changes = changes
        self._now = now
        self._zone = zone

    def for_moment(self, post_id: str, at: datetime, zone: str = "") -> Post:
        """Plan it for this moment. Known(NO_SUCH_POST, IS_OVER); ValueError if it was sent."""
        if at <= self._now():
            raise Known(Problem.IS_OVER, local_day(at, zone or self._zone))
        planned = {"state": PostState.PLANNED, "planned": at, "planned_zone": zone or self._zone}
        return self._change(post_id, lambda post: replace(post, **planned))

    def for_day(self, post_id: str, day: str) -> Post:
        """Plan it for a day: at the hour it had, else in the morning; today in an hour from now.

        Known(BAD_DATE, NO_SUCH_POST); Known(IS_OVER) for a day before today.
        """
        wanted = parse_day(day)
        at = self._at(wanted, self._hour(self._get(post_id)))
        if at <= self._now() and wanted == self._today():
            at = self._next_hour()
        return self.for_moment(post_id, at)

    def give_up(self, post_id: str) -> Post:
        """A draft again, without a moment."""
        draft = {"state": PostState.DRAFT, "planned": None, "planned_zone": ""}
        return self._change(post_id, lambda post: replace(post, **draft))

    def put_back(self, before: Post) -> Post:
        """Undo: state and moment as `before` had them, the words as they are now."""
        kept = {name: getattr(before, name) for name in ("state", "planned", "planned_zone")}
        return self._change(before.id, lambda post: replace(post, **kept))

    def between(self, first_day: str, last_day: str) -> list[Post]:
        """What is planned for these days, both included, by the clock of each post's own zone."""
        first, last = parse_day(first_day), parse_day(last_day)
        about = timedelta(days=1)  # zones lie up to 14 hours from UTC
        found = self._store.posts.planned(
            self._at(max(first, date.min + 2 * about), time(0)) - about,
            self._at(min(last, date.max - 2 * about), time(23, 59)) + about,
        )
        return [post for post in found if first_day <= planned_day(post) <= last_day]

    def free_slots(self, slots: str, zone: str = "", most: int = 3) -> list[datetime]:
        """The next of these weekly slots at which nothing is planned yet; `zone` is theirs."""
        from core import weekly

        wanted = weekly.parse(slots)
        if not wanted:
            return []
        now = self._now()
        coming = self._store.posts.planned(now, now + timedelta(days=90))
        taken = {post.planned for post in coming if post.planned}
        return list(islice(weekly.free(wanted, now, zone or self._zone, taken), most))

    def _hour(self, post: Post) -> time:
        if post.planned is None:
            return MORNING
        return local(post.planned, post.planned_zone).time()

    def _next_hour(self) -> datetime:
        soon = local(self._now() + timedelta(hours=1), self._zone)
        whole = soon.replace(minute=0, second=0, microsecond=0)
        return whole if local_day(whole, self._zone) == self._today().isoformat() else soon

    def _today(self) -> date:
        return date.fromisoformat(local_day(self._now(), self._zone))

    def _at(self, day: date, hour: time) -> datetime:
        """A moment on the person's clock; one that a change of clocks leaves out is an hour later."""
        return datetime.combine(day, hour, ZoneInfo(self._zone)).astimezone(UTC)

    def _get(self, post_id: str) -> Post:
        post = self._store.posts.get(post_id)
        if post is None:
            raise Known(Problem.NO_SUCH_POST, post_id)
        return post

    def _change(self, post_id: str, change: Callable[[Post], Post]) -> Post:
        from core.language.kinds import wording

        post = self._get(post_id)
        if post.state not in PLANNABLE:
            raise ValueError(post.state)
        changed = replace(change(post), modified=self._now())
        self._store.posts.update(changed, stuffed=wording.stuffed(changed.text))
        self._changes.tell(PostChanged(changed.id))
        return changed


def planned_day(post: Post) -> str:
    """The day it is planned for, by the clock of the zone it was planned in; else empty."""
    return local_day(post.planned, post.planned_zone) if post.planned else ""
