"""Compose: shape a post, see what each network makes of it, and hand it over."""
