"""The strict Mastodon server over HTTP, on a free port of this computer."""

import json
import threading
from collections.abc import Callable
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.peers.strict_mastodon import Mastodon, Refused

ME = {"id": "7", "username": "ann", "display_name": "Ann of the kiln"}
SCOPES = {
    "GET /api/v1/accounts/verify_credentials": "read:accounts",
    "POST /api/v2/media": "write:media",
    "POST /api/v1/statuses": "write:statuses",
    "PUT /api/v1/statuses/N": "write:statuses",
    "DELETE /api/v1/statuses/N": "write:statuses",
    "GET /api/v1/statuses/N/source": "read:statuses",
    "GET /api/v1/accounts/N/statuses": "read:statuses",
}


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    mastodon: Mastodon

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002
        pass

    def answer(self, status: int, body: Any, headers: dict[str, str] | None = None) -> None:
        sent = json.dumps(body, default=str).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(sent)))
        for name, value in (headers or {}).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(sent)

    def handle_it(self) -> None:
        server = self.mastodon
        parts = urlsplit(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        server.calls.append(f"{self.command} {parts.path}")
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        kind = self.headers.get("Content-Type", "")
        given: dict[str, Any] = {k: v[0] for k, v in parse_qs(parts.query).items()}
        if "json" in kind:
            given |= json.loads(body)
        elif "urlencoded" in kind:
            given |= {k: v[0] for k, v in parse_qs(body.decode()).items()}
        try:
            if parts.path.startswith("/api/v1/statuses") and self.command != "GET":
                server.used += 1
                if server.used > server.rate:
                    reset = (server.now() + timedelta(minutes=5)).isoformat()
                    headers = {"X-RateLimit-Limit": str(server.rate), "X-RateLimit-Remaining": "0"}
                    headers["X-RateLimit-Reset"] = reset
                    self.answer(429, {"error": "Too many requests"}, headers)
                    return
            self.answer(200, self.route(parts.path, given, token, (kind, body)))
        except Refused as refused:
            self.answer(refused.status, {"error": refused.words})

    def route(self, path: str, given: dict[str, Any], token: str, raw: tuple[str, bytes]) -> Any:
        server = self.mastodon
        pieces = path.split("/")
        number = pieces[4] if len(pieces) > 4 and pieces[4].isdigit() else ""
        if number:
            pieces[4] = "N"
        shape = f"{self.command} {'/'.join(pieces)}"
        if server.only_v1 and "v2/instance" in path:
            raise Refused(404, "Record not found")
        if shape in SCOPES:
            server.may(token, SCOPES[shape])
        key = self.headers.get("Idempotency-Key", "")
        routes: dict[str, Callable[[], Any]] = {
            "POST /api/v1/apps": lambda: server.app(given),
            "POST /oauth/token": lambda: server.trade(given),
            "POST /oauth/revoke": lambda: server.revoke(given),
            "GET /api/v1/accounts/verify_credentials": lambda: ME,
            "GET /api/v2/instance": server.instance,
            "GET /api/v1/instance": lambda: {"uri": "strict.test", "max_toot_chars": 1000},
            "POST /api/v2/media": lambda: server.upload(*raw),
            "GET /api/v1/media/N": lambda: server.shown(number),
            "POST /api/v1/statuses": lambda: server.post(given, key),
            "GET /api/v1/statuses/N": lambda: server.status(number),
            "GET /api/v1/statuses/N/source": lambda: server.source(number),
            "PUT /api/v1/statuses/N": lambda: server.edit(number, given),
            "DELETE /api/v1/statuses/N": lambda: server.delete(number),
            "GET /api/v1/accounts/N/statuses": lambda: server.latest(int(given.get("limit", 20))),
        }
        if shape not in routes:
            raise Refused(404, "Record not found")
        return routes[shape]()

    do_GET = do_POST = do_PUT = do_DELETE = handle_it  # noqa: N815


class Running:
    """The server on a free port of this computer, until `stop`."""

    def __init__(self, state: Mastodon) -> None:
        self.state = state
        handler = type("Of", (Handler,), {"mastodon": state})
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.port = self._server.server_address[1]
        self.url = state.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,))
        self._thread.start()

    def stop(self) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()
