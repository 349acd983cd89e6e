"""Between the app and a mail server: passes the talk on, or spoils it at one of its turns.

It takes part in STARTTLS on both sides, so that it sees what is said. The plan has a fault for each
connection; after it all goes well.
"""

import socket
import ssl
import time
from contextlib import suppress
from pathlib import Path

from tests.peers.fault_proxy import FaultProxy, reset, trickle
from tests.peers.mail_server import serving

SERVER_HAS_IT = ("reset after", "reply lost", "trickle")
"""The letter was taken, and the app does not hear of it."""
SERVER_HAS_NOT = (
    "refused", "hang up", "421", "no STARTTLS", "STARTTLS 454", "expired", "stranger",
    "AUTH 535", "AUTH 454", "MAIL 451", "RCPT 450", "RCPT 550", "DATA 451",
    "cut in the letter", "reset before", "end 451", "end 452", "end 552", "end 554",
)  # fmt: skip
FAULTS = (*SERVER_HAS_IT, *SERVER_HAS_NOT)
_SAID = {"421": "busy, come back", "454": "not now", "535": "wrong password", "451": "try again",
         "450": "greylisted", "452": "no room just now", "550": "no such user",
         "552": "too large", "554": "looks like spam"}  # fmt: skip
TRICKLE_SECONDS = 2.1  # so that the end comes within the three digits that say what came of it
_END = b"\r\n.\r\n"


class MailProxy(FaultProxy):
    """`paper` is the server's certificate; the other two are shown when the plan wants it."""

    def __init__(self, to: int, paper: Path, expired: Path, stranger: Path) -> None:
        self._contexts = {
            "": serving(paper), "expired": serving(expired), "stranger": serving(stranger)
        }  # fmt: skip
        self._trusted = ssl.create_default_context(cafile=str(paper))
        super().__init__(to)

    def _one(self, line: socket.socket) -> None:
        with line, suppress(OSError):
            line.settimeout(10)
            with self._lock:
                fault = self.plan.pop(0) if self.plan else ""
                self.seen.append(("connection", fault))
            if fault in {"hang up", "refused"}:
                reset(line)  # it is too late to refuse the line
                return
            peer = socket.create_connection(("127.0.0.1", self._to), 10)
            talk = _Talk(line, peer, fault, self.slow)
            try:
                talk.run(self._contexts, self._trusted)
            finally:
                talk.end()


class _Talk:
    """One connection, from the greeting to its end."""

    def __init__(self, line: socket.socket, peer: socket.socket, fault: str, slow: float) -> None:
        self._line, self._peer, self._fault, self._slow = line, peer, fault, slow

    def run(self, contexts: dict[str, ssl.SSLContext], trusted: ssl.SSLContext) -> None:
        greeting = self._answer()
        if self._fault == "421":
            self._say("421")
            return
        self._line.sendall(greeting)
        while said := _line(self._line):
            word = said.split(b" ")[0].strip().upper().decode("latin-1")
            at, _, code = self._fault.partition(" ")
            if at == word and code.isdigit():
                self._say(code)
                continue
            self._peer.sendall(said)
            answer = self._answer()
            time.sleep(self._slow)
            if word == "EHLO" and self._fault == "no STARTTLS":
                rows = [row for row in answer.splitlines(keepends=True) if b"STARTTLS" not in row]
                rows[-1] = rows[-1].replace(b"-", b" ", 1)
                answer = b"".join(rows)
            self._line.sendall(answer)
            if word == "STARTTLS" and answer.startswith(b"220"):
                context = contexts.get(self._fault, contexts[""])
                self._line = context.wrap_socket(self._line, server_side=True)
                self._peer = trusted.wrap_socket(self._peer, server_hostname="localhost")
            elif word == "DATA" and answer.startswith(b"354") and not self._letter():
                return

    def end(self) -> None:
        self._line.close()
        self._peer.close()

    def _letter(self) -> bool:
        """Between DATA and the answer that counts; whether the talk goes on."""
        got = b""
        while not got.endswith(_END):
            piece = self._line.recv(65536)
            if not piece:
                return False
            got += piece
            if self._fault == "cut in the letter":
                reset(self._line)
                return False
        if self._fault == "reset before":
            reset(self._line)
            return False
        at, _, code = self._fault.partition(" ")
        if at == "end":
            self._say(code)
            return True
        time.sleep(self._slow)
        self._peer.sendall(got)
        answer = self._answer()
        time.sleep(self._slow)
        if self._fault == "reset after":
            reset(self._line)
        elif self._fault == "trickle":
            trickle(self._line, answer, TRICKLE_SECONDS)
        elif self._fault != "reply lost":
            self._line.sendall(answer)
            return True
        return False

    def _answer(self) -> bytes:
        """All lines of the server's next answer."""
        got = b""
        while row := _line(self._peer):
            got += row
            if row[3:4] != b"-":
                return got
        return got

    def _say(self, code: str) -> None:
        self._line.sendall(f"{code} {_SAID[code]}\r\n".encode())


def _line(sock: socket.socket) -> bytes:
    """Up to the next line end; nothing when the other side has gone."""
    got = b""
    while not got.endswith(b"\n"):
        letter = sock.recv(1)
        if not letter:
            return b""
        got += letter
    return got
