"""Names of public accounts as people write them: `@ann@example.social`, `ann.bsky.social`, a page."""

import re
from typing import NamedTuple

_MASTODON = re.compile(r"@?([\w.-]+)@([\w.:-]+)|(https?://[^/\s]+)/(?:@|users/|web/@)([\w.-]+)/?")
_BLUESKY = re.compile(
    r"(?:https?://bsky\.app/profile/)?@?(did:[\w.:%-]+|[a-z0-9-]+(?:\.[a-z0-9-]+)+)/?",
    re.IGNORECASE,
)


class AccountName(NamedTuple):
    """`server` is empty where the network finds it by the name."""

    network: str
    name: str
    server: str = ""


def account_name(said: str) -> AccountName | None:
    """Whose account this is; None for what names none."""
    said = said.strip()
    if found := _MASTODON.fullmatch(said):
        return AccountName("mastodon", found[4] or found[1], found[3] or found[2])
    if found := _BLUESKY.fullmatch(said):
        return AccountName("bluesky", found[1])
    return None


def is_account(said: str) -> bool:
    """Whether this can only be an account, and no file whose name has a dot."""
    found = account_name(said)
    if found is None:
        return False
    return bool(found.server) or said.strip().startswith(("@", "did:", "https://bsky.app/"))
