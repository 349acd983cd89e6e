"""A small Mastodon server that is strict where the docs are: written from docs.joinmastodon.org.

PKCE and redirect addresses are checked, lengths counted as Mastodon counts them, rate limits told
in headers, an Idempotency-Key kept for an hour, and what the API forbids refused with its codes.
"""

import base64
import hashlib
import re
import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email import policy
from email.parser import BytesParser
from html import escape
from typing import Any
from urllib.parse import urlencode

import regex

LIMIT, PER_LINK, PICTURES, DESCRIPTION = 500, 23, 4, 1500
_LINK = re.compile(r"https?://[^\s]+")
_MENTION = re.compile(r"(?<![\w/])@(\w+)(@[\w.-]+\w)?")
_VISIBILITIES = {"public", "unlisted", "private", "direct"}


def length(text: str, warning: str = "") -> int:
    """Grapheme clusters; a link is 23, of a mention only the local part counts."""
    plain = _MENTION.sub(r"@\1", _LINK.sub("x" * PER_LINK, text))
    return len(regex.findall(r"\X", warning + plain))


class Refused(Exception):  # noqa: N818
    def __init__(self, status: int, words: str) -> None:
        super().__init__(words)
        self.status, self.words = status, words


@dataclass
class Mastodon:
    """The state of the server; `statuses` is its own list, newest last."""

    now: Callable[[], datetime] = lambda: datetime.now(UTC)
    only_v1: bool = False
    rate: int = 300
    statuses: list[dict[str, Any]] = field(default_factory=list)
    media: dict[str, dict[str, Any]] = field(default_factory=dict)
    tokens: dict[str, set[str]] = field(default_factory=dict)
    apps: dict[str, dict[str, str]] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    keys: dict[str, tuple[datetime, str]] = field(default_factory=dict)
    used: int = 0
    calls: list[str] = field(default_factory=list)
    lock: threading.Lock = field(default_factory=threading.Lock)
    url: str = ""

    def token(self) -> str:
        """A token for the one account of this server."""
        made = secrets.token_hex(16)
        self.tokens[made] = {
            "read:accounts", "read:statuses", "write:statuses", "write:media",
        }  # fmt: skip
        return made

    def texts(self) -> list[str]:
        return [status["text"] for status in self.statuses]

    # OAuth (docs.joinmastodon.org/methods/oauth, RFC 7636)

    def app(self, form: dict[str, str]) -> dict[str, Any]:
        if not form.get("client_name") or not form.get("redirect_uris"):
            raise Refused(422, "Validation failed: Redirect URI must be an absolute URI.")
        client = secrets.token_hex(8)
        self.apps[client] = {**form, "secret": secrets.token_hex(8)}
        return {"client_id": client, "client_secret": self.apps[client]["secret"]}

    def agree(self, query: dict[str, str]) -> str:
        """What the server does when the person presses Authorize: the address to go to."""
        app = self.apps.get(query.get("client_id", ""))
        if app is None or query.get("redirect_uri") not in app["redirect_uris"].split():
            raise Refused(400, "The redirect uri included is not valid.")
        if query.get("response_type") != "code" or query.get("code_challenge_method") != "S256":
            raise Refused(400, "unsupported")
        if not set(query["scope"].split()) <= set(app["scopes"].split()):
            raise Refused(400, "The requested scope is invalid")
        code = secrets.token_hex(8)
        self.codes[code] = query
        if query["redirect_uri"].startswith("urn:"):
            return code
        return query["redirect_uri"] + "?" + urlencode({"code": code, "state": query["state"]})

    def trade(self, form: dict[str, str]) -> dict[str, Any]:
        app, asked = self.apps.get(form["client_id"]), self.codes.pop(form.get("code", ""), None)
        if app is None or app["secret"] != form.get("client_secret"):
            raise Refused(401, "Client authentication failed")
        if asked is None or asked["redirect_uri"] != form.get("redirect_uri"):
            raise Refused(400, "The provided authorization grant is invalid")
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if base64.urlsafe_b64encode(digest).rstrip(b"=").decode() != asked["code_challenge"]:
            raise Refused(400, "The code verifier does not match")
        made = self.token()
        self.tokens[made] = set(asked["scope"].split())
        return {"access_token": made, "token_type": "Bearer", "scope": asked["scope"]}

    # The API

    def may(self, token: str, scope: str) -> None:
        if token not in self.tokens:
            raise Refused(401, "The access token is invalid")
        if scope not in self.tokens[token]:
            raise Refused(403, "This action is outside the authorized scopes")

    def instance(self) -> dict[str, Any]:
        return {
            "domain": "strict.test",
            "configuration": {
                "statuses": {
                    "max_characters": LIMIT,
                    "max_media_attachments": PICTURES,
                    "characters_reserved_per_url": PER_LINK,
                },
                "media_attachments": {
                    "supported_mime_types": ["image/jpeg", "image/png"],
                    "image_size_limit": 16_777_216,
                    "description_limit": DESCRIPTION,
                },
            },
        }

    def upload(self, content_type: str, body: bytes) -> dict[str, Any]:
        head = f"Content-Type: {content_type}\r\n\r\n".encode()
        form = BytesParser(policy=policy.HTTP).parsebytes(head + body)
        parts: dict[Any, Any] = {
            part.get_param("name", header="content-disposition"): part for part in form.iter_parts()
        }
        description = parts["description"].get_payload(decode=True).decode()
        if len(description) > DESCRIPTION:
            raise Refused(422, "Validation failed: Description is too long")
        if parts["file"].get_content_type() not in {"image/jpeg", "image/png"}:
            raise Refused(422, "Validation failed: File content type is not supported")
        number = str(len(self.media) + 1)
        data = parts["file"].get_payload(decode=True)
        self.media[number] = {"id": number, "description": description, "url": None, "data": data}
        return self.shown(number)

    def shown(self, number: str) -> dict[str, Any]:
        """A picture as it is told; the first look at it is too early, the next finds it ready."""
        found = {k: v for k, v in self.media[number].items() if k != "data"}
        self.media[number]["url"] = f"{self.url}/media/{number}.jpg"
        return found

    def post(self, said: dict[str, Any], key: str) -> dict[str, Any]:
        with self.lock:
            now = self.now()
            if key in self.keys and now - self.keys[key][0] < timedelta(hours=1):
                return self.status(self.keys[key][1])
            self.check(said)
            number = str(1000 + len(self.statuses))
            text = said.get("status", "")
            made = {
                "id": number,
                "uri": f"{self.url}/users/ann/statuses/{number}",
                "url": f"{self.url}/@ann/{number}",
                "created_at": now.isoformat().replace("+00:00", "Z"),
                "in_reply_to_id": said.get("in_reply_to_id"),
                "spoiler_text": said.get("spoiler_text", ""),
                "sensitive": said.get("sensitive", False),
                "visibility": said.get("visibility", "public"),
                "language": said.get("language"),
                "media_attachments": [self.shown(each) for each in said.get("media_ids", [])],
                "replies_count": 0,
                "text": text,
                "content": content(text),
            }
            self.statuses.append(made)
            if key:
                self.keys[key] = (now, number)
            return made

    def check(self, said: dict[str, Any]) -> None:
        text, media = said.get("status", ""), said.get("media_ids", [])
        if not text.strip() and not media:
            raise Refused(422, "Validation failed: Text can't be blank")
        if length(text, said.get("spoiler_text", "")) > LIMIT:
            raise Refused(422, f"Validation failed: Text character limit of {LIMIT} exceeded")
        if len(media) > PICTURES or any(each not in self.media for each in media):
            raise Refused(422, "Validation failed: Cannot attach files")
        if said.get("visibility", "public") not in _VISIBILITIES:
            raise Refused(422, "Validation failed: Visibility is not included in the list")
        parent = said.get("in_reply_to_id")
        if parent and all(parent != each["id"] for each in self.statuses):
            raise Refused(404, "Record not found")

    def revoke(self, form: dict[str, str]) -> dict[str, Any]:
        if self.apps.get(form.get("client_id", ""), {}).get("secret") != form.get("client_secret"):
            raise Refused(403, "You are not authorized to revoke this token")
        self.tokens.pop(form["token"], None)
        return {}

    def source(self, number: str) -> dict[str, Any]:
        return {"id": number, "text": self.status(number)["text"]}

    def edit(self, number: str, said: dict[str, Any]) -> dict[str, Any]:
        self.check(said)
        found = self.status(number)
        found |= {"text": said["status"], "content": content(said["status"])}
        found["media_attachments"] = [self.shown(each) for each in said.get("media_ids", [])]
        return found

    def delete(self, number: str) -> dict[str, Any]:
        found = self.status(number)
        self.statuses.remove(found)
        return found

    def latest(self, limit: int) -> list[dict[str, Any]]:
        return list(reversed(self.statuses))[:limit]

    def status(self, number: str) -> dict[str, Any]:
        for each in self.statuses:
            if each["id"] == number:
                return each
        raise Refused(404, "Record not found")


def content(text: str) -> str:
    """As Mastodon shows it: links in three pieces, mentions without their server."""
    shown = escape(text, quote=False)
    shown = _LINK.sub(
        lambda m: f'<a href="{m[0]}"><span class="invisible">{m[0][:8]}</span>{m[0][8:]}</a>', shown
    )
    shown = _MENTION.sub(r'<span class="h-card"><a href="#">@<span>\1</span></a></span>', shown)
    return "<p>" + shown.replace("\n\n", "</p><p>").replace("\n", "<br>") + "</p>"
