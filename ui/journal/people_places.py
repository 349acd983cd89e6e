"""The people one wrote of, and the places where entries were written."""

from PySide6.QtCore import QCoreApplication

from core.lookback import Lookback
from core.runner import Runner
from ui.journal.names_view import NamesView
from ui.theme import Look


def people_view(look: Look, runner: Runner, lookback: Lookback) -> NamesView:
    """Everybody beside entries, and those of whom something was said in Settings."""
    return NamesView(
        look,
        runner,
        lookback.people,
        "with",
        _heads(QCoreApplication.translate("Lists", "Name")),
        (
            "people",
            QCoreApplication.translate("Lists", "Nobody yet"),
            QCoreApplication.translate(
                "Lists", "Write beside an entry who was there, and they are gathered here."
            ),
        ),
    )


def places_view(look: Look, runner: Runner, lookback: Lookback) -> NamesView:
    """Places that came in with entries from other journals."""
    return NamesView(
        look,
        runner,
        lookback.places,
        "place",
        _heads(QCoreApplication.translate("Lists", "Place")),
        (
            "open",
            QCoreApplication.translate("Lists", "No places"),
            QCoreApplication.translate(
                "Lists", "Places come in with entries from journals that keep them."
            ),
        ),
    )


def _heads(name: str) -> tuple[str, ...]:
    return (
        name,
        QCoreApplication.translate("Lists", "Entries"),
        QCoreApplication.translate("Lists", "First"),
        QCoreApplication.translate("Lists", "Last"),
    )
