"""Speed and size, measured beside references in the same run: ``make bench``."""
