"""Spelling in the sheets: checked on a worker, shown by a quiet dotted line, and never changed by us.

A line asks for its words when it is drawn; what is not known yet is asked of a worker and the lines
that have such words are drawn again, so a key never waits for the dictionary.
"""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QLocale, QObject, Signal

from core.people import People
from core.runner import Runner
from core.settings import Settings
from ui.bridge import Bridge
from ui.tasks import raise_error
from ui.widgets.autosave import single_shot

if TYPE_CHECKING:
    from core.dictionary import Language, OwnWords, Speller

ASK_MS = 350  # after the last key
_KEPT = 50_000
_AT_ONCE = 400  # words; between two such lots the window breathes


class Answer(NamedTuple):
    """What the worker found: the speller that it used, and which words are right."""

    speller: "Speller | None"
    right: dict[str, bool]
    languages: tuple["Language", ...]
    chosen: str


class Spelling(QObject):
    """One for the window. `misspelt` answers at once; `learnt` tells that it knows more."""

    learnt = Signal(object)
    """The words, caseless, of which something else is known now; an empty set: all of them."""
    languages_found = Signal()

    def __init__(
        self, runner: Runner, bridge: Bridge, settings: Settings, people: People, own: "OwnWords"
    ) -> None:
        super().__init__()
        self._runner, self._settings, self._people, self._own = runner, settings, people, own
        self._speller: Speller | None = None
        self._right: dict[str, bool] = {}
        self._wanted: dict[str, None] = {}
        self._busy = self._stopped = False
        self._known: set[str] = set()
        self.languages: tuple[Language, ...] = ()
        self._timer = single_shot(self, ASK_MS, self._ask)
        bridge.setting_changed.connect(self._set)
        bridge.person_changed.connect(lambda _: self._learn_known())
        self._learn_known()

    @property
    def on(self) -> bool:
        return bool(self._settings.get("spelling"))

    @property
    def language(self) -> str:
        """The code of the dictionary in use; empty while there is none."""
        return self._speller.language.code if self._speller else ""

    def misspelt(self, text: str) -> list[tuple[int, int]]:
        """(start, length) of the words of a line that are known to be unknown."""
        if not self.on:
            return []
        from core.dictionary import words_of

        found = []
        for start, word in words_of(text):
            if word.casefold() in self._known:
                continue
            right = self._right.get(word)
            if right is None:
                self._wanted[word] = None
            elif not right:
                found.append((start, len(word)))
        if self._wanted and not self._busy:
            self._timer.start()
        return found

    def suggest(self, word: str, show: Callable[[list[str]], object]) -> None:
        """Find on a worker what may have been meant."""
        speller = self._speller
        if speller is None:
            show([])
        else:
            self._runner.run(lambda: speller.suggest(word), show, raise_error)

    def add(self, word: str) -> None:
        """Into the own dictionary."""
        self._own.add(word)
        self._learn_known()

    def choose(self, code: str) -> None:
        """Take this dictionary from now on."""
        self._settings.set("spelling language", code)

    def remove(self, word: str) -> None:
        self._own.remove(word)
        self._learn_known()

    def stop(self) -> None:
        """The window closes: ask nothing any more."""
        self._stopped = True
        self._timer.stop()

    def own_words(self) -> list[str]:
        return self._own.everything()

    def find_languages(self) -> None:
        """Look on a worker which dictionaries there are; `languages_found` tells."""
        from core.dictionary import languages

        def found(those: tuple["Language", ...]) -> None:
            self.languages = those
            self.languages_found.emit()

        self._runner.run(languages, found, raise_error)

    def _ask(self) -> None:
        if self._busy or self._stopped or not self._wanted:
            return
        words = list(self._wanted)[:_AT_ONCE]
        for word in words:
            del self._wanted[word]
        self._busy = True
        chosen = self._settings.get("spelling language")
        system = QLocale().name()
        speller = self._speller

        def work() -> Answer:
            return check(words, speller, chosen, system)

        self._runner.run(work, self._answered, self._failed)

    def _answered(self, answer: Answer) -> None:
        self._busy = False
        self.languages = answer.languages
        if answer.chosen != self._settings.get("spelling language"):
            self.learnt.emit(set())  # another language was chosen meanwhile: ask again
            return
        self._speller = answer.speller
        if len(self._right) > _KEPT:
            self._right.clear()
        self._right.update(answer.right)
        if self._wanted:
            self._timer.start()
        wrong = {word.casefold() for word, right in answer.right.items() if not right}
        if wrong:
            self.learnt.emit(wrong)

    def _failed(self, error: Exception) -> None:
        self._busy = False
        raise_error(error)

    def _learn_known(self) -> None:
        said = self._people.register()
        names: Iterable[str] = (*said.allowed, *said.people, *said.never, *self._own.everything())
        before, self._known = (
            self._known,
            {part.casefold() for name in names for part in name.split()},
        )
        self.learnt.emit(before ^ self._known)

    def _set(self, name: str) -> None:
        if name in {"spelling", "spelling language"}:
            if name == "spelling language":
                self._speller = None
                self._right.clear()
            self.learnt.emit(set())


def check(words: list[str], speller: "Speller | None", chosen: str, system: str) -> Answer:
    """For a worker: which of the words the dictionary knows; it is loaded if need be."""
    from core import dictionary

    languages = dictionary.languages()
    if speller is None:
        codes = [each.code for each in languages]
        code = dictionary.fitting(codes, chosen or system)
        language = next((each for each in languages if each.code == code), None)
        speller = dictionary.Speller(language) if language else None
    if speller is None:
        return Answer(None, dict.fromkeys(words, True), languages, chosen)
    return Answer(speller, {word: speller.knows(word) for word in words}, languages, chosen)
