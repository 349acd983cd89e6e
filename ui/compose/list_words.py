"""What the list of posts says under the first words of each."""

from core.clock import local
from core.model import Post, PostState
from ui import words
from ui.dates import say_day
from ui.plan_for import say_moment
from ui.shell import translate


def under(post: Post) -> tuple[str, ...]:
    """Its kind and when; the longest way to say it first."""
    kind, day = words.kind(post.kind, translate), say_day(post.day, "d MMM yyyy")
    if post.state is PostState.PLANNED and post.planned is not None:
        at = local(post.planned, post.planned_zone or post.zone)
        planned = translate("Board", "Planned: {0}")
        moment = planned.format(say_moment(at, short=True))
        only_day = planned.format(say_day(at.date().isoformat(), "ddd d MMM"))
        return f"{kind} · {moment}", moment, only_day
    if post.state is PostState.FAILED:
        failed = words.post_state(post.state, translate)
        return f"{kind} · {failed} · {day}", f"{failed} · {day}", failed
    return f"{kind} · {day}", day
