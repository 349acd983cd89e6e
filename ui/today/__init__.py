"""Today: write, and beside it, quietly, what could be told."""
