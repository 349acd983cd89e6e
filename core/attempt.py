"""One try to send one part, on a worker: the secret, a look if it may be there already, the act."""

from typing import NamedTuple

from core import channels
from core.accounts import Keys, get_secret, renew_secret
from core.problems import Known
from core.receipt import Account, Job, Outcome, Trouble

ASKS = ("mastodon", "bluesky")
"""The networks that can be asked whether a part is there."""


class Attempt(NamedTuple):
    """What to do: with `look`, first see whether it is there; with `only_look`, do no more."""

    account: Account
    job: Job
    look: bool = False
    only_look: bool = False


class Came(NamedTuple):
    """What came of it. `cleared`: the look has shown for certain that it was not there."""

    outcome: Outcome
    cleared: bool = False


def attempt(keys: Keys, what: Attempt) -> Came:
    """Slow. Never raises for what a network, a server or a keyring may do."""
    account = what.account
    try:
        secret = get_secret(keys, account)
    except Known as known:
        return Came(Outcome(trouble=Trouble.KEYRING, detail=known.problem.value))
    except ValueError:
        secret = None
    if secret is None:
        return Came(Outcome(trouble=Trouble.EXPIRED))
    channel = channels.channel(account.network)
    cleared = False
    if what.look:
        found = channel.find(account, secret, what.job)
        if found.secret is not None:
            secret = found.secret
            renew_secret(keys, account, secret)
        cleared = found.trouble is Trouble.NOT_THERE
        if what.only_look or not cleared:
            return Came(found._replace(secret=None), cleared)
    outcome = channel.send(account, secret, what.job)
    if outcome.secret is not None:
        renew_secret(keys, account, outcome.secret)
    return Came(outcome._replace(secret=None), cleared)
