"""From which angle something is told."""
