"""Other languages: noticed, told by their structure, and nothing is sold or broken in them."""

from datetime import datetime

import pytest

from core.language.angles import angles
from core.language.standalone import standalone
from core.language.suggest import suggest
from core.language.suggest.suggest import accounted, from_entry
from core.language.text import tongue
from core.model import Angle, Entry, Suggestion

TEXTS = {
    "de": "Heute Morgen ist mir der ganze erste Teig vom Tisch gerutscht. Ich habe gelacht, bis der "
    "Nachbar klopfte.\n\nMeine Schwester Anna brachte Pflaumen mit. Wir haben acht Gläser Mus gekocht, "
    "z. B. für Oma.\n\nWer von euch kocht eigentlich noch ein?",
    "es": "Una señora mayor me preguntó: «¿Y el pan negro también se vende?» Nos reímos las dos.\n\n"
    "¿Qué hacéis vosotros con el pan de ayer?",
    "fr": "Ma voisine Hélène m'a apporté des prunes de son jardin. J'en ai fait six pots de confiture. "
    "Et vous, que faites-vous des prunes ?",
    "": "Сегодня утром сгорел первый хлеб, потому что я говорила по телефону с сестрой. Я села на пол "
    "и долго смеялась. А что вы делаете со вчерашним хлебом?",
}  # fmt: skip
OTHERS = {
    "Japanese": "今朝、最初のパンを焦がしてしまった。電話をしながら作業していたからだ。床に座って、しばらく笑った。",
    "Arabic": "احترق الخبز هذا الصباح لأنني كنت أتحدث في الهاتف. جلست على الأرض وضحكت طويلا. هل حدث لكم هذا؟",
    "Hindi": "आज सुबह पहली रोटी जल गई क्योंकि मैं फ़ोन पर बात कर रही थी। मैं फ़र्श पर बैठकर देर तक हँसती रही।",
    "Thai": "เช้านี้ขนมปังชุดแรกไหม้เพราะฉันคุยโทรศัพท์อยู่ ฉันนั่งลงกับพื้นแล้วหัวเราะอยู่นาน",
    "Greek": "Έκαψα τρία ταψιά κουλουράκια στη σειρά. Ο θερμοστάτης έδειχνε λιγότερο. Εσείς εμπιστεύεστε τον φούρνο σας;",
    "Chinese": "今天窑又跳闸了。我坐在地上笑了很久。后来发现是水壶的问题。你们遇到过这样的事吗？",
}  # fmt: skip


def told(text: str) -> list[Suggestion]:
    made = from_entry("e", text)
    assert all(accounted(one, {"e": text}) for one in made)
    return made


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_is_noticed(code: str) -> None:
    assert tongue.language(TEXTS[code]) == code


@pytest.mark.parametrize("text", ["Vanmorgen verbrandde het brood en ik zat op de grond met mijn zus te lachen.",
                                  "Dziś rano spaliłam pierwszy chleb, bo rozmawiałam z siostrą i długo się śmiałam.",
                                  "We zijn volgende week weg en het huis is leeg. In de tin lag nog zand van vorig jaar.",
                                  "Queimei três tabuleiros de queques. Vocês confiam no número que o vosso forno marca?",
                                  "A minha irmã vem no sábado. Vamos pintar a porta da oficina de azul."])  # fmt: skip
def test_a_neighbour_is_not_taken_for_one_that_is_known(text: str) -> None:
    assert tongue.language(text) == ""


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Am längsten hat uns ein Toaster beschäftigt, bei dem nur ein Krümel quer lag. Danke an alle, die am Samstag kamen!", "de"),
        ("Frau Torf von gegenüber brachte Streuselkuchen, noch warm vom Blech.", "de"),
        ("Llamé dos veces y nadie contestó. Pinté otra vez toda la pared del taller.", "es"),
        ("J'ai décapé l'établi. Quelqu'un avait gravé son prénom sous la peinture.", "fr"),
        ("No quiero seguir viviendo.", "es"),
        ("Mi hermano ha vuelto a beber a escondidas.", "es"),
        ("Unsere Nachbarin ritzt Muster in den Ton.", "de"),
        ("Notre voisin a fait deux ans de prison.", "fr"),
        ("He hit me again.", ""),
        ("We die in the sun.", "en"),
    ],
)  # fmt: skip
def test_few_common_words_are_enough(text: str, code: str) -> None:
    assert tongue.language(text) == code


@pytest.mark.parametrize("code", TEXTS)
def test_moments_or_questions_are_told(code: str) -> None:
    made = told(TEXTS[code])
    assert made
    assert {one.angle for one in made} & {Angle.MOMENT, Angle.QUESTION, Angle.OVERHEARD}
    assert not any(one.cautions for one in made)
    assert not any(name in one.text for one in made for name in ("Anna", "Hélène"))


@pytest.mark.parametrize("language", OTHERS)
def test_nothing_breaks_elsewhere(language: str) -> None:
    made = told(OTHERS[language])
    assert made or language == "Thai"  # which ends no sentence with a mark
    for one in made:
        assert not one.added
        assert one.text.strip()
        assert " " not in one.text or language not in ("Japanese", "Chinese")


@pytest.mark.parametrize(
    "text",
    [OTHERS["Arabic"], OTHERS["Greek"], OTHERS["Chinese"], "クッキーを三回続けて焦がしてしまった。温度計が二十度も低く表示していたのだ。みなさんはオーブンの数字を信じていますか？"],
)  # fmt: skip
def test_a_question_is_one_in_any_script(text: str) -> None:
    assert Angle.QUESTION in {one.angle for one in told(text)}


@pytest.mark.parametrize("offer", ["Jetzt bestellen und 20 % sparen!", "Compra ya con un descuento del 20 %.",
                                   "Inscrivez-vous et profitez de la promo !"])  # fmt: skip
def test_nothing_is_sold_in_other_languages(offer: str) -> None:
    for code in ("de", "es", "fr"):
        assert not any(offer[:12] in one.text for one in told(f"{TEXTS[code]}\n\n{offer}"))


def test_a_date_line_is_in_the_language_of_the_journal_even_over_a_short_entry() -> None:
    bodies = {
        "2024-10-13": "Planté cuarenta bulbos de tulipán junto al muro, a oscuras y sin guantes.",
        "2026-10-02": "Los tulipanes junto al muro han salido, treinta y uno, y todos miran a la calle. "
        "Esta mañana he contado las hojas con una taza de café en la mano.",
    }
    entries = [
        Entry(day, datetime.fromisoformat(f"{day}T12:00+00:00"), "UTC", day, body)
        for day, body in bodies.items()
    ]
    told = [one.text for one in suggest.from_journal(entries, "2026-10-13")]
    assert any(text.startswith("Hoy hace 2 años") for text in told)


@pytest.mark.parametrize(
    ("text", "code", "angle"),
    [
        ("Früher habe ich jede Tasse einzeln gewogen.", "de", Angle.THEN_AND_NOW),
        ("Gelernt: beim neuen Mehl zwei Löffel Wasser weniger.", "de", Angle.LESSON),
        ("Gott sei Dank hat es nicht geregnet.", "de", None),
        ("Nächste Woche will ich das Grün ausprobieren.", "de", Angle.PLAN),
        ("Se me cayó el tarro de esmalte azul.", "es", Angle.FAILURE),
        ("La vecina me prestó su escalera, ¡gracias!", "es", Angle.THANKS),
        ("Por fin terminé la mesa de la abuela.", "es", Angle.PROGRESS),
        ("J'ai oublié les clés dans la boutique.", "fr", Angle.FAILURE),
        ("La semaine prochaine, je voudrais essayer autre chose.", "fr", Angle.PLAN),
        ("Quand j'étais petite, on cuisait le pain le vendredi.", "fr", Angle.THEN_AND_NOW),
    ],
)
def test_angles_are_heard_in_three_more_languages(
    text: str, code: str, angle: Angle | None
) -> None:
    found = set(angles.cues(text, code)) - {Angle.MOMENT}
    assert angle in found if angle else not found


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Ce matin, la pâte avait débordé du saladier.", "fr"),
        ("Il pleut depuis trois jours sur le toit.", "fr"),
        ("Esta mañana se me cayó el tarro de esmalte.", "es"),
        ("Es gab heute nur drei Kunden.", "de"),
        ("Diese Woche war der Ofen kalt.", "de"),
    ],
)
def test_a_day_or_the_weather_needs_nothing_before_it(text: str, code: str) -> None:
    assert not standalone.leans(text, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Das Kapitel mit dem Leuchtturm will nicht.", "de"),
        ("Die Dame am Telefon sagte nach einer Pause, ich solle kommen.", "de"),
        ("Heute hat mir Oma gezeigt, wie sie Quitten schält.", "de"),
        ("Es kamen nur drei Leute zum Markt.", "de"),
        ("Al final del día barrí el taller.", "es"),
        ("Me dijo mi madre que la sal va al principio.", "es"),
        ("La vecina dejó una tarta en la puerta.", "es"),
        ("Esta vez no se me quemó nada.", "es"),
        ("Au marché, une dame m'a montré son parapluie.", "fr"),
        ("Il reste trois pots de confiture.", "fr"),
        ("C'est la première fois que je vends tout.", "fr"),
        ("—¿Y esto lo hace usted? —me preguntó un niño.", "es"),
    ],
)
def test_what_names_its_matter_stands_alone(text: str, code: str) -> None:
    assert not standalone.leans(text, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dann kam alles ganz anders als gedacht.", "de"),
        ("Also haben wir mit Zettel und Bleistift kassiert.", "de"),
        ("Dafür habe ich die Hobelbank abgeschliffen.", "de"),
        ("Das war das Beste an der ganzen Woche.", "de"),
        ("Ich habe ihm die alte Keksdose gezeigt.", "de"),
        ("Beim ersten Flug ist er in der Pappel gelandet.", "de"),
        ("Seit Sonntag liegt er mittendrauf und seufzt.", "de"),
        ("Ihre Katze saß schon auf dem Tisch.", "de"),
        ("Resultó que el termostato mentía.", "es"),
        ("Me trajo una de muestra, coja de una pata.", "es"),
        ("La he desmontado esta tarde en el taller.", "es"),
        ("Estaba debajo de las cintas de colores.", "es"),
        ("Hoy, por ejemplo, encontré la caja de botones.", "es"),
        ("Así que fui a la lonja a las cinco.", "es"),
        ("Au premier vol, il a fini dans le peuplier.", "fr"),
        ("Je lui ai mis un bout de terre entre les doigts.", "fr"),
        ("Sa propriétaire l'avait reçu pour son mariage.", "fr"),
        ("Du coup j'ai passé la nuit dans l'atelier.", "fr"),
        ("Maintenant qu'elle est droite, tout le monde demande.", "fr"),
        ("— Oui, avec les mains et de la patience.", "fr"),
    ],
)
def test_what_takes_up_something_leans(text: str, code: str) -> None:
    assert standalone.leans(text, code)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Elle avait débordé du saladier.", "fr"),
        ("Cela m'a fait rire longtemps.", "fr"),
        ("La vecina entró y lo miró despacio.", "es"),
        ("Er hat mir ein Brot gebracht.", "de"),
        ("Hice pan.", "es"),
    ],
)
def test_a_pronoun_without_its_noun_leans(text: str, code: str) -> None:
    assert standalone.leans(text, code)


@pytest.mark.parametrize(
    "text",
    [
        "Auf jeder Seite steht mit Bleistift: „Langsamer!“",
        "Dann kommt so ein Nachmittag: Regen, Tee, das Klappern vom Webstuhl.",
        "Petite catastrophe à l'atelier : j'ai confondu le vernis et la colle.",
        "Llegó una tarde de estas: lluvia, té, el ruido del telar.",
        "»Wohnt der hier?«",
    ],
)
def test_a_sentence_is_whole_in_its_own_marks(text: str) -> None:
    assert standalone.complete(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Eine Frau hat mir erklärt, wie man Quitten entkernt.", "de"),
        ("Der Teig ist über den Rand gelaufen und ausgetrocknet.", "de"),
        ("Die Schlange reichte bis zur Tür, alle lachten.", "de"),
        ("Volví de la lonja oliendo a sardina.", "es"),
        ("Las niñas salieron corriendo a la calle.", "es"),
        ("Les enfants couraient dans la cour.", "fr"),
    ],
)
def test_what_is_over_is_a_moment(text: str, code: str) -> None:
    assert angles.cues(text, code)[Angle.MOMENT] >= 0.6


@pytest.mark.parametrize("text", ["Priya rang me.", "Afterwards Dr. Okafor rang me."])
def test_a_word_of_both_makes_no_short_text_a_foreign_one(text: str) -> None:
    assert tongue.language(text) == ""
    assert tongue.english(text)


def test_such_a_word_beside_another_of_its_language_does() -> None:
    assert tongue.language("No me gusta.") == "es"
