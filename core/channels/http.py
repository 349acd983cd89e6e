"""One HTTP request: its own certificate store, an end in time, never redirected, sorted failures.

urllib3 and not the networks' SDKs: Mastodon.py brings requests and knows no PKCE, `atproto` brings
pydantic and httpx and takes 0.6 s to import; both hide what matters here, which is whether a request
had left when it failed. What we need of the networks is some twenty calls.
"""

import json
import ssl
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from core.channels import deadline
from core.channels.failure import Failed
from core.problems import Known, Problem
from core.receipt import Trouble

AGENT = "Rapport/0.1 (a private journal; no tracking)"
CONNECT, READ, WHOLE = 15.0, 30.0, 60.0
_MOST_BYTES = 8_000_000
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Answer(NamedTuple):
    """What the server said; header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def json(self) -> Any:
        """ValueError when it is not JSON."""
        return json.loads(self.body)


def address(server: str) -> str:
    """The server's address as typed, made whole: `example.social` is https://example.social.

    Plain http only to this computer itself. Known(BAD_SERVER, NOT_SECURE).
    """
    typed = server.strip().rstrip("/")
    if "://" not in typed:
        typed = f"https://{typed}"
    try:
        parts = urlsplit(typed)
        host, port = parts.hostname or "", parts.port
        host = host.encode("idna").decode("ascii") if not host.isascii() else host
    except ValueError as error:
        raise Known(Problem.BAD_SERVER, server) from error
    plain = ":" in host or host in _LOOPBACK
    if not host or parts.scheme not in {"http", "https"} or not (plain or "." in host):
        raise Known(Problem.BAD_SERVER, server)
    if parts.username or any(sign in host for sign in " @%"):
        raise Known(Problem.BAD_SERVER, server)
    if parts.scheme == "http" and not is_loopback(host):
        raise Known(Problem.NOT_SECURE, host)
    named = f"[{host}]" if ":" in host else host
    return f"{parts.scheme}://{named}" + (f":{port}" if port else "")


def is_loopback(host: str) -> bool:
    return host in _LOOPBACK


def certificates() -> ssl.SSLContext:
    """Checks certificates as the system's own programs do."""
    import truststore

    context: ssl.SSLContext = truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context


def request(
    method: str,
    url: str,
    *,
    headers: Mapping[str, str] | None = None,
    body: bytes = b"",
    acts: bool = False,
) -> Answer:
    """Ask once. Failed(OFFLINE, CERTIFICATE) when nothing left this computer.

    When it broke off later: Failed(UNKNOWN) if the request `acts`, so that the server may have done
    it, and else Failed(OFFLINE), since asking again does no harm.
    """
    import urllib3

    after = Trouble.UNKNOWN if acts else Trouble.OFFLINE
    address(f"{urlsplit(url).scheme}://{urlsplit(url).netloc}")  # no way around the rule above
    with deadline.within(WHOLE) as line:
        pool = _pool(url, line)
        try:
            answer = pool.urlopen(
                method,
                _path(url),
                body=body or None,
                headers={"User-Agent": AGENT, "Accept": "application/json", **(headers or {})},
                retries=False,
                redirect=False,
                preload_content=False,
                decode_content=True,
            )
            content = answer.read(_MOST_BYTES)
            return Answer(answer.status, {k.lower(): v for k, v in answer.headers.items()}, content)
        except urllib3.exceptions.SSLError as error:
            raise Failed(_of_tls(error, after)) from error
        except (urllib3.exceptions.NewConnectionError, urllib3.exceptions.ConnectTimeoutError) as e:
            raise Failed(Trouble.OFFLINE) from e
        except (urllib3.exceptions.HTTPError, OSError) as error:
            raise Failed(after if pool.connected else Trouble.OFFLINE) from error
        finally:
            pool.close()


def _path(url: str) -> str:
    parts = urlsplit(url)
    return (parts.path or "/") + (f"?{parts.query}" if parts.query else "")


def _of_tls(error: Exception, after: Trouble) -> Trouble:
    """A certificate that does not hold is no broken line: trying again would not help."""
    return Trouble.CERTIFICATE if "CERTIFICATE_VERIFY_FAILED" in str(error) else after


def _pool(url: str, line: deadline.Line) -> Any:
    """A pool of one fresh connection that hands its socket to the deadline."""
    import urllib3
    from urllib3.connection import HTTPConnection, HTTPSConnection

    parts = urlsplit(url)
    secure = parts.scheme == "https"
    base: Any = HTTPSConnection if secure else HTTPConnection
    pool: Any = urllib3.HTTPSConnectionPool if secure else urllib3.HTTPConnectionPool

    class Connection(base):  # type: ignore[misc] # one of two, by the scheme
        def connect(self) -> None:
            super().connect()
            line.hold(self.sock)
            made.connected = True

    options: dict[str, Any] = {"ssl_context": certificates()} if secure else {}
    made = pool(
        parts.hostname,
        parts.port,
        timeout=urllib3.Timeout(connect=CONNECT, read=READ),
        maxsize=1,
        **options,
    )
    made.ConnectionCls = Connection
    made.connected = False
    return made
