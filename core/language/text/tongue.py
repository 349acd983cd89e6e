"""Which language a text is in, by its commonest words."""

import re
from collections import Counter
from functools import cache, lru_cache

_COMMON = {
    "en": "the and to of a in i is it that was for my on with we have but not this had at you be so",
    "de": "der die das und ich ist nicht ein eine zu mit auf wir es den im war dass für auch habe sich haben aber",
    "es": "el la los las de que y en un una es no me con por para mi se lo más pero hoy muy fue hay",
    "fr": "le la les de et un une des je est pas que qui dans pour nous ai mon ma avec sur mais très il au du",
}
_MORE = {  # where few of those are there; the others are neighbours that must not be taken for one of the first
    "en": "the and to of a an in i is it that this these those was were are be been for my your his her our their on at with from by about into we you he she they have has had do does did don not but or if so as all can will would "
    "what when where who why how which there here no more some just up out new than then like only over get t s m ve re ll me us him one two",
    "de": "der die das des dem den und oder ich du er sie wir ihr ist nicht kein keine ein eine einen einem einer zu zum zur mit auf es im in ins war waren dass daß für auch habe hat haben hatte sich aber "
    "von vom bei beim am an aus nach noch nur so wie wenn als um uns euch ihm ihn man mir mich dann schon wieder heute mein meine meiner meinen sind wird wurde bin über unter vor seit bis weil sehr jetzt immer alle alles was kann muss "
    "unser unsere unserem unseren unserer seine seinen seiner ihre ihren ihrem ihrer mehr nie gestern morgen diese dieser dieses dem ab gibt will wollte hab habt hast geht ging hier dort ganz wo wer warum damit ohne gegen zwei drei euch weg heim "
    "gesagt keiner keinen sagt steht vier danach nichts gemacht weiß soll gefragt liegt kommt stunden gefunden fünf wochen ganze ganzen durch woche neue abends jeden acht kinder mutter vater tochter sohn jahr jahre tage bekommt bekomme meint kriegt kostet doch also dabei trotzdem letzte letzten hinter beträgt zum beim",
    "es": "el la los las un una unos unas de del al que y o en es no me te os se con por para mi mis su sus lo le les nos más pero muy hoy ayer fue hay he ha era como cuando ya si sin sobre todo toda todos este esta esto está "
    "estaba tengo hasta desde porque también ni yo nada qué quiero quiere hemos habéis han anoche ahora luego entonces después mientras aunque mañana hago hace hacer puedo puede tiene tienen tenía teníamos voy estoy estamos están éramos soy somos "
    "nuestro nuestra nuestros nuestras él ella ellos ellas usted ustedes vosotros hijo hija hermano hermana madre padre abuelo abuela mamá papá dijo dice decir vuelvo vuelve volvió vuelto trabajo dinero noche días año años mejor peor allí aquí otra otro cada tres cuatro mil quedan quiénes gusta gustan gustó encanta "
    "euros nadie había dicho hice queda quedó cinco seis ocho nueve doce diez veinte señor señora todavía puesto pidió puse lunes martes miércoles viernes perro hizo niños niño niña eso compré piso viene puso dio cuenta hicimos encontré calle casi vez veces días va van primera debo debe debemos meses semana semanas llevamos llegó huele donde taller mitad dentro detrás última último apenas sueldo alquiler",
    "fr": "le la les l d de du des et ou un une je j il elle on nous vous ils est pas que qu qui dans pour ai mon ma mes avec sur mais très au aux ce cette c ces se s n ne en y a été sont par plus tout tous comme sans chez leur son sa ses "
    "moi m t bien quand si où dont était avait fait notre nos vos votre leurs lui mon frère sœur mère père fils fille hier demain depuis jamais toujours encore rien trop peu jour jours soir matin ans deux trois euros suis es êtes sommes ont avons avez avait étaient "
    "j'ai aussi alors puis parce ça va vais veux veut peux peut faut après avant chaque "
    "personne fois demandé quatre mangé pris petit petite dix toute mois maison nuit trouvé devant faire eau vingt seul seule neuf avais vu maman monsieur semaine semaines heure heures reste enfants journée derrière chien voisin voisine dois doit devons",
    "it": "il lo la i gli le l di d del della dei delle da dal che e è un una uno in nel nella non mi ti si ci con per su sul ho ha sono era ma come più anche al alla ai alle mio mia oggi ieri questo questa quando perché poi tutto molto c ne se",
    "pt": "o a os as um uma de do da dos das e é em no na nos nas que não me se com por para mas foi eu meu minha mais ao à hoje ontem ele ela isso este esta como quando muito já também há num numa pelo pela são tem você vocês nosso nossa vosso vossa seu sua três",
    "nl": "de het een en ik is niet van op met we maar in dat was voor mijn ook er aan te naar zijn die ze hij heb heeft hem haar zo als om bij nog wel weer uit over dan deze dit kan door geen na ons onze jullie werd hebben hadden had",
    "ca": "el la els les de del i en un una que és no em amb per però molt avui va hi ha he més a al dels meu meva jo quan també",
    "sv": "och att det i en ett jag är inte på med som för vi var av den till mitt min har om men så när nu från de",
    "da": "og at det i en et jeg er ikke på med som for vi var af av den til min mit har om men så når nu fra de",
    "pl": "i w na nie się że z to jest do jak ale o po tak za od co ja był była mnie dla już mój moja przez ze",
    "cs": "a je v na se že to s z do jsem ale jak o po tak co já byl byla mě pro už můj nebo jsme",
    "ro": "și în de la nu să cu un o este am pe că din mai dar pentru ca a fost",
    "tr": "ve bir bu da de için ile ben çok ama ne var yok gibi daha o mi en kadar bugün",
}  # fmt: skip


_OWN = {"pt": "ãõ", "es": "ñ¿¡", "de": "ß", "fr": "œù"}
"""What only one of them writes; as good as a common word."""
_ENOUGH = 0.16  # share of common words; those of neighbours (Dutch, Portuguese) look alike
_MORE_ENOUGH = 0.24  # and of the longer lists
_OTHER_SCRIPTS = re.compile(r"[\u0370-\u1dff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffef]+")
_SHORT = 60  # characters in which no language shows
_FOREIGN = 0.03  # share of letters beyond ASCII that English never has


@cache
def _sets() -> dict[str, frozenset[str]]:
    return {code: frozenset(words.split()) for code, words in _COMMON.items()}


@cache
def _more() -> dict[str, tuple[str, ...]]:
    """Each word of the longer lists, with the languages that it is common in."""
    found: dict[str, tuple[str, ...]] = {}
    for code, words in _MORE.items():
        for word in dict.fromkeys(words.split()):
            found[word] = (*found.get(word, ()), code)
    return found


@lru_cache(maxsize=4)
def language(text: str) -> str:
    """`en`, `de`, `es`, `fr`, or "" where none of them is recognised. Looks at 4,000 characters.

    Texts of fewer than five words without any common one count as unknown.
    """
    words = re.findall(r"[^\W\d_]+", text[:4000].lower())
    if not words:
        return ""
    hits = {code: sum(word in common for word in words) for code, common in _sets().items()}
    best = max(hits, key=lambda code: hits[code])
    if best == "en" and hits[best] >= max(1, len(words) // 12):
        letters = "".join(words)
        foreign = 0 if letters.isascii() else sum(c > "\x7f" for c in letters)
        if foreign <= _FOREIGN * len(letters):
            return _elsewhere(words, text, "") if _neighbour(words, text) else best
    elif best != "en" and hits[best] < max(1, len(words) * _ENOUGH):
        best = ""
    return _elsewhere(words, text, best)


def _counted(words: list[str], text: str) -> dict[str, int]:
    """How many of the words each language's longer list has."""
    found = dict.fromkeys(_MORE, 0)
    for word, count in Counter(words).items():
        for code in _more().get(word, ()):
            found[code] += count
    for code, letters in _OWN.items():
        found[code] += any(letter in text for letter in letters)
    return found


def _neighbour(words: list[str], text: str) -> bool:
    """Whether another language has more common words in it than English has."""
    found = _counted(words, text)
    most = max(found.values())
    return most > max(2, found["en"]) and most >= len(words) * _MORE_ENOUGH


def _elsewhere(words: list[str], text: str, first: str) -> str:
    """German, Spanish or French, if no neighbour of theirs is likelier; `first` by the short lists."""
    found = _counted(words, text)
    best = max(found, key=lambda code: found[code])
    likely = first in ("de", "es", "fr") and found[first] >= found[best]
    if likely and not (found["en"] >= found[first] and text.isascii()):  # "he hit me": of both
        return first
    sure = best in ("de", "es", "fr") and found[best] >= max(2, len(words) * _MORE_ENOUGH)
    return best if sure else ""


def english(text: str) -> bool:
    """Whether a text is in English, or too short to show its language; most of those are English."""
    found = language(text)
    if found or len(text) >= _SHORT or not text.isascii():
        return found == "en"
    return not _neighbour(re.findall(r"[^\W\d_]+", text.lower()), text)


def latin(text: str) -> str:
    """A text without other scripts, where most of it is Latin: notes on Japanese in English."""
    kept = _OTHER_SCRIPTS.sub(" ", text)
    return kept if len(kept) * 2 > len(text) else ""
