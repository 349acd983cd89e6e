"""What has changed in the core, as Qt signals: the only listener of Changes in the window."""

from PySide6.QtCore import QObject, Signal

from core.changes import (
    Change,
    Changes,
    EntryChanged,
    PostChanged,
    SettingChanged,
    SuggestionJudged,
)


class Bridge(QObject):
    """Each signal carries the id of what changed, or the name of the setting."""

    entry_changed = Signal(str)
    post_changed = Signal(str)
    suggestion_judged = Signal(str)
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
            case SettingChanged(name):
                self.setting_changed.emit(name)
