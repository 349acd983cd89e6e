"""Between the app and its peer: passes each request on, or spoils it in one of the ways of the net.

The faults come from a plan, one for each request that it is for; after the plan all goes well.
"""

import random
import socket
import struct
import threading
import time
from collections.abc import Callable, Iterable
from contextlib import suppress

SERVER_HAS_IT = ("reset after", "reply lost", "trickle", "504 after", "500 after", "html after")
"""The peer has acted, and the app does not hear of it (or not what it should)."""
SERVER_HAS_NOT = (
    "refused", "reset before", "401", "403", "413", "422", "429", "500", "502", "504", "html",
    "redirect",
)  # fmt: skip
FAULTS = (*SERVER_HAS_IT, *SERVER_HAS_NOT)
_REASONS = {
    "401": b'{"error":"The access token is invalid"}',
    "403": b'{"error":"This action is not allowed"}',
    "413": b"",
    "422": b'{"error":"Validation failed: no"}',
    "429": b'{"error":"Too many requests"}',
}
PAGE = b"<!doctype html><title>Welcome to the Wi-Fi</title><p>Please sign in."
PAGES = {
    "html": "200 OK",
    "html after": "200 OK",
    "500": "500 Internal Server Error",
    "500 after": "500 Internal Server Error",
    "502": "502 Bad Gateway",
    "504": "504 Gateway Timeout",
    "504 after": "504 Gateway Timeout",
}
TRICKLE_SECONDS = 0.2


class FaultProxy:
    """On a port of its own. `only` says which requests the plan is for, by their first line."""

    def __init__(self, to: int, only: Callable[[str], bool] = lambda _: True) -> None:
        self._to, self.only = to, only
        self.plan: list[str] = []
        self.seen: list[tuple[str, str]] = []
        """(the request's first line, its fault or nothing)"""
        self.shut_for = 0
        """How often nobody was at home."""
        self.slow = 0.0
        """Seconds that each way takes, so that a kill meets it in the middle."""
        self._lock = threading.Lock()
        self._open = True
        self._listener = self._listen(0)
        self.port: int = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def follow(self, plan: Iterable[str]) -> None:
        with self._lock:
            self.plan = list(plan)

    def shut(self) -> None:
        """Nobody is at home: connections are refused, until `open`."""
        self.shut_for += 1
        self._end()

    def _end(self) -> None:
        self._open = False
        self._thread.join()
        self._listener.close()

    def open(self) -> None:
        self._open = True
        self._listener = self._listen(self.port)
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def met(self) -> list[str]:
        """The faults that the app has met."""
        return [fault for _, fault in self.seen if fault] + ["refused"] * self.shut_for

    def stop(self) -> None:
        if self._open:
            self._end()

    @staticmethod
    def _listen(port: int) -> socket.socket:
        made = socket.create_server(("127.0.0.1", port))
        made.settimeout(0.05)
        return made

    def _serve(self) -> None:
        while self._open:
            try:
                line, _ = self._listener.accept()
            except OSError:
                continue
            threading.Thread(target=self._one, args=(line,), daemon=True).start()

    def _one(self, line: socket.socket) -> None:
        with line, suppress(OSError):
            line.settimeout(10)
            request = read_message(line)
            if not request:
                return
            first = request.split(b"\r\n", 1)[0].decode("latin-1")
            with self._lock:
                fault = self.plan.pop(0) if self.plan and self.only(first) else ""
                self.seen.append((first, fault))
            time.sleep(self.slow)
            self._act(line, request, fault)

    def _act(self, line: socket.socket, request: bytes, fault: str) -> None:
        if fault in {"reset before", "refused"}:  # it is too late to refuse the line
            reset(line)
        elif fault in {"", *SERVER_HAS_IT}:
            answer = self._ask(request)
            time.sleep(self.slow)
            spoil(line, answer, fault)
        elif fault == "redirect":
            where = f"Location: http://127.0.0.1:{self.port}/elsewhere\r\n"
            line.sendall(reply("302 Found", b"", "text/html", where))
        elif fault in PAGES:
            line.sendall(reply(PAGES[fault], PAGE, "text/html"))
        else:
            wait = "Retry-After: 30\r\n" if fault == "429" else ""
            line.sendall(reply(f"{fault} No", _REASONS[fault], "application/json", wait))

    def _ask(self, request: bytes) -> bytes:
        with socket.create_connection(("127.0.0.1", self._to), 10) as peer:
            peer.sendall(request)
            return read_message(peer)


def spoil(line: socket.socket, answer: bytes, fault: str) -> None:
    """What the app gets to hear of what the peer has done."""
    if fault == "reset after":
        reset(line)
    elif fault == "trickle":
        trickle(line, answer)
    elif fault in PAGES:
        line.sendall(reply(PAGES[fault], PAGE, "text/html"))
    elif not fault:
        line.sendall(answer)


def read_message(line: socket.socket) -> bytes:
    """One whole HTTP request or answer: by its length, or by its chunks."""
    got = b""
    while b"\r\n\r\n" not in got:
        piece = line.recv(65536)
        if not piece:
            return got
        got += piece
    head, _, body = got.partition(b"\r\n\r\n")
    lower = head.lower()
    if b"transfer-encoding: chunked" in lower:
        while not body.endswith(b"0\r\n\r\n"):
            body += line.recv(65536)
        return head + b"\r\n\r\n" + body
    length = 0
    for row in lower.split(b"\r\n"):
        if row.startswith(b"content-length:"):
            length = int(row.split(b":")[1])
    while len(body) < length:
        piece = line.recv(65536)
        if not piece:
            break
        body += piece
    return head + b"\r\n\r\n" + body


def reply(status: str, body: bytes, kind: str = "application/json", more: str = "") -> bytes:
    head = (
        f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{more}"
        "Connection: close\r\n\r\n"
    )
    return head.encode() + body


def reset(line: socket.socket) -> None:
    """An end without goodbye: RST instead of FIN."""
    line.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    line.close()


def trickle(line: socket.socket, answer: bytes, seconds: float = TRICKLE_SECONDS) -> None:
    """A byte now and then: it would take minutes."""
    for at in range(len(answer)):
        line.sendall(answer[at : at + 1])
        time.sleep(seconds)


def plan(chance: random.Random, most: int = 4) -> list[str]:
    """A few faults in a row, as they come."""
    return [chance.choice(FAULTS) for _ in range(chance.randint(1, most))]
