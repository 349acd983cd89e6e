"""What of an entry may be taken into a post: its sentences, but for those about somebody never spoken of."""

from typing import NamedTuple

from core.language.text import markdown
from core.language.text.markdown import Sentence
from core.register import Register


class Takeable(NamedTuple):
    """The sentences in their order, and how many stay out."""

    sentences: tuple[Sentence, ...]
    kept_out: int = 0


def takeable(text: str, names: Register) -> Takeable:
    """Look at the text of an entry (pure; a few milliseconds for each 1,000 characters)."""
    sentences = markdown.prose(text)
    if not names.never:
        return Takeable(tuple(sentences))
    from core.language.people import never
    from core.language.privacy import privacy

    found = privacy.findings(text, **names.told(), keen=False, apart=False)
    about = never.about(text, sentences, found, names.never)
    return Takeable(tuple(s for n, s in enumerate(sentences) if n not in about), len(about))
