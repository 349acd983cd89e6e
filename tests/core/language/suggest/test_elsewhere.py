"""Suggestions from German, Spanish and French days: what belongs together, what stays untold, who is named."""

import pytest

from core.language.standalone import standalone
from core.language.suggest import secret_elsewhere
from core.language.suggest.read import read
from core.language.suggest.suggest import from_entry
from core.model import Private

APART = {
    "de": "Gestern hat der Regen den ganzen Keller geflutet, bis zur dritten Stufe. "
    "Meine Tante hat ihre Steuern nicht bezahlt, seit Jahren schon. "
    "Im Kino lief ein Film über Pinguine, und alle haben geklatscht. "
    "Der Bäcker hat mir eine Brezel in Form einer Acht geschenkt.",
    "es": "Ayer la lluvia inundó el sótano entero hasta el tercer escalón. "
    "Mi tía lleva años sin pagar los impuestos. "
    "En el cine pusieron una película de pingüinos y todos aplaudieron. "
    "El panadero me regaló una rosquilla con forma de ocho.",
    "fr": "Hier la pluie a inondé toute la cave jusqu'à la troisième marche. "
    "Ma tante ne paie plus ses impôts depuis des années. "
    "Au cinéma il y avait un film sur les manchots et tout le monde a applaudi. "
    "Le boulanger m'a offert un bretzel en forme de huit.",
}
SECRETS = {
    "de": "Im Garten blüht der Mohn so rot wie nie. Karin zieht im Mai nach Kanada. Das weiß noch niemand. Die Bienen sind ganz verrückt danach.",
    "es": "En el jardín la amapola está más roja que nunca. Carmen se va a Canadá en mayo. Todavía no lo sabe nadie. Las abejas están como locas.",
    "fr": "Dans le jardin le pavot est plus rouge que jamais. Karine part au Canada en mai. On garde ça pour nous. Les abeilles en sont folles.",
}  # fmt: skip


@pytest.mark.parametrize("language", APART)
def test_what_has_nothing_to_do_with_each_other_is_not_told_out_of_the_middle(
    language: str,
) -> None:
    made = from_entry("e", APART[language])
    assert made
    film = {"de": "Film", "es": "película", "fr": "film"}[language]
    baker = {"de": "Acht", "es": "ocho", "fr": "huit"}[language]
    assert not any(film in one.text and baker in one.text for one in made)


@pytest.mark.parametrize("language", SECRETS)
def test_a_secret_stays_one_with_what_it_is_about(language: str) -> None:
    lines = read("e", SECRETS[language]).lines
    assert [line.private for line in lines][1:3] == [True, True]
    assert not lines[0].private
    assert not lines[3].private


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Kann er nicht."),
        ("de", "Geschmeckt hat er trotzdem, der ganzen Familie und dem Hund."),
        ("de", "Ansonsten war der Tag ruhig und der Himmel hoch."),
        ("fr", "À part ça on a nagé dans la rivière jusqu'au soir."),
        ("es", "Por lo demás, el río bajaba tranquilo y claro."),
    ],
)
def test_what_takes_up_something_opens_no_post(language: str, text: str) -> None:
    assert standalone.leans(text, language)


def test_whose_something_is_is_named_too() -> None:
    text = "Mein Nachbar Jürgen hat heute die Hecke geschnitten, schnurgerade wie ein Lineal. Jürgens Leiter stand bis zum Abend im Hof."
    reading = read("e", text)
    assert [f.type for f in reading.lines[1].people] == [Private.PERSON]
    assert not any("Jürgen" in one.text and not one.cautions for one in from_entry("e", text))


def test_a_cake_beside_a_role_is_nobody() -> None:
    text = "Die Torte war von der Schwiegertochter, Frankfurter Kranz, und sie war in zehn Minuten weg."
    assert read("e", text).lines[0].text == text


@pytest.mark.parametrize(
    "text",
    [
        "Der Zander war schwer und der See glatt wie Glas. Am Abend rief Lena an: Mein Bruder ist im Baggersee ertrunken.",
        "El pescado salió en su punto y la cocina olía a hinojo. Por la noche llamaron: mi hermano se ahogó en el embalse.",
        "Le service de midi était parfait et le beurre n'a pas tourné. Le soir on a appelé : mon frère s'est noyé dans le lac.",
    ],
)
def test_a_death_at_the_end_of_a_good_day_is_not_told(text: str) -> None:
    assert not any("ertrunken" in one.text or "ahogó" in one.text or "noyé" in one.text for one in from_entry("e", text))  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Mann hat die Mütze abgenommen und gelacht."),
        ("es", "El hombre se quitó la gorra y se rio."),
        ("fr", "Le monsieur a retiré sa casquette en riant."),
        ("es", "Una de las huellas era pequeña como de niño."),
        ("fr", "Une des empreintes était petite comme celle d'un enfant."),
    ],
)
def test_whoever_was_named_before_opens_no_post(language: str, text: str) -> None:
    assert standalone.leans(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Der Mann vom Schrottplatz hat die Mütze abgenommen."),
        ("es", "La mujer del puesto me regaló un melón."),
        ("fr", "Le monsieur du kiosque a retiré sa casquette."),
    ],
)
def test_who_is_said_to_be_from_somewhere_may_open_one(language: str, text: str) -> None:
    assert not standalone.leans(text, language)


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Das hat sie mir im Vertrauen gesagt.", True),
        ("Im Vertrauen auf das Wetter gingen wir ohne Jacken los.", False),
        ("Nadie lo sabe en la oficina.", True),
        ("Nadie sabe cómo subió tanto el pan.", False),
        ("Me lo dijo en confianza.", True),
        ("Bajé la cuesta con toda la fuerza, en confianza con mi bici.", False),
        ("Personne ne sait que je pars.", True),
        ("Personne ne sait faire le pain comme elle.", False),
    ],
)
def test_what_is_nobodys_business_and_what_nobody_can(text: str, secret: bool) -> None:
    assert secret_elsewhere.says(text) is secret
