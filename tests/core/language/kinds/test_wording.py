"""Wording that pushes: found where it stands, with a gentler way; one hit alone is only a hint."""

import pytest

from core.language.kinds import pushing, wording
from core.text import in_place


def found(text: str) -> list[tuple[str, str]]:
    return [(note.code, text[note.start : note.end]) for note in wording.check(text)]


@pytest.mark.parametrize(
    ("text", "code", "words"),
    [
        ("Buy now and save", "order to buy", "Buy now"),
        ("Lovely day. Sign up here", "order to sign up", "Sign up here"),
        ("All mugs 20% off", "price or offer", "20% off"),
        ("last chance to see it", "hurry", "last chance to"),
        ("A truly game-changing mug", "hype", "game-changing"),
        ("We’re excited to share this", "brand voice", "We’re excited to"),
        ("Tag a friend who needs soup", "asks for clicks", "Tag a friend"),
        ("THIS IS THE BEST DAY", "shouting", "THIS IS THE BEST DAY"),
        ("Look at it!!!", "shouting", "!!!"),
        ("soup #food #lunch #yum #vegan", "many hashtags", "#food #lunch #yum #vegan"),
    ],
)
def test_finds_what_pushes(text: str, code: str, words: str) -> None:
    assert (code, words) in found(text)


def test_notes_come_in_order_and_with_codes_of_the_list() -> None:
    notes = wording.check(
        "Don't miss out! Grab your spot now, 50% off today only. Link in bio #a #b #c #d #e #f"
    )
    assert [n.start for n in notes] == sorted(n.start for n in notes)
    assert {n.code for n in notes} <= set(wording.CODES)
    assert len({n.code for n in notes}) >= 4


def test_offers_a_gentler_way_where_there_is_one() -> None:
    (note,) = wording.check("You’ll find our stall by the bridge. Last chance!")
    assert note.instead == "it ends soon"


@pytest.mark.parametrize(
    ("text", "gentler"),
    [
        ("Buy now at bowls.example", "It can be bought at bowls.example"),
        ("Book your table for Sunday.", "You can book your table for Sunday."),
        ("Book your place on the workshop", "There is a place for you on the workshop"),
        ("Get your tickets at the door.", "You can get your tickets at the door."),
        ("Sign up for our newsletter.", "You can sign up for our newsletter."),
        ("Subscribe to our channel.", "You can subscribe to our channel."),
        ("Join our team in Leeds!", "You would be welcome in our team in Leeds!"),
        ("Donate to the roof appeal.", "You can give to the roof appeal."),
        ("Please donate here: x.example/roof", "Gifts are welcome here: x.example/roof"),
        ("Sign the petition to save the limes.", "There is a petition to save the limes."),
        ("Click here to read the rest.", "Here you can read the rest."),
        ("Visit our website for prices.", "Our website has prices."),
        ("Check out our new jugs.", "You can see our new jugs."),
        ("Last chance to see it.", "There is still time to see it."),
        ("For a limited time only, two for one.", "For a while, two for one."),
        ("It's a game-changer for us.", "It's a help for us."),
        ("Thrilled to announce that we have won.", "News: we have won."),
        ("Excited to announce our new menu.", "News: our new menu."),
        ("The trust is pleased to announce a find.", "The trust announces a find."),
        ("We are so excited to share our home.", "We are glad to share our home."),
        ("Introducing the Harbour Tote.", "Here is the Harbour Tote."),
        ("Elevate your mornings.", "Improve your mornings."),
        ("Visit our shop to see the yarn.", "At our shop you can see the yarn."),
        ("Register today for the harbour run.", "You can register for the harbour run."),
        ("Join us this Saturday at the farm.", "You would be welcome this Saturday at the farm."),
        ("Buy your seat at the door.", "You can buy your seat at the door."),
        ("While stocks last: tomato plants.", "While there are some: tomato plants."),
        ("Order yours before it's gone.", "You can order yours while it is here."),
        ("A limited edition of 50 prints.", "A small run of 50 prints."),
        ("We have limited places.", "We have a few places."),
        ("Limited seats available!", "There are a few seats!"),
        ("Order now to avoid disappointment.", "It can be ordered."),
        ("Now hiring: a barista for weekends.", "We are looking for a barista for weekends."),
        ("Out now: my third novel.", "New: my third novel."),
        ("Back in stock: the blue jugs.", "Back: the blue jugs."),
        ("Stay tuned for more exciting news!", "Soon: more news!"),
        ("Proud to announce: a second shop.", "News: a second shop."),
        ("We share it with you. Check it out now!", "We share it with you. You can see it!"),
        ("Link in bio for the recipe.", "The link on my page has the recipe."),
        (
            "The dates are set. Book now: https://a.com",
            "The dates are set. You can book: https://a.com",
        ),
        ("Our products are made in Wales.", "What we make is made in Wales."),
    ],
)
def test_the_gentler_way_reads_well_where_it_stands(text: str, gentler: str) -> None:
    said = text
    for note in reversed(wording.check(text)):
        if note.instead:
            there = in_place(note.instead, said, note.start)
            said = said[: note.start] + there + said[note.end :]
    assert said == gentler


@pytest.mark.parametrize(
    "text",
    [
        "You can buy now or later.",
        "Please book your seat.",
        "Our record is out now.",
        "They are selling fast.",
        "This is your last chance.",
        "Pre-order is open.",
        "We would love you to join us.",
        "Buy now, limited offer, click here!",
        "Buy now and get free delivery.",
        "Shop now and save big on all bikes.",
        "Book now, pay later.",
        "Final hours to order for the holidays!",
        "Follow us on Instagram for daily deals.",
        "Visit our website and book.",
        "Take our survey and win a hamper.",
        "Support our choir: donate today and help us reach it.",
        "Available now in our shop: beeswax wraps.",
        "Hurry while stocks last.",
        "Limited edition prints.",
        "Transform your life in six weeks.",
        "Come and buy a tree!",
        "Follow along for more recipes.",
    ],
)
def test_there_is_no_gentler_way_where_it_would_not_read_well(text: str) -> None:
    notes = wording.check(text)
    assert notes
    assert not any(note.instead for note in notes)


@pytest.mark.parametrize(
    "text",
    [
        "Also, make sure you have 21st June in the diary for our next event",
        "Here's the link to register!",
        "Pre-order your copy now, signed ones are going fast",
        "Book your place on the Saturday workshop: http://mugs.example/book",
        "50% off everything this weekend only! Shop now 🎉",
        "We're thrilled to announce our new range, available now in store",
        "Donate today and help us reach our goal",
        "Enter to win a year of coffee",
    ],
)
def test_selling_is_called_selling(text: str) -> None:
    assert wording.salesy(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "I sold two mugs today",
        "Gala Bingo clubs bought for £241m http://t.co/x",
        "The book I ordered last week came with somebody else's shopping list in it.",
        "My sister won a prize for her marrows and would not stop laughing.",
        "Does anyone want to come along to the beach tomorrow?",
        "@user you can sign up at the desk, they were very kind to me",
        "We walked home in the rain and it was free.",
        "The sale of the old school fell through again.",
    ],
)
def test_telling_is_not_selling(text: str) -> None:
    assert not wording.salesy(text)


def test_one_hit_alone_is_a_hint() -> None:
    text = "It was an effortless climb, for once."
    assert [note.code for note in wording.check(text)] == ["hype"]
    assert not wording.salesy(text)


@pytest.mark.parametrize(
    ("text", "crowded"),
    [
        ("New bowl #pottery #ceramics #handmade #clay", True),
        (
            "Best pizza London, pizza delivery London, pizza near me London, cheap pizza London",
            True,
        ),
        (
            "Three long walks, two good books and one very bad haircut this week. #holiday #rain #books",
            False,
        ),
        ("The bread was good, and the cheese was good.", False),
        ("Wedding photos Kent, wedding films Kent, cheap wedding album Kent", True),
        ("A dog met a dog, and both of the dogs sat down.", False),
        ("", False),
    ],
)
def test_stuffing(text: str, crowded: bool) -> None:
    assert wording.stuffed(text) is crowded


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        ("A #mug at last. #clay #kiln #glaze #pots #jugs", "#clay #kiln #glaze #pots #jugs"),
        ("#clay #kiln #glaze a mug", "#clay #kiln #glaze"),
        ("A #mug of #ash and #clay from #hull", "#mug of #ash and #clay from #hull"),
    ],
)
def test_the_row_of_hashtags_is_pointed_at(text: str, tags: str) -> None:
    assert ("many hashtags", tags) in found(text)


def test_phrases_are_written_in_their_compared_form() -> None:
    for line in pushing.PHRASES.read_text("utf-8").splitlines():
        if not line or line.startswith(("# ", "[")):
            continue
        phrase = line.removeprefix("> ").partition(" => ")[0]
        assert phrase == phrase.lower()
        assert any(
            note.code for note in wording.check(phrase.replace("$0", "$5").replace("0%", "5%"))
        ), phrase


def test_codes_are_those_of_the_file() -> None:
    groups = [
        line.strip("[]")
        for line in pushing.PHRASES.read_text("utf-8").splitlines()
        if line.startswith("[")
    ]
    assert tuple(groups) == pushing.CODES
