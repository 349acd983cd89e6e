"""Contact data, addresses, numbers and keys in the odd forms that people write them in."""

import pytest

from core.language.privacy.privacy import findings
from core.model import Private


def found(text: str) -> list[tuple[str, Private]]:
    return [(f.text, f.type) for f in findings(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ruf mich an: 0176 55501234, abends.", "0176 55501234"),
        ("Appelle-moi au 07 55 50 12 34.", "07 55 50 12 34"),
        ("My WhatsApp is +234 803 555 0123.", "+234 803 555 0123"),
        ("Numero: 349 555 0123.", "349 555 0123"),
        ("Text 0499 555 012, not before ten.", "0499 555 012"),
    ],
)
def test_phones_of_many_countries(text: str, words: str) -> None:
    assert (words, Private.PHONE) in found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Mail ola.nowak @ example.org, please.", "ola.nowak @ example.org"),
        ("It is ola@example . org now.", "ola@example . org"),
        ("Schreib an laden ät beispiel punkt de.", "laden ät beispiel punkt de"),
        ("Escribe a taller arroba ejemplo punto es.", "taller arroba ejemplo punto es"),
        ("ola_at_example_dot_org is how I write it.", "ola_at_example_dot_org"),
        ("Find me, ola dot nowak at example dot com, any day.", "ola dot nowak at example dot com"),
        ("Mail me: olanowak at gmail.", "olanowak at gmail"),
    ],
)
def test_mail_addresses_that_are_spelt(text: str, words: str) -> None:
    assert (words, Private.EMAIL) in found(text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("P. O. Box 77, Reno, NV 89501 is the shop's.", "P. O. Box 77, Reno, NV 89501"),
        ("Post it to Holly Cottage, Mill Lane, Upper Wenham.", "Holly Cottage, Mill Lane, Upper Wenham"),
        ("Am Anger 7, 99084 Erfurt, hinten links.", "Am Anger 7, 99084 Erfurt"),
        ("Unter den Linden 203 war zu.", "Unter den Linden 203"),
        ("Flat 4, Marlow House, Canterbury Street, top bell.", "Flat 4, Marlow House, Canterbury Street"),
        ("Flat 12, Rose Apartments, Temple Road, Pune 411001.", "Flat 12, Rose Apartments, Temple Road, Pune 411001"),
        ("They live at thirty-one Larch Road.", "at thirty-one Larch Road"),
    ],
)  # fmt: skip
def test_addresses(text: str, words: str) -> None:
    assert (words, Private.ADDRESS) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "Join at https://example.org/invite/Xy7qP2mK or not.",
        "It posts to https://hooks.example.com/services/T00/B00/a8Gh2kQ.",
        "The feed is https://example.org/cal/private-9ab8c7d6e5f4a3b2/basic.ics now.",
        "Come to discord.gg/Kx82hQa tonight.",
        "chat.whatsapp.com/Hk29sLqPz81mNd is the street's.",
        "https://meet.google.com/abc-defg-hij at nine.",
        "The shed lock opens with 4-11-27.",
        "The key code for the side door is 2468.",
    ],
)
def test_keys_and_rooms(text: str) -> None:
    assert Private.URL_SECRET in {sort for _, sort in found(text)}


@pytest.mark.parametrize(
    ("text", "words", "sort"),
    [
        ("Pay DE89-3704-0044-0532-0130-00, she says.", "DE89-3704-0044-0532-0130-00", Private.IBAN),
        ("nl91abna0417164300 is the club's.", "nl91abna0417164300", Private.IBAN),
        ("My NHS number is 943 476 5919.", "943 476 5919", Private.ID_NUMBER),
        ("Meine Steuer-ID 12 345 678 901 steht drauf.", "12 345 678 901", Private.ID_NUMBER),
        ("O CPF 123.456.789-09 do rapaz.", "123.456.789-09", Private.ID_NUMBER),
        ("Il a noté 1 85 05 78 006 084 36 au dos.", "1 85 05 78 006 084 36", Private.ID_NUMBER),
    ],
)
def test_numbers_of_accounts_and_documents(text: str, words: str, sort: Private) -> None:
    assert (words, sort) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "I found a friend at Yahoo, and mail me at Outlook Street.",
        "Join discord.gg/python for help.",
        "At this point in the row look at the dot in the middle.",
        "10 Downing Street was on the news, and 221B Baker Street was on the shelf.",
        "The gate opens at 7.30 and the door at 1900.",
        "The key is in practising slowly, the code is in the docs.",
        "Meet @ the pub. Com is a word nobody says.",
        "Row 12 34 56 of the chart and opus 111, bar 120.",
        "nb91 is a pencil and de12 is a screw.",
    ],
)
def test_nobodys(text: str) -> None:
    assert found(text) == []
