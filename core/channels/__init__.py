"""The only door to the network: send one part, give back what came of it. Loaded when needed.

Values in, values out: no row, no keyring, no words for people. What the app can call of a network
is the closed list of core/channels/api.py.
"""

from importlib import import_module
from typing import Protocol, cast

from core.receipt import Account, Job, Outcome, Secret

_MODULES = {"mastodon": "mastodon", "bluesky": "bluesky", "newsletter": "smtp"}
SENDS = tuple(_MODULES)
"""The networks that the app sends to itself; all others are handed over."""


class Channel(Protocol):
    """What each of the modules can do. All is slow: it belongs on a worker."""

    def send(self, account: Account, secret: Secret, job: Job) -> Outcome:
        """Send one part."""

    def find(self, account: Account, secret: Secret, job: Job) -> Outcome:
        """Look whether it is there."""


def channel(network: str) -> Channel:
    """KeyError for a network that is handed over."""
    return cast("Channel", import_module(f"core.channels.{_MODULES[network]}"))
