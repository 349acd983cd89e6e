"""The upper half at the left: which week it is, its seven days, and the drafts that could be told."""

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from core.model import Post, Told, Week
from ui import words
from ui.mix.board import Board
from ui.mix.days import span
from ui.mix.drafts import Drafts
from ui.shell import translate
from ui.theme import Look
from ui.widgets.basics import IconButton, button, column, label
from ui.widgets.flow import flow, together


class WeekPanel(QWidget):
    """Shows a week; asks for another one by a day of it, or by "" for this week."""

    week_wanted = Signal(str)

    def __init__(self, look: Look, room: QWidget) -> None:
        super().__init__()
        self._start = ""
        self.dates = label("", "section")
        self.posts = label("", "faint")
        self.before = IconButton(look, "left", self.tr("The week before (Alt+Left)"))
        self.after = IconButton(look, "right", self.tr("The week after (Alt+Right)"))
        self.now = button(self.tr("This week"), lambda: self.week_wanted.emit(""), "link")
        self.board = Board(look)
        self.drafts = Drafts(look)
        nav = flow(self.dates, self.posts)
        nav.push()
        nav.add(together(self.now, self.before, self.after))
        inside = column(nav, self.board, self.drafts)
        inside.setStretch(1, 1)
        self.setLayout(inside)
        self.before.clicked.connect(lambda: self._step(-1))
        self.after.clicked.connect(lambda: self._step(1))
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Alt+Left"), room, self.before.click, context=within)
        QShortcut(QKeySequence("Alt+Right"), room, self.after.click, context=within)

    def show_week(
        self,
        week: Week,
        told: Sequence[Told],
        today: str,
        planned: Sequence[Told],
        drafts: Sequence[Post],
        guesses: frozenset[str] = frozenset(),
    ) -> None:
        """What was told in this week, what is planned for it, and what waits to be planned; of
        `guesses` the kind is one.
        """
        self._start = week.start
        current = week.start <= today <= week.end
        said = words.posts(week.posts, translate)
        if planned:
            said = self.tr("{0}, {1} planned").format(said, len(planned))
        self.dates.setText(span(week.start, week.end))
        self.posts.setText(said)
        self.now.setVisible(not current)
        self.board.show_week(week, told, today, planned, guesses)
        self.drafts.show_posts(drafts if today <= week.end else ())

    def _step(self, weeks: int) -> None:
        if self._start:
            start = date.fromisoformat(self._start)
            if timedelta(weeks=-weeks) < start - date.min:
                self.week_wanted.emit((start + timedelta(weeks=weeks)).isoformat())
