"""The journal is damaged: the newest good backup is offered in its place, before anything opens."""

from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QVBoxLayout

from core import clock
from core.backup_folder import mend, newest_sound, told
from core.clock import local_day
from core.paths import Paths
from core.problems import Known
from ui.dates import say_day, say_time
from ui.shell import say, translate
from ui.widgets.basics import button, label, row


def offer(dialog: QDialog, database: Path) -> None:
    """Add the offer to the message, if there is a backup that is what it was when it was made."""
    paths = Paths(database.parent)
    backup = newest_sound(paths)
    inside = dialog.layout()
    if not isinstance(inside, QVBoxLayout):
        return
    if backup is None:
        words = translate("Mending", "There is no sound backup beside it.")
        inside.insertWidget(2, label(words, wrap=True))
        return
    at, zone = told(backup) or clock.now(), clock.local_zone()
    when = f"{say_day(local_day(at, zone))}, {say_time(at, zone)}"
    words = translate(
        "Mending",
        "There is a sound backup of {0}. It can take the place of the damaged file, which is kept "
        "beside it under another name.",
    )
    said = label(words.format(when), wrap=True)

    def bring() -> None:
        try:
            aside = mend(paths, backup, clock.now())
        except Known as problem:
            said.setText(say(problem))
            return
        done = translate(
            "Mending",
            "The backup of {0} is the journal now; the damaged file is {1}. Close this and start "
            "Rapport again.",
        )
        said.setText(done.format(when, aside.name))
        back.hide()

    back = button(translate("Mending", "Bring back this backup"), bring, "primary")
    inside.insertWidget(2, said)
    inside.insertLayout(3, row(back, None))
    QTimer.singleShot(0, back, back.setFocus)  # once it is there
