"""The other ways to look, below each other's place: each is made when it is first asked for."""

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget

from core import looks
from core.looks import Looks
from core.model import Kind
from ui import words
from ui.mix.columns import Column
from ui.mix.figure import Figure
from ui.mix.figure_hours import HoursFigure, day_names, hour_names
from ui.mix.figure_kinds import KindsFigure
from ui.mix.figure_networks import NetworksFigure
from ui.mix.figure_parts import PartsFigure, TalkFigure
from ui.mix.tile import network_words
from ui.shell import translate
from ui.theme import Look

F = TypeVar("F", bound=Figure)
MOST_BARS = 110
"""More weeks than this are added up, four by four or more, as the chart adds them up to months."""
_PARTS = {"stories": Kind.STORY, "links": Kind.USEFUL, "journal": None}
_OF_PARTS = {"stories": looks.stories, "links": looks.links, "journal": looks.from_journal}


class Views(QStackedWidget):
    """Shows one figure; `show_view` answers with the sentence that goes with it."""

    day_chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._figures: dict[str, Figure] = {}

    def show_view(
        self, view: str, source: Looks, columns: Sequence[Column], network: str, first_day: int
    ) -> str:
        """Look at the weeks of these columns in one of the ways; the answer in words."""
        weeks = [week for column in columns for week in column.weeks]
        first, last = weeks[0].start, weeks[-1].end
        if view == "networks":
            found = source.by_network(first, last)
            self._figure(view, NetworksFigure).show_counts(found)
            titles = {name: network_words((name,)) for name in found}
            return words.answer_networks(found, titles, translate)
        if view == "hours":
            grid = source.hours(first, last, network)
            self._figure(view, HoursFigure).show_grid(grid, first_day)
            return words.answer_hours(grid, day_names(long=True), hour_names(), translate)
        if view == "kinds":
            self._figure(view, KindsFigure).show_columns(columns)
            counts = {kind: sum(c.counts[kind] for c in columns) for kind in Kind}
            return words.answer_kinds(counts, translate)
        facts, starts = source.facts(first, last, network), [week.start for week in weeks]
        into = max(1, -(-len(starts) // MOST_BARS))
        if view == "talk":
            talk = looks.talk(facts, starts)
            self._figure(view, TalkFigure).show_talk(looks.merged_talk(talk, into))
            return words.answer_talk(talk, translate)
        parts = _OF_PARTS[view](facts, starts)
        made = self._figure(view, lambda look: PartsFigure(look, view, _PARTS[view]))
        made.show_parts(looks.merged(parts, into))
        return words.answer_parts(view, parts, translate)

    def enter(self) -> None:
        """Give the keyboard to the figure that is shown."""
        for figure in self._figures.values():
            if figure is self.currentWidget():
                figure.setFocus()

    def _figure(self, view: str, make: Callable[[Look], F]) -> F:
        if view not in self._figures:
            made = make(self._look)
            made.day_chosen.connect(self.day_chosen)
            self._figures[view] = made
            self.addWidget(made)
        shown = self._figures[view]
        self.setCurrentWidget(shown)
        return cast(F, shown)
