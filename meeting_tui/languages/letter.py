"""The parts of the invitation letter, named for people."""

from collections.abc import Iterable

from meeting_tui.languages.catalogue import N_, say

NAMES = {
    "body": N_("Deciding body"),
    "decided": N_("Date of the decision"),
    "deadline": N_("Online deadline"),
    "physical": N_("Physical meeting"),
    "next": N_("Next meeting of the Group"),
    "place": N_("Place of the physical meeting"),
    "address": N_("Address for replies"),
    "contact": N_("Contact"),
    "email": N_("E-mail"),
    "reference": N_("Reference"),
    "dated": N_("Date of the letter"),
    "addressees": N_("Addressees"),
    "signatory": N_("Signatory"),
    "office": N_("Office of the signatory"),
    "minutes": N_("Link to the last report"),
}
"""In the order in which they are asked for."""

_PART = N_("{part:verbatim} ({name})")


def named(language: str, parts: Iterable[str]) -> str:
    """List parts as they are typed, each with what it is."""
    return ", ".join(
        say(language, _PART, part=part, name=say(language, NAMES[part])) for part in parts
    )
