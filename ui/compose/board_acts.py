"""What a person does with a card of the board, each with a way back; what cannot be is explained."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from core.again import Again
from core.board import Card, Column, Move, move
from core.clock import local
from core.composer import Composer
from core.model import Post, PostState
from core.planning import Planning
from core.problems import Known
from ui.plan_for import PlanFor, say_moment
from ui.shell import say
from ui.widgets.when import When

T = TypeVar("T")
_BEGUN = (PostState.IDEA, PostState.DRAFT)


class BoardActs(QObject):
    """`made`: a post that is to be opened."""

    told = Signal(str)
    undo_offered = Signal(str, object)
    made = Signal(str)

    def __init__(
        self, room: QWidget, composer: Composer, planning: Planning, again: Again, plan: PlanFor
    ) -> None:
        super().__init__(room)
        self._room, self._composer, self._planning = room, composer, planning
        self._again, self._plan = again, plan
        self.dialog: When | None = None

    def may_tell_again(self, card: Card) -> bool:
        """Only what was told, and long enough ago."""
        return card.column is Column.SENT and self._again.may(self._composer.get(card.id))

    def put(self, card: Card, to: Column) -> None:
        """Put the card down in a column."""
        what = move(card, to)
        if what in (Move.IDEA, Move.DRAFT):
            self.change(card, PostState.IDEA if what is Move.IDEA else PostState.DRAFT)
        elif what is Move.PLAN:
            self.plan(card)
        elif what is not Move.NOTHING:
            self.told.emit(self._why(what))

    def change(self, card: Card, state: PostState) -> None:
        """An idea or a draft from here on, planned no more."""

        def act() -> Post:
            before = self._composer.get(card.id)
            if before.state is PostState.PLANNED:
                self._planning.give_up(card.id)
            self._composer.move(card.id, state)
            return before

        before = self._try(act)
        if before is None:
            return
        said = {
            PostState.IDEA: self.tr("It is among your ideas now."),
            PostState.DRAFT: self.tr("It is among your drafts now."),
        }[state]
        if before.state is PostState.FAILED:
            self.told.emit(said)
        elif before.state is PostState.PLANNED:
            self.undo_offered.emit(said, lambda: self._planning.put_back(before))
        elif before.state is not state:
            self.undo_offered.emit(said, lambda: self._composer.move(card.id, before.state))

    def plan(self, card: Card) -> None:
        """Ask for the day and the hour."""
        post = self._try(lambda: self._composer.get(card.id))
        if post is None:
            return
        if post.state is PostState.FAILED:
            self.change(card, PostState.DRAFT)
            post = self._composer.get(card.id)
        if post.state not in (*_BEGUN, PostState.PLANNED):
            sent = post.state is PostState.SENT
            self.told.emit(self._why(Move.TOLD if sent else Move.ON_ITS_WAY))
            return

        def chosen(at: datetime) -> None:
            zone = self._plan.zone
            if self._try(lambda: self._planning.for_moment(card.id, at, zone)):
                said = self.tr("Planned for {0}.").format(say_moment(local(at, zone)))
                self.undo_offered.emit(said, lambda: self._planning.put_back(post))

        self.dialog = self._plan.ask(
            self._room.window(), post, chosen, lambda: self.change(card, PostState.DRAFT)
        )
        self.dialog.finished.connect(self._closed)

    def duplicate(self, card: Card) -> None:
        copy = self._try(lambda: self._composer.duplicate(card.id))
        if copy is not None:
            self.undo_offered.emit(
                self.tr("A copy is among your drafts."), lambda: self._composer.delete(copy.id)
            )

    def tell_again(self, card: Card) -> None:
        """A draft beside the old words."""
        if card.column is not Column.SENT:
            self.told.emit(self.tr("Only what was told can be told again."))
        elif not self.may_tell_again(card):
            self.told.emit(
                self.tr("It was told not long ago. Let it rest for three months; D copies it.")
            )
        else:
            fresh = self._try(lambda: self._again.freshly(card.id))
            if fresh is not None:
                self.made.emit(fresh.id)

    def delete(self, card: Card) -> None:
        """Into the trash; what is on its way is first stopped in Compose."""
        if card.column is Column.WAITING:
            self.told.emit(self._why(Move.ON_ITS_WAY))
            return
        if self._try(lambda: self._composer.delete(card.id)):
            self.undo_offered.emit(
                self.tr("The post is in the trash for 30 days."),
                lambda: self._composer.restore(card.id),
            )

    def _why(self, what: Move) -> str:
        return {
            Move.NEEDS_SEND: self.tr(
                "Only Send takes a post there, so that nothing leaves by a slip of the hand. "
                "Open it with Enter and press Send."
            ),
            Move.TOLD: self.tr("What was told stays told. D makes a copy of it."),
            Move.ON_ITS_WAY: self.tr(
                "It is on its way, or waits for your answer. Open it with Enter: there it can be "
                "stopped or answered."
            ),
            Move.UNSURE: self.tr(
                "It may be there already. Open it with Enter and say whether it is, first."
            ),
        }[what]

    def _closed(self) -> None:
        self.dialog = None

    def _try(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except Known as problem:
            self.told.emit(say(problem))
            return None
