"""What in a text is private."""
