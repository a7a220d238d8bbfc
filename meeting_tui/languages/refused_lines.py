"""Why a capture line cannot be read, and what would be read."""

from meeting_tui.languages.catalogue import N_
from meeting_tui.languages.phrases import Table

WHY: Table = {
    "unknown_verb": (
        N_("There is no command “/{verb:verbatim}”. The closest is /{closest}."),
        N_("There is no command “/{verb:verbatim}”."),
    ),
    "usage": (
        N_("“/{verb:verbatim}” is written:  {pattern:verbatim}"),
        N_("It is written:  {pattern:verbatim}"),
    ),
    "unknown_item": (N_("There is no item “{ref}” on the agenda."),),
    "unknown_document": (N_("There is no document “{ref}” in this meeting."),),
    "unknown_paragraph": (N_("There is no paragraph “{ref}” in the report."),),
    "unknown_section": (N_("There is no section “{ref}” in the report."),),
    "not_a_duration": (N_("“{text:verbatim}” is no length of time."),),
    "not_a_time": (N_("“{text:verbatim}” is no time of day."),),
    "not_a_date": (N_("“{text:verbatim}” is no date."),),
    "not_a_number": (N_("“{text:verbatim}” is no whole number."),),
    "not_a_reference": (
        N_("“{text:verbatim}” is no reference such as {expected:verbatim}."),
        N_("“{text:verbatim}” is no reference."),
    ),
    "missing_text": (
        N_("“/{verb:verbatim}” needs words after a colon."),
        N_("Words are needed after a colon."),
    ),
    "no_colon": (N_("A colon is missing before the words that are to be written down."),),
    "unexpected": (
        N_("“{text:verbatim}” has no place after “/{verb:verbatim}”."),
        N_("“{text:verbatim}” has no place here."),
    ),
    "nobody_expected": (N_("The agenda names no delegation: say who is there."),),
    "no_entries": (N_("{ref} comes from no entry that could be written anew: /amend changes it."),),
    "no_speaker": (N_("Nobody has the floor: say who spoke."),),
    "late_marker": (N_("“{text:verbatim}” is no time for a late entry."),),
    "in_future": (N_("{moment} is still to come."),),
    "command_in_text": (N_("In this text “/{verb:verbatim}” is a command."),),
    "time_in_text": (N_("This text begins with a time, “{text:verbatim}”."),),
    "block_open": (N_("The text was begun with <<< and not ended."),),
    "too_long": (
        N_("The text has {size} characters, {limit} are kept in one entry."),
        N_("The text is longer than one entry can be."),
    ),
    "empty": (N_("There is nothing on this line."),),
    "nothing_to_undo": (N_("This seat has recorded nothing that still stands."),),
}

INSTEAD = {
    "usage": N_("For example:  {line:verbatim}"),
    "unknown_item": N_("The agenda has items:  {line:verbatim}"),
    "unknown_document": N_("There is:  {line:verbatim}"),
    "not_a_duration": N_("Write:  {line:verbatim}"),
    "not_a_time": N_("Write:  {line:verbatim}"),
    "not_a_date": N_("Write:  {line:verbatim}"),
    "not_a_number": N_("Write:  {line:verbatim}"),
    "unknown_paragraph": N_("There is:  {line:verbatim}"),
    "unknown_section": N_("For example:  {line:verbatim}"),
    "not_a_reference": N_("For example:  {line:verbatim}"),
    "unexpected": N_("For example:  {line:verbatim}"),
    "missing_text": N_("For example:  {line:verbatim}"),
    "no_speaker": N_("With a name:  {line:verbatim}"),
    "late_marker": N_("Write:  {line:verbatim}"),
    "nothing_to_undo": N_("To take back another entry:  {line:verbatim}"),
    "block_open": N_("Its last line is:  {line:verbatim}"),
    "too_long": N_("Make two entries of it."),
    "empty": N_("Plain text is a paragraph of the open item; a command begins with /"),
}
"""What leads up to a line that would work."""

LINES = {
    "not_a_duration": "90s   3m   1h",
    "not_a_time": "15:45",
    "not_a_date": "2019-02-01",
    "not_a_number": "1   2   3",
    "no_speaker": "/say NAME: …",
    "late_marker": "@10:42 …   @2019-02-01T10:42 …   @d1 10:42 …",
    "nothing_to_undo": "/undo #41",
    "block_open": ">>>",
}
"""What would be read, whatever the meeting."""
