"""Lines as they stand on a notice: no verb and a day, a thing and its price, what makes a good gift."""

from functools import partial

from core.language.standalone import standalone
from core.language.turn_lists import pattern

_turn = partial(pattern, "notice")
_SHORT = 9  # words of a line without a verb


def notice(text: str) -> bool:
    """Whether an English sentence could hang in a shop window as it is."""
    if _turn("touts").search(text):
        return True
    if _turn("priced").search(text) and not _turn("bought").search(text):
        return True
    short = text.count(" ") < _SHORT
    offers = short and bool(_turn("offered").search(text) and _turn("terms").search(text))
    return offers and not standalone.verbal(text)
