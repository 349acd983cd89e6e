"""Sentences, an entry as Markdown, and the language it is in."""
