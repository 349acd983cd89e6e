"""Contact data, addresses, numbers and keys in a text: what has a form of its own.

Forms come from public standards: ITU E.164 (phone numbers, 7 to 15 digits), ISO 13616 (IBAN,
modulus 97), ISO/IEC 7812 (card numbers, Luhn), BS 7666 (British postcodes).
"""

import re
from collections.abc import Iterator
from functools import cache

from core.model import Finding, Private

_DATE = re.compile(
    r"\d{4}[-./]\d{1,2}[-./]\d{1,2}(?:[ T]\d.*)?|\d{1,2}[-./]\d{1,2}[-./](?:\d{2}|\d{4})|"
    r"(?:1[5-9]|20)\d{2}\s?[-–]\s?(?:1[5-9]|20)?\d{2}|\d+\.\d+|[\d .]*\d[-–]\d{1,3}"
)
_PHONE_CUE = re.compile(
    r"\b(?:call\w*|phone\w*|ring|rang|text(?:ed)?|tel|telephone|mobile|cell|fax|whatsapp|signal|sms|"
    r"dial\w*|number|voicemail|handy|telefon\w*|anrufen|nummer|teléfono|móvil|llam\w+|téléphone|"
    r"portable|appel\w*|reach (?:me|him|her|us|them))\b\W*(?:\w+\W+){0,4}$|\bon\W*$",
    re.IGNORECASE,
)
_NOT_PHONE = re.compile(
    r"(?:\b(?:version|release|build|isbn|issn|doi|rfc|chapter|verse|page|pp|score|serial|part|model|"
    r"route|flight|lot|batch|item|sku|order|invoice|ref|reference|ticket|case|policy|id|lat|lon|"
    r"coordinates|step|v|pi|between|from|room|size)\W*(?:no\.?|nr\.?|number|to|is|:|#)?\W*|[$£€¥#/=_-])$",
    re.IGNORECASE,
)
_LOCK = (
    r"(?:pass ?words?|pass ?phrases?|pass ?codes?|pin(?: ?codes?| numbers?)?|log-?in|"
    r"(?:door|gate|shed|garage|boat|house|office|building|shop|locker|bike|lock-?up|barn|studio|workshop|cellar|store ?room|key ?box|alarm|safe|entry|lock|unlock|access|security|key ?safe|wi-?fi|cvv|cvc|backup|recovery|2fa) "
    r"?(?:codes?|keys?|combinations?|pins?|pass ?words?)|(?:api|secret|private|ssh|licen[cs]e) ?keys?|"
    r"combination|seed phrase|kennwort|passwort|contraseña|mot de passe)"
)
_ID_CUE = (
    r"(?:passport|(?:driv(?:ing|er'?s?)[ -])?licen[cs]e|(?:national )?insurance|ni|nhs|social security|ssn|"
    r"medicare|tax(?:payer)?|vat|tin|utr|ein|visa|residence permit|permit|id(?:entity)?(?: card)?|policy|"
    r"account|acct|sort code|routing|booking|reservation|confirmation|tracking|order|invoice|case|claim|"
    r"customer|member(?:ship)?|patient|student|employee|payroll|reference|ref|voucher|serial|imei|vin|"
    r"steuernummer|ausweis\w*|reisepass|personalausweis|dni|nie|nif|pasaporte|passeport|sécurité sociale)"
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    street = (
        r"(?:street|st|road|rd|lane|ln|avenue|ave|av|drive|dr|close|court|ct|crescent|cres|place|pl|"
        r"terrace|ter|square|sq|boulevard|blvd|way|row|gardens|grove|hill|mews|parade|park|walk|rise|"
        r"view|circle|cir|highway|hwy|parkway|pkwy|trail|alley|wharf|quay|green|gate|bank|yard|vale|loop|"
        r"heights|ridge|passage|crossing|broadway|esplanade)"
    )
    name = r"(?:[A-Z][\w'’.-]*|\d+(?:st|nd|rd|th)|of|the|de|la)"
    number = r"(?i:no\.? ?|nr\.? ?|number )?\d{1,5}(?:[A-Za-z]\b|[-–/]\d{1,4})?"
    unit = r"(?i:(?:flat|apartment|apt|unit|suite|ste|room|floor|block|house)\.? ?#?\w{1,5},? +|#\d{1,5},? +)"
    postcode = r"(?:[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})"
    state_zip = r"(?:[A-Z]{2},? )?\d{5}(?:-\d{4})?"
    tail = (
        rf"(?: [NSEW]{{1,2}}\b)?(?i:,? +(?:apt|apartment|unit|suite|ste|flat|#)\.? ?#?\w{{1,5}})?"
        rf"(?:,? *(?:[A-Z][\w'’-]+(?:[ -][A-Z][\w'’-]+){{0,3}})(?:,? +[A-Z]{{2}})?(?:,? +(?:{postcode}|{state_zip})))?"
        rf"(?:,? *(?:{postcode}|[A-Z]{{2}} \d{{5}}))?"
    )
    return {
        "url": re.compile(
            r"\b(?:https?|ftp|ssh|postgres(?:ql)?|mysql|mongodb)://[^\s<>\"”)\]]+", re.IGNORECASE
        ),
        "url secret": re.compile(
            r"://[^/\s:@]+:[^/\s@]+@|[?&#;](?:[\w.-]*(?:token|key|secret|passw(?:or)?d|pwd|auth|sig|signature|"
            r"session|sid|code|jwt|otp|invite|reset|share|credential)[\w.-]*)=[^&\s]{6,}|"
            r"/(?:reset|invite|verify|confirm|unsubscribe|magic|share|d|s)/(?:[\w-]+/)?(?=[\w-]*\d)[\w-]{16,}|"
            r"[?&](?:pwd|tk|st|sv|se|sig|h)=[\w%-]{6,}|"
            r"/(?=\w{0,60}\d)(?=\w{0,60}[a-z])\w{24,}(?=[/?#]|$)",  # a slug has hyphens, a token has not
            re.IGNORECASE,
        ),
        "key": re.compile(
            r"\b(?:sk|pk|rk|ghp|gho|ghs|glpat|xox[abpr]|hf|npm|pypi|shpat|rapp?)[-_][A-Za-z0-9_-]{12,}|"
            r"\bgithub_pat_\w{20,}|\bAKIA[0-9A-Z]{12,}|\bAIza[\w-]{30,}|\beyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*)?|"
            r"-----BEGIN [A-Z ]*PRIVATE KEY-----|\b(?=[A-Fa-f0-9]*[a-f])(?=[a-f]*\d)[a-f0-9]{32,}\b"
        ),
        "secret": re.compile(
            rf"\b{_LOCK}\b(?:\s+(?:for|to|of|on|at)\s+(?:\w+\s+){{1,4}}?|\s*)"
            r"(?:(?:is|was|are|:|=|->|ist|es|est)\s*|[,:;–-]? ?(?:it['’]s|it is|it was|which is) )(?:still |now |just )*"
            r"(?P<value>[\"“'‘][^\"”'’\n]{3,40}[\"”'’]|(?=\S{0,40}[\d!@#$%^&*_-])[^\s,;]{3,40})",
            re.IGNORECASE,
        ),
        "secret number": re.compile(rf"\b{_LOCK}\s+(?P<value>\d{{3,8}})\b", re.IGNORECASE),
        "address elsewhere": re.compile(
            r"\b[A-ZÄÖÜÅÉ][\w’'-]*(?:gata|gate|gatan|gaten|veien|vegen|vägen|vej|straße|strasse|str\.|weg|allee|platz|gasse|laan|straat|kade|gracht|utca|katu|tie) \d{1,4}\s?[a-zA-Z]?\b(?:, ?(?:[A-Z]{1,2}-)?\d{4,5}(?: ?[A-Z]{2})? [A-ZÄÖÜÅ]\w+)?|"
            r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|allée|chemin|impasse|quai|place) (?:(?:de|du|des|la|le|les|d['’]|l['’]) ?){0,3}[A-ZÉ][\w’'-]+(?: [A-Z][\w'-]+)*(?:,? \d{5} [A-Z]\w+)?|"
            r"\b(?:Calle|Avenida|Avda\.?|Plaza|Paseo|Via|Viale|Piazza|Corso|Rua|Praça|ul\.|Ulica) (?:(?:de|del|la|las|los|di|da|do) )*[A-ZÁÉÍÓÚŁŚŻ][\w’'-]+(?: [A-Z][\w'-]+)*,? (?:n[.º°] ?)?\d{1,4}\b(?:,? \d{5} [A-Z]\w+)?"
        ),
        "email": re.compile(
            r"(?<![\w.+-])[\w.+%-]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,5}[a-z]{2,24}\b",
            re.IGNORECASE,
        ),
        "email spelt": re.compile(
            r"(?<![\w.])[\w.+-]{1,64}\s*[\[({<]\s*(?:at|@)\s*[\])}>]\s*[\w-]{1,63}(?:\s*[\[({<]\s*(?:dot|\.)\s*[\])}>]\s*|\.)[\w.-]{2,30}\b|"
            r"(?<![\w.])[\w.+-]{1,64} at [\w-]{1,63} dot (?:com|org|net|de|fr|es|uk|eu|io|co|edu|info)(?: dot uk)?\b",
            re.IGNORECASE,
        ),
        "number": re.compile(
            r"(?<![\w.,:/])(?:\+|\(\+?)?\d(?:[ \xa0.\-–/]?\d|\)[ \xa0.\-]?\d|[ \xa0]\(\d| [\-–/] \d){5,18}(?![\w%])(?![.,:]\d)"
        ),
        "iban": re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{2,4}){3,8}\b"),
        "plate": re.compile(r"\b[A-Z]{2}\d{2} ?[A-Z]{3}\b"),
        "plate cue": re.compile(
            r"\b(?:plates?|registration|reg|kennzeichen|matrícula|immatriculation|licen[cs]e plate)\b"
            r"(?:\s+(?:is|was|number|no\.?|of|reads?))*[\s:]+(?P<value>[A-ZÄÖÜ]{1,3}[- ]?[A-Z0-9]{1,4}[- ]?[A-Z0-9]{1,4})\b"
        ),
        "id": re.compile(
            r"\b(?=[\w/-]{0,24}\d[\w/-]{0,24}\d)[A-Za-z0-9][A-Za-z0-9/-]{3,24}(?:[ -][A-Z0-9]*\d[A-Z0-9]*){0,4}\b"
        ),
        "id before": re.compile(
            rf"\b{_ID_CUE}\b(?:\s*(?:number|no\.?|nr\.?|code|id|#|card|num|nummer|número|numéro))*"
            r"\s*(?:is|was|ends in|:|=|#|ist|es|est|\(|,)?\s*$",
            re.IGNORECASE,
        ),
        "id shape": re.compile(
            r"\b(?!000)\d{3}-\d{2}-\d{4}\b|\b[A-CEGHJ-PR-TW-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b"
        ),
        "birth": re.compile(
            r"\b(?:born(?: on)?|date of birth|d\.?o\.?b\.?|geboren am|nacid[oa] el|née? le)\W+(?:the )?"
            r"(?P<value>\d{1,2}(?:st|nd|rd|th)?[ ./-](?:of )?(?:\w{3,9}|\d{1,2})[ ,./-]+\d{2,4}|"
            r"[A-Z]\w{2,8} \d{1,2}(?:st|nd|rd|th)?,? \d{4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? (?:of )?[A-Z]\w{2,8}|in (?:19|20)\d{2})",
            re.IGNORECASE,
        ),
        "birthday": re.compile(
            r"\b(?:my|his|her|our|their|\w+['’]s) (?:\d{1,3}(?:st|nd|rd|th) )?birthday (?:is|was|falls)\s+(?:on\s+)?(?:the )?"
            r"(?P<value>\d{1,2}(?:st|nd|rd|th)?(?: of)? \w{3,9}(?: \d{4})?|\w{3,9} (?:the )?\d{1,2}(?:st|nd|rd|th)?)",
            re.IGNORECASE,
        ),
        "street": re.compile(
            rf"(?:\b{unit}){{0,2}}\b{number},? +(?:{name} +){{1,4}}(?i:{street})\b\.?{tail}|\bPO Box \d+{tail}",
        ),
        "street unnumbered": re.compile(
            rf"\b(?:live[sd]?|living|moved|house|home|flat|door|address|stay(?:s|ed|ing)?|round)\b[^.!?\n]{{0,24}}?\b(?:at|in|on|to|is)\s+"
            rf"(?P<value>(?:\d+ )?(?:[A-Z][\w'’-]+ ){{1,3}}(?i:{street}))\b"
        ),
        "street first": re.compile(
            r"\b[A-ZÄÖÜ][\wäöüß-]*(?:straße|strasse|str\.|gasse|weg|allee|platz|ufer|damm|ring)\s\d{1,4}\s?[a-z]?\b"
            r"(?:,? \d{5} [A-ZÄÖÜ][\wäöüß-]+)?|"
            r"\b\d{1,4}(?: ?bis| ?ter)?,? (?:rue|avenue|boulevard|place|chemin|allée|impasse|quai|cours) "
            r"(?:(?:de|du|des|la|le|les|l['’]|d['’])\s?)*[A-ZÉÈ][\wéèàçâêîôû'’-]+(?: [A-ZÉÈ][\wéèàçâêîôû'’-]+){0,3}(?:,? \d{5} [A-Z][\wéè-]+)?|"
            r"\b(?:[Cc]alle|[Cc]/|[Aa]venida|[Aa]vda\.?|[Pp]laza|[Pp]aseo|[Vv]ia|[Pp]iazza|[Rr]ua)\s+(?:(?:de|del|la|las|los|el)\s)*[A-ZÁÉÍÓÚ][\wáéíóúñ]+"
            r"(?:\s(?:de|del|la|y)?\s?[A-ZÁÉÍÓÚ][\wáéíóúñ]+){0,3},?\s(?:n[ºo°.]*\s?)?\d{1,4}\b(?:,? \d{5} [A-Z]\w+)?"
        ),
        "postcode": re.compile(rf"\b{postcode}\b"),
    }


_FORMS = (
    ("key", Private.URL_SECRET),
    ("secret", Private.URL_SECRET),
    ("secret number", Private.URL_SECRET),
    ("email", Private.EMAIL),
    ("email spelt", Private.EMAIL),
    ("plate", Private.ID_NUMBER),
    ("plate cue", Private.ID_NUMBER),
    ("id shape", Private.ID_NUMBER),
    ("birth", Private.ID_NUMBER),
    ("birthday", Private.ID_NUMBER),
    ("address elsewhere", Private.ADDRESS),
    ("street", Private.ADDRESS),
    ("street unnumbered", Private.ADDRESS),
    ("street first", Private.ADDRESS),
    ("postcode", Private.ADDRESS),
)
_SIGN = {  # without its sign in the text, a form need not be looked for
    "key": "long",
    "secret": "secret",
    "secret number": "secret",
    "email": "at",
    "email spelt": "at",
    "birth": "birth",
    "birthday": "birth",
    "street": "street",
    "street unnumbered": "lives",
}


_SIGNS = {
    "url": ("://",),
    "digit": tuple("0123456789"),
    "at": ("@", " at ", "(at)", "[at]", "{at}"),
    "secret": ("pass", "pin", "code", "key", "log", "combination", "seed", "kennwort", "contrase", "cvv", "cvc"),
    "birth": ("born", "birth", "dob", "d.o.b", "geboren", "nacid", "née", "né le"),
    "street": (*"0123456789", "po box"),
    "lives": ("liv", "move", "hous", "home", "flat", "door", "address", "stay", "round"),
}  # fmt: skip
_LONG = re.compile(r"[\w-]{14}|-----BEGIN")


def findings(text: str) -> Iterator[Finding]:
    """What has the form of contact data, an address, a number or a key; may overlap."""
    lower = text.lower()
    there = {name for name, signs in _SIGNS.items() if any(sign in lower for sign in signs)}
    if _LONG.search(text):
        there.add("long")
    if "url" in there:
        yield from _links(text)
    for name, sort in _FORMS:
        if _SIGN.get(name, "digit") in there:
            for match in _patterns()[name].finditer(text):
                start, end = match.span("value" if "value" in match.re.groupindex else 0)
                yield _finding(text, start, end, sort)
    if "digit" in there:
        yield from _numbers(text)


def _links(text: str) -> Iterator[Finding]:
    for url in _patterns()["url"].finditer(text):
        if _patterns()["url secret"].search(url.group()):
            yield _finding(text, url.start(), url.end(), Private.URL_SECRET)


def _numbers(text: str) -> Iterator[Finding]:
    patterns = _patterns()
    for match in patterns["id"].finditer(text):
        if patterns["id before"].search(text, max(0, match.start() - 50), match.start()):
            yield _finding(text, match.start(), match.end(), Private.ID_NUMBER)
    for match in patterns["iban"].finditer(text):
        if _iban(match.group()):
            yield _finding(text, match.start(), match.end(), Private.IBAN)
    for match in patterns["number"].finditer(text):
        if number := _number(text, match.start(), match.end()):
            yield _finding(text, match.start(), match.end(), number)


def _finding(text: str, start: int, end: int, sort: Private) -> Finding:
    while end > start and text[end - 1] in " ,.;:\xa0":
        end -= 1
    return Finding(start, end, sort, text[start:end])


def _number(text: str, start: int, end: int) -> Private | None:
    """Whether a run of digits is a card's, a phone's, or nobody's."""
    run = text[start:end]
    digits = re.sub(r"\D", "", run)
    if 13 <= len(digits) <= 19 and _luhn(digits) and not re.search(r"[./()+]", run):
        return Private.CARD
    before = text[max(0, start - 48) : start]
    if _NOT_PHONE.search(before) or _DATE.fullmatch(run) or not 6 < len(digits) <= 15:
        return None
    if re.fullmatch(r"\d{1,3}(?:[ \xa0.]\d{3})+", run) and run[0] != "0":  # 1 234 567
        return Private.PHONE if _PHONE_CUE.search(before) else None
    groups = re.split(r"\D+", run.strip("+() "))
    shaped = (
        run[0] in "+("
        or run.startswith("00")
        or (run[0] == "0" and len(digits) >= 9)
        or re.fullmatch(r"(?:1[ .-])?\d{3}([ .-])\d{3}\1\d{4}", run)
        or (re.fullmatch(r"\d{3}[ .-]\d{4}", run) and (run[:3] == "555" or run[3] == "-"))
        or (
            len(digits) in (9, 10)
            and 2 <= len(groups) <= 5
            and min(map(len, groups)) >= 2
            and run[0] in "679"
        )
    )
    return Private.PHONE if shaped or _PHONE_CUE.search(before) else None


def _luhn(digits: str) -> bool:
    total = 0
    for place, digit in enumerate(reversed(digits)):
        value = int(digit) * (2 if place % 2 else 1)
        total += value - 9 if value > 9 else value
    return total % 10 == 0 and len(set(digits)) > 1


def _iban(text: str) -> bool:
    code = text.replace(" ", "")
    if not 15 <= len(code) <= 34:
        return False
    turned = code[4:] + code[:4]
    return int("".join(str(int(c, 36)) for c in turned)) % 97 == 1
