"""A mail server on this computer, with STARTTLS and sign-in (aiosmtpd), and what it took in."""

import asyncio
import socket
import ssl
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import Any, cast

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword


class Box:
    """What the server took in. `after_data`: what it does then instead of saying yes."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.to: list[str] = []
        self.after_data = ""

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address.startswith("reject"):
            return "550 5.1.1 no such user"
        if address.startswith("later"):
            return "451 4.7.1 greylisted, try again later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        if self.after_data == "refuse":
            return "554 5.7.1 looks like spam"
        letter = message_from_bytes(envelope.content, policy=cast("Any", default))
        self.letters.append(cast("EmailMessage", letter))
        self.to += envelope.rcpt_tos
        if self.after_data == "hang up":
            server.transport.abort()
        return "250 2.0.0 queued"


def serving(paper: Path) -> ssl.SSLContext:
    """For the side that shows the certificate; it lies in one file with its key."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(paper)
    return context


class _Counting(Controller):
    """Knows its lines: aiosmtpd leaves one open where TLS does not come about."""

    def __init__(self, *words: Any, **more: Any) -> None:
        self.lines: list[Any] = []
        super().__init__(*words, **more)

    def factory(self) -> SMTP:
        counting = self

        class Session(SMTP):
            def connection_made(self, transport: Any) -> None:
                if self.transport is None:  # else it is the one above, after STARTTLS
                    counting.lines.append(transport)
                super().connection_made(transport)

        return Session(self.handler, **self.SMTP_kwargs)


class MailServer:
    """Until `stop`; alice signs in with hunter22."""

    def __init__(self, paper: Path) -> None:
        self.box = Box()
        with socket.create_server(("127.0.0.1", 0)) as free:  # aiosmtpd cannot take port 0
            self.port: int = free.getsockname()[1]
        self._controller = _Counting(
            self.box,
            hostname="127.0.0.1",
            port=self.port,
            server_hostname="localhost",
            tls_context=serving(paper),
            require_starttls=True,
            authenticator=_sign_in,
            auth_required=True,
            auth_require_tls=True,
        )
        self._controller.start()

    def stop(self) -> None:
        """No line is left open."""

        async def hang_up() -> None:
            for line in self._controller.lines:
                line.abort()
            await asyncio.sleep(0.01)

        asyncio.run_coroutine_threadsafe(hang_up(), self._controller.loop).result(5)
        self._controller.stop(no_assert=True)

    def ids(self) -> list[str]:
        """The Message-ID of each letter that it has."""
        return [letter["Message-ID"] for letter in self.box.letters]


def _sign_in(server: Any, session: Any, envelope: Any, mechanism: str, data: Any) -> AuthResult:
    well = isinstance(data, LoginPassword) and data == LoginPassword(b"alice", b"hunter22")
    return AuthResult(success=well, handled=well)
