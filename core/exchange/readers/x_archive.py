"""X's archive as it is since 2018: scripts in `data/`, several of them where there is much.

Its retweets have no words of the person's own and are cut at 140 signs; they are counted apart, and
so is what was deleted. Posts of more than 280 signs are cut too: the rest is in note-tweet.js.
"""

import html
import re
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

from core.exchange.incoming import File, Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers.fields import words
from core.exchange.readers.moments import NoMoment, moment
from core.exchange.readers.posts import language
from core.exchange.safe import json_stream, text
from core.exchange.safe.bag import Bag
from core.problems import Known

_TWEETS = re.compile(r"(?:^|/)tweets?(?:-part\d+)?\.js$")
_NOTES = re.compile(r"(?:^|/)note-tweet(?:-part\d+)?\.js$")
_COMMUNITY = re.compile(r"(?:^|/)community-tweet(?:-part\d+)?\.js$")
_DELETED = re.compile(r"(?:^|/)deleted-tweets(?:-part\d+)?\.js$")
_PREFIX = re.compile(r"window\.YTD\.\w*tweets?\.part\d+\s*=")
_TAIL = re.compile(r"(?:\s*https?://t\.co/\w+)+\s*$")
_REPOST = re.compile(r"^RT @\w+:?")
_USED = (
    "id", "id_str", "full_text", "text", "created_at", "entities", "extended_entities", "lang",
    "display_text_range", "truncated", "retweeted", "favorited", "in_reply_to_status_id",
    "in_reply_to_user_id", "edit_info", "retweeted_status", "user", "deleted_at",
)  # fmt: skip


def sniff(bag: Bag) -> int:
    return 97 if any(_is_script(bag, name) for name in _members(bag, _TWEETS)) else 0


def _members(bag: Bag, pattern: re.Pattern[str]) -> list[str]:
    found = [name for name in bag.names if pattern.search(name)]
    return sorted(found, key=lambda name: (len(name), name))  # part10 after part9


def _is_script(bag: Bag, name: str) -> bool:
    return _PREFIX.match(text.decoded(bag.head(name, 200))[0].lstrip("\ufeff \n")) is not None


def read(bag: Bag, told: Told) -> Iterator[PostItem | Problematic]:
    own, handle, protected = _account(bag)
    if protected:
        told.say(Said.PRIVATE_ACCOUNT)
    notes = _Notes(bag)
    media = _media(bag)
    for name in (*_members(bag, _TWEETS), *_members(bag, _COMMUNITY)):
        for count, (_, record) in enumerate(json_stream.parts(bag, name, script=True), 1):
            where = f"{bag.place(name)}, {count}"
            tweet = record.get("tweet", record) if isinstance(record, dict) else None
            if not isinstance(tweet, dict):
                yield Problematic(where, Why.BROKEN)
            elif (item := _item(tweet, where, notes, media, own, handle, told)) is not None:
                yield item
    for name in _members(bag, _DELETED):
        for _ in json_stream.parts(bag, name, script=True):
            told.say(Said.DELETED)


def _item(
    tweet: dict[str, Any],
    where: str,
    notes: "_Notes",
    media: dict[str, list[str]],
    own: str,
    handle: str,
    told: Told,
) -> PostItem | Problematic | None:
    said = words(tweet.get("full_text")) or words(tweet.get("text"))
    if _REPOST.match(said) or isinstance(tweet.get("retweeted_status"), dict):
        told.say(Said.REPOSTS)
        return None
    name = words(tweet.get("id_str")) or words(tweet.get("id"))
    try:
        at = created(words(tweet.get("created_at")))
    except NoMoment as problem:
        wrong = str(problem)
        return Problematic(where, Why.BAD_DATE if wrong else Why.NO_DATE, wrong)
    note = notes.of(at, said)
    written = note or expanded(said, tweet)
    to = words(tweet.get("in_reply_to_user_id_str")) or words(tweet.get("in_reply_to_user_id"))
    parent = words(tweet.get("in_reply_to_status_id_str")) or words(
        tweet.get("in_reply_to_status_id")
    )
    extra = {
        key: value
        for key, value in tweet.items()
        if key not in _USED and not key.endswith("_str") and value not in (None, "", [], {}, "0")
    }
    if parent:
        extra["in_reply_to"] = parent
    return PostItem(
        where,
        at,
        written,
        "x",
        name,
        f"https://x.com/{handle or 'i'}/status/{name}" if name else "",
        language(tweet.get("lang")),
        parent=parent,
        answers=bool(to) and to != own,
        files=_files(tweet, name, media),
        extra=extra,
    )


def created(said: str) -> datetime:
    """`Tue Jan 21 00:21:51 +0000 2025`, or `2013-02-14 20:19:24 +0000`. NoMoment."""
    try:
        parts = said.split()
        if len(parts) == 6:
            day, month, number, hour, zone, year = parts
            at = parsedate_to_datetime(f"{day}, {number} {month} {year} {hour} {zone}")
        else:
            at = moment(said)
    except (ValueError, TypeError, IndexError) as error:
        raise NoMoment(said) from error
    return (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(UTC)


def expanded(said: str, tweet: dict[str, Any]) -> str:
    """The text with its signs and whole links again, and without the link to its own photo."""
    plain = html.unescape(said) if "&" in said else said
    entities = tweet.get("entities")
    if not isinstance(entities, dict):
        return plain
    extended = tweet.get("extended_entities")
    shown = [
        *_list(entities, "media"),
        *(_list(extended, "media") if isinstance(extended, dict) else []),
    ]
    for short in {words(each.get("url")) for each in shown} - {""}:
        plain = re.sub(rf"\s*{re.escape(short)}(?!\w)", "", plain)
    return _with_whole_links(plain, _list(entities, "urls"), "url", "expanded_url").strip()


def _with_whole_links(plain: str, urls: list[dict[str, Any]], short: str, whole: str) -> str:
    links = {words(each.get(short)): words(each.get(whole)) for each in urls}
    links = {key: link for key, link in links.items() if key and link.startswith("http")}
    if not links:
        return plain
    longest = sorted(links, key=len, reverse=True)
    pattern = "|".join(re.escape(each) for each in longest)
    return re.sub(rf"(?:{pattern})(?!\w)", lambda found: links[found[0]], plain)


def _list(holder: dict[str, Any], key: str) -> list[dict[str, Any]]:
    found = holder.get(key)
    return [each for each in found if isinstance(each, dict)] if isinstance(found, list) else []


def _media(bag: Bag) -> dict[str, list[str]]:
    """The media files by the id of their post, with which their names begin."""
    found: dict[str, list[str]] = {}
    for name in bag.names:
        folder, _, base = name.rpartition("/")
        if folder.endswith(("tweets_media", "tweet_media")) and "deleted" not in folder:
            found.setdefault(base.partition("-")[0], []).append(name)
    return found


def _files(tweet: dict[str, Any], name: str, media: dict[str, list[str]]) -> tuple[File, ...]:
    extended = tweet.get("extended_entities") or tweet.get("entities")
    described = {
        words(each.get("media_url_https")).rpartition("/")[2]: words(each.get("ext_alt_text"))
        for each in (_list(extended, "media") if isinstance(extended, dict) else [])
    }
    files = []
    for member in media.get(name, []):
        base = member.rpartition("/")[2]
        alt = described.get(base.partition("-")[2], "")
        files.append(File(member, base, caption=alt, alt=alt))
    have = {file.name.partition("-")[2] for file in files}
    if not files:
        files += [
            File("", each, caption=alt) for each, alt in described.items() if each not in have
        ]
    return tuple(files)


def _account(bag: Bag) -> tuple[str, str, bool]:
    """(number, name, whether it is protected) of the person's own account."""
    number, handle, protected = "", "", False
    for name in [*bag.called("account.js"), *bag.called("protected-history.js")]:
        try:
            records = [each for _, each in json_stream.parts(bag, name, script=True)]
        except Known:
            continue
        for record in records:
            account = record.get("account") if isinstance(record, dict) else None
            if isinstance(account, dict):
                number = number or words(account.get("accountId"))
                handle = handle or words(account.get("username"))
            history = record.get("protectedHistory") if isinstance(record, dict) else None
            if isinstance(history, dict):
                protected = words(history.get("action")).lower() == "protect"
    for name in bag.called("manifest.js"):
        try:
            head = dict(json_stream.parts(bag, name, script=True))
        except (Known, ValueError, TypeError):
            continue
        user = head.get("userInfo")
        if isinstance(user, dict):
            number = words(user.get("accountId")) or number
            handle = words(user.get("userName")) or handle
    return number, handle if re.fullmatch(r"\w{1,50}", handle) else "", protected


class _Notes:
    """The whole texts of long posts, found by their second and by how they begin."""

    def __init__(self, bag: Bag) -> None:
        self._notes: dict[int, list[str]] = {}
        for name in _members(bag, _NOTES):
            for _, record in json_stream.parts(bag, name, script=True):
                self._take(record)

    def _take(self, record: Any) -> None:
        note = record.get("noteTweet") if isinstance(record, dict) else None
        core = note.get("core") if isinstance(note, dict) else None
        if not isinstance(core, dict) or not isinstance(note, dict):
            return
        try:
            at = created(words(note.get("createdAt")))
        except NoMoment:
            return
        whole = html.unescape(words(core.get("text")))
        whole = _with_whole_links(whole, _list(core, "urls"), "shortUrl", "expandedUrl")
        self._notes.setdefault(int(at.timestamp()), []).append(whole)

    def of(self, at: datetime, cut: str) -> str:
        """The whole text of the post that begins so; empty when it was not cut."""
        if not self._notes:
            return ""
        second = int(at.timestamp())
        begins = _begin(html.unescape(cut))
        for near in (second, second - 1, second + 1, second - 2, second + 2):
            for whole in self._notes.get(near, ()):
                if begins and _begin(whole).startswith(begins):
                    return whole
        return ""


def _begin(said: str) -> str:
    """The words before the first link, without what cutting leaves behind."""
    plain = _TAIL.sub("", said)
    return " ".join(re.split(r"https?://", plain)[0].rstrip("… .").split())[:200]


FORMATS = [Format("x", "x", sniff, read, "posts")]
