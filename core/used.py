"""What a suggestion became: used while there is a post of it, free again when that goes untold."""

from datetime import datetime

from core.model import Angle, Post, PostState, Suggestion
from core.store import Store
from core.store.verdicts import USED

_OUT = (PostState.SENT, PostState.WAITING)
"""Told, or on the way, where it may have been told."""


def put(store: Store, suggestion: Suggestion, now: datetime) -> None:
    """A post was made of it; what it tells on is answered too."""
    for entry in _entries(suggestion):
        for key in filter(None, (suggestion.key, suggestion.of)):
            store.verdicts.put(entry, key, suggestion.text, USED, now)


def give_back(store: Store, post: Post) -> bool:
    """The post went into the trash and was never told: it may be suggested again, unless another
    post of it is there or was told. Whether it may.
    """
    made_from = _made_from(post)
    if made_from is None or post.state in _OUT:
        return False
    told = (each for each in store.posts.deleted() if each.state in _OUT)
    here = store.posts.of_entry(post.entry)
    others = [each for each in (*here, *told) if each.id != post.id and each.entry == post.entry]
    if any(_key(each) == made_from.key for each in others):
        return False
    for entry in _entries(made_from):
        store.verdicts.withdraw_used(entry, made_from.key)
    for each in others:  # one that tells it on, or that it tells on, is used still
        _hold(store, each, post.deleted or post.at)
    return True


def put_again(store: Store, post: Post, now: datetime) -> bool:
    """The post came back from the trash; what was declined meanwhile stays declined. Whether it was
    made from a suggestion.
    """
    _hold(store, post, now)
    return _made_from(post) is not None


def _hold(store: Store, post: Post, now: datetime) -> None:
    made_from = _made_from(post)
    if made_from is not None:
        for entry in _entries(made_from):
            store.verdicts.put_missing(entry, made_from.key, post.text, USED, now)


def _made_from(post: Post) -> Suggestion | None:
    if not post.sources or post.angle not in set(Angle):
        return None
    return Suggestion(Angle(post.angle), post.kind, "", 0.0, post.sources)


def _key(post: Post) -> str:
    made_from = _made_from(post)
    return made_from.key if made_from else ""


def _entries(suggestion: Suggestion) -> set[str]:
    return {source.entry for source in suggestion.sources}
