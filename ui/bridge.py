"""What has changed in the core, as Qt signals: the only listener of Changes in the window."""

from PySide6.QtCore import QObject, Signal

from core.changes import (
    Change,
    Changes,
    EntryChanged,
    JournalImported,
    PostChanged,
    SettingChanged,
    SuggestionJudged,
    Taught,
)


class Bridge(QObject):
    """Each signal carries the id of what changed, the name of the setting, or how many posts teach."""

    entry_changed = Signal(str)
    post_changed = Signal(str)
    suggestion_judged = Signal(str)
    taught = Signal(int)
    imported = Signal()
    setting_changed = Signal(str)

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        changes.listen(self._tell)

    def _tell(self, change: Change) -> None:
        match change:
            case EntryChanged(entry):
                self.entry_changed.emit(entry)
            case PostChanged(post):
                self.post_changed.emit(post)
            case SuggestionJudged(entry):
                self.suggestion_judged.emit(entry)
            case Taught(posts):
                self.taught.emit(posts)
            case JournalImported():
                self.imported.emit()
            case SettingChanged(name):
                self.setting_changed.emit(name)
