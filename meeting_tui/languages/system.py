"""What the system gives as the reason why a file cannot be used, in the words of a language."""

from meeting_tui.languages.catalogue import N_, say

KNOWN = (
    N_("permission denied"),
    N_("operation not permitted"),
    N_("no such file or directory"),
    N_("file exists"),
    N_("not a directory"),
    N_("is a directory"),
    N_("directory not empty"),
    N_("no space left on device"),
    N_("disk quota exceeded"),
    N_("file too large"),
    N_("read-only file system"),
    N_("input/output error"),
    N_("file name too long"),
    N_("too many levels of symbolic links"),
    N_("too many open files"),
    N_("cannot assign requested address"),
    N_("address already in use"),
    N_("connection refused"),
)
"""The system speaks English to every program that does not ask it for another language."""


def inside(words: str) -> str:
    """Write the system's reason as it stands inside a sentence."""
    return words[:1].lower() + words[1:]


def reason(language: str, words: str) -> str:
    """Say the system's reason inside a sentence; one that is not known stays as it is."""
    known = inside(words)
    return say(language, known, context="") if known in KNOWN else words
