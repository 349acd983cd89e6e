"""Waits on this computer alone for the browser to come back from a sign-in, once."""

import socket
import time
from urllib.parse import parse_qs, urlsplit

from core.problems import Known, Problem

_PATH = "/signed-in"
_MOST = 8192
_PATIENCE = 5.0
_TURN = 0.2


class Listener:
    """A door on 127.0.0.1 that takes one answer with the right `state` and says a word back."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self._socket.settimeout(_TURN)
        self.redirect = f"http://127.0.0.1:{self._socket.getsockname()[1]}{_PATH}"
        self._closed = self._waiting = False

    def wait(self, state: str, page: str, seconds: float = 600.0) -> str:
        """The code of the sign-in. `page` is what the browser shows then.

        Known(SIGN_IN_STOPPED) when the person said no, it was closed here, or time ran out.
        Anything that comes with another state is not ours and is not believed.
        """
        end = time.monotonic() + seconds
        self._waiting = True
        try:
            while not self._closed and time.monotonic() < end:
                found = self._one(state, page)
                if found is not None:
                    if not found:
                        break
                    return found
        finally:
            self._socket.close()
        raise Known(Problem.SIGN_IN_STOPPED)

    def close(self) -> None:
        """From any thread: stop waiting."""
        self._closed = True
        if not self._waiting:
            self._socket.close()

    def _one(self, state: str, page: str) -> str | None:
        """One call at the door: the code, empty for a no, None for what is not our answer."""
        try:
            line, _ = self._socket.accept()
        except OSError:
            return None
        with line:
            line.settimeout(_PATIENCE)
            try:
                found = _answer(_first_line(line), state)
                status = "404 Not Found" if found is None else "200 OK"
                body = b"" if found is None else page.encode()
                head = (
                    f"HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\n"
                    f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\n"
                    "Referrer-Policy: no-referrer\r\nConnection: close\r\n\r\n"
                )
                line.sendall(head.encode() + body)
            except OSError:
                return None
        return found


def _first_line(line: socket.socket) -> str:
    got = b""
    while b"\r\n\r\n" not in got and len(got) < _MOST:
        piece = line.recv(_MOST)
        if not piece:
            break
        got += piece
    return got.split(b"\r\n", 1)[0].decode("latin-1")


def _answer(request: str, state: str) -> str | None:
    words = request.split(" ")
    if len(words) != 3 or words[0] != "GET":
        return None
    parts = urlsplit(words[1])
    if parts.path != _PATH:
        return None
    query = parse_qs(parts.query)
    if query.get("state") != [state]:
        return None
    return query.get("code", [""])[0]
