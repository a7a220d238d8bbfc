"""The screens, named after the moments of a meeting."""
