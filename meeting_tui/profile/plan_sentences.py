"""What is said of a plan that does not hold together, and of what deserves a second look."""

from meeting_tui.languages import N_

PLAN: dict[str, tuple[str, str]] = {
    # The plan as fields
    "date.order": (
        N_("the meeting ends on {end}, before it begins on {start}"),
        N_("swap the dates"),
    ),
    "date.long": (N_("the meeting lasts {days} days"), N_("check “date” and “end”")),
    "sitting.order": (
        N_("the sitting ends at {end}, not after {start}"),
        N_("put the later hour in “to”"),
    ),
    "sitting.date": (
        N_("the sitting of {day} is outside the meeting"),
        N_("write a date from {start} to {end}"),
    ),
    "sitting.overlap": (
        N_("on {day} this sitting begins before the one of line {first} ends"),
        N_("change the hours or the date of one of them"),
    ),
    "sitting.stop": (
        N_("the stop at {stop} is outside the sitting"),
        N_("write an hour after {start} and not after {end}"),
    ),
    "break.order": (
        N_("the break ends at {end}, not after {start}"),
        N_("put the later hour in “to”"),
    ),
    "break.outside": (
        N_("the break lies outside its sitting"),
        N_("write hours between {start} and {end}"),
    ),
    "break.overlap": (N_("the break begins before the one before it ends"), N_("change its hours")),
    "item.day": (
        N_("the meeting has no day {day}"),
        N_("write a day from 1 to {days}"),
    ),
    "item.decision": (
        N_("{decision} min for the decision do not fit into {minutes} min"),
        N_("the decision is part of the item's minutes"),
    ),
    "limits.order": (N_("“several” must be larger than “some”"), N_("write them as 2 and 5")),
    "holders.names": (
        N_("a woman holds the office, and it has no name for that"),
        N_("write “feminine” and “feminine_definite”"),
    ),
    "holders.twice": (N_("two holders begin on {day}"), N_("keep one of them")),
    # Findings
    "note.replaced": (
        N_("invisible or forbidden characters were replaced: {count}"),
        N_("type the text again"),
    ),
    "note.comment": (
        N_("what follows “{kept:verbatim}” is a comment: “{lost:verbatim}”"),
        N_("put the text in quotes if it belongs to it"),
    ),
    "note.untranslated": (
        N_("{name:verbatim} has no text in {languages:verbatim}"),
        N_("add it before the papers are due"),
    ),
    "note.language": (
        N_("“{value:verbatim}” is none of the group's languages"),
        N_("they are {languages:verbatim}"),
    ),
    "note.unspoken": (
        N_("no paper can be written in “{value:verbatim}”"),
        N_("there are sentences in {languages:verbatim}"),
    ),
    "note.roster": (
        N_("without a text in “{value:verbatim}”: {count}, the first is “{name:verbatim}”"),
        N_("add them before the papers are due"),
    ),
    "note.nonmember": (
        N_("{name:verbatim} is not a member of the group"),
        N_("only members propose; the record will keep an open point"),
    ),
    "note.source": (
        N_("no actor has the code “{value:verbatim}”"),
        N_("it will be printed as it stands"),
    ),
    "plan.nominutes": (
        N_("without minutes: item {items:verbatim}"),
        N_("the forecast counts nothing for them; add “minutes”"),
    ),
    "plan.over": (
        N_(
            "the items need {needed} min and writing up the report {write_up}, the sittings of "
            "{day} leave {available}"
        ),
        N_("{excess} min too many: shorten, drop or add a sitting"),
    ),
    "plan.reserve": (
        N_("the closing reserve needs {reserve} min, the last sitting has {available}"),
        N_("shorten the closing items"),
    ),
    "plan.outside": (
        N_("item {item:verbatim} is set for {at}, outside every sitting"),
        N_("the sittings: {hours}"),
    ),
    "plan.order": (
        N_("item {item:verbatim} is set for {at}, before item {before:verbatim} at {earlier}"),
        N_("reorder"),
    ),
    "plan.late": (
        N_(
            "item {item:verbatim} is set for {at}, but {needed} min are planned before it and the "
            "sittings leave {available}"
        ),
        N_("move it or shorten what comes before"),
    ),
    "plan.parent": (
        N_("item {item:verbatim} has minutes beside those of its sub-items"),
        N_("both are counted; remove one of them if they are the same"),
    ),
    "plan.topics": (
        N_("items {items:verbatim} are all of the kind topic"),
        N_("the forecast follows the first one"),
    ),
    "plan.notopic": (
        N_("there are proposals but no item of the kind topic"),
        N_("add “{line:verbatim}” to the item that takes them up"),
    ),
    "plan.noclosing": (
        N_("no item belongs to the closing reserve"),
        N_("add “{line:verbatim}” to the approval of the report"),
    ),
}
