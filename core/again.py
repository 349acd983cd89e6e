"""Telling it again, freshly: a draft beside what was told months ago, until its words are new."""

from datetime import timedelta

from core.changes import Changes, PostChanged
from core.composer import Composer
from core.model import Post, PostState, replace
from core.rereading import echo
from core.store import Store

REST = timedelta(days=90)
"""So long a post rests before it is offered to be told again."""
POST = "post"


class Again:
    """Makes drafts that know which post they tell anew."""

    def __init__(self, store: Store, changes: Changes, composer: Composer) -> None:
        self._store, self._changes, self._composer = store, changes, composer

    def may(self, post: Post) -> bool:
        """Whether it was told, and long enough ago."""
        return post.state is PostState.SENT and self._composer.now() - post.at >= REST

    def freshly(self, post_id: str) -> Post:
        """A draft with the old words to begin from, its kind and its networks.

        Known(NO_SUCH_POST).
        """
        old = self._composer.get(post_id)
        from core.language.kinds import wording

        draft = replace(
            self._composer.blank(old.text),
            kind=old.kind,
            kind_by_person=old.kind_by_person,
            networks=old.networks,
            entry=old.entry,
            sources=old.sources,
            angle=old.angle,
            contents=old.contents,
        )
        with self._store.atomic():
            fresh = self._store.posts.add(draft, stuffed=wording.stuffed(draft.text))
            self._store.made_from.put(fresh.id, POST, old.id)
        self._changes.tell(PostChanged(fresh.id))
        return fresh

    def before(self, post_id: str) -> Post | None:
        """The post that this draft tells again; None where it is of its own, or that one is gone."""
        type_, uid = self._store.made_from.of(post_id) if post_id else ("", "")
        old = self._store.posts.get(uid) if type_ == POST else None
        return None if old is None or old.deleted else old

    def same(self, text: str, old: Post) -> bool:
        """Whether a reader would say: I know that one. A few words are the same only if all are."""
        from core.mix import fingerprint

        return fingerprint(text) == fingerprint(old.text) or echo(text, [old]) is not None
