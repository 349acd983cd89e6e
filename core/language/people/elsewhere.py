"""People in German, Spanish and French: names behind a title, and what could stand for a name there.

What stands for a name must fit: a German role takes the case that the words before the name ask for, a
French one stands behind "de" without a vowel. Where that is not sure a word is taken that always fits.
"""

import re
from collections.abc import Collection, Iterator
from functools import cache

from core.language.people.judge import Run
from core.language.people.roles import role_before
from core.language.wordlists import section

_NAME = r"(?-i:(?:(?:von|zu|van|de|del|de la|d['’]|le|la|Le|La|y) ?){0,2}[A-ZÄÖÜÁÉÍÓÚÑÇÀÈÊÎÔŁŠŽ][\w'’-]+)"
_NAMES = rf"{_NAME}(?: {_NAME})?"
_TITLED = {
    "de": rf"\b(?:(?-i:Herrn?|Hrn?\.|Fr\.|Familie|Fam\.|Fräulein|Tante|Onkel|Doktor|Professor(?:in)?|Pfarrer(?:in)?|Meister(?:in)?|Dr\.|Prof\.)|(?<!ne )(?<!ner )(?<!re )(?<!te )(?<!de )(?<!die )(?<!der )(?-i:Frau))(?: (?:Dr\.|Prof\.))* (?P<who>{_NAMES})",
    "es": rf"\b(?:(?:sra?|srta|dra?|dña|d|sres)\.|don|doña|doctora?|profesora?|(?<=el )señor|(?<=la )señora|(?<=la )señorita|(?-i:[Tt][íi][oa]|[Pp]adre|[Ss]or)) (?P<who>{_NAMES})",
    "fr": rf"(?:\b(?:(?-i:M|MM|Dr|Pr)\.|(?-i:Mme|Mmes|Mlle|Me|Dr)|monsieur|madame|mademoiselle|tante|tonton|oncle|mamie|papi|papy|maître|docteure?|professeure?)) (?P<who>{_NAMES})",
}
_MEN = {"de": "herr herrn hr. hrn. onkel opa pfarrer meister", "es": "sr. sres. d. don señor tío padre dr.", "fr": "m. mm. monsieur oncle tonton papi papy"}  # fmt: skip
_WOMEN = {"de": "frau fr. fräulein tante oma pfarrerin meisterin", "es": "sra. srta. dña. doña señora señorita tía sor dra.", "fr": "mme mmes mlle madame mademoiselle tante mamie"}  # fmt: skip
_NEAR = {
    "de": r"\b(?:nebenan|gegenüber|von oben|von unten|nachbar\w*|treppenhaus|über den zaun|aus dem (?:ersten|zweiten|dritten|vierten|erdgeschoss)|im haus)\b",
    "es": r"\b(?:vecin\w+|de al lado|de enfrente|del (?:primero|segundo|tercero|cuarto|portal|piso)|escalera)\b",
    "fr": r"\b(?:voisin\w*|d['’]à côté|d['’]en face|du (?:dessus|dessous|premier|palier)|immeuble)\b",
}
_WORK = {
    "de": r"\b(?:büro|besprechung|meeting|projekt|kolleg\w*|team|schicht|sitzung|präsentation)\b",
    "es": r"\b(?:oficina|reunión|proyecto|equipo|turno|compañer\w+ de trabajo)\b",
    "fr": r"\b(?:bureau|réunion|projet|équipe|collègues?|open space|call|meeting)\b",
}
_NOUNS = {  # friend, neighbour, colleague: of a man, of a woman
    "de": {"friend": ("Freund", "Freundin"), "near": ("Nachbar", "Nachbarin"), "work": ("Kollege", "Kollegin")},
    "es": {"friend": ("amigo", "amiga"), "near": ("vecino", "vecina"), "work": ("compañero", "compañera")},
    "fr": {"friend": ("ami", "amie"), "near": ("voisin", "voisine"), "work": ("collègue", "collègue")},
}  # fmt: skip
SOMEBODYS = "jemandes"
"""What always fits where a German name has the -s of whom something is."""
_ANYBODY = {"de": "jemand", "es": "alguien", "fr": "quelqu’un"}
_WEAK = frozenset(("Nachbar", "Kollege", "Neffe", "Kunde"))
"""German nouns that end in -n where they are not the subject."""
_ARTICLE = re.compile(r"\b[Dd](?:er|ie|em|en) $")
_WITH_ARTICLE = {
    "de": re.compile(
        r"(?:\b[Dd](?:er|ie|em|en)|(?P<title>(?<!ne )(?<!re )(?<!er )(?<!em )(?<!en )\b(?:Schwester|Bruder|Pater))) (?P<who>[A-ZÄÖÜ][a-zäöüß]{2,})\b(?! [A-ZÄÖÜ])(?P<does> (?:hat|ist|war|kam|sagte?|meinte?|fragte?|lachte?|bringt|brachte|ruft|rief)\b)?"
    ),
    "es": re.compile(
        r"\b(?P<title>(?!))?(?:el|la) (?P<who>[A-ZÁÉÍÓÚ][a-záéíóúñ]{2,})\b(?! [A-ZÁÉÍÓÚ])(?P<does>(?!))?"
    ),
}
_OWNER = re.compile(
    r"\b(?P<who>[A-ZÄÖÜ][a-zäöüß]{2,}s)(?= (?:[a-zäöüß]+(?:e|en|er|es|em) ){0,2}[A-ZÄÖÜ])"
)
_BORNE = {
    "de": {"tante": "meine Tante", "onkel": "mein Onkel", "oma": "meine Oma", "opa": "mein Opa"},
    "es": {"tía": "mi tía", "tío": "mi tío", "abuela": "mi abuela", "abuelo": "mi abuelo"},
    "fr": {"tante": "ma tante", "oncle": "mon oncle", "tonton": "mon oncle", "mamie": "ma grand-mère", "papi": "mon grand-père", "papy": "mon grand-père"},
}  # fmt: skip
"""What a title says of somebody."""
_DATIVE = re.compile(
    r"\b(?:(?:mit|von|bei|zu|nach) (?:[dms]?(?:ein|em|er|ihr|unser)\w* )?(?-i:[A-ZÄÖÜ][\w.-]* ){1,2}(?:und|oder)|mit|von|bei|zu|nach|aus|seit|gegenüber|außer|samt|dank|neben|hinter|vor|unter|zwischen|danke|dankte|half|hilft|helfe|gab|gebe|gibt|gehört|gefällt|zeigte|erzählte|schrieb) $",
    re.IGNORECASE,
)
_ACCUSATIVE = re.compile(
    r"\b(?:(?:für|ohne|gegen|an|über) (?:[\w.-]+ ){1,2}(?:und|oder)|für|ohne|gegen|durch|um|an|über|auf|besuche|besuchte|besuchten|traf|trafen|treffe|frage|fragte|fragten|sah|rief|kenne|kannte|mag|liebe|vermisse) $",
    re.IGNORECASE,
)
_BOUND = re.compile(
    r"\b(?:der|die|das|dem|den|des|eine?[mnrs]?|meine?[mnrs]?|deine?[mnrs]?|seine?[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|alte[rn]?|liebe[rn]?|kleine[rn]?|el|la|los|las|un|una|mi|tu|su|nuestr[oa]|del|al|"
    r"le|les|l['’]|une|mon|ma|ton|ta|son|sa|notre|leur|du|au|querid[oa]|pequeñ[oa]|ch[eè]re?|petite?) ?$",
    re.IGNORECASE,
)
_DETERMINED = re.compile(
    r"\b(?:[Dd](?:er|ie|as|em|en|es)|[a-zäöüß]*(?:ein|kein|mein|dein|sein|unser)|[MDSKEU](?:ein|nser)|[a-zäöüßA-Z][a-zäöüß]*e[nrms]?|\d+|zwei|drei|vier|zum|zur|im|am|vom|beim|ins|ans)[^\S\n]$"
)
_OPENS = re.compile(r"(?:^|[.!?…:\n]\s*|[„“»«\"(–—-]\s*|\b(?:und|dass|weil|als|wenn|ob) )$")
_BEGINS = re.compile(r"(?:^|[.!?…:\n]\s*)$")
TITLES = frozenset(("herrn", "hr", "hrn", "fam", "familie", "fräulein", "sra", "srta", "dña", "mlles", "mmes", "m", "mm"))  # fmt: skip
"""In small letters, beside those of people.txt."""
GUESSES = frozenset(
    (
        *_ANYBODY.values(),
        SOMEBODYS,
        *(
            f"{lead} {noun}"
            for nouns in _NOUNS["de"].values()
            for noun in (*nouns, f"{nouns[0]}n")
            for lead in ("ein", "eine", "einem", "einen", "einer")
        ),
        *(f"{lead} {noun}" for code in ("es", "fr") for nouns in _NOUNS[code].values() for noun in nouns for lead in ("un", "una", "une")),
    )
)  # fmt: skip
"""What nobody said of somebody; see people.instead.GUESSES."""


@cache
def _titled(tongue: str) -> re.Pattern[str]:
    return re.compile(_TITLED[tongue], re.IGNORECASE)


@cache
def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def titled(text: str, tongue: str) -> Iterator[tuple[int, int, str]]:
    """Where somebody is named behind a title, and the word the name is known by: "Fam. Wegner", "M. Benali"."""
    if tongue not in _TITLED:
        return
    for match in _titled(tongue).finditer(text):
        name = re.split(r"[ '’]", match.group("who"))
        if name[0] not in section("people_elsewhere", "not names"):
            last = next((word for word in name if word[:1].isupper()), name[-1])
            yield match.start(), match.end(), last.casefold()


def first_named(text: str, tongue: str) -> Iterator[tuple[int, int, str]]:
    """First names behind an article, as people speak in the south, or behind "Schwester": "der Jürgen", "la Lucía"."""
    pattern = _WITH_ARTICLE.get(tongue)
    for match in pattern.finditer(text) if pattern else ():
        title, word = match.group("title") or "", match.group("who")
        known = word in section("people", "first") and word not in section("people", "ambiguous")
        known = known and word not in section("people_elsewhere", f"{tongue} words")
        called = word.endswith("i") and word not in section("people_elsewhere", "de no nicknames")
        bare = title and not _ARTICLE.search(
            text, max(0, match.start("title") - 4), match.start("title")
        )
        if known or bare or (match.group("does") and (title or called)):
            yield (
                match.start("title") if title else match.start("who"),
                match.end("who"),
                word.casefold(),
            )


def owners(text: str, tongue: str) -> Iterator[tuple[int, int, str]]:
    """German first names of whom something is: "Jürgens Leiter", "Annas alter Mantel"."""
    for match in _OWNER.finditer(text) if tongue == "de" else ():
        if owner(match.group("who")):
            yield *match.span("who"), match.group("who")[:-1].casefold()


def owner(word: str) -> bool:
    """Whether a German word is a first name with the -s of whom something is."""
    name, first = word[:-1], section("people", "first")
    return bool(
        word.endswith("s")
        and name in first
        and word not in first
        and name not in section("people", "ambiguous")
        and name not in section("people_elsewhere", "de words")
    )


def nobody(text: str, run: Run, known: Collection[str], tongue: str) -> bool:
    """Whether a lone capitalised word names nobody there, though it is a first name elsewhere."""
    word = run.words[0]
    if len(run.words) > 1 or tongue not in _NOUNS or word.casefold() in known:
        return False
    if word in section("people_elsewhere", "called kin") or (
        word == "Tel" and text[run.end : run.end + 1] in (".", ":")
    ):
        return True
    words = section("people_elsewhere", f"{tongue} words")
    return word in words and (run.opening or tongue == "de")


def noun(text: str, run: Run, known: Collection[str], tongue: str) -> bool:
    """Whether a word that no list knows is a German noun: an article, or a word like one, is before it."""
    if tongue != "de" or len(run.words) > 1:
        return False
    word = run.words[0]
    if word.casefold() in known or word.split("-")[0] in section("people", "first"):
        return False
    before = text[max(0, run.start - 60) : run.start]
    if role := role_before().search(before):  # "weil meine Schwester Kuchen mitbrachte"
        return not _BEGINS.search(before[: role.start()])
    return bool(_DETERMINED.search(before))


def instead(role: str, text: str, start: int, end: int, tongue: str) -> str:
    """What could stand for a name: the `role` given to somebody as it fits there, or a guess."""
    return _fitted(role, text, start, tongue) if role else _guess(text, start, end, tongue)


def _guess(text: str, start: int, end: int, tongue: str) -> str:
    """What could stand for a name of which nothing is known; "" where nothing surely fits."""
    if tongue not in _NOUNS:
        return ""
    before = text[max(0, start - 30) : start]
    if _BOUND.search(before):
        return ""
    name = text[start:end]
    title, _, rest = name.partition(" ")
    if rest and title.lower() in _BORNE[tongue]:
        return _fitted(_BORNE[tongue][title.lower()], text, start, tongue)
    gender = _gender(name, tongue)
    sentence = re.split(r"[.!?\n]", text[max(0, start - 120) : start])[-1]
    sentence += re.split(r"[.!?\n]", text[end : end + 120])[0]
    distant = _sex(name, tongue) != ""
    sort = "near" if _pattern(_NEAR[tongue]).search(sentence) else ""
    sort = sort or ("work" if _pattern(_WORK[tongue]).search(sentence) else "")
    if not gender or (distant and not sort):
        return _ANYBODY[tongue]
    noun = _NOUNS[tongue][sort or "friend"][gender == "f"]
    if tongue == "de":
        return _declined("ein", noun, gender, before) or _ANYBODY["de"]
    if tongue == "fr":
        if re.search(r"\b(?:de|que) $", before, re.IGNORECASE):
            return _ANYBODY["fr"]
        return f"{'une' if gender == 'f' else 'un'} {noun}"
    return f"{'una' if gender == 'f' else 'un'} {noun}"


@cache
def _roles() -> dict[str, dict[str, str]]:
    """German roles of men and of women: each form and what it is a form of."""
    men = section("people_elsewhere", "german men")
    weak = {f"{noun}n": noun for noun in _WEAK}
    women = section("people_elsewhere", "german women")
    return {"m": {**{noun: noun for noun in men}, **weak}, "f": {noun: noun for noun in women}}


def _fitted(role: str, text: str, start: int, tongue: str) -> str:
    """A role that was given ("meine Schwester") in the case that its place asks for; "" if that is not sure."""
    if tongue not in _NOUNS:
        return role
    whose, _, noun = role.rpartition(" ")
    before = text[max(0, start - 30) : start]
    if _BOUND.search(before):
        return ""
    if tongue != "de":
        return role
    own = re.match(r"(?:mein|dein|sein|ihr|unser|ein)", whose, re.IGNORECASE)
    gender = next((sex for sex, forms in _roles().items() if noun in forms), "")
    if not own or not gender:
        return role if _OPENS.search(before) else ""
    return _declined(own.group().lower(), _roles()[gender][noun], gender, before)


def _declined(whose: str, noun: str, gender: str, before: str) -> str:
    """A German noun with its article as the words `before` ask for; "" for a man where they do not tell."""
    if _DATIVE.search(before):
        ending = "er" if gender == "f" else "em"
    elif gender == "f":
        return f"{whose}e {noun}"
    elif _ACCUSATIVE.search(before):
        ending = "en"
    elif _OPENS.search(before):
        return f"{whose} {noun}"
    else:
        return ""
    if noun in _WEAK and gender == "m":
        noun += "n" if noun.endswith("e") or noun == "Nachbar" else "en"
    return f"{whose}{ending} {noun}"


def _sex(name: str, tongue: str) -> str:
    """What the title of a name says: "m", "f", or ""; "?" for one that says nothing."""
    title, _, rest = name.partition(" ")
    if not rest:
        return ""
    if title.lower() in _MEN[tongue].split():
        return "m"
    if title.lower() in _WOMEN[tongue].split():
        return "f"
    return "?" if title.endswith(".") or title == "Familie" else ""


def _gender(name: str, tongue: str) -> str:
    """Of a man or of a woman, by title or first name; "" if neither tells."""
    sex = _sex(name, tongue)
    if sex:
        return sex.strip("?")
    first = name.split(maxsplit=1)[0].partition("-")[0].casefold()
    for gender, names in (("f", "women"), ("m", "men")):
        if first in section("people_elsewhere", names):
            return gender
    if first.endswith("a"):
        return "f"
    if first.endswith("e") and tongue in ("de", "fr"):
        return "f"
    return "m" if len(first) > 2 else ""
