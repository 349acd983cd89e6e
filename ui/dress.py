"""How a window looks that opens before the journal's own, or in its place."""

from PySide6.QtWidgets import QApplication

from core.settings import Settings
from ui.badge import badge
from ui.theme import Look


def dress(app: QApplication, settings: Settings) -> Look:
    """The look that the person chose, and the sign in the title bar. Keep it while it is used."""
    get = settings.get
    look = Look(app, system_dark=get("system is dark"))
    look.use(get("scheme"), get("text size"), get("reading font"), patterns=False)
    QApplication.setWindowIcon(badge())
    return look
