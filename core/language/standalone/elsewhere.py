"""Whether a German, Spanish or French sentence leans on one before it, by how it begins."""

import re
from functools import cache

from core.language import wordlists
from core.language.standalone.opening import connective

_SPACES = 2  # spaces that the opening sentence must have where no verb is known
_UNSPACED = 6  # characters, in a script without spaces

_POINTS_NOWHERE = re.compile(  # "ce matin", "esta semana", "il pleut", "es gab": nothing is meant by the first word
    r"(?:ce|cet|cette|est[ae]|est[oa]s|dies\w{0,2})\s+(?:\w+\s+)?(?:matin|soir|midi|après-midi|semaine|week-end|année|mois|été|hiver|printemps|automne|nuit|fois|mañana|tarde|noche|semana|año|mes|verano|invierno|vez|lunes|martes|miércoles|jueves|viernes|sábado|domingo|"
    r"lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|primavera|otoño|fin|días|woche|morgen|abend|nacht|monat|jahr|sommer|winter|mal|frühling|herbst|\w+tag|mittwoch|wochenende)\b|"
    r"il (?:pleut|pleuvait|a plu|neige|neigeait|a neigé|y a|y avait|y aura|faut|fallait|faudra|fait|faisait|a fallu|a fait|m['’]a fallu|m['’]arrive|reste|restait|manque|manquait|suffit|paraît|existe|s['’]agit|est (?:tard|tôt|midi|minuit|temps|\d)|était (?:tard|tôt|midi|minuit|une fois|\d))\b|"
    r"c['’](?:était|est) (?:une?|la (?:première|dernière) fois|le (?:premier|dernier|\d)|la (?:saison|fin|fête)|mon|ma|aujourd['’]hui|demain) |c['’]était (?:le|la) |"
    r"es (?:regnet|schneit|regnete|schneite|gibt|gab|wird|wurde|klingelte|klopfte|roch|riecht|duftet|(?:kam|kamen|stand|standen|saß|fehlt|fehlte|fehlten|sind|waren|liegt|lag) (?:eine?[mnr]?|zwei|drei|vier|nur|heute|nach|schon|noch)|"
    r"hat (?:ge(?:regnet|schneit|klingelt|klopft|stürmt|donnert|fror)|die (?:ganze|halbe))|war (?:eine?|kalt|heiß|warm|dunkel|spät|früh|noch|schon|so|mal|mitten|kurz)|ist (?:eine?|schon|kalt|warm|so|wieder|noch))\b|"
    r"ihr (?:lieben|glaubt|kennt|wisst|habt|seid|müsst|könnt|werdet|sollt)\b"
)
_STANCE = {  # what takes up, judges or answers something said before
    "de": r"(?:da(?! (?:ich|wir|mein|unser|die|der|das|es)\b)|dort|dorthin|so(?! (?:eine?[mnr]?|viele?|lange|schnell|schön|still|voll|leer)\b)|so viel (?:zu|dazu)|da(?:für|ran|rin|rauf|runter|rüber|raus|vor|hinter|neben|gegen|zwischen|raufhin|nach)|anschließend|schließlich|letztendlich|letztlich|"
    r"einerseits|andererseits|zumindest|immerhin|ansonsten|sonst noch|abgesehen davon|nebenbei|davon abgesehen|allerdings|dennoch|hingegen|folglich|derweil|unterdessen|währenddessen|beides?|letztere\w?|erstere\w?|solche\w?|dasselbe|genauso|ebenso|ebenfalls|zudem|jedenfalls|natürlich|klar|ja|nein|doch|genau|stimmt|leider|glücklicherweise|zum glück|gott sei dank|tatsächlich|offenbar|offensichtlich|anscheinend|"
    r"soweit|zum beispiel|z\. ?b\.|beispielsweise|kurz gesagt|wie gesagt|erstens|zweitens|drittens|später|am ende(?! (?:de[rs]|vo[nm]|eine[rs])\b)|im nachhinein|das (?:gleiche|ganze|meiste|andere)|de[rn] rest(?! de[rs]\b)|(?:der|die|das) andere[nr]?|die (?:beiden|meisten|einen)(?! [A-ZÄÖÜ])|noch (?:eine?r?|eins|einmal)\b|gut,|auch)\b",
    "es": r"(?:así (?:que|pues)|(?:aparte|fuera) de eso|por lo demás|por eso|de ahí|aun así|sin embargo|no obstante|al final(?! del?\b)|al cabo|después(?! del?\b| que\b)|luego|más tarde|a la vez|en cambio|por (?:lo )?tanto|en fin|total|es decir|o sea|de hecho|en realidad|por suerte|por desgracia|menos mal|claro|sí|no,|tampoco|allí|ahí|aquello|lo mismo|el otro|la otra|los otros|las otras|"
    r"los demás|las demás|el resto(?! del?\b)|el segundo|la segunda|el tercero|ambos|ambas|tal|mientras tanto|primero,|segundo,|(?:y )?resulta que|resultó que|a pesar de eso|encima|otra vez)(?!\w)",
    "fr": r"(?:du coup|(?:à côté|à part|en dehors) de? ?(?:ça|cela)|à part (?:ça|cela)|avec (?:ça|cela)|pour le reste|sinon|ensuite|après (?:ça|cela|quoi)|finalement|au final|en fait|d['’]ailleurs|de plus|en plus(?! d[eu'])|par contre|en revanche|toutefois|néanmoins|quand même|malgré tout|c['’]est (?:pourquoi|ainsi|alors|là)|c['’]était(?= [«\"“])|(?:on a|j['’]ai|nous avons) fini par|là|là-bas|là-haut|là-dessus|dedans|dessus|dessous|résultat|évidemment|heureusement|malheureusement|apparemment|bien sûr|"
    r"oui|non|si,|l['’]autre|les autres|le reste(?! d[eu'])|la seconde|le second|la même chose|le même(?! jour| soir| matin)|tous les deux|toutes les deux|l['’]une?(?! des\b)|en effet|de même|plus tard|peu après|aussitôt|il s['’]est avéré|il se trouve|sauf que|résultat)(?!\w)",
}
_EXAMPLE = re.compile(
    r"^.{0,30}\b(?:por ejemplo|p\. ?ej\.|par exemple|zum beispiel|z\. ?b\.|beispielsweise|d\. ?h\.|das heißt|es decir|c['’]est-à-dire)",
    re.IGNORECASE,
)
_OWN = {  # whose, not said
    "de": r"(?:sein|ihr|deren|dessen)(?:e[mnrs]?)? (?!(?:lieben|glaubt|kennt|wisst|habt|seid|müsst|könnt|werdet|sollt)\b)",
    "es": r"sus? ",
    "fr": r"(?:son|sa|ses|leurs?) ",
}
_PREPOSED = r"(?:Beim|Am|Im|In|Nach|Vor|Seit|Bei|Mit|Auf|Um|Zum|Zur|An|Von|Vom|Für|Aus|Ohne|Unter|Über|Hinter|Neben|Zwischen|Während|Gegen|Ab|Bis|Trotz|Wegen)"
_GERMAN_ARTICLE = re.compile(
    r"(?:[Dd](?:er|ie|as|en|em|es))(?: (?!(?:habe|hatte|wurde|konnte|wollte|sollte|musste|machte|sagte|meinte|fragte|brachte|haben|hatten|wurden|werden|werde|müsste|müssen|könnte|wäre|hätte|hätten|würde)\b)[a-zäöüß-]+(?:e|en|er|es|em|n)){0,3} [\"„»‚]?(?:[A-ZÄÖÜ]|\d)"
)
_TIMES = re.compile(
    r"\b(?:Morgen|Mittag|Abend|Tag|Nacht|Woche|Wochen|Monat|Jahr|Jahre|Jahren|Uhr|Stunde|Stunden|Minute|Minuten|Zeit|Mal|Anfang|Ende|Ich|\w+tag|Mittwoch|Wochenende|Frühstück|Weg)\b"
)
_HIM = re.compile(
    r"\b(?:ihm|ihn|ihnen|er|sie|ihr(?= (?:eine?[nm]?|keine?n?|meine?n?|die|das|den|der|zwei|drei|etwas|alles)\b))\b"
)
_OF_THEM = {  # "Una de las huellas era pequeña", "Der Mann hat die Mütze abgenommen": which, and who, was said before
    "de": r"(?:eine[rs]? (?:von (?:den|ihnen)|der|dieser) (?!\w+sten\b)[^.!?,]{3,40}\b(?:war|ist|hat|hatte|sah|kam|ging|stand|lag|fiel|roch|hieß)\b|"
    r"(?:der|die|das) (?:mann|frau|junge|mädchen|typ|dame|herr)\b (?:[a-zäöüß]+(?:t|te)|hat|ist|war|sah|kam|ging|nahm|gab|rief|stand|saß|lief)\b)",
    "es": r"(?:un[oa] de (?:las|los) \w+\b(?! (?:que|más|mejores|peores)\b)|(?:el|la) (?:hombre|mujer|señora?|chic[oa]|chaval|tipo)\b (?:me |se |nos |le |lo |la |no |ya )*\w+(?:ó|ía|aba|a|e|o)\b)",
    "fr": r"(?:(?:l['’])?une? des \w+\b(?! (?:que|qui|plus|meilleur|pire)\w*)|(?:l['’]homme|la (?:femme|dame)|le (?:monsieur|type|garçon|gamin))\b (?:m['’]|s['’]|l['’]|me |se |nous |lui |ne )*(?:a|est|avait|était|\w+(?:ait|it))\b)",
}
_FRONTED = re.compile(  # "Kann er nicht.", "Geschmeckt hat er trotzdem."
    r"(?:[A-ZÄÖÜ][a-zäöüß]+ (?:er|sie|ihn|ihm)|Ge[a-zäöüß]+(?:t|en) (?:hat|haben|ist|sind|war|waren) (?:er|sie|es))\b"
)
_NOUN = re.compile(r"\b[A-ZÄÖÜ][\wäöüß-]+")
_LA = re.compile(  # "La he desmontado", "No las vi"
    r"(?:(?:no|ya|también|siempre|nunca|hoy|ayer|luego|por fin|me|te|nos|os|se)\s+)*(?:la|las|los|le|les)\s+(?:he|has|ha|hemos|han|había|habíamos|\w+(?:é|í|ó|aré|eré|iré|aron|ieron|imos|amos|aban?))(?!\w)"
)
_SHE_DID = re.compile(  # a Spanish verb of somebody's who is not named
    r"(?:(?:no|ya|hoy|ayer|también)\s+)*(?:(?:me|te|nos|se)\s+)*(?:dijo|trajo|hizo|puso|quiso|pudo|supo|tuvo|dio|pidió|preguntó|contestó|respondió|contó|enseñó|regaló|compró|dejó|abrió|cogió|miró|llamó|explicó|vendió|llevó|mandó|escribió|prometió|sacó|encontró|gustó)(?!\w)"
    r"(?! (?:el|la|los|las|mi|nuestr[oa]|un[ao]?|otr[oa]) (?!caja|bolsa|muestra|vez|rato|poco|foto|tarta|café|día|mañana|tarde|de\b|que\b)\w|[^.!?,]{0,30} (?:mi|nuestr[oa]|un[ao]? (?:señora?|niñ[oa]|client[ea]|vecin[oa]|amig[oa]|chic[oa]|mujer|hombre)|el (?:señor|niño|vecino)|la (?:señora|niña|vecina))\b|[^.!?,]{0,20}(?-i: [A-ZÁÉÍÓÚ]\w))"
)
_IT_WAS = re.compile(
    r"(?:no )?(?:estaban?|eran?|parecían?|olía|sabía|sonaba|quedaba)(?!\w)(?! (?:una?|el|la|las|los|media) (?:\w+ )?(?:mañana|tarde|noche|día|domingo|lunes|martes|miércoles|jueves|viernes|sábado|semana|verano|invierno|primera|último|seis|siete|ocho|hora)|(?:[^.!?]*\b(?:me|mi|mis|yo|nos|nosotr[oa]s|conmigo)\b))"
)
_EN = re.compile(  # French objects that are not named: "je lui ai mis", "j'en ai fait", "nous l'avons"
    r"(?:(?:je|tu|on|nous|vous|personne|quelqu['’]un|hier,? (?:je|on|nous))\s+(?:ne\s+|n['’])?(?:me\s|m['’]|te\s|nous\s)?(?:lui\b|leur\b|l['’]|le\b|la\b|les\b|y\b|en\b)|j['’](?:en|y)\b|je n['’](?:en|y)\b)"
)
_IL = re.compile(  # "au premier vol, il ...": of what is not said
    r"(?:au|aux|à|en|dans|sur|sous|après|avant|depuis|pendant|hier|ce|cet|cette|le soir|le matin|le lendemain|l['’]après-midi|maintenant|aujourd['’]hui|un jour|parfois|souvent)\b[^,.;:!?]{0,40}, (?:ils?|elles?)\b(?! (?:y a|y avait|faut|fallait|fait|faisait|pleu|neige|reste|restait|ne reste|manque|m['’]a fallu|est (?:tard|temps)))|"
    r"\w+ qu['’](?:ils?|elles?) (?!y a|faut|fait)"
)
_SPOKEN = re.compile(
    r"(?:dijo|preguntó|contestó|respondió|gritó|soltó|exclamó|dit|demandé|répondu|lancé|demanda|murmuré|crié|sagte|fragte|rief|meinte)\b[^.!?]{0,12} (?:un|una|el|la|mi|uno|une|le|mon|ma|notre|l['’]|ein|eine|der|die|mein|meine)\b",
    re.IGNORECASE,
)
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_CLAUSE = re.compile(
    r"\b(?:ist|war|hat|habe|kommt|kam|steht|stand|gibt|gab|ich|wir|mit|beim|und|im|es|está|estaba|había|hay|llega|llegó|era|me|nos|con|una|el|la|los|las|est|était|avait|ai|vient|venait|dit|à|au|dans|une|des|du|les)\b",
    re.IGNORECASE,
)
_DASHES = ("—", "–")


@cache
def _begins(tongue: str) -> re.Pattern[str]:
    return re.compile(f"(?:{_STANCE[tongue]})|{_OWN[tongue]}", re.IGNORECASE)


@cache
def _of_them(tongue: str) -> re.Pattern[str]:
    return re.compile(_OF_THEM[tongue])


def greek(text: str) -> bool:
    """Whether a text ends as a Greek question does, with a semicolon."""
    return text.endswith(";") and bool(_GREEK.search(text[-12:]))


def clause(label: str) -> bool:
    """Whether what stands before a colon has words of a German, Spanish or French clause."""
    return label.count(" ") >= _SPACES and bool(_CLAUSE.search(label))


def says_who(text: str) -> bool:
    """Whether a line of dialogue, behind its dash, says who speaks: "—¿Ya? —me preguntó un niño"."""
    return text.lstrip()[:1] in _DASHES and bool(_SPOKEN.search(text))


def leans(body: str, tongue: str) -> list[str]:
    """What in `body` needs something said before: codes as in `standalone.leans`."""
    codes = []
    if body[:1] in _DASHES:
        return [] if says_who(body) else ["opening"]
    lower = body.lower()
    if tongue in _STANCE and _opens(body, lower, tongue):
        codes.append("opening")
    spaces = body.count(" ")
    if (spaces or len(body) < _UNSPACED or body.isascii()) and spaces < _SPACES:
        codes.append("it")
    if tongue == "es" and _lo(lower):
        codes.append("it")
    if tongue == "de" and _him(body):
        codes.append("he")
    return codes


def _opens(body: str, lower: str, tongue: str) -> bool:
    """Whether the first words take up something."""
    if _EXAMPLE.match(body):
        return True
    if _POINTS_NOWHERE.match(lower):
        return False
    first = re.match(r"[\w'’]+", lower)
    word = first.group() if first else ""
    if tongue == "de" and word in ("der", "die", "das", "den", "dem", "denen"):
        leans = _begins(tongue).match(body) or _of_them(tongue).match(lower)
        return not _GERMAN_ARTICLE.match(body) or bool(leans)
    return bool(
        word in wordlists.section("alone", f"{tongue} leaning")
        or word in wordlists.section("alone", f"{tongue} connective free")
        or connective(body, tongue)
        or _begins(tongue).match(body)
        or _of_them(tongue).match(lower)
        or (tongue == "es" and (_LA.match(lower) or _SHE_DID.match(body[:1].lower() + body[1:]) or _IT_WAS.match(lower)))
        or (tongue == "fr" and (_EN.match(lower) or _IL.match(lower)))
    )  # fmt: skip


def _him(body: str) -> bool:
    """Whether a German sentence says "ihm" or "er" of somebody, or something, that it has not named."""
    if _FRONTED.match(body):
        return True
    match = _HIM.search(body, 1, 90)
    if not match:
        return False
    before = re.sub(
        rf"^{_PREPOSED}(?: (?:[a-zäöüß]+(?:e|en|er|em|es)|de[mrns]|da?s|ein|mein|unser|\d+)\b){{0,3}}(?: [A-ZÄÖÜ]\w+)?",
        "",
        body[: match.start()],
    )
    before = _TIMES.sub("", before)
    for noun in _NOUN.finditer(before):
        if noun.start() or noun.group() not in wordlists.words("openers"):
            return False
    return True


def _lo(lower: str) -> bool:
    """Whether a Spanish sentence says "lo" of something it has not named."""
    match = re.search(
        r"\blo (?!que\b|más\b|menos\b|mismo\b|mejor\b|peor\b|de\b|único\b|primero\b|malo\b|bueno\b)",
        lower,
    )
    return bool(
        match
        and not re.search(
            r"\b(?:el|un|mi|su|del|al|este|ese|nuestro) \w{3,}", lower[: match.start()]
        )
    )
