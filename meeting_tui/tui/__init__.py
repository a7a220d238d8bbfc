"""The terminal application: screens and widgets that paint what the session publishes."""

import os

# What an entry changed is painted at the next turn of the screen, two or three turns after Enter.
os.environ.setdefault("TEXTUAL_FPS", "120")
