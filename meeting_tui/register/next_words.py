"""The comments and titles that the next agenda is written with."""

from meeting_tui.languages import N_

HEAD = N_("What meeting {number} left over, taken from its record {day}.")
CHECK = N_("Change what is to be changed, then: meeting-tui check FILE")
DATE = N_("That of the last meeting: put in the new one.")
SITTINGS = N_("The hours of the last meeting.")

NOT_EXAMINED = N_("Not examined, or only in part, at meeting {number}: {refs}.")
TOPIC = N_("Topic of the next open consultation")
LEFT = {
    "deferred": N_("Item {item} of meeting {number}, left to this one: {reason:verbatim}"),
    "suspended": N_("Item {item} of meeting {number}, left undecided."),
    "pending": N_("Item {item} of meeting {number}, not taken up."),
    "open": N_("Item {item} of meeting {number}, not finished."),
}
REFERRED = N_("Referred by meeting {number}: {text:verbatim}")
ANSWERED = N_("The answer: {text:verbatim}")
UNANSWERED = N_("No answer is recorded. When it comes, in that record: /answered {body}: …")
ANSWER = N_("Answer to what meeting {number} referred: {body}")
OWED = N_("Approved, and not completed:")
MEASURE = N_("{ref} of meeting {number}, {who}, by {by:verbatim}: {text:verbatim}")
MEASURE_UNDATED = N_("{ref} of meeting {number}, {who}, no deadline: {text:verbatim}")
PROGRESS = N_("Last: {text:verbatim}")
REVIEW = N_("Follow-up of the measures approved earlier")
PROPOSAL = {
    "not examined": N_("{ref} of meeting {number}, not examined: {reason:verbatim}"),
    "submitted": N_("{ref} of meeting {number}, not introduced."),
    "introduced": N_("{ref} of meeting {number}, introduced and not examined."),
    "under examination": N_("{ref} of meeting {number}, its examination was not finished."),
    "partly examined": N_("{ref} of meeting {number}, examined in part."),
}
UNDECIDED = N_(
    "Examined at meeting {number} without an agreement. To take one up again, take away its #."
)
DOCUMENTS = N_("Documents of meeting {number} that are taken up again.")
