"""Which of the six kinds a post is, and what in its wording pushes."""
