"""Words for what can be set about writing."""

from typing import Any

from core.settings import HALF_HOURS
from ui.words_base import QT_TRANSLATE_NOOP

OPTIONS: dict[str, tuple[str, str]] = {
    "prompts": (
        QT_TRANSLATE_NOOP("Words", "A question on an empty sheet"),
        QT_TRANSLATE_NOOP(
            "Words", "One quiet line that goes with the first letter. None comes twice in a month."
        ),
    ),
    "spelling": (
        QT_TRANSLATE_NOOP("Words", "Look at spelling"),
        QT_TRANSLATE_NOOP(
            "Words",
            "Unknown words get a quiet dotted line. F7 goes to the next one and offers others.",
        ),
    ),
    "word goal": (
        QT_TRANSLATE_NOOP("Words", "Words to aim for"),
        QT_TRANSLATE_NOOP("Words", "A thin line below the sheet fills up; nothing more happens."),
    ),
    "writing reminder": (
        QT_TRANSLATE_NOOP("Words", "Remind me to write"),
        QT_TRANSLATE_NOOP(
            "Words", "While Rapport is open, and only on days on which nothing is written yet."
        ),
    ),
    "tray": (
        QT_TRANSLATE_NOOP("Words", "An icon in the system tray"),
        QT_TRANSLATE_NOOP(
            "Words",
            "For a quick note, and to tell you what is due. Without one, “rapport --capture” takes a "
            "note; the desktop's own settings can give it a key.",
        ),
    ),
}

CHOICES: dict[tuple[str, Any], str] = {
    ("word goal", 0): QT_TRANSLATE_NOOP("Words", "No goal"),
    ("word goal", 50): QT_TRANSLATE_NOOP("Words", "50"),
    ("word goal", 100): QT_TRANSLATE_NOOP("Words", "100"),
    ("word goal", 200): QT_TRANSLATE_NOOP("Words", "200"),
    ("word goal", 300): QT_TRANSLATE_NOOP("Words", "300"),
    ("word goal", 500): QT_TRANSLATE_NOOP("Words", "500"),
    ("word goal", 750): QT_TRANSLATE_NOOP("Words", "750"),
    ("word goal", 1000): QT_TRANSLATE_NOOP("Words", "1000"),
    ("writing reminder", "never"): QT_TRANSLATE_NOOP("Words", "Never"),
    **{("writing reminder", time): time for time in HALF_HOURS},
}
