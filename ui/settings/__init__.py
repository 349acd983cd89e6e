"""Settings: a page made from the one table of options."""
