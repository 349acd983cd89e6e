"""What is private in German, Spanish and French, and what only sounds so."""

import pytest

from core.language.heavy import heavy
from core.language.privacy import privacy
from core.language.suggest import suggest
from core.model import Private

FOUND = [
    ("Seit März nehme ich wieder Antidepressiva, die Therapeutin meint, das hilft.", Private.HEALTH),
    ("Meine Mutter liegt im Krankenhaus, heute war die Visite.", Private.HEALTH),
    ("Die Miete von 890 Euro geht am Ersten ab, ich bin im Dispo.", Private.MONEY),
    ("Vom 3. bis 17. Mai sind wir auf Kreta und denken an euch.", Private.WHEREABOUTS),
    ("Nächste Woche fahren wir nach Rügen, die Wohnung steht leer.", Private.WHEREABOUTS),
    ("Meine Chefin will zwei Stellen streichen, das ist noch nicht offiziell.", Private.EMPLOYER),
    ("Unser Sohn (7) wird in der Schule gehänselt, und ich weiß nicht weiter.", Private.CHILD),
    ("Die beiden lassen sich scheiden, aber das weiß noch niemand.", Private.OTHER),
    ("A mi madre la han ingresado en el hospital por la cadera.", Private.HEALTH),
    ("Este mes no llegamos y el alquiler del local son 850 euros.", Private.MONEY),
    ("Del 12 al 28 de agosto estaremos en Asturias con los primos.", Private.WHEREABOUTS),
    ("Mi jefa dice que no van a renovarme el contrato este año.", Private.EMPLOYER),
    ("Mi hija de 9 años llora por las noches y no quiere ir al colegio.", Private.CHILD),
    ("La vecina tiene las llaves y nadie lo sabe en el edificio.", Private.OTHER),
    ("J'ai passé la journée à l'hôpital avec ma sœur, dans le couloir.", Private.HEALTH),
    ("Il me reste 312 € sur le compte et le loyer tombe lundi.", Private.MONEY),
    ("Nous partons en Bretagne du 8 au 22 juillet, la maison sera vide.", Private.WHEREABOUTS),
    ("Mon chef m'a dit que rien n'est officiel pour les postes.", Private.EMPLOYER),
    ("Mon fils de 8 ans se fait embêter à l'école depuis la rentrée.", Private.CHILD),
    ("L'enterrement aura lieu jeudi et je ne sais pas quoi dire.", Private.OTHER),
    ("Meine Ärztin sagt, ich habe Diabetes.", Private.HEALTH),
    ("Ich verdiene 2800 Euro netto.", Private.MONEY),
    ("Meine Tochter hat seit dem Umzug wieder ins Bett gemacht.", Private.HEALTH),
    ("Mi cuñado ha vuelto a beber.", Private.HEALTH),
    ("Mon père a repris à boire depuis Noël.", Private.HEALTH),
]  # fmt: skip
HARMLESS = [
    "J'ai découvert un prénom sous la peinture. Le pain était trop cuit et la croûte a cassé.",
    "Nous sommes prêts à ouvrir. J'ai acheté un avocat et trois citrons au marché.",
    "Le patron de la robe est trop petit, j'ai dû couper le dos et recoudre les bras.",
    "La greffe du pommier a pris et j'ai posé du plâtre au plafond. Les cerises étaient à 4 € le kilo.",
    "Das Gericht war versalzen, das Rezept ist von meiner Oma. Der Hals der Vase ist beim Brennen gebrochen.",
    "Ich habe Gips angerührt und die Form gegossen. Der Teig trennt sich, wenn die Butter zu warm ist.",
    "Das Glas kostet 4,50 Euro auf dem Markt. Unter uns wohnt eine Katze, die Klavier spielt.",
    "El secreto de la tortilla es la paciencia. El cuello del jarrón se rompió en el horno.",
    "Los tomates estaban a 2 € el kilo y vendí todos. El frutero gritó los precios toda la mañana.",
    "La pieza se separó en dos y la pegué con cola. Hice una plantilla de cartón para las letras.",
]  # fmt: skip
HEAVY = [
    "Opa ist heute Nacht gestorben. Ich sitze in seiner Küche und höre der Uhr zu.",
    "Bei meiner Schwester haben sie Brustkrebs gefunden. Ich habe den ganzen Tag Teig geknetet.",
    "Ayer enterramos a mi abuela. Llovía, y mi madre no soltó el paraguas.",
    "A mi padre le ha dado un ictus. En el taller nadie ha encendido la radio.",
    "Mamie est partie cette nuit. Je suis dans sa cuisine, je bois dans son bol.",
    "L'enterrement de Jean aura lieu jeudi. J'ai rangé l'atelier sans y penser.",
]


@pytest.mark.parametrize(("text", "sort"), FOUND)
def test_private_matters_are_noticed(text: str, sort: Private) -> None:
    assert sort in {finding.type for finding in privacy.findings(text)}


@pytest.mark.parametrize("text", HARMLESS)
def test_what_only_sounds_private_is_left_alone(text: str) -> None:
    assert not privacy.findings(text)


@pytest.mark.parametrize(("text", "sort"), FOUND)
def test_nothing_private_is_told(text: str, sort: Private) -> None:
    parts = privacy.findings(text)
    for one in suggest.from_entry("e", f"{text} {text}"):
        assert not any(f.text in one.text for f in parts if f.type is sort)


@pytest.mark.parametrize("text", HEAVY)
def test_a_heavy_entry_is_quiet(text: str) -> None:
    assert heavy.weighs(text)
    assert not suggest.from_entry("e", text)


@pytest.mark.parametrize("text", HARMLESS)
def test_an_ordinary_day_is_not_heavy(text: str) -> None:
    assert not heavy.weighs(text)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "El tío Venancio ya no sabe quiénes somos y pega a mi madre por las noches.",
            "pega a mi madre",
        ),
        ("J'ai embrassé Bastien hier soir et mon mari ne le sait pas.", "mon mari ne le sait pas"),
        (
            "Gestern hat Jonas mir gestanden, dass er seit Monaten trinkt und niemand es weiß.",
            "seit Monaten trinkt",
        ),
    ],
)
def test_beside_a_name_what_is_told_is_pointed_at(text: str, said: str) -> None:
    found = [f.text for f in privacy.findings(text) if f.type is not Private.PERSON]
    assert any(said in each for each in found)
