"""Calls of the networks' APIs: the closed list of endpoints, and what a status code means.

Whatever is not in `ENDPOINTS` cannot be called. There is nothing in it that follows, mentions,
invites, likes, boosts or answers anybody, and a test reads it.
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

from core.channels import http
from core.channels.failure import Failed
from core.receipt import Trouble

_PAUSE = timedelta(minutes=1)  # when a server asks for a pause without saying how long
_LONGEST_PAUSE = timedelta(days=1)
_WORDS = 200


class Endpoint(NamedTuple):
    """`acts`: it makes, changes or removes something that others can see."""

    method: str
    path: str
    acts: bool = False


ENDPOINTS: dict[str, Endpoint] = {
    # docs.joinmastodon.org/methods: apps, oauth, accounts, instance, media, statuses
    "app": Endpoint("POST", "/api/v1/apps"),
    "token": Endpoint("POST", "/oauth/token"),
    "revoke": Endpoint("POST", "/oauth/revoke"),
    "me": Endpoint("GET", "/api/v1/accounts/verify_credentials"),
    "instance": Endpoint("GET", "/api/v2/instance"),
    "instance v1": Endpoint("GET", "/api/v1/instance"),
    "media": Endpoint("POST", "/api/v2/media"),
    "media state": Endpoint("GET", "/api/v1/media/{id}"),
    "post status": Endpoint("POST", "/api/v1/statuses", acts=True),
    "status": Endpoint("GET", "/api/v1/statuses/{id}"),
    "status source": Endpoint("GET", "/api/v1/statuses/{id}/source"),
    "edit status": Endpoint("PUT", "/api/v1/statuses/{id}", acts=True),
    "delete status": Endpoint("DELETE", "/api/v1/statuses/{id}", acts=True),
    "lookup account": Endpoint("GET", "/api/v1/accounts/lookup"),
    "own statuses": Endpoint("GET", "/api/v1/accounts/{id}/statuses"),
    # docs.bsky.app/docs/api: com.atproto.server, .identity, .repo; app.bsky.feed
    "create session": Endpoint("POST", "/xrpc/com.atproto.server.createSession"),
    "refresh session": Endpoint("POST", "/xrpc/com.atproto.server.refreshSession"),
    "delete session": Endpoint("POST", "/xrpc/com.atproto.server.deleteSession"),
    "resolve handle": Endpoint("GET", "/xrpc/com.atproto.identity.resolveHandle"),
    "upload blob": Endpoint("POST", "/xrpc/com.atproto.repo.uploadBlob"),
    "put record": Endpoint("POST", "/xrpc/com.atproto.repo.putRecord", acts=True),
    "get record": Endpoint("GET", "/xrpc/com.atproto.repo.getRecord"),
    "list records": Endpoint("GET", "/xrpc/com.atproto.repo.listRecords"),
    "plc document": Endpoint("GET", "/{did}"),  # web.plc.directory, and the DID methods of W3C
    "web document": Endpoint("GET", "/.well-known/did.json"),
    "delete record": Endpoint("POST", "/xrpc/com.atproto.repo.deleteRecord", acts=True),
    "posts": Endpoint("GET", "/xrpc/app.bsky.feed.getPosts"),
}


def call(
    server: str,
    name: str,
    *,
    token: str = "",
    query: Mapping[str, str] | None = None,
    form: Mapping[str, str] | None = None,
    data: Any = None,
    raw: tuple[str, bytes] | None = None,
    headers: Mapping[str, str] | None = None,
    **inside: str,
) -> Any:
    """Call an endpoint of ENDPOINTS; the JSON of its answer ({} when it says nothing).

    Failed with what it means; KeyError for an endpoint that is not in the list.
    """
    endpoint = ENDPOINTS[name]
    path = endpoint.path.format(**{key: quote(value, safe="") for key, value in inside.items()})
    url = http.address(server) + path + (f"?{urlencode(query)}" if query else "")
    sent = dict(headers or {})
    body = b""
    if token:
        sent["Authorization"] = f"Bearer {token}"
    if form is not None:
        sent["Content-Type"], body = "application/x-www-form-urlencoded", urlencode(form).encode()
    elif data is not None:
        sent["Content-Type"] = "application/json"
        body = json.dumps(data, ensure_ascii=False).encode()
    elif raw is not None:
        sent["Content-Type"], body = raw
    answer = http.request(endpoint.method, url, headers=sent, body=body, acts=endpoint.acts)
    return read(answer, acts=endpoint.acts)


def read(answer: http.Answer, *, acts: bool) -> Any:
    """The JSON of a good answer; Failed for any other."""
    if answer.status in range(200, 300):
        if not answer.body.strip():
            return {}
        try:
            found = answer.json()
        except ValueError as error:
            trouble = Trouble.UNKNOWN if acts else Trouble.NOT_THE_NETWORK
            raise Failed(trouble, status=answer.status) from error
        return found
    code, words = _said(answer)
    raise Failed(_meaning(answer, code, acts=acts), words, _until(answer), code, answer.status)


def _meaning(answer: http.Answer, code: str, *, acts: bool) -> Trouble:
    status = answer.status
    if status in range(300, 400):
        return Trouble.MOVED
    if code in {"ExpiredToken", "InvalidToken", "AccountDeactivated", "AccountTakedown"}:
        return Trouble.REVOKED
    if status in range(400, 500) and not code and _is_page(answer):
        return Trouble.NOT_THE_NETWORK
    by_status = {
        401: Trouble.REVOKED,
        403: Trouble.FORBIDDEN,
        408: Trouble.UNKNOWN if acts else Trouble.SERVER,
        413: Trouble.TOO_LARGE,
        425: Trouble.BUSY,
        429: Trouble.BUSY,
    }
    if status in by_status:
        return by_status[status]
    if status in range(400, 500):
        return Trouble.REFUSED
    return Trouble.UNKNOWN if acts else Trouble.SERVER


def _is_page(answer: http.Answer) -> bool:
    return "html" in answer.headers.get("content-type", "") and answer.status not in {413, 429}


def _said(answer: http.Answer) -> tuple[str, str]:
    """(code, words) of an error: Mastodon has `error` and `error_description`, atproto `message`."""
    try:
        found = answer.json()
    except ValueError:
        return "", ""
    if not isinstance(found, dict):
        return "", ""
    code, message = found.get("error"), found.get("message") or found.get("error_description")
    words = message if isinstance(message, str) else code if isinstance(code, str) else ""
    plain = " ".join(words.split())
    return (code if isinstance(code, str) else ""), plain[:_WORDS]


def _until(answer: http.Answer) -> datetime | None:
    """The moment from which the server takes more, in its own words, within a day.

    Retry-After (RFC 9110) before X-RateLimit-Reset (Mastodon) and ratelimit-reset (atproto).
    """
    if answer.status not in {429, 425, 503}:
        return None
    now = datetime.now(UTC)
    for name in ("retry-after", "x-ratelimit-reset", "ratelimit-reset"):
        at = _moment(answer.headers.get(name, "").strip(), now)
        if at is not None:
            return min(max(at, now), now + _LONGEST_PAUSE)
    return now + _PAUSE if answer.status == 429 else None


def _moment(said: str, now: datetime) -> datetime | None:
    if not said:
        return None
    try:
        if said.isdigit():
            number = int(said)
            soon = number < 10_000_000  # seconds from now, not since 1970
            return now + timedelta(seconds=number) if soon else datetime.fromtimestamp(number, UTC)
        at = parsedate_to_datetime(said) if "," in said else datetime.fromisoformat(said)
    except (ValueError, OverflowError, OSError):
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)
