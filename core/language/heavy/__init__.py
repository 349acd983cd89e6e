"""Which days are heavy."""
