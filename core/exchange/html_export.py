"""The journal as one HTML page: a book to read in any browser, with its photos inside."""

from html import escape
from pathlib import Path

from core.attachments import Attachment
from core.exchange import Collection, Exported, Tick, book, lost, no_tick
from core.exchange.book import BookWords
from core.exchange.page_picture import data_address, page_picture
from core.exchange.whole import new_file
from core.problems import Known

_NOT_CARRIED = ("mood", "starred", "private", "quiet", "place", "extra")
_STYLE = """
:root { color-scheme: light dark; --paper: #fbf8f3; --ink: #26211c; --faint: #6b625a; --line: #e6dfd5; }
@media (prefers-color-scheme: dark) {
  :root { --paper: #1d1b19; --ink: #efe9e1; --faint: #a79c90; --line: #38332e; } }
body { background: var(--paper); color: var(--ink); max-width: 68ch; margin: 0 auto; padding: 4rem 1.5rem;
  font: 1.1rem/1.6 Charter, 'Source Serif 4', Georgia, serif; overflow-wrap: break-word; }
header { min-height: 60vh; display: flex; flex-direction: column; justify-content: center; text-align: center; }
h1 { font-size: 2rem; margin: 5rem 0 2rem; break-before: page; }
header h1 { font-size: 3rem; margin: 0 0 1rem; break-before: auto; }
h2.day { font-size: 1.2rem; margin: 3rem 0 1rem; border-bottom: 1px solid var(--line); padding-bottom: .3rem; }
h3 { font-size: 1.2rem; margin: .2rem 0 1rem; }
.about, .caption, .file, nav { color: var(--faint); font-size: .9rem; }
.about { margin: 2rem 0 .2rem; }
img { max-width: 100%; height: auto; border-radius: 6px; }
pre { white-space: pre-wrap; } blockquote { border-left: 3px solid var(--line); margin-left: 0; padding-left: 1rem; }
nav ul { list-style: none; padding: 0; columns: 2; } a { color: inherit; }
@media print { body { max-width: none; padding: 0; background: none; } .entry { break-inside: avoid-page; } }
"""


def write(collection: Collection, path: Path, words: BookWords, tick: Tick = no_tick) -> Exported:
    """Write the entries; posts are not part of the book. Known: see whole.new_file."""
    pictures = _Pictures(collection)
    months = book.months(collection)
    with new_file(path) as file:

        def put(text: str) -> None:
            file.write(text.encode("utf-8", "replace"))

        put(
            f'<!doctype html>\n<html lang="{escape(words.language)}">\n<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; '
            "img-src data:; style-src 'unsafe-inline'\">\n"
            f"<title>{escape(words.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
            f"<header><h1>{escape(words.title)}</h1><p>{escape(book.span(collection, words))}</p>"
            f"</header>\n<nav><h2>{escape(words.contents)}</h2><ul>\n"
        )
        for month in months:
            put(f'<li><a href="#{month.anchor}">{escape(words.month(month.first))}</a></li>\n')
        put("</ul></nav>\n")
        for month in months:
            for piece in book.month_html(month, collection, words, pictures.address):
                put(piece)
                tick()
        put("</body>\n</html>\n")
    lacking = lost.of_all(collection, _NOT_CARRIED, media=False) + pictures.lost
    return Exported(len(collection.entries), 0, len(pictures.shown), lacking)


class _Pictures:
    """The photos as the page shows them."""

    def __init__(self, collection: Collection) -> None:
        self._collection = collection
        self.shown: set[str] = set()
        self.lost = lost.Lost()

    def address(self, attachment: Attachment) -> str:
        """Empty for what no page can show; it is counted."""
        if attachment.medium is not None:
            try:
                made = data_address(*page_picture(self._collection.read(attachment.medium)))
            except Known:
                pass
            else:
                self.shown.add(attachment.medium.digest)
                return made
        self.lost["attachments"] += 1
        return ""
