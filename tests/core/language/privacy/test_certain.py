"""What is told so plainly that it counts by itself is noticed whatever stands around it; look-alikes are not."""

from pathlib import Path

import pytest

from core.language.privacy import certain, near, privacy
from core.language.text import senses
from core.model import Private

LINES = (Path(__file__).parents[3] / "data" / "private" / "promised.txt").read_text("utf-8").splitlines()  # fmt: skip


def said(*marks: str) -> list[str]:
    """The sentences that bear one of these marks."""
    return [line[2:] for line in LINES if line.startswith(tuple(f"{mark} " for mark in marks))]


def matters(text: str) -> list[Private]:
    return [f.type for f in privacy.findings(text, keen=False) if f.type is not Private.PERSON]


@pytest.mark.parametrize("text", said("+"))
def test_it_is_private(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize("text", said("w"))
def test_somebody_is_away(text: str) -> None:
    assert Private.WHEREABOUTS in matters(text)


@pytest.mark.parametrize("text", said("+")[::8])
def test_it_is_among_the_plainest_things_too(text: str) -> None:
    assert matters(
        f"The gulls came in off the sea. {text} We had soup by the window and counted boats."
    )


def test_nearly_all_of_it_is_private_in_the_lightest_entry_too() -> None:
    day = "I glazed six bowls this morning. The kiln is cold. {} It rained after lunch and the dog slept. I read two chapters."
    lost = [text for text in said("+") if not matters(day.format(text))]
    assert len(lost) <= len(said("+")) // 30


@pytest.mark.parametrize("text", said("-"))
def test_what_only_sounds_so_is_not(text: str) -> None:
    assert not matters(text)


@pytest.mark.parametrize("text", said("~"))
def test_nobody_is_away(text: str) -> None:
    assert Private.WHEREABOUTS not in matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "Ich bin nach drei Bier noch betrunken heimgefahren.",
        "Ich habe die Unterschrift gefälscht und niemand hat es gemerkt.",
        "Der Chef lässt uns schwarz arbeiten und zahlt bar auf die Hand.",
        "Mein Bruder kifft wieder und hat seit Wochen nicht gearbeitet.",
        "Das Geld aus dem Laden habe ich nie versteuert.",
        "Falsifiqué la firma de mi padre en el boletín.",
        "Conduje borracho desde la boda hasta casa.",
        "Trabajo en negro en un bar de la playa.",
        "Su marido tiene otra y ella no lo sabe.",
        "Debo tres meses de alquiler.",
        "J'ai imité la signature de ma mère sur le carnet.",
        "Je ne déclare que la moitié de ce que je vends.",
        "Mon oncle a fait deux ans de prison.",
        "Le patron nous paye au noir depuis juin.",
        "Il me reste quarante euros sur le compte.",
    ],
)
def test_it_is_noticed_in_other_languages(text: str) -> None:
    assert matters(text)


@pytest.mark.parametrize(
    "text",
    [
        "Der schwarze Hund lief über die Wiese und das Gras war nass.",
        "Ich habe die Marmelade ohne Rezept gekocht, und sie ist fest geworden.",
        "Er fährt schwarz gekleidet durch den Schnee, wie eine Krähe.",
        "He copiado la receta de mi abuela en un cuaderno nuevo.",
        "Me queda media hora de sol y un libro.",
        "Tiene otra forma de cortar el pan.",
        "Nous avons trié les photos au noir et blanc, une belle série.",
        "Il reste du soleil sur le balcon et le chat dort.",
        "Le facteur a une nouvelle bicyclette.",
        "Il a piqué ma curiosité avec son vieux moulin.",
        "El jamón está sin sal y la mesa sin mantel.",
        "Das ist verboten gut, sagte sie über den Kuchen.",
    ],
)
def test_what_only_sounds_so_elsewhere_is_not(text: str) -> None:
    assert not matters(text)


def test_every_sign_can_be_found_and_none_that_is_needed_is_missing() -> None:
    for one in certain.told():
        assert all(len(s) >= near.GRAM and s == s.lower() for s in one.signs)
    for text in said("+", "w"):
        ground = near.Ground(text, list(senses.bounds(text)))
        for one in certain.told():
            assert bool(one.pattern.search(text)) == any(ground.matches(one.pattern, one.signs))


def test_a_letter_that_is_two_in_small_hides_nothing() -> None:
    assert matters("From İzmir by boat. I faked the signature on the consent form.")
