"""Sentences, ordinals, dates, lists and typography of every language the papers are written in."""

from meeting_tui.languages.catalogue import (
    N_,
    NC_,
    NCP_,
    NP_,
    Plural,
    languages,
    missing,
    say,
    say_plural,
    spoken,
)
from meeting_tui.languages.codes import direction, language_name
from meeting_tui.languages.store import LanguageError
from meeting_tui.languages.templates import TemplateError
from meeting_tui.languages.typography import typeset

__all__ = [
    "NCP_",
    "NC_",
    "NP_",
    "N_",
    "LanguageError",
    "Plural",
    "TemplateError",
    "direction",
    "language_name",
    "languages",
    "missing",
    "say",
    "say_plural",
    "spoken",
    "typeset",
]
