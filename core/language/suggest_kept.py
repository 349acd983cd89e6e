"""What the writer of an entry keeps to himself: the numbers of the sentences that nobody else reads."""

from collections.abc import Collection, Sequence

from core.language import people_never, suggest_away, suggest_exposed, suggest_secret
from core.language.markdown import Sentence
from core.model import Finding


def numbers(
    text: str, sentences: Sequence[Sentence], found: Collection[Finding], never: tuple[str, ...]
) -> frozenset[int]:
    """Sentences about somebody of `never`, secrets, what exposes somebody, and who is away when.

    `found` is what the guard finds in `text`.
    """
    return (
        people_never.about(text, sentences, found, never)
        | suggest_secret.told(sentences)
        | suggest_exposed.told(sentences)
        | suggest_away.told(sentences, found)
    )
