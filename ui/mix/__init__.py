"""Mix: a mirror for the week, and the weeks as a chart."""
