"""A wheel from the configured package index with nothing but the standard library."""

from __future__ import annotations

import configparser
import contextlib
import hashlib
import html
import os
import platform
import re
import ssl
import sys
import urllib.parse
import urllib.request
from pathlib import Path

PYPI = "https://pypi.org/simple"
PLATFORMS = {"linux": r"manylinux_2_\d+_", "darwin": r"macosx_\d+_\d+_", "win32": "win_"}


def setting(name: str, *variables: str) -> str:
    """The first of the environment variables that is set, else pip's setting `name`, else ''.

    pip's files and their order: https://pip.pypa.io/en/stable/topics/configuration/
    """
    for variable in variables:
        if os.environ.get(variable):
            return os.environ[variable]
    home = Path.home()
    files = [
        Path("/etc/pip.conf"),
        Path("/etc/xdg/pip/pip.conf"),
        home / ".pip/pip.conf",
        home / ".config/pip/pip.conf",
        home / "Library/Application Support/pip/pip.conf",
        Path(os.environ.get("APPDATA") or home, "pip/pip.ini"),
        Path(os.environ.get("PIP_CONFIG_FILE") or os.devnull),
    ]
    config = configparser.RawConfigParser(strict=False)
    for file in files:
        with contextlib.suppress(configparser.Error, UnicodeDecodeError):  # pip says it better
            config.read(file, encoding="utf-8")
    for section in ("install", "global"):
        if config.has_option(section, name):
            return config.get(section, name).strip()
    return ""


def index_url() -> str:
    """The index that this machine is told to use, without a slash at its end."""
    variables = ("UV_DEFAULT_INDEX", "UV_INDEX_URL", "PIP_INDEX_URL")
    return (setting("index-url", *variables) or PYPI).rstrip("/")


def links(page: str, base: str, package: str) -> list[tuple[tuple[int, ...], str, str]]:
    """(version, address, sha256) of each wheel of this platform on an index page, oldest first.

    The page is PEP 503's. A link without a sha256 and a withdrawn one are left out.
    """
    system = PLATFORMS.get(sys.platform, "nothing")
    machine = re.escape(platform.machine().lower())
    name = re.compile(rf"{package}-(\d+(?:\.\d+)*)-py3-none-[^-]*?{system}{machine}[^-]*\.whl$")
    found = []
    for anchor in re.findall(r"<a\s[^>]*>", page):
        match = re.search(r'href="([^"#]+)#sha256=([0-9a-f]{64})"', anchor)
        if not match or "data-yanked" in anchor:
            continue
        address = urllib.parse.urljoin(base, html.unescape(match[1]))
        wheel = name.search(urllib.parse.unquote(address))
        if wheel:
            found.append((tuple(map(int, wheel[1].split("."))), address, match[2]))
    return sorted(found)


def fetch_wheel(package: str) -> bytes | None:
    """The newest wheel of `package` for this machine, or None if there is no way to it.

    Ends the program if what came is not what the index promised.
    """
    base = f"{index_url()}/{package}/"
    try:
        found = links(_get(base).decode(), base, package)
        if not found:
            return None
        _, address, digest = found[-1]
        wheel = _get(address)
    except (OSError, ValueError) as error:  # no network, no certificates, a page that is no index
        print(f"{base} did not answer as an index should: {error}", file=sys.stderr)
        return None
    if hashlib.sha256(wheel).hexdigest() != digest:
        sys.exit(
            f"{address} is not the file that the index promised (its sha256 differs). "
            "Nothing was installed; try again later or on another network."
        )
    return wheel


def certificates() -> str | None:
    """The file of certificates that this machine trusts (a company may have added its own)."""
    chosen = setting("cert", "SSL_CERT_FILE", "PIP_CERT")
    return chosen if Path(chosen).is_file() else ssl.get_default_verify_paths().cafile


def _get(address: str) -> bytes:
    context = ssl.create_default_context(cafile=certificates())
    request = urllib.request.Request(address, headers={"Accept": "text/html, */*;q=0.1"})  # noqa: S310
    with urllib.request.urlopen(request, timeout=60, context=context) as answer:  # noqa: S310
        content: bytes = answer.read()
    return content
