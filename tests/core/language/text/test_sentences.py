"""Where sentences begin and end."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.language.text.sentences import split

CASES = [
    ("It was run by the C. of E. Padres. They sang.", ["It was run by the C. of E. Padres.", "They sang."]),
    ("I met J. R. Smith. He waved.", ["I met J. R. Smith.", "He waved."]),
    ("So am I. We left.", ["So am I.", "We left."]),
    ("It weighs 3.5 kg. Dr. Lee came at 5 p.m. We ate.", ["It weighs 3.5 kg.", "Dr. Lee came at 5 p.m.", "We ate."]),
    ("but man...this is odd. I know", ["but man...this is odd.", "I know"]),
    ("I waited... and waited. Then it rang.", ["I waited... and waited.", "Then it rang."]),
    ("See https://x.org/a?b=c.d! Good.", ["See https://x.org/a?b=c.d!", "Good."]),
    ('"I left. It rained," she said. We laughed.', ['"I left. It rained," she said.', "We laughed."]),
    ('"Really?" Tom asked. No.', ['"Really?" Tom asked.', "No."]),
    ("(It was late. It rained.) We slept.", ["(It was late. It rained.)", "We slept."]),
    ("The last (and best?) Bridget Jones film. I cried.", ["The last (and best?) Bridget Jones film.", "I cried."]),
    ("It rained. (Again!) We slept.", ["It rained.", "(Again!)", "We slept."]),
    ("Great day 🎉 The cat slept.", ["Great day 🎉", "The cat slept."]),
    ("I ❤️ London a lot.", ["I ❤️ London a lot."]),
    ("Wow! 🎉 Next day we left.", ["Wow! 🎉", "Next day we left."]),
    ("milk\nstamps\n\nWe went.", ["milk", "stamps", "We went."]),
    ("i went home. then i slept.", ["i went home.", "then i slept."]),
    ("Er kam am 3. März. „Gut.“ Er ging z.B. heim.", ["Er kam am 3. März.", "„Gut.“", "Er ging z.B. heim."]),
    ("¿Qué pasó? ¡Nada! El Sr. López vino.", ["¿Qué pasó?", "¡Nada!", "El Sr. López vino."]),
    ("« Oui. » Il part. M. Dupont aussi.", ["« Oui. »", "Il part.", "M. Dupont aussi."]),
    ("今日は雨。猫が寝た。", ["今日は雨。", "猫が寝た。"]),
    ("I kept the hat. :) It is warm. ;-) We slept.", ["I kept the hat. :)", "It is warm. ;-)", "We slept."]),
    ("Is it a goat? :D We left (all of us). <3", ["Is it a goat? :D", "We left (all of us). <3"]),
    ("It. Is. Slow. We wait.", ["It. Is. Slow.", "We wait."]),
    ("It came every. Single. Day. We wept.", ["It came every. Single. Day.", "We wept."]),
    ("We washed the van. Slept. Then we ate.", ["We washed the van.", "Slept.", "Then we ate."]),
    ("If we want tea, cake, etc. to stay warm, run.", ["If we want tea, cake, etc. to stay warm, run."]),
    ("", []),
    (" \n\t ", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_splits_as_a_reader_would(text: str, expected: list[str]) -> None:
    assert [text[s.start : s.end] for s in split(text)] == expected


@given(st.text(max_size=400) | st.text(alphabet=" .!?…\"'“”()«»aB1🎉\n", max_size=400))
def test_every_visible_character_is_in_exactly_one_sentence(text: str) -> None:
    at = 0
    for span in split(text):
        assert not text[at : span.start].strip()
        assert span.start < span.end
        assert text[span.start : span.end] == text[span.start : span.end].strip()
        at = span.end
    assert not text[at:].strip()


@pytest.mark.parametrize("piece", ["a. B", "(", '"a. ', ".", "🎉", "A. ", "“a"])
def test_time_grows_with_length_not_faster(piece: str) -> None:
    def once(text: str) -> float:
        begun = time.process_time()
        split(text)
        return time.process_time() - begun

    def seconds(size: int) -> float:
        return min(once(piece * (size // len(piece))) for _ in range(3))

    # ten times the text: 10 times as long if linear, 100 times if quadratic
    assert seconds(200_000) < 20 * max(seconds(20_000), 0.004)


@pytest.mark.parametrize(
    "sentences",
    [
        ("Nimm z. B. Mehl oder Grieß.", "Das geht, d. h. 14 Gläser reichen."),
        ("Im 3. Stock wohnt niemand.", "Am 3. Mai zog mein 2. Lehrling ein.", "Ich kam um 3.", "Dann schlief ich."),
        ("Wir hatten Äpfel, Birnen usw.", "Danach war Schluss."),
        ("Fam. Salzmann kam mit Hrn. Torf.", "Alle blieben."),
        ("Vive en EE. UU. desde 2001.", "La Dra. Ruda llegó a las 5 p. m.", "Luego nada."),
        ("Llamé al tfno. 91 555 01 23 sin suerte.", "Nadie contestó."),
        ("—¿Y esto lo hace usted? —me preguntó un niño.", "—Sí —le dije."),
        ("— C'est vous ? m'a demandé un garçon.", "— Oui !"),
        ("»Nein«, sagte er.", "»Doch!«", "Er ging."),
        ("Wir lachten.", "»Nein«, sagte er."),
        ("Il dit : « Venez ! »", "Je suis venue.", "« Non ? »", "Elle rit."),
    ],
)  # fmt: skip
def test_other_languages_have_their_own_marks(sentences: tuple[str, ...]) -> None:
    text = " ".join(sentences)
    assert [text[span.start : span.end] for span in split(text)] == list(sentences)
