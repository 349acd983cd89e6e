"""Whether a post of an archive is one that was sent, or written down, here: then it is not new."""

import json
import re
from bisect import bisect_left
from collections.abc import Iterable
from datetime import timedelta
from difflib import SequenceMatcher
from urllib.parse import unquote, urlsplit

from core import mix
from core.exchange.past import PostItem
from core.store.past import Own

NEAR = timedelta(days=1)
ALIKE = 0.9
"""How much of two texts must agree; networks shorten links and mentions."""
_LONGEST = 2_000  # characters that are compared
_NUMBER = re.compile(r"(\d{5,})(?!.*\d{5,})")
_RECORD = re.compile(r"/(?:post|app\.bsky\.feed\.post)/([^/?#]+)")


def place(link: str) -> str:
    """An address without what differs between its forms: the post's number or key, and its host
    where numbers are only known to one server. Empty for what names no post.
    """
    link = unquote(link.strip())
    if record := _RECORD.search(link):
        return f"record {record[1]}"
    if number := _NUMBER.search(link):
        host = _host(link).removeprefix("www.").removeprefix("mobile.")
        host = "x.com" if host == "twitter.com" else host
        return f"{host} {number[1]}"
    return link.split("?")[0].rstrip("/").lower()


def _host(link: str) -> str:
    try:
        return urlsplit(link).hostname or ""
    except ValueError:  # a bracket that is not closed
        return ""


class OwnPosts:
    """All that was sent or written down here, to be asked whether an incoming post is among it."""

    def __init__(self, own: list[Own], places: Iterable[tuple[str, str, str]]) -> None:
        self._own = own
        self._moments = [each.at for each in own]
        self._networks = [frozenset(json.loads(each.networks)) for each in own]
        self._places = {key: uid for _, link, uid in places if (key := place(link))}

    def find(self, item: PostItem) -> str:
        """The id of the post that this is; empty if there is none."""
        if not self._own and not self._places:
            return ""
        others = [link for part in item.extra.get("thread", ()) for link in (part[0], part[2])]
        for link in (item.link, item.source_id, *others):
            if link and (uid := self._places.get(place(link))):
                return uid
        return self._near(item)

    def _near(self, item: PostItem) -> str:
        first = bisect_left(self._moments, item.at - NEAR)
        words = ""
        for number in range(first, len(self._own)):
            each = self._own[number]
            if each.at - item.at > NEAR:
                break
            if self._networks[number] and item.network not in self._networks[number]:
                continue
            words = words or mix.fingerprint(item.text)
            if words == each.fingerprint or _alike(words, each.fingerprint):
                return each.id
        return ""


def _alike(one: str, other: str) -> bool:
    one, other = one[:_LONGEST], other[:_LONGEST]
    if min(len(one), len(other)) < ALIKE * max(len(one), len(other)) * 0.9:
        return False
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.quick_ratio() >= ALIKE and matcher.ratio() >= ALIKE
