"""Which sentences of an entry sell."""
