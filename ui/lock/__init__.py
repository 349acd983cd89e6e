"""What stands before a protected journal: the locked window, and what locks it by itself."""
