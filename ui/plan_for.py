"""Asking when a post is to be told: a day and an hour, or one of the weekly slots that is free."""

from collections.abc import Callable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QDate, QLocale, QTime
from PySide6.QtWidgets import QWidget

from core.clock import Now, local
from core.model import Post
from core.planning import Planning
from core.settings import Settings
from core.text import first_words
from ui.widgets.when import When


class PlanFor:
    """Opens the window that asks; what is chosen is a moment of `zone`."""

    def __init__(self, planning: Planning, settings: Settings, now: Now, zone: str) -> None:
        self._planning, self._settings, self._now, self.zone = planning, settings, now, zone

    def slots(self, most: int = 3) -> list[datetime]:
        """The next weekly slots at which nothing is planned yet, in UTC."""
        text = self._settings.get("weekly slots")
        return self._planning.free_slots(text, self._settings.get("slots zone"), most)

    def ask(
        self,
        parent: QWidget,
        post: Post,
        chosen: Callable[[datetime], object],
        given_up: Callable[[], object],
    ) -> When:
        """Open the window; `chosen` is given the moment in UTC."""
        tr = QCoreApplication.translate
        zone = ZoneInfo(self.zone)
        planned = post.planned and local(post.planned, post.planned_zone).replace(tzinfo=None)
        words = first_words(post.text, 120)
        about = f"“{words}”" if words else tr("PlanFor", "A draft without words yet")
        dialog = When(
            parent,
            tr("PlanFor", "Plan for later"),
            about,
            local(self._now(), self.zone).replace(tzinfo=None),
            planned,
            [local(slot, self.zone).replace(tzinfo=None) for slot in self.slots()],
            zone,
        )
        dialog.chosen.connect(lambda at: chosen(at.replace(tzinfo=zone).astimezone(UTC)))
        dialog.given_up.connect(given_up)
        dialog.open()
        return dialog


def say_moment(at: datetime, *, short: bool = False) -> str:
    """`Friday 27 November, 09:00`, as that place's clock shows it."""
    form = "ddd d MMM" if short else "dddd d MMMM"
    day = QLocale().toString(QDate(at.year, at.month, at.day), form)
    hour = QLocale().toString(QTime(at.hour, at.minute), QLocale.FormatType.ShortFormat)
    return f"{day}, {hour}"
