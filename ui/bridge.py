"""What has changed in the core, as Qt signals: the only listener of Changes in the window."""

from PySide6.QtCore import QObject, Signal

from core.changes import (
    AccountChanged,
    Change,
    Changes,
    Clashed,
    DeliveryStuck,
    EntryChanged,
    JournalChanged,
    JournalImported,
    LinkChanged,
    PersonChanged,
    PostChanged,
    PostsRead,
    SettingChanged,
    SuggestionJudged,
    Taught,
)


class Bridge(QObject):
    """Each signal carries what its change has: an id, a name, or how many posts teach."""

    account_changed = Signal(str)
    entry_changed = Signal(str)
    post_changed = Signal(str)
    delivery_stuck = Signal(str)
    suggestion_judged = Signal(str)
    taught = Signal(int)
    person_changed = Signal(str)
    link_changed = Signal(str)
    posts_read = Signal(int)
    imported = Signal()
    setting_changed = Signal(str)
    clashed = Signal(str, str)
    journal_changed = Signal()

    def __init__(self, changes: Changes) -> None:
        super().__init__()
        changes.listen(self._tell)

    def _tell(self, change: Change) -> None:
        match change:
            case AccountChanged(account):
                self.account_changed.emit(account)
            case EntryChanged(entry):
                self.entry_changed.emit(entry)
            case DeliveryStuck(delivery):
                self.delivery_stuck.emit(delivery)
            case PostChanged(post):
                self.post_changed.emit(post)
            case SuggestionJudged(entry):
                self.suggestion_judged.emit(entry)
            case Taught(posts):
                self.taught.emit(posts)
            case PersonChanged(name):
                self.person_changed.emit(name)
            case JournalImported():
                self.imported.emit()
            case SettingChanged(name):
                self.setting_changed.emit(name)
            case _:
                self._tell_more(change)

    def _tell_more(self, change: Change) -> None:
        match change:
            case PostsRead(left):
                self.posts_read.emit(left)
                self.post_changed.emit("")  # of many at once
            case LinkChanged(link):
                self.link_changed.emit(link)
            case Clashed(type_, id_):
                self.clashed.emit(type_, id_)
            case JournalChanged():
                self.journal_changed.emit()
