"""Who is named in a text."""
