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
_FEW, _MANY = 5, 8  # words: of so few a language is not told, so many stand for other lines too
_AT_ONCE = 400  # words; between two such lots the window breathes


Asked = tuple[str, str]
"""The language of a line (or the code of the dictionary that was chosen), and a word of it."""


class Answer(NamedTuple):
    """What the worker found: the dictionaries by language, None where there is none for it."""

    spellers: "dict[str, Speller | None]"
    right: dict[Asked, bool]
    languages: "tuple[Language, ...]"


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
        self._spellers: dict[str, Speller | None] = {}
        self._right: dict[Asked, bool] = {}
        self._wanted: dict[Asked, None] = {}
        self._sure = ""
        """The language that was last recognised; short lines are taken for it."""
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

    def dictionary_for(self, line: str) -> str:
        """The code of the dictionary that is used for a line; empty where there is none."""
        speller = self._spellers.get(self._language_of(line))
        return speller.language.code if speller else ""

    def misspelt(self, text: str) -> list[tuple[int, int]]:
        """(start, length) of the words of a line that are known to be unknown."""
        if not self.on:
            return []
        from core.dictionary import words_of

        found = []
        language = self._language_of(text)
        for start, word in words_of(text):
            if word.casefold() in self._known:
                continue
            right = self._right.get((language, word))
            if right is None:
                self._wanted[language, word] = None
            elif not right:
                found.append((start, len(word)))
        if self._wanted and not self._busy:
            self._timer.start()
        return found

    def suggest(self, word: str, line: str, show: Callable[[list[str]], object]) -> None:
        """Find on a worker what may have been meant by a word of this line."""
        speller = self._spellers.get(self._language_of(line))
        if speller is None:
            show([])
        else:
            self._runner.run(lambda: speller.suggest(word), show, raise_error)

    def _language_of(self, line: str) -> str:
        chosen = str(self._settings.get("spelling language"))
        if chosen:
            return chosen
        from core.language.text.recognise import language

        words = line.count(" ") + 1
        found = language(line) if words >= _FEW or not line.isascii() else ""
        if found and words >= _MANY:
            self._sure = found
        return found or self._sure or _system().split("_")[0]

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
        spellers, system = dict(self._spellers), _system()
        self._runner.run(lambda: check(words, spellers, system), self._answered, self._failed)

    def _answered(self, answer: Answer) -> None:
        self._busy = False
        self._spellers, self.languages = answer.spellers, answer.languages
        if len(self._right) > _KEPT:
            self._right.clear()
        self._right.update(answer.right)
        if self._wanted:
            self._timer.start()
        wrong = {word.casefold() for (_, word), right in answer.right.items() if not right}
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
            self.learnt.emit(set())


def check(words: list[Asked], spellers: "dict[str, Speller | None]", system: str) -> Answer:
    """For a worker: which of the words are right; a dictionary is loaded if need be.

    A language without a dictionary has no wrong words: German is never measured by English.
    """
    from core import dictionary

    languages = dictionary.languages()
    codes = [each.code for each in languages]
    right: dict[Asked, bool] = {}
    for language, word in words:
        if language not in spellers:
            wanted = system if system.split("_", maxsplit=1)[0] == language else language
            code = dictionary.fitting(codes, wanted)
            found = next((each for each in languages if each.code == code), None)
            spellers[language] = dictionary.Speller(found) if found else None
        speller = spellers[language]
        right[language, word] = speller is None or speller.knows(word)
    return Answer(spellers, right, languages)


def _system() -> str:
    """The language of this computer such as en_GB; one without any is taken to speak English."""
    name = QLocale().name()
    return "en_US" if name in ("", "C") else name
