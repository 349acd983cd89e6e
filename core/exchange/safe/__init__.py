"""Reading what others wrote, without harm: bounded in size, count, depth and time, no code run.

Nothing is ever unpacked onto the disk: members are read where they lie.
"""

MOST_FILES = 200_000
"""Members of an archive, or files of a folder."""
MOST_POSTS = 1_000_000
"""Past posts of one archive: a hundred a day for a lifetime of the networks."""
MOST_TEXT = 512 * 1024 * 1024
"""Bytes of one file of text."""
MOST_STREAM = 64 << 30
"""Bytes of a file that is read a piece at a time: photos may lie in it as text."""
MOST_VALUE = 1 << 30
"""Signs of one value in such a file."""
MOST_SMALL = 16 * 1024 * 1024
"""Bytes of one note, page or front matter: what is read whole."""
MOST_MEDIUM = 500_000_000
"""Bytes of one photo, film or sound."""
MOST_RATIO = 250
"""How much larger than its packed form something may be; text written by people stays below 30."""
RATIO_FROM = 32 * 1024 * 1024
"""Below so many unpacked bytes the ratio tells nothing."""
