"""What dates are made of in many languages: months, weekdays, halves of the day; put into English."""

import re

_MONTHS = {
    "january": "januar enero janvier gennaio janeiro januari jan ene janv gen ledna leden stycznia "
    "styczeń sty января январь янв січня tammikuuta tammikuu ocak január ianuarie ιανουαρίου januara "
    "oca ιαν ינואר يناير",
    "february": "februar febrero février fevrier febbraio fevereiro februari feb févr fevr fev února "
    "únor lutego luty февраля февраль фев лютого helmikuuta helmikuu şubat február februarie "
    "φεβρουαρίου şub φεβ פברואר فبراير",
    "march": "märz maerz marzo mars março marco maart mär mrz března březen marca marzec марта март мар "
    "березня maaliskuuta maaliskuu mart március martie μαρτίου maret μαρ מרץ مارس",
    "april": "abril avril aprile abr avr dubna duben kwietnia kwiecień kwi апреля апрель апр квітня "
    "huhtikuuta huhtikuu nisan április aprilie απριλίου απρ אפריל أبريل",
    "may": "mai mayo maggio maio mei maj mag května květen maja мая май травня toukokuuta toukokuu "
    "mayıs május μαΐου μαΐ מאי مايو",
    "june": "juni junio juin giugno junho giu června červen czerwca czerwiec cze июня июнь июн червня "
    "kesäkuuta kesäkuu haziran június iunie ιουνίου haz ιουν יוני يونيو",
    "july": "juli julio juillet luglio julho juil lug července červenec lipca lipiec lip июля июль июл "
    "липня heinäkuuta heinäkuu temmuz július iulie ιουλίου tem ιουλ יולי يوليو",
    "august": "agosto août aout augusti augustus ago aoû srpna srpen sierpnia sierpień sie августа "
    "август авг серпня elokuuta elokuu ağustos augusztus αυγούστου agustus ağu αυγ אוגוסט أغسطس",
    "september": "septiembre setiembre septembre settembre setembro set września wrzesień wrz září "
    "сентября сентябрь сен вересня syyskuuta syyskuu eylül szeptember septembrie σεπτεμβρίου "
    "eyl σεπ ספטמבר سبتمبر",
    "october": "oktober octubre octobre ottobre outubro okt ott out října říjen października "
    "październik paź октября октябрь окт жовтня lokakuuta lokakuu ekim október octombrie οκτωβρίου "
    "eki οκτ אוקטובר أكتوبر",
    "november": "noviembre novembre novembro listopadu listopad listopada ноября ноябрь ноя листопада "
    "marraskuuta marraskuu kasım noiembrie νοεμβρίου kas νοε נובמבר نوفمبر",
    "december": "dezember diciembre décembre decembre dicembre dezembro dez dic déc prosince prosinec "
    "grudnia grudzień gru декабря декабрь дек грудня joulukuuta joulukuu aralık decembrie δεκεμβρίου "
    "desember ara δεκ דצמבר ديسمبر",
}  # fmt: skip
_NOTHING = (
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag mo di mi do fr sa so "
    "lundi mardi mercredi jeudi vendredi samedi dimanche lun mer jeu ven sam dim "
    "lunes martes miércoles miercoles jueves viernes sábado sabado domingo mié jue vie sáb dom "
    "lunedì martedì mercoledì giovedì venerdì sabato domenica gio sab "
    "segunda terça terca quarta quinta sexta feira seg ter qua qui sex "
    "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag ma woe vr za zo "
    "måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag "
    "poniedziałek wtorek środa czwartek piątek sobota niedziela "
    "pondělí úterý středa čtvrtek pátek neděle "
    "понедельник вторник среда четверг пятница суббота воскресенье "
    "maanantai tiistai keskiviikko torstai perjantai lauantai sunnuntai "
    "pazartesi salı çarşamba perşembe cuma cumartesi pazar "
    "um uhr at à às kl klo den le el il la las of de del d di der er ère º ª г года"
)
_WORDS = {
    **dict.fromkeys(_NOTHING.split(), ""),
    **{word: month for month, all_ in _MONTHS.items() for word in all_.split()},
}
_WORDS |= {f"ב{word}": _WORDS[word] for word in [*_WORDS] if "א" <= word < "؀"}  # "in May"
_ENGLISH_TOO = frozenset({"set", "out", "ago", "so", "do"})
"""Months and weekdays elsewhere, other words in English: taken for a date only beside a year."""
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY = re.compile(r"(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]")
_CJK_WEEKDAY = re.compile(
    r"[（(]?(?:[月火水木金土日]曜日?|星期[一二三四五六日天]|[周週][一二三四五六日]|[월화수목금토일]요일)[）)]?"
    r"|[（(][月火水木金土日월화수목금토일][）)]"
)
_CJK_HALF = re.compile(
    r"(午前|上午|凌晨|早上|오전|午後|下午|晚上|오후)\s*(\d{1,2}[:時时시]\d{2}(?::\d{2})?)"
)
_EARLY = frozenset({"午前", "上午", "凌晨", "早上", "오전"})
_HALF = re.compile(
    r"(?<=\d)\s*(?:(vorm|vormittags|fm|ap|a|a\.\s?m|π\.?\s?μ|öö|ص)"
    r"|(nachm|nachmittags|em|ip|p|p\.\s?m|μ\.?\s?μ|ös|م))\.?(?![^\W\d_])",
    re.IGNORECASE,
)
_OFFSET = re.compile(r"\b(?:GMT|UTC)\s*([+\-−])\s*(\d{1,2})(?::?(\d{2}))?(?!\d)")
_WORD = re.compile(r"[^\W\d_]+")


def in_english(date: str) -> str:
    """The date with the words that a parser of English knows; what it says beside them stays."""
    if not date.isascii():
        date = _DAY.sub(r"\1-\2-\3 ", _CJK_WEEKDAY.sub(" ", date.replace("،", ",")))
        date = _CJK_HALF.sub(_clock, date)
    date = _HALF.sub(lambda half: " AM" if half[1] else " PM", date)
    date = _OFFSET.sub(_east, date)
    has_year = _YEAR.search(date) is not None

    def said(word: re.Match[str]) -> str:
        plain = word[0].lower()
        return word[0] if plain in _ENGLISH_TOO and not has_year else _WORDS.get(plain, word[0])

    return " ".join(_WORD.sub(said, date).split())


def _clock(found: re.Match[str]) -> str:
    return f"{re.sub('[時时시]', ':', found[2])} {'AM' if found[1] in _EARLY else 'PM'}"


def _east(found: re.Match[str]) -> str:
    """People mean an hour east of Greenwich by GMT+1; by POSIX, which parsers follow, it is west."""
    return f" {'+' if found[1] == '+' else '-'}{int(found[2]):02}:{found[3] or '00'}"
