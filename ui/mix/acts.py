"""What a person changes on this page: the kinds of posts and when drafts are told; all with undo."""

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.composer import Composer
from core.model import Kind, Post, PostState, Told
from core.planning import Planning, planned_day
from core.problems import Known
from core.recognising import Recognising
from core.settings import Settings
from ui import words
from ui.mix.days import day
from ui.plan_for import PlanFor
from ui.shell import say, translate

T = TypeVar("T")


class Acts(QObject):
    """A problem that is known is told; what went well is told with a way back."""

    told = Signal(str)
    undo_offered = Signal(str, object)

    def __init__(
        self,
        composer: Composer,
        planning: Planning,
        settings: Settings,
        recognising: Recognising,
        room: QWidget,
    ) -> None:
        super().__init__(room)
        self._recognising = recognising
        self._composer, self._planning, self._room = composer, planning, room
        self._plan_for = PlanFor(planning, settings, composer.now, composer.blank().zone)

    def set_kind(self, posts: Sequence[str], kind: Kind) -> None:
        """These posts are of this kind: that holds, and the engine learns from it."""

        def change() -> list[Post]:
            before = [self._composer.get(post) for post in posts]
            guesses = self._recognising.guesses(posts)  # one that is right is worth a word too
            changed = [post for post in before if post.kind is not kind or post.id in guesses]
            for post in changed:
                self._composer.set_kind(post.id, kind)
            return changed

        changed = self._try(change)
        if not changed:
            return
        name = words.kind(kind, translate)
        if len(changed) == 1:
            said = self.tr("It counts as {0} now.").format(name)
        else:
            said = self.tr("{0} posts count as {1} now.").format(len(changed), name)
        self.undo_offered.emit(said, lambda: self._put_kinds_back(changed))

    def ask_when(self, post_id: str) -> None:
        """Open the window that asks for a day and an hour."""
        post = self._try(lambda: self._composer.get(post_id))
        if post is None or post.state not in (PostState.IDEA, PostState.DRAFT, PostState.PLANNED):
            return
        plan = self._plan_for
        plan.ask(
            self._room,
            post,
            lambda at: self._plan_at(post_id, at, plan.zone),
            lambda: self.give_up(post_id),
        )

    def plan_for(self, post_id: str, iso: str) -> None:
        """It was dropped on a day."""
        self._plan(post_id, lambda: self._planning.for_day(post_id, iso))

    def give_up(self, post_id: str) -> None:
        """It is a draft again."""

        def change() -> Post | None:
            before = self._composer.get(post_id)
            if before.state is not PostState.PLANNED:
                return None
            self._planning.give_up(post_id)
            return before

        before = self._try(change)
        if before is not None:
            self.undo_offered.emit(
                self.tr("Not planned any more; it is among your drafts."),
                lambda: self._planning.put_back(before),
            )

    def drafts(self) -> list[Post]:
        """What could be planned, newest first."""
        return [
            post
            for post in self._composer.unsent()
            if post.state in (PostState.IDEA, PostState.DRAFT)
        ]

    def planned(self, first: str, last: str) -> list[Told]:
        """What is planned for these days, as tiles show it."""
        return [as_tile(post) for post in self._planning.between(first, last)]

    def _plan_at(self, post_id: str, at: datetime, zone: str) -> None:
        self._plan(post_id, lambda: self._planning.for_moment(post_id, at, zone))

    def _plan(self, post_id: str, plan: Callable[[], Post]) -> None:
        def change() -> tuple[Post, Post]:
            return self._composer.get(post_id), plan()

        changed = self._try(change)
        if changed is not None:
            before, post = changed
            when = day(planned_day(post), "dddd d MMMM")
            self.undo_offered.emit(
                self.tr("Planned for {0}.").format(when), lambda: self._planning.put_back(before)
            )

    def _put_kinds_back(self, before: Sequence[Post]) -> None:
        for post in before:
            self._composer.put_kind_back(post)

    def _try(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except Known as problem:
            self.told.emit(say(problem))
            return None


def as_tile(post: Post) -> Told:
    """A planned post where tiles want one that was told."""
    return Told(
        post.id,
        post.planned or post.at,
        planned_day(post) or post.day,
        post.kind,
        links=0,
        stuffed=False,
        fingerprint="",
        text=post.text,
        networks=post.networks,
        entry=post.entry,
        zone=post.planned_zone or post.zone,
    )
