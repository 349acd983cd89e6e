"""What sends while the window is open, joined to the window: postman, reminders, errands."""

from functools import partial
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtWidgets import QApplication

from core.model import DeliveryState
from ui.dispatch import Dispatch
from ui.errands import Errands
from ui.postman import Postman, say_questions
from ui.reminders import Reminders
from ui.shell import translate

if TYPE_CHECKING:
    from collections.abc import Callable

    from core.services import Services
    from ui.bridge import Bridge
    from ui.tasks import Tasks
    from ui.window import Window

_STAYS_MS = 60_000  # as long as a planned post can be stopped


class _Stuck(NamedTuple):
    """`waits`: nothing went wrong, and the person's word is all that it lacks."""

    words: str
    post: str
    waits: bool


class PostOffice:
    """`started` once the window is seen; before that nothing leaves and nothing is asked."""

    def __init__(self, services: "Services", bridge: "Bridge", tasks: "Tasks") -> None:
        posting = services.posting
        self.errands = Errands()
        self.postman = Postman(posting, bridge, self.errands, posting.now)
        self.dispatch = Dispatch(posting, services.preparing, services.settings, tasks)
        self.reminders = Reminders(posting, bridge, self.dispatch)
        self._undo, self._overdue = posting.sending.undo, posting.due.overdue
        self._services, self._bridge = services, bridge
        self.started = False

    def start(
        self,
        window: "Window",
        show_waiting: "Callable[[], object]",
        open_post: "Callable[[str], object]",
        elsewhere: "Callable[[str, Callable[[], object]], object]",
        is_seen: "Callable[[str], bool]",
    ) -> None:
        """What waits is carried out from here on; what an earlier run left is asked about.

        `elsewhere` is told what comes due, too, for somebody who is in another program. `is_seen`
        is whether somebody looks at this post: then nothing leads there.
        """
        self.started = True
        toast: Any = window.toast

        def ask(number: int) -> None:
            toast.tell(say_questions(number), window.tr("Look"), show_waiting)

        def remind(words: str, post: str) -> None:
            if is_seen(post):
                toast.tell(words)
            else:
                tell(words, window.tr("Look"), lambda: open_post(post), post)

        def goes(words: str, post: str) -> None:
            tell(words, window.tr("Stop"), lambda: self._undo(post), post)

        def tell(words: str, word: str, act: "Callable[[], object]", post: str) -> None:
            toast.tell(words, word, act, _STAYS_MS)
            elsewhere(words, lambda: open_post(post))
            QApplication.alert(window)

        def stuck(delivery: str) -> None:
            found = self._stuck(delivery)
            if found and not (found.waits and is_seen(found.post)):  # beside its words it is said
                look = partial(open_post, found.post)
                tell(found.words, window.tr("Look"), look, found.post)

        self._bridge.delivery_stuck.connect(stuck)
        self.postman.questions_found.connect(ask)
        self.reminders.reminded.connect(remind)
        self.reminders.sends.connect(goes)
        self.reminders.told.connect(toast.tell)
        window.may_close = self.postman.may_close
        self.postman.start()
        self.reminders.look()

    def _stuck(self, delivery_id: str) -> _Stuck | None:
        """What to say of a delivery that did not get through."""
        from ui.words_sending import account_name, stuck

        posting = self._services.posting
        delivery = posting.outbox.get(delivery_id)
        if delivery is None:
            return None
        account = posting.accounts.find(delivery.account)
        name = account_name(account, posting.accounts.of(delivery.network)) if account else ""
        text = self._services.composer.get(delivery.post).text
        waits = delivery.state is DeliveryState.WAITING
        return _Stuck(stuck(delivery, name, text, translate), delivery.post, waits)

    def questions(self) -> set[str]:
        """The posts that wait for the person's word; none before the start, which should be quick."""
        if not self.started:
            return set()
        asked = {each.post for each in self.postman.questions()}
        return asked | {post.id for post in self._overdue()}

    def stop(self) -> None:
        self.reminders.stop()
        self.postman.stop()
        self.errands.close()
