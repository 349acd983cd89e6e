"""The journal as a book for print."""
