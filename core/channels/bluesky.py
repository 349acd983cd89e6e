"""Bluesky (the AT Protocol): app password, tokens renewed on the way, and records put by our key.

Source: docs.bsky.app and the lexicons. putRecord with the same key and the same record is no second
post, and `getRecord` says for certain whether a record is there; so nothing here stays unknown
unless the server stays away. The replies of a thread need the cid of what they answer.
"""

import base64
import json
import secrets
import time
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from core.channels import api, facets, http
from core.channels.failure import Failed
from core.outgoing import Card, Part, Picture
from core.receipt import Account, Job, Outcome, Secret, SignedIn, Step, Trouble

DEFAULT = "https://bsky.social"
POST, GATE = "app.bsky.feed.post", "app.bsky.feed.threadgate"
"""The only two collections that anything is ever put into."""
_ALPHABET = "234567abcdefghijklmnopqrstuvwxyz"
_STALE = {"ExpiredToken", "InvalidToken"}
ALLOWED = {
    "followers": [{"$type": f"{GATE}#followerRule"}],
    "mentioned": [{"$type": f"{GATE}#mentionRule"}],
    "nobody": [],
}


class Session:
    """Calls with the account's token; renews it when it has run out and remembers the new one."""

    def __init__(self, account: Account, secret: Secret) -> None:
        self.account = account
        self._secret = secret
        self.renewed: Secret | None = None

    def call(self, name: str, **what: Any) -> Any:
        """Failed(EXPIRED) when the sign-in ran out, Failed(REVOKED) when it was taken back."""
        try:
            return api.call(self.account.server, name, token=self._secret["access"], **what)
        except Failed as failed:
            if failed.code not in _STALE and failed.status != 401:
                raise
        self._renew()
        return api.call(self.account.server, name, token=self._secret["access"], **what)

    def outcome(self, act: Callable[[], Outcome]) -> Outcome:
        """What the act gives, or its failure; with the renewed secret in both cases."""
        try:
            done = act()
        except Failed as failed:
            done = failed.outcome()
        except (KeyError, TypeError, ValueError, AttributeError):
            done = Outcome(trouble=Trouble.UNKNOWN)  # an answer that no such server gives
        return done._replace(secret=self.renewed)

    def _renew(self) -> None:
        token = self._secret["refresh"]
        try:
            got = api.call(self.account.server, "refresh session", token=token)
        except Failed as failed:
            if failed.trouble is Trouble.REVOKED or failed.status in {400, 401}:
                late = _runs_out(token) <= time.time()
                raise Failed(Trouble.EXPIRED if late else Trouble.REVOKED) from failed
            raise
        self._secret = Secret(access=str(got["accessJwt"]), refresh=str(got["refreshJwt"]))
        self.renewed = self._secret


def sign_in(server: str, handle: str, password: str) -> SignedIn:
    """With an app password. Known(BAD_SERVER, NOT_SECURE); Failed."""
    address = http.address(server or DEFAULT)
    got = api.call(
        address,
        "create session",
        data={"identifier": handle.strip().lstrip("@"), "password": password.strip()},
    )
    try:
        secret = Secret(access=str(got["accessJwt"]), refresh=str(got["refreshJwt"]))
        account = Account(
            "", "bluesky", address, str(got["handle"]), str(got["handle"]), str(got["did"])
        )
    except (KeyError, TypeError) as error:
        raise Failed(Trouble.NOT_THE_NETWORK) from error
    return SignedIn(account, secret)


def sign_out(account: Account, secret: Secret) -> None:
    """End the session on the server. Failed."""
    api.call(account.server, "delete session", token=secret["refresh"])


def keys(now: datetime, number: int) -> list[str]:
    """Record keys for so many parts, in order (atproto.com/specs/tid): microseconds and chance."""
    micros, clock = int(now.timestamp() * 1_000_000), secrets.randbelow(1024)
    made = []
    for offset in range(number):
        value = ((micros + offset) << 10) | clock
        made.append("".join(_ALPHABET[(value >> (5 * place)) & 31] for place in range(12, -1, -1)))
    return made


def send(account: Account, secret: Secret, job: Job) -> Outcome:
    """Put the part's record under the key that was made for it; first who may answer it."""
    session = Session(account, secret)

    def act() -> Outcome:
        record = _record(session, job)
        if not job.number and job.outgoing.reply in ALLOWED:
            _gate(session, job.step, ALLOWED[job.outgoing.reply])
        got = session.call("put record", data=_put(account, POST, job.step.key, record))
        return _there(account, job.step, str(got["cid"]))

    return session.outcome(act)


def find(account: Account, secret: Secret, job: Job) -> Outcome:
    """Whether the record is there under its key; NOT_THERE when it is certain that it is not."""
    session = Session(account, secret)

    def act() -> Outcome:
        where = {"repo": account.remote, "collection": POST, "rkey": job.step.key}
        try:
            got = session.call("get record", query=where)
        except Failed as failed:
            if failed.code in {"RecordNotFound", "InvalidRequest"} and failed.status == 400:
                return Outcome(trouble=Trouble.NOT_THERE)
            raise
        return _there(account, job.step, str(got["cid"]))

    return session.outcome(act)


def delete(account: Account, secret: Secret, remote: str) -> Outcome:
    """Take a post away, and its gate; what is gone already is well too."""
    session, key = Session(account, secret), remote.rpartition("/")[2]

    def act() -> Outcome:
        for collection in (POST, GATE):
            where = {"repo": account.remote, "collection": collection, "rkey": key}
            session.call("delete record", data=where)
        return Outcome(remote=remote)

    return session.outcome(act)


def replies(account: Account, secret: Secret, remote: str) -> tuple[int, Secret | None]:
    """How many have answered, and the secret if it was renewed on the way. Failed."""
    session = Session(account, secret)
    found = session.call("posts", query={"uris": remote})
    posts = found.get("posts") or [{}]
    return int(posts[0].get("replyCount") or 0), session.renewed


def _record(session: Session, job: Job) -> dict[str, Any]:
    out, step = job.outgoing, job.step
    part = out.parts[job.number]
    text, found = facets.rich(part.text, lambda handle: _did(session, handle))
    record: dict[str, Any] = {"$type": POST, "text": text, "createdAt": _iso(step.created)}
    if found:
        record["facets"] = found
    if out.language:
        record["langs"] = [out.language]
    if embed := _embed(session, part, out.card if not job.number else None):
        record["embed"] = embed
    if job.number:
        root, parent = job.steps[0], job.steps[job.number - 1]
        record["reply"] = {"root": _reference(root), "parent": _reference(parent)}
    if out.warning and part.pictures:
        values = [{"val": "graphic-media"}]
        record["labels"] = {"$type": "com.atproto.label.defs#selfLabels", "values": values}
    return record


def _embed(session: Session, part: Part, card: Card | None) -> dict[str, Any] | None:
    if part.pictures:
        images = []
        for picture in part.pictures:
            image: dict[str, Any] = {"alt": picture.alt, "image": _blob(session, picture)}
            if picture.width and picture.height:
                image["aspectRatio"] = {"width": picture.width, "height": picture.height}
            images.append(image)
        return {"$type": "app.bsky.embed.images", "images": images}
    if card is None:
        return None
    external: dict[str, Any] = {
        "uri": card.link,
        "title": card.title,
        "description": card.description,
    }
    if card.thumbnail:
        external["thumb"] = _blob(session, card.thumbnail)
    return {"$type": "app.bsky.embed.external", "external": external}


def _blob(session: Session, picture: Picture) -> Any:
    return session.call("upload blob", raw=(picture.type, picture.data))["blob"]


def _gate(session: Session, step: Step, allow: list[dict[str, str]]) -> None:
    """Before the post, so that nobody answers in between. A record of its own, put by the same key."""
    uri = f"at://{session.account.remote}/{POST}/{step.key}"
    gate = {"$type": GATE, "post": uri, "allow": allow, "createdAt": _iso(step.created)}
    try:
        session.call("put record", data=_put(session.account, GATE, step.key, gate))
    except Failed as failed:
        if failed.trouble is Trouble.UNKNOWN:  # a gate is no post: putting it again does no harm
            raise Failed(Trouble.OFFLINE) from failed
        raise


def _did(session: Session, handle: str) -> str:
    try:
        got = session.call("resolve handle", query={"handle": handle})
    except Failed as failed:
        if failed.trouble is Trouble.REFUSED or failed.status in {404, 502}:
            return ""  # nobody has that name: it stays plain words
        raise
    return str(got.get("did") or "")


def _put(account: Account, collection: str, key: str, record: dict[str, Any]) -> dict[str, Any]:
    return {"repo": account.remote, "collection": collection, "rkey": key, "record": record}


def _there(account: Account, step: Step, cid: str) -> Outcome:
    link = f"https://bsky.app/profile/{account.handle}/post/{step.key}"
    return Outcome(f"at://{account.remote}/{POST}/{step.key}", link, cid)


def _reference(step: Step) -> dict[str, str]:
    return {"uri": step.remote, "cid": step.cid}


def _iso(at: datetime) -> str:
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _runs_out(token: str) -> float:
    """The moment in the token itself (RFC 7519, exp); far away when it tells none."""
    try:
        body = token.split(".")[1]
        claims = json.loads(base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)))
        return float(claims["exp"])
    except (IndexError, KeyError, TypeError, ValueError):
        return float("inf")
