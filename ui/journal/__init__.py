"""Journal: everything written, found again."""
