"""Words by which a sentence is no post: it points away, gives orders, is rude, or has a handle of somebody's.

Not where they only look so: "the following morning", "he mentioned in passing".
"""

from core.language.people import handles
from core.language.wordlists import said, spans

_BEGINS = 3  # characters before an order that a sentence begins with


def barred(text: str, tongue: str) -> bool:
    """Whether a sentence has such words."""
    return (
        handles.named(text)
        or any(said("signs", f"{tongue} deixis", text))
        or any(said("signs", "rude", text))
        or any(span.start < _BEGINS for span in spans("signs", "order", text))
    )
