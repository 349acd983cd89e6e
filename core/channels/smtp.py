"""A letter to one reader over the person's own SMTP server, with a Message-ID that never changes.

Source: RFC 5321, 5322, 8314. Each reader gets a letter of their own, so that nobody sees the list.
Once the closing dot has left and no answer came, nobody can know: such a letter is never sent again
by itself.
"""

import re
import smtplib
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr, make_msgid

from core.channels import deadline, http
from core.channels.failure import Failed
from core.outgoing import Outgoing
from core.problems import Known, Problem
from core.receipt import Account, Job, Outcome, Secret, SignedIn, Step, Trouble

_TALK, _WHOLE = 30.0, 120.0
_TLS_PORT = 465  # RFC 8314: TLS from the first byte; on every other port STARTTLS
_ADDRESS = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+\.[^\s@<>,;:\"()\[\]\\]+")
_LOCAL = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@localhost")


def is_address(text: str) -> bool:
    return bool(_ADDRESS.fullmatch(text) or _LOCAL.fullmatch(text))


def sign_in(server: str, handle: str, password: str, name: str = "", user: str = "") -> SignedIn:
    """Try the server, its certificate and the password; nothing is sent.

    `server` is host or host:port; `handle` the address the letters come from; `user` the name to
    sign in with where it is another. Known(BAD_SERVER, BAD_ADDRESS); Failed.
    """
    if not is_address(handle.strip()):
        raise Known(Problem.BAD_ADDRESS, handle)
    host, port = where(server)
    account = Account("", "newsletter", f"{host}:{port}", handle.strip(), name.strip())
    secret = Secret(user=user.strip() or account.handle, password=password)
    with _signed_in(account, secret):
        pass
    return SignedIn(account, secret)


def where(server: str) -> tuple[str, int]:
    """Host and port; without a port 465. Known(BAD_SERVER)."""
    host, _, port = server.strip().removeprefix("smtp://").removeprefix("smtps://").partition(":")
    local = http.is_loopback(host)
    right = re.fullmatch(r"[a-zA-Z0-9]([a-zA-Z0-9.-]*[a-zA-Z0-9])?", host)
    if not (local or (right and "." in host)) or (port and not port.isdigit()):
        raise Known(Problem.BAD_SERVER, server)
    number = int(port or _TLS_PORT)
    if not 0 < number < 65536:
        raise Known(Problem.BAD_SERVER, server)
    return host, number


def keys(account: Account, number: int) -> list[str]:
    """Message-IDs that say nothing of this computer."""
    domain = account.handle.rpartition("@")[2]
    return [make_msgid(domain=domain) for _ in range(number)]


def send(account: Account, secret: Secret, job: Job) -> Outcome:
    """Hand one letter to the server. UNKNOWN only when its last answer is missing."""
    try:
        letter = bytes(message(account, job.outgoing, job.step))
        with _signed_in(account, secret) as line:
            _envelope(line, account.handle, job.step.to)
            _data(line, letter)
    except Failed as failed:
        return failed.outcome()
    return Outcome(remote=job.step.key)


def find(account: Account, secret: Secret, job: Job) -> Outcome:  # noqa: ARG001 - as the others
    """There is no way to ask a mail server whether it took a letter."""
    return Outcome(trouble=Trouble.UNKNOWN)


def message(account: Account, outgoing: Outgoing, step: Step) -> EmailMessage:
    """The letter as it goes out: plain text, and its pictures with their descriptions."""
    made = EmailMessage(policy=SMTP.clone(utf8=False))
    words = "\n\n".join(part.text for part in outgoing.parts)
    made["Subject"] = " ".join((outgoing.title or words.strip().split("\n")[0])[:200].split())
    made["From"] = formataddr((account.name, account.handle))
    made["To"] = step.to
    made["Date"] = format_datetime(step.created)
    made["Message-ID"] = step.key
    made["List-Unsubscribe"] = f"<mailto:{account.handle}?subject=unsubscribe>"
    made.set_content(words + "\n")
    for part in outgoing.parts:
        for number, picture in enumerate(part.pictures, start=1):
            main, _, kind = picture.type.partition("/")
            made.add_attachment(
                picture.data, maintype=main, subtype=kind, filename=f"picture-{number}.{kind}"
            )
            made.get_payload()[-1]["Content-Description"] = " ".join(picture.alt.split())  # type: ignore[index] # a list after an attachment
    return made


def test_step(account: Account, now: datetime) -> Step:
    """A letter to oneself."""
    return Step(0, keys(account, 1)[0], now, account.handle)


@contextmanager
def _signed_in(account: Account, secret: Secret) -> Iterator[smtplib.SMTP]:
    """A connection that is encrypted, certified and signed in. Failed."""
    host, _, port = account.server.rpartition(":")
    with deadline.within(_WHOLE) as guard:
        line = _connect(host, int(port))
        guard.hold(line.sock)
        try:
            try:
                if int(port) != _TLS_PORT:
                    line.starttls(context=http.certificates())
                    guard.hold(line.sock)
                    line.ehlo()
                line.login(secret["user"], secret["password"])
            except ssl.SSLCertVerificationError as error:
                raise Failed(Trouble.CERTIFICATE) from error
            except smtplib.SMTPAuthenticationError as error:
                raise Failed(_of_sign_in(error.smtp_code), _words(error.smtp_error)) from error
            except smtplib.SMTPNotSupportedError as error:
                raise Failed(Trouble.CERTIFICATE, "no STARTTLS") from error
            except smtplib.SMTPResponseException as error:
                raise Failed(_of_code(error.smtp_code), _words(error.smtp_error)) from error
            except (smtplib.SMTPException, OSError) as error:
                raise Failed(Trouble.OFFLINE) from error
            yield line
        finally:
            with suppress(smtplib.SMTPException, OSError):
                line.quit()
            line.close()


def _connect(host: str, port: int) -> smtplib.SMTP:
    name = "localhost"  # what the server is told of us (RFC 5321, 4.1.3), not this computer's name
    try:
        if port == _TLS_PORT:
            context = http.certificates()
            return smtplib.SMTP_SSL(host, port, name, timeout=_TALK, context=context)
        return smtplib.SMTP(host, port, name, timeout=_TALK)
    except ssl.SSLCertVerificationError as error:
        raise Failed(Trouble.CERTIFICATE) from error
    except smtplib.SMTPResponseException as error:
        raise Failed(_of_code(error.smtp_code), _words(error.smtp_error)) from error
    except (smtplib.SMTPException, OSError) as error:
        raise Failed(Trouble.OFFLINE) from error


def _envelope(line: smtplib.SMTP, sender: str, to: str) -> None:
    try:
        for code, said in (line.mail(sender), line.rcpt(to), line.docmd("DATA")):
            if code not in {250, 251, 354}:
                raise Failed(_of_code(code), _words(said))
    except (smtplib.SMTPException, OSError) as error:
        raise Failed(Trouble.OFFLINE) from error


def _data(line: smtplib.SMTP, letter: bytes) -> None:
    """The letter and its closing dot, then the one answer that counts (RFC 5321, 4.5.3.2.6)."""
    lines = re.sub(rb"(?m)^\.", b"..", re.sub(rb"\r?\n", b"\r\n", letter))
    try:
        line.send(lines + (b"" if lines.endswith(b"\r\n") else b"\r\n") + b".\r\n")
        code, said = line.getreply()
    except (smtplib.SMTPException, OSError) as error:
        raise Failed(Trouble.UNKNOWN) from error
    if 400 <= code < 600:
        raise Failed(_of_code(code), _words(said))
    if not 200 <= code < 300:  # an answer that broke off within its first digits
        raise Failed(Trouble.UNKNOWN)


def _of_sign_in(code: int) -> Trouble:
    return Trouble.REVOKED if code >= 500 else Trouble.SERVER


def _of_code(code: int) -> Trouble:
    """4xx may be tried again, 5xx not (RFC 5321, 4.2.1); -1 is a line that broke."""
    if code == 552:
        return Trouble.TOO_LARGE
    return Trouble.REFUSED if code >= 500 else Trouble.BUSY if code >= 400 else Trouble.OFFLINE


def _words(said: bytes | str) -> str:
    text = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    return " ".join(text.split())[:200]
