"""Parts of the window that know no room and no use-case."""
