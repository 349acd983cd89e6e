"""What the writer of an entry keeps to himself: the numbers of the sentences that nobody else reads."""

from collections.abc import Collection, Sequence

from core.language.people import never as people_never
from core.language.suggest import away, exposed, secret
from core.language.text.markdown import Sentence
from core.model import Finding


def numbers(
    text: str,
    sentences: Sequence[Sentence],
    found: Collection[Finding],
    never: tuple[str, ...],
    tongue: str,
) -> frozenset[int]:
    """Sentences about somebody of `never`, secrets, what exposes somebody, and who is away when.

    `found` is what the guard finds in `text`.
    """
    return (
        people_never.about(text, sentences, found, never)
        | secret.told(sentences, tongue)
        | exposed.told(sentences)
        | away.told(sentences, found)
    )
