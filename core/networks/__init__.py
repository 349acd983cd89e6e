"""What each network allows: how long, counted how, cut where, and its prefilled compose page."""

from typing import NamedTuple

from core.networks.limits import Limits, adjusted
from core.networks.network import Images, Network
from core.networks.table import NETWORKS
from core.networks.urls import LONGEST_TEXT
from core.problems import Known, Problem

__all__ = ["Count", "Images", "Limits", "Network", "compose_link", "count", "get", "names", "split"]


class Count(NamedTuple):
    """How long a text is on a network.

    `limit` None means as long as one likes. `extra` are second budgets as (code, length, limit):
    Bluesky's `bytes`, Threads' `links`, Tumblr's `paragraph`. `valid`: the network takes it.
    """

    length: int
    limit: int | None
    valid: bool
    extra: tuple[tuple[str, int, int], ...] = ()


def names() -> tuple[str, ...]:
    """The networks' names as the command line and the store use them."""
    return tuple(NETWORKS)


def get(name: str, limits: Limits | None = None) -> Network:
    """The network of that name, as `limits` of the person's server have it.

    Known(BAD_NETWORK) with the name if there is none.
    """
    try:
        return adjusted(NETWORKS[name], limits)
    except KeyError:
        raise Known(Problem.BAD_NETWORK, name) from None


def count(name: str, text: str, warning: str = "", limits: Limits | None = None) -> Count:
    """How long text (and content warning, where it shares the budget) are on a network.

    To the unit, up to 20,000 code points; a text longer than that, where it is far too long anyway,
    is counted in code points, so that a pasted book does not hold up the typing.
    """
    network = get(name, limits)
    if network.limit is not None and len(text) > max(LONGEST_TEXT, 4 * network.limit):
        length = len(text)
    else:
        length = network.measure(text, warning)
    extra = tuple((each.name, each.measure(text), each.limit) for each in network.budgets)
    fits = network.limit is None or length <= network.limit
    fits = fits and all(used <= limit for _, used, limit in extra)
    refused = network.refuses is not None and network.refuses(text)
    return Count(length, network.limit, fits and not refused, extra)


def split(
    name: str,
    text: str,
    *,
    number: bool = False,
    warning: str = "",
    limits: Limits | None = None,
) -> list[str]:
    """The text as a thread of posts that each fit.

    Cut at paragraphs and sentence ends first, then at clauses, then between words; never inside a
    link, a mention, a word or a grapheme, unless one of them alone is too long. Only white space at
    the cuts is lost. `number` ends each part with ` (1/3)` and leaves room for it. A text that fits
    is one part without a number, a text without anything in it none. A `warning` stands over each
    part and takes its room.
    """
    from core.networks.splitting import split_text

    network = get(name, limits)

    def fits(part: str) -> bool:
        return (network.limit is None or network.measure(part, warning) <= network.limit) and all(
            budget.measure(part) <= budget.limit for budget in network.budgets
        )

    return split_text(text, fits, number=number)


def compose_link(
    name: str, text: str, server: str = "", *, title: str = "", reply: str = "everyone"
) -> str | None:
    """The address of the network's compose page with the text in it, as far as it takes one.

    None where there is no such page, where it needs a `server` (Mastodon: `example.social`) that
    is not given, or where it takes only a link and the text has none. Without a `title` the first
    line is one.
    """
    from core.networks.intents import link_for

    return link_for(get(name), text, server, title=title, reply=reply)
