"""One file a format: how it is recognised and how its entries are read."""
