"""What the chart draws: one column a week, or a month where weeks would be too thin to read."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from PySide6.QtCore import QCoreApplication

from core import mix
from core.model import Kind, Pattern, Week
from ui import words
from ui.mix.days import span
from ui.shell import translate
from ui.words_week import in_balance

MOST_WEEKS = 110
"""More single weeks than this are noise: they are added up to months (measured)."""

AnyWeek = Week | mix.Column


@dataclass(frozen=True, slots=True)
class Column:
    """One or more weeks in a row. `start` and `end` are its first and last day."""

    weeks: tuple[AnyWeek, ...]
    counts: dict[Kind, int]
    months: bool = False
    unfinished: bool = False

    @property
    def start(self) -> str:
        return self.weeks[0].start

    @property
    def end(self) -> str:
        return self.weeks[-1].end

    @property
    def posts(self) -> int:
        return sum(self.counts.values())

    @property
    def pattern(self) -> Pattern | None:
        """What a single week with posts reads like; None where that is not known."""
        week = self.weeks[0]
        return week.pattern if isinstance(week, Week) and week.posts and not self.months else None

    @property
    def balanced(self) -> bool:
        """Every share in its band, as far as is known: a week without its pattern is not marked."""
        week = self.weeks[0]
        return self.pattern is not None and isinstance(week, Week) and in_balance(week)

    @property
    def ceiling(self) -> float:
        """The most that sales should be, by the targets that held then."""
        return self.weeks[-1].targets.ceiling

    def segments(self, *, share: bool) -> Iterator[tuple[Kind, float, float]]:
        """(kind, from, to), bottom to top, in posts or in parts of 1; kinds without posts left out."""
        whole = self.posts if share else 1
        at = 0
        for kind in Kind:
            count = self.counts[kind]
            if count:
                yield kind, at / whole, (at + count) / whole
            at += count

    def week_with(self, kind: Kind | None) -> AnyWeek:
        """The last week that has posts (of this kind); else the last one."""
        for week in reversed(self.weeks):
            if week.counts[kind] if kind else week.posts:
                return week
        return self.weeks[-1]


def columns(weeks: Sequence[AnyWeek], today: str = "") -> list[Column]:
    """A column for each week, or for each month of more than MOST_WEEKS weeks; oldest first.

    The column that holds `today` is unfinished.
    """
    if len(weeks) <= MOST_WEEKS:
        return [Column((w,), dict(w.counts), unfinished=w.start <= today <= w.end) for w in weeks]
    made = []
    for _, group in groupby(weeks, key=lambda week: month_of(week.start)):
        run = tuple(group)
        counts = {kind: sum(week.counts[kind] for week in run) for kind in Kind}
        unfinished = run[-1].start <= today <= run[-1].end
        made.append(Column(run, counts, months=True, unfinished=unfinished))
    return made


def says(column: Column) -> str:
    """A column in words, as the screen reader hears it."""
    parts = [span(column.start, column.end), words.posts(column.posts, translate)]
    if column.posts:
        parts.append(words.counts(column.counts, translate))
    if column.pattern:
        parts.append(words.pattern_name(column.pattern, translate))
    if column.balanced:
        parts.append(QCoreApplication.translate("Mix", "in balance"))
    if column.unfinished:
        parts.append(QCoreApplication.translate("Mix", "not over yet"))
    return ". ".join(parts)


def month_of(start: str) -> tuple[int, int]:
    """(year, month) that has most of the week's days: that of its fourth."""
    middle = date.fromisoformat(start) + timedelta(days=3)
    return middle.year, middle.month


def scale(most: int, steps: int = 4) -> tuple[int, int]:
    """(top, step) of an axis that holds `most` posts: whole, round numbers."""
    step, decade = 1, 1
    while step * steps < most:
        for factor in (1, 2, 5, 10):
            step = factor * decade
            if step * steps >= most:
                break
        decade *= 10
    return max(-(-most // step), 1) * step, step
