"""Targets over time: the ones in force now, and the ones that earlier weeks were told under.

A change of targets begins a term on that day. A week is read with the term that holds on its last
day, so weeks that are over keep theirs until the person asks for the new ones everywhere. One
network may have targets of its own; a term without a name follows those for all networks again.
"""

from bisect import bisect_right
from collections.abc import Callable
from typing import NamedTuple

from core import mix
from core.changes import Change, Changes, SettingChanged
from core.model import Kind, Targets
from core.settings import Settings, in_percent

ALL = ""
"""The name under which the targets for all networks together are kept."""
TERMS = "targets since"
_CHANGED = frozenset({"targets", "own targets"})
AimOf = Callable[[str], Targets]


class Term(NamedTuple):
    """Targets and the day from which they hold; empty: ever since. None: those for all networks."""

    since: str
    targets: Targets | None


class Aims:
    """Listens to the settings, so that a change is dated wherever it was made."""

    def __init__(self, settings: Settings, changes: Changes, today: Callable[[], str]) -> None:
        self._settings = settings
        self._today = today
        self._current = settings.targets()
        changes.listen(self._note)

    def now(self, network: str = ALL) -> Targets:
        """The targets in force today."""
        return self.of(network)(self._today())

    def of(self, network: str = ALL) -> AimOf:
        """Which targets held on a day, for many days at once."""
        general, own = self.terms(ALL), self.terms(network) if network else []

        def on(day: str) -> Targets:
            return _on(own, day) or _on(general, day) or self._current

        return on

    def terms(self, network: str = ALL) -> list[Term]:
        """What held since when, oldest first; empty while the targets were never changed."""
        return [
            Term(since, _read(name, shares))
            for since, name, shares in self._settings.get(TERMS).get(network, [])
        ]

    def use_for(self, network: str, targets: Targets | None) -> None:
        """From today on, targets for one network alone; None: as for all networks."""
        self._begin(network, targets, before=None)

    def use(self, targets: Targets) -> None:
        """From today on, targets for all networks: a preset by its name, else one's own."""
        if targets.name in mix.PRESETS:
            self._settings.set("targets", targets.name)
            return
        self._settings.set("own targets", in_percent(targets))
        self._settings.set("targets", "own")

    def apply_to_past(self, network: str = ALL) -> None:
        """The targets of today hold for all weeks that ever were."""
        terms = self.terms(network)
        if terms:
            self._keep(network, [Term("", terms[-1].targets)])

    def _note(self, change: Change) -> None:
        if not isinstance(change, SettingChanged) or change.name not in _CHANGED:
            return
        fresh = self._settings.targets()
        if fresh != self._current:
            before, self._current = self._current, fresh
            self._begin(ALL, fresh, before=before)

    def _begin(self, network: str, targets: Targets | None, before: Targets | None) -> None:
        today = self._today()
        terms = self.terms(network) or [Term("", before)]
        terms = [term for term in terms if not term.since or term.since < today]
        if terms[-1].targets != targets:
            terms.append(Term(today, targets))
        self._keep(network, terms)

    def _keep(self, network: str, terms: list[Term]) -> None:
        kept = dict(self._settings.get(TERMS))
        kept[network] = [
            [term.since, term.targets.name, in_percent(term.targets)]
            if term.targets
            else [term.since, "", {}]
            for term in terms
        ]
        self._settings.set(TERMS, kept)


def _on(terms: list[Term], day: str) -> Targets | None:
    place = bisect_right(terms, day, key=lambda term: term.since)
    return terms[place - 1].targets if place else None


def _read(name: str, shares: dict[str, int]) -> Targets | None:
    """A preset is what it is today; one's own are the numbers that were kept."""
    if not name:
        return None
    if name in mix.PRESETS:
        return mix.PRESETS[name]
    return Targets(name, {kind: shares[kind] / 100 for kind in Kind})
