"""Accounts by their names, against a small server on this computer: pages, pauses, Cancel, closed doors."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from core.channels import public_posts
from core.channels.public_posts import Places, reader
from core.clock import now
from core.exchange.account_names import AccountName, account_name, is_account
from core.exchange.incoming import Said, Told
from core.exchange.past import PostItem, threads
from core.exchange.safe.bag import Bag
from core.problems import Known, Problem
from core.progress import Cancelled, Progress

Answer = tuple[int, dict[str, str], Any]
DID = "did:plc:abc"


class Server:
    """Answers each path with what `answers` says, and remembers what was asked."""

    def __init__(self) -> None:
        self.answers: dict[str, Callable[[dict[str, str]], Answer]] = {}
        self.asked: list[str] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                parts = urlsplit(self.path)
                query = {key: each[0] for key, each in parse_qs(parts.query).items()}
                server.asked.append(parts.path)
                assert "Authorization" not in self.headers
                found = server.answers.get(parts.path)
                status, headers, data = found(query) if found else (404, {}, {"error": "no"})
                body = json.dumps(data).encode()
                self.send_response(status)
                for name, value in {"Content-Type": "application/json", **headers}.items():
                    self.send_header(name, value)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *_: object) -> None:
                """Nothing."""

        self._http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._http.server_port}"
        threading.Thread(target=self._http.serve_forever, args=(0.05,), daemon=True).start()

    def close(self) -> None:
        self._http.shutdown()
        self._http.server_close()


@pytest.fixture
def server() -> Iterator[Server]:
    made = Server()
    yield made
    made.close()


def told() -> Told:
    return Told("UTC", now())


def status(number: int, **more: Any) -> dict[str, Any]:
    made: dict[str, Any] = {
        "id": str(number), "uri": f"https://s.example/users/ann/statuses/{number}",
        "url": f"https://s.example/@ann/{number}", "content": f"<p>Post {number}</p>",
        "created_at": f"2024-05-01T10:00:{number % 60:02}.000Z", "visibility": "public",
        "language": "de", "spoiler_text": "", "media_attachments": [], "reblog": None,
        "in_reply_to_id": None, "in_reply_to_account_id": None,
    }  # fmt: skip
    return made | more


def mastodon(server: Server, statuses: list[dict[str, Any]]) -> None:
    def page(query: dict[str, str]) -> Answer:
        older = [s for s in statuses if int(s["id"]) < int(query.get("max_id", "999999"))]
        return 200, {}, older[: int(query["limit"])]

    server.answers["/api/v1/accounts/lookup"] = lambda _: (200, {}, {"id": "7", "locked": False})
    server.answers["/api/v1/accounts/7/statuses"] = page


def test_mastodon_page_by_page(server: Server) -> None:
    odd = {
        90: status(90, reblog={"id": "1"}),
        89: status(89, visibility="private"),
        88: status(88, in_reply_to_id="87", in_reply_to_account_id="7"),
        86: status(86, in_reply_to_id="5", in_reply_to_account_id="8"),
        85: status(85, media_attachments=[{"description": "a jug"}], spoiler_text="food"),
    }
    mastodon(server, [odd.get(n) or status(n) for n in range(95, 0, -1)])
    said = told()
    found = list(reader(f"{server.address}/@ann", Progress()).read(Bag.__new__(Bag), said))
    items = [each for each in found if isinstance(each, PostItem)]
    assert len(items) == 93
    assert server.asked.count("/api/v1/accounts/7/statuses") == 4
    assert {what: many for (what, _), many in said.said.items()} == {
        Said.REPOSTS: 1, Said.FOLLOWERS_ONLY: 1, Said.MEDIA_ELSEWHERE: 1,
    }  # fmt: skip
    by_id = {item.source_id.rpartition("/")[2]: item for item in items}
    assert by_id["86"].answers
    assert by_id["85"].warning == "food"
    assert (by_id["1"].text, by_id["1"].language) == ("Post 1", "de")
    joined = {item.source_id: item for item in threads(items)}
    assert joined["https://s.example/users/ann/statuses/87"].text == "Post 87\n\nPost 88"


def test_a_pause_is_kept_and_then_it_goes_on(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    mastodon(server, [status(1)])
    waited: list[object] = []
    monkeypatch.setattr(public_posts, "_wait", lambda until, _: waited.append(until))
    lookup = server.answers["/api/v1/accounts/lookup"]

    def busy(query: dict[str, str]) -> Answer:
        if not waited:
            return 429, {"Retry-After": "2"}, {"error": "slow"}
        return lookup(query)

    server.answers["/api/v1/accounts/lookup"] = busy
    found = list(reader(f"{server.address}/@ann", Progress()).read(Bag.__new__(Bag), told()))
    assert (len(found), len(waited)) == (1, 1)


def test_cancel_ends_it_at_the_next_page(server: Server) -> None:
    mastodon(server, [status(n) for n in range(95, 0, -1)])
    progress = Progress()
    items = reader(f"{server.address}/@ann", progress).read(Bag.__new__(Bag), told())
    next(items)
    progress.cancel()
    with pytest.raises(Cancelled):
        list(items)
    assert server.asked.count("/api/v1/accounts/7/statuses") == 1


@pytest.mark.parametrize(
    ("code", "problem"),
    [(404, Problem.NO_SUCH_ACCOUNT), (401, Problem.ACCOUNT_CLOSED), (500, Problem.SERVER_FAILED)],
)
def test_what_goes_wrong_has_its_name(server: Server, code: int, problem: Problem) -> None:
    server.answers["/api/v1/accounts/lookup"] = lambda _: (code, {}, {"error": "no"})
    with pytest.raises(Known) as known:
        list(reader(f"{server.address}/@ann", Progress()).read(Bag.__new__(Bag), told()))
    assert known.value.problem is problem


def test_bluesky_is_found_by_its_handle(server: Server) -> None:
    def record(key: str, text: str, **more: Any) -> dict[str, Any]:
        value = {"text": text, "createdAt": "2024-05-01T10:00:00Z", "langs": ["en"]} | more
        return {"uri": f"at://{DID}/app.bsky.feed.post/{key}", "cid": "b", "value": value}

    shown = "Read a.example/lo... now"
    facet = {
        "index": {"byteStart": 5, "byteEnd": 20},
        "features": [{"uri": "https://a.example/long/path"}],
    }
    pages = {
        "": {"records": [record("2", shown, facets=[facet])], "cursor": "x"},
        "x": {"records": [record("1", "First")]},
    }
    server.answers["/xrpc/com.atproto.identity.resolveHandle"] = lambda _: (200, {}, {"did": DID})
    home = {"id": "#atproto_pds", "serviceEndpoint": server.address}
    server.answers[f"/{DID.replace(':', '%3A')}"] = lambda _: (200, {}, {"service": [home]})
    server.answers["/xrpc/com.atproto.repo.listRecords"] = lambda query: (
        200, {}, pages[query.get("cursor", "")],
    )  # fmt: skip
    places = Places(server.address, server.address)
    asked = reader("@ann.example", Progress(), places)
    items = list(asked.read(Bag.__new__(Bag), told()))
    assert [item.text for item in items] == ["Read https://a.example/long/path now", "First"]
    assert items[0].link == "https://bsky.app/profile/ann.example/post/2"


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("@ann@social.example", AccountName("mastodon", "ann", "social.example")),
        ("https://social.example/@ann", AccountName("mastodon", "ann", "https://social.example")),
        ("ann.bsky.social", AccountName("bluesky", "ann.bsky.social")),
        ("https://bsky.app/profile/ann.example", AccountName("bluesky", "ann.example")),
        ("@ann", None), ("", None), ("my archive.zip/", None),
    ],
)  # fmt: skip
def test_how_accounts_are_written(said: str, name: AccountName | None) -> None:
    assert account_name(said) == name


def test_a_file_that_is_not_there_is_no_account() -> None:
    assert not is_account("tweets.zip")
    assert is_account("@ann@social.example")
