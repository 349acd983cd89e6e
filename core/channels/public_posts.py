"""What anybody can read of an account: its public posts, asked of the network a page at a time.

Nobody is signed in, and nothing is asked that a browser without an account could not see. Where the
server asks for a pause it is kept; Cancel ends it at the next page.
"""

import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from typing import Any, NamedTuple

from core.channels import api
from core.channels.failure import Failed
from core.exchange.account_names import account_name
from core.exchange.incoming import Format, Problematic, Said, Told, Why
from core.exchange.past import PostItem
from core.exchange.readers import bluesky
from core.exchange.readers.moments import NoMoment
from core.exchange.readers.posts import language, when
from core.exchange.safe import MOST_POSTS, statuses
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem
from core.progress import Cancelled, Progress
from core.receipt import Trouble

_PAGE = 40
_RECORDS = 100
_LONGEST_PAUSE = timedelta(minutes=6)  # Mastodon counts in spans of five
_LOOK = 0.2
_PROBLEMS = {
    Trouble.OFFLINE: Problem.NO_CONNECTION,
    Trouble.CERTIFICATE: Problem.BAD_CERTIFICATE,
    Trouble.NOT_THE_NETWORK: Problem.NOT_THAT_NETWORK,
    Trouble.MOVED: Problem.NOT_THAT_NETWORK,
    Trouble.BUSY: Problem.SERVER_BUSY,
}


class Places(NamedTuple):
    """Where Bluesky's names are looked up."""

    names: str = "https://public.api.bsky.app"
    directory: str = "https://plc.directory"


def reader(account: str, progress: Progress, places: Places | None = None) -> Format:
    """A reader of `@name@server`, `name.bsky.social`, a DID or a profile's page.

    Known(NO_SUCH_ACCOUNT) where it is none of these.
    """
    found = account_name(account)
    if found is None:
        raise Known(Problem.NO_SUCH_ACCOUNT, account.strip())

    def read(_: Bag, told: Told) -> Iterator[PostItem | Problematic]:
        if found.network == "mastodon":
            return _mastodon(found.server, found.name, account.strip(), told, progress)
        return _bluesky(found.name, told, progress, places or Places())

    return Format(f"{found.network}-account", found.network, _never, read, "posts")


def _never(_: Bag) -> int:
    return 0


def _mastodon(
    server: str, name: str, said: str, told: Told, progress: Progress
) -> Iterator[PostItem | Problematic]:
    account = _ask(progress, said, server, "lookup account", query={"acct": name})
    number = str(account.get("id") or "")
    if not number:
        raise Known(Problem.NO_SUCH_ACCOUNT, said)
    if account.get("locked") is True:
        told.say(Said.PRIVATE_ACCOUNT)
    before, seen = "", 0
    while True:
        query = {"limit": str(_PAGE)} | ({"max_id": before} if before else {})
        page = _ask(progress, said, server, "own statuses", query=query, id=number)
        found = [each for each in page if isinstance(each, dict)] if isinstance(page, list) else []
        last = str(found[-1].get("id") or "") if found else ""
        for each in found:
            item = _status(each, number, f"{said}, {each.get('id')}", told)
            if item is not None:
                yield item
        seen += len(found)
        if not last or last == before or seen > MOST_POSTS:
            return
        before = last


def _status(
    status: dict[str, Any], account: str, where: str, told: Told
) -> PostItem | Problematic | None:
    if status.get("reblog"):
        told.say(Said.REPOSTS)
        return None
    seen_by = str(status.get("visibility") or "public")
    if seen_by not in {"public", "unlisted"}:
        told.say(Said.DIRECT if seen_by == "direct" else Said.FOLLOWERS_ONLY)
        return None
    created = str(status.get("created_at") or "")
    try:
        at = when(created, told)
        edited = when(status["edited_at"], told) if status.get("edited_at") else None
    except NoMoment:
        return Problematic(where, Why.BAD_DATE if created else Why.NO_DATE, created)
    uri, answered = str(status.get("uri") or ""), str(status.get("in_reply_to_id") or "")
    own = str(status.get("in_reply_to_account_id") or "") == account
    media = [m for m in status.get("media_attachments") or [] if isinstance(m, dict)]
    if media:
        told.say(Said.MEDIA_ELSEWHERE)
    text = statuses.to_text(str(status.get("content") or ""))
    poll = status.get("poll")
    options = poll.get("options") if isinstance(poll, dict) else None
    choices = [f"- {each.get('title')}" for each in options or [] if isinstance(each, dict)]
    extra: dict[str, Any] = {"in_reply_to": answered} if answered else {}
    if media:
        extra["images"] = [str(each.get("description") or "") for each in media]
    return PostItem(
        where,
        at,
        "\n".join(filter(None, (text, *choices))),
        "mastodon",
        uri,
        str(status.get("url") or uri),
        language(status.get("language")),
        str(status.get("spoiler_text") or ""),
        seen_by,
        parent=f"{uri.rpartition('/')[0]}/{answered}" if own and answered else "",
        answers=bool(answered) and not own,
        modified=edited,
        extra=extra,
    )


def _bluesky(
    handle: str, told: Told, progress: Progress, places: Places
) -> Iterator[PostItem | Problematic]:
    did = handle
    if not handle.startswith("did:"):
        query = {"handle": handle}
        found = _ask(progress, handle, places.names, "resolve handle", query=query)
        did = str(found.get("did") or "")
    home = _home(did, handle, progress, places)
    name = "" if handle.startswith("did:") else handle
    cursor, seen = "", 0
    while True:
        query = {"repo": did, "collection": bluesky.POST, "limit": str(_RECORDS)}
        query |= {"cursor": cursor} if cursor else {}
        page = _ask(progress, handle, home, "list records", query=query)
        records = page.get("records") if isinstance(page, dict) else None
        records = [each for each in records or [] if isinstance(each, dict)]
        for each in records:
            uri = str(each.get("uri") or "")
            yield bluesky.post(uri, each.get("value"), f"{handle}, {uri}", told, name)
        seen += len(records)
        after = str(page.get("cursor") or "") if isinstance(page, dict) else ""
        if not records or not after or after == cursor or seen > MOST_POSTS:
            return
        cursor = after


def _home(did: str, handle: str, progress: Progress, places: Places) -> str:
    """The server that keeps the records of this DID (w3c-ccg did:web, did:plc)."""
    if did.startswith("did:plc:"):
        document = _ask(progress, handle, places.directory, "plc document", did=did)
    elif did.startswith("did:web:"):
        document = _ask(progress, handle, did.removeprefix("did:web:"), "web document")
    else:
        raise Known(Problem.NO_SUCH_ACCOUNT, handle)
    services = document.get("service") if isinstance(document, dict) else None
    for each in services or []:
        if isinstance(each, dict) and str(each.get("id", "")).endswith("#atproto_pds"):
            return str(each.get("serviceEndpoint") or "")
    raise Known(Problem.NO_SUCH_ACCOUNT, handle)


def _ask(progress: Progress, said: str, server: str, name: str, **what: Any) -> Any:
    """One page; waits where the server asks for it. Known, Cancelled."""
    for _ in range(4):
        if progress.cancelled:
            raise Cancelled
        try:
            return api.call(server, name, **what)
        except Failed as failed:
            if failed.status in {400, 404, 410} and name != "own statuses":
                raise Known(Problem.NO_SUCH_ACCOUNT, said) from failed
            if failed.status in {401, 403, 422}:
                raise Known(Problem.ACCOUNT_CLOSED, said) from failed
            until = failed.until
            now = datetime.now(UTC)
            if failed.trouble is not Trouble.BUSY or until is None or until - now > _LONGEST_PAUSE:
                problem = _PROBLEMS.get(failed.trouble, Problem.SERVER_FAILED)
                raise Known(problem, failed.detail or server) from failed
            _wait(until, progress)
    raise Known(Problem.SERVER_BUSY, server)


def _wait(until: datetime, progress: Progress) -> None:
    while datetime.now(UTC) < until:
        if progress.cancelled:
            raise Cancelled
        with suppress(InterruptedError):
            time.sleep(_LOOK)
