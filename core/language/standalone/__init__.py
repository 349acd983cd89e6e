"""What needs something said before it."""
