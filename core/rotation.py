"""Which backups stay: of the last 7 days, 4 weeks and 12 months in which one was made, the newest.

Counted are days that have a backup, not days that have gone by: somebody who was away for a month
still finds seven days, and a clock that jumped removes nothing that is not made up for. Copies from
before an update or before a restore stay for 30 days. The newest three always stay.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import NamedTuple

DAYS, WEEKS, MONTHS = 7, 4, 12
BEFORE_A_CHANGE = timedelta(days=30)
_ALWAYS = 3


class Made(NamedTuple):
    """A backup as the rules see it. `daily` is False for one from before a change."""

    name: str
    at: datetime
    daily: bool = True


def staying(made: Sequence[Made], now: datetime) -> set[str]:
    """The names of the backups that stay."""
    newest = sorted(made, key=lambda each: each.at, reverse=True)
    stay = {each.name for each in newest[:_ALWAYS]}
    stay |= {each.name for each in newest if not each.daily and each.at > now - BEFORE_A_CHANGE}
    daily = [each for each in newest if each.daily]
    for count, slot in ((DAYS, _day), (WEEKS, _week), (MONTHS, _month)):
        first: dict[object, str] = {}
        for each in daily:
            first.setdefault(slot(each.at), each.name)
        stay |= set(list(first.values())[:count])
    return stay


def _day(at: datetime) -> object:
    return at.date()


def _week(at: datetime) -> object:
    return at.isocalendar()[:2]


def _month(at: datetime) -> object:
    return (at.year, at.month)
