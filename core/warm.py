"""Loading what is heavy before it is asked for: the first use of each costs more than the next."""

from collections.abc import Sequence

from core.model import Kind


def load(taught: Sequence[tuple[str, Kind]] = ()) -> None:
    """Import the language engine, the networks and the store's tools, and use each once.

    `taught` (texts and kinds that the person gave) is learnt ahead, so that no key waits for it.

    Pure but for the imports; takes a few hundred milliseconds, so it belongs on a worker.
    """
    from core import history, networks  # noqa: F401
    from core.composer import read
    from core.language.kinds import learn
    from core.language.suggest import suggest, widen
    from core.store import load_tools

    load_tools()
    text = "The kiln tripped again, and I sat on the floor. See https://example.com, @ines. 🙂"
    read(text, learned=learn.learn(taught))
    widen.around("", text, suggest.from_entry("", text), fits=bool)
    for name in networks.names():
        networks.count(name, text)
