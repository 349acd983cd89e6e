"""The other ways to look, below each other's place: each is made when it is first asked for."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple, TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from core import looks
from core.facts import Fact
from core.looks import Looks
from core.model import Kind
from core.runner import Runner
from ui import words
from ui.mix.columns import AnyWeek, Column
from ui.mix.figure import Figure
from ui.mix.figure_hours import HoursFigure, day_names, hour_names
from ui.mix.figure_kinds import KindsFigure
from ui.mix.figure_networks import NetworksFigure
from ui.mix.figure_parts import PartsFigure, TalkFigure
from ui.mix.tile import network_words
from ui.shell import translate
from ui.tasks import raise_error
from ui.theme import Look

F = TypeVar("F", bound=Figure)
MOST_BARS = 110
"""More weeks than this are added up, four by four or more, as the chart adds them up to months."""
_PARTS = {"stories": Kind.STORY, "links": Kind.USEFUL, "journal": None}
_OF_PARTS = {"stories": looks.stories, "links": looks.links, "journal": looks.from_journal}


class Asked(NamedTuple):
    """Which way to look, at which weeks."""

    view: str
    columns: Sequence[Column]
    network: str
    first_day: int

    @property
    def weeks(self) -> list[AnyWeek]:
        return [week for column in self.columns for week in column.weeks]


def read(asked: Asked, source: Looks) -> Any:
    """What the figure needs; reads only, so that a worker can do it too."""
    weeks = asked.weeks
    first, last = weeks[0].start, weeks[-1].end
    if asked.view == "networks":
        return source.by_network(first, last)
    if asked.view == "hours":
        return source.hours(first, last, asked.network)
    if asked.view == "kinds":
        return None
    return source.facts(first, last, asked.network)


class Views(QStackedWidget):
    """Shows one figure, and answers with the sentence that goes with it.

    A long past is read on a worker; until it is there the figure stays as it was.
    """

    day_chosen = Signal(str)
    answered = Signal(str)

    def __init__(self, look: Look, tasks: Runner) -> None:
        super().__init__()
        self._look, self._tasks = look, tasks
        self._figures: dict[str, Figure] = {}
        self._asked: Asked | None = None

    def show_view(self, asked: Asked, source: Looks) -> None:
        """Look at these weeks in one of the ways."""
        self._asked = asked
        if len(asked.weeks) <= MOST_BARS:
            self._show(asked, read(asked, source))
            return

        def work() -> Any:
            other = source.elsewhere()
            try:
                return read(asked, other)
            finally:
                other.close()

        self._tasks.run(work, lambda found: self._show(asked, found), raise_error)

    def enter(self) -> None:
        """Give the keyboard to the figure that is shown."""
        for figure in self._figures.values():
            if figure is self.currentWidget():
                figure.setFocus()

    def _show(self, asked: Asked, found: Any) -> None:
        if asked is not self._asked:
            return  # something else was asked for meanwhile
        show: dict[str, Callable[[Asked, Any], str]] = {
            "networks": self._networks,
            "hours": self._hours,
            "kinds": self._kinds,
            "talk": self._talk,
        }
        self.answered.emit(show.get(asked.view, self._parts)(asked, found))

    def _networks(self, asked: Asked, found: dict[str, dict[Kind, int]]) -> str:
        self._figure(asked.view, NetworksFigure).show_counts(found)
        titles = {name: network_words((name,)) for name in found}
        return words.answer_networks(found, titles, translate)

    def _hours(self, asked: Asked, grid: list[list[int]]) -> str:
        self._figure(asked.view, HoursFigure).show_grid(grid, asked.first_day)
        return words.answer_hours(grid, day_names(long=True), hour_names(), translate)

    def _kinds(self, asked: Asked, _: None) -> str:
        self._figure(asked.view, KindsFigure).show_columns(asked.columns)
        counts = {kind: sum(c.counts[kind] for c in asked.columns) for kind in Kind}
        return words.answer_kinds(counts, translate)

    def _talk(self, asked: Asked, facts: list[Fact]) -> str:
        talk = looks.talk(facts, [week.start for week in asked.weeks])
        shown = looks.merged_talk(talk, _into(asked))
        self._figure(asked.view, TalkFigure).show_talk(shown)
        return words.answer_talk(talk, translate)

    def _parts(self, asked: Asked, facts: list[Fact]) -> str:
        view = asked.view
        parts = _OF_PARTS[view](facts, [week.start for week in asked.weeks])
        made = self._figure(view, lambda look: PartsFigure(look, view, _PARTS[view]))
        made.show_parts(looks.merged(parts, _into(asked)))
        return words.answer_parts(view, parts, translate)

    def _figure(self, view: str, make: Callable[[Look], F]) -> F:
        if view not in self._figures:
            made = make(self._look)
            made.day_chosen.connect(self.day_chosen)
            self._figures[view] = made
            self.addWidget(made)
        shown = self._figures[view]
        self.setCurrentWidget(shown)
        return cast(F, shown)


def _into(asked: Asked) -> int:
    """How many weeks are one bar."""
    return max(1, -(-len(asked.weeks) // MOST_BARS))
