"""What could be told of an entry."""
