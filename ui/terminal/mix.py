"""The verbs that look at the weeks: mix and chart."""

from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from core.model import Kind, Week
from core.problems import Known, Problem
from ui.terminal import show_told
from ui.terminal.json_lines import write
from ui.terminal.services import Build, opened
from ui.terminal.texts import say

if TYPE_CHECKING:
    from core.mix import Column
    from core.services import Services
    from ui.terminal.painters import Painters


def mix(asked: SimpleNamespace, build: Build) -> int:
    """The shares of each kind, week by week."""
    with opened(build, asked.data_dir) as services:
        weeks = _weeks(asked, services)
    if asked.json:
        write({"weeks": [_week(week) for week in weeks]})
    for week in () if asked.json else weeks:
        say(show_told.week(week, week.targets))
    return 0


_WITH_PATTERNS = 110  # weeks; more are drawn as months, which have none


def chart(asked: SimpleNamespace, build: Build, painters: "Painters") -> int:
    """The last weeks as a picture (drawn by `draw`) or as a table."""
    name = asked.out.suffix.lower()
    if name not in {".png", ".svg", ".csv"}:
        raise Known(Problem.BAD_FORMAT, name or str(asked.out))
    with opened(build, asked.data_dir) as services:
        insights = services.insights.iso()
        weeks: Sequence[Week] | Sequence[Column] = insights.weeks(asked.weeks)
        targets, today = services.settings.targets(), services.journal.today()
        if len(weeks) <= _WITH_PATTERNS:
            weeks = insights.between(weeks[0].start, today)
    if name == ".csv":
        from core.exchange import weeks_csv

        weeks_csv.write(weeks, asked.out)
    else:
        painters.chart(weeks, targets, asked.out, today)
    if asked.json:
        write({"weeks": len(weeks), "file": str(asked.out)})
    else:
        say(f"Written to {asked.out}: weeks {len(weeks)}.")
    return 0


def _weeks(asked: SimpleNamespace, services: "Services") -> list[Week]:
    insights = services.insights.iso()
    if asked.week:
        from core.mix import parse_week

        day = parse_week(asked.week).isoformat()
        return insights.between(day, day)
    if asked.first or asked.last:
        last = asked.last or services.journal.today()
        return insights.between(asked.first, last)
    return [insights.week()[0]]


def _week(week: Week) -> dict[str, Any]:
    return {
        "week": week.name,
        "from": week.start,
        "to": week.end,
        "posts": week.posts,
        "counts": _by_kind(week.counts),
        "shares": _by_kind(week.shares),
        "targets": _by_kind(week.targets.shares),
        "pattern": week.pattern.value,
        "because": week.because,
    }


def _by_kind(numbers: Mapping[Kind, Any]) -> dict[str, Any]:
    return {kind.value: numbers[kind] for kind in Kind}
