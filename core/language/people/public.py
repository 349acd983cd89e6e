"""Who is everybody's: known by name, or given with what makes a name public."""

from core.language.people.cues import around
from core.language.wordlists import words

_LONGEST = 6  # words of a name; a longer run of capitals is a heading or a shout


def publicly(before: str, after: str) -> bool:
    """Whether a name is given with what makes it public: "a novel by", "'s novel".

    Not where that somebody is one the writer deals with: "I was rung by", "who lives opposite".
    """
    if around("done to me by").search(before) or around("known to me").match(after):
        return False
    return bool(around("public").search(before) or around("publicly").match(after))


def everybodys(name: tuple[str, ...]) -> bool:
    """Whether a name, or part of it, is a public figure's whom everybody knows."""
    count = len(name)
    if not 1 < count <= _LONGEST:
        return False
    parts = (name[a:b] for a in range(count - 1) for b in range(a + 2, count + 1))
    return any(" ".join(part).replace(".", "") in words("public") for part in parts)
