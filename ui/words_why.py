"""Why: reasons for a suggestion, notes on wording, and what made a text read like its kind."""

from core.model import Kind
from ui.words_base import QT_TRANSLATE_NOOP

# {0} is what this week lacks (LACKS), {1} a day.
REASONS: dict[str, str] = {
    "week lacks": QT_TRANSLATE_NOOP("Words", "This week could do with {0}."),
    "asks well": QT_TRANSLATE_NOOP("Words", "It asks something that a reader can answer."),
    "told well": QT_TRANSLATE_NOOP("Words", "It stands well on its own."),
    "told seen": QT_TRANSLATE_NOOP("Words", "There is something to see in it."),
    "told felt": QT_TRANSLATE_NOOP("Words", "It says how something felt."),
    "told learnt": QT_TRANSLATE_NOOP("Words", "You say what you learnt."),
    "told thanks": QT_TRANSLATE_NOOP("Words", "You thank somebody."),
    "told made": QT_TRANSLATE_NOOP("Words", "It shows how something is made."),
    "fresh": QT_TRANSLATE_NOOP("Words", "It has only just happened."),
    "not told yet": QT_TRANSLATE_NOOP("Words", "You have not told this yet."),
    "this day": QT_TRANSLATE_NOOP("Words", "It happened around this day, on {1}."),
    "then and now": QT_TRANSLATE_NOOP("Words", "You wrote of the same on {1}."),
}

LACKS: dict[Kind, str] = {
    Kind.STORY: QT_TRANSLATE_NOOP("Words", "a story"),
    Kind.CONVERSATION: QT_TRANSLATE_NOOP("Words", "some conversation"),
    Kind.USEFUL: QT_TRANSLATE_NOOP("Words", "something useful"),
    Kind.NEWS: QT_TRANSLATE_NOOP("Words", "some news"),
    Kind.QUOTE: QT_TRANSLATE_NOOP("Words", "a quote"),
    Kind.SALES: QT_TRANSLATE_NOOP("Words", "an offer"),
}

# {0} is the stretch itself.
WORDING: dict[str, str] = {
    "order to buy": QT_TRANSLATE_NOOP(
        "Words", "“{0}” asks people to buy, so it reads like selling."
    ),
    "order to sign up": QT_TRANSLATE_NOOP(
        "Words", "“{0}” tells people what to do, so it reads like selling."
    ),
    "price or offer": QT_TRANSLATE_NOOP(
        "Words", "“{0}” is a price or an offer, so it reads like selling."
    ),
    "hurry": QT_TRANSLATE_NOOP("Words", "“{0}” hurries the reader along."),
    "hype": QT_TRANSLATE_NOOP("Words", "“{0}” is a big word. A plain one is believed sooner."),
    "brand voice": QT_TRANSLATE_NOOP("Words", "“{0}” sounds like a company rather than like you."),
    "asks for clicks": QT_TRANSLATE_NOOP(
        "Words", "“{0}” asks for clicks. A real question brings better answers."
    ),
    "many hashtags": QT_TRANSLATE_NOOP("Words", "Many hashtags. One or two are easier to read."),
    "same word again": QT_TRANSLATE_NOOP("Words", "“{0}” comes many times here."),
    "shouting": QT_TRANSLATE_NOOP(
        "Words", "Capitals and many exclamation marks read like a raised voice."
    ),
}

# Two words that come many times, and more than two.
TWO_OFTEN = QT_TRANSLATE_NOOP("Words", "“{0}” and “{1}” come many times here.")
MORE_OFTEN = QT_TRANSLATE_NOOP("Words", "“{0}”, “{1}” and other words come many times here.")

KIND_REASONS: dict[str, str] = {
    "asks at the end": QT_TRANSLATE_NOOP("Words", "ends with a question"),
    "asks a question": QT_TRANSLATE_NOOP("Words", "opens with a question"),
    "asks people": QT_TRANSLATE_NOOP("Words", "asks the readers"),
    "replies to somebody": QT_TRANSLATE_NOOP("Words", "replies to somebody"),
    "thanks": QT_TRANSLATE_NOOP("Words", "gives thanks"),
    "good wishes": QT_TRANSLATE_NOOP("Words", "wishes somebody well"),
    "greeting": QT_TRANSLATE_NOOP("Words", "greets people"),
    "answers a chat": QT_TRANSLATE_NOOP("Words", "answers a question of a chat"),
    "somebody else's words": QT_TRANSLATE_NOOP("Words", "is somebody else's words"),
    "names who said it": QT_TRANSLATE_NOOP("Words", "names who said it"),
    "overheard": QT_TRANSLATE_NOOP("Words", "was overheard"),
    "passes on a post": QT_TRANSLATE_NOOP("Words", "passes on somebody's post"),
    "somebody speaking": QT_TRANSLATE_NOOP("Words", "reports what somebody says"),
    "speaks of yourself": QT_TRANSLATE_NOOP("Words", "speaks of yourself"),
    "tells what happened": QT_TRANSLATE_NOOP("Words", "tells what happened"),
    "people close to you": QT_TRANSLATE_NOOP("Words", "is about people close to you"),
    "tells what you are doing": QT_TRANSLATE_NOOP("Words", "tells what you are doing"),
    "says when": QT_TRANSLATE_NOOP("Words", "says when it is"),
    "tells how it felt": QT_TRANSLATE_NOOP("Words", "tells how it felt"),
    "your own opinion": QT_TRANSLATE_NOOP("Words", "gives your own opinion"),
    "passes on a link": QT_TRANSLATE_NOOP("Words", "passes on a link"),
    "teaches something": QT_TRANSLATE_NOOP("Words", "teaches something"),
    "recommends something": QT_TRANSLATE_NOOP("Words", "passes something on"),
    "about a tool": QT_TRANSLATE_NOOP("Words", "is about a tool"),
    "names where it comes from": QT_TRANSLATE_NOOP("Words", "names where it comes from"),
    "counts tips": QT_TRANSLATE_NOOP("Words", "counts out its tips"),
    "reports something": QT_TRANSLATE_NOOP("Words", "reports something"),
    "public affairs": QT_TRANSLATE_NOOP("Words", "is about public affairs"),
    "headline": QT_TRANSLATE_NOOP("Words", "is put like a headline"),
    "figures": QT_TRANSLATE_NOOP("Words", "gives figures"),
    "opens with an order to act": QT_TRANSLATE_NOOP("Words", "opens by telling people to act"),
    "asks to buy or sign up": QT_TRANSLATE_NOOP("Words", "asks people to buy or sign up"),
    "something to buy or join": QT_TRANSLATE_NOOP(
        "Words", "names something to buy or to sign up for"
    ),
    "invites people": QT_TRANSLATE_NOOP("Words", "invites people"),
    "offers work": QT_TRANSLATE_NOOP("Words", "looks for somebody to hire"),
    "price or offer": QT_TRANSLATE_NOOP("Words", "names a price or an offer"),
    "hurry": QT_TRANSLATE_NOOP("Words", "hurries the reader"),
    "something new to sell": QT_TRANSLATE_NOOP("Words", "brings out something new"),
    "praises itself": QT_TRANSLATE_NOOP("Words", "sounds like an advertisement"),
    "asks for clicks": QT_TRANSLATE_NOOP("Words", "asks for clicks"),
    "speaks as a business": QT_TRANSLATE_NOOP("Words", "speaks as a business"),
    "many emoji": QT_TRANSLATE_NOOP("Words", "has many emoji"),
}
