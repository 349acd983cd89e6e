"""Words for what can be set about writing."""

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
}
