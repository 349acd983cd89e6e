"""What can be read out of a text without a network: sentences, kinds, private things, suggestions.

What is asked of a text has one door each, and what is behind a door lies in its folder: `people.find`
who is named, `privacy.findings` what is private, `heavy.weighs` which days are heavy, `selling.told` what
sells, `standalone.leans` what needs something said before it, `angles.cues` from which angle it is told,
`kinds.guess` which of the six kinds a post is, `wording.check` what pushes in it, `suggest.from_entry` what
could be told of an entry. docs/architecture.md has the table.
"""
