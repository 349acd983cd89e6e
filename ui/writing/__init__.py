"""What helps writing, joined to a sheet: photos, Markdown keys, spelling, prompts, templates."""
