"""The forecast in sentences a chair can read out, by code, or by code and level."""

from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.phrases import Table

_BARELY = NP_(
    "The proposal barely fits at this pace.", "All {number} proposals barely fit at this pace."
)
_BARELY_ITEMS = NP_(
    "The item left barely fits before the closing.",
    "The {number} items left barely fit before the closing.",
)

FIRST: Table = {
    "all_fit": (
        NP_(
            "The proposal fits at this pace, {spare} min to spare.",
            "All {number} proposals fit at this pace, {spare} min to spare.",
        ),
        NP_(
            "The proposal just fits at this pace.", "All {number} proposals just fit at this pace."
        ),
    ),
    "some_fit one": (
        NP_(
            "The proposal does not fit at this pace.",
            "{fits} of {number} proposals fit at this pace. {unreachable} does not.",
        ),
        _BARELY,
    ),
    "some_fit": (
        N_("{fits} of {of} proposals fit at this pace. {unreachable} do not."),
        _BARELY,
    ),
    "over": (
        N_("Only {fits} of {of}. Shared evenly: {each} min each, the least is {least}."),
        N_("Only {fits} of {of}. No time is left for another proposal."),
    ),
    "decide": (
        NP_(
            "The proposal is taken up, {spare} min to spare.",
            "All {number} proposals are taken up, {spare} min to spare.",
        ),
        NP_("The proposal is taken up.", "All {number} proposals are taken up."),
    ),
    "decide tight": (
        N_("{fits} of {of} proposals are taken up, and not {unreachable}."),
        NP_(
            "The proposal is taken up. It is time to decide.",
            "All {number} proposals are taken up. It is time to decide.",
        ),
    ),
    "decide over": (N_("Too little time is left to decide before the closing."),),
    "items_fit": (
        NP_(
            "The item left fits before the closing, {spare} min to spare.",
            "The {number} items left fit before the closing, {spare} min to spare.",
        ),
        NP_(
            "The item left just fits before the closing.",
            "The {number} items left just fit before the closing.",
        ),
    ),
    "items_tight one": (
        NP_(
            "Item {unreachable} does not fit before the closing.",
            "{fits} of {number} items left fit before the closing. {unreachable} does not.",
        ),
        _BARELY_ITEMS,
    ),
    "items_tight": (
        N_("{fits} of {of} items left fit before the closing. {unreachable} do not."),
        _BARELY_ITEMS,
    ),
    "items_over": (
        N_("Only {fits} of {of} items left. Shared evenly: {each} min each, the least is {least}."),
        N_("The item in hand goes on past the hour of the closing."),
    ),
    "closing_fit": (
        N_("The closing fits, {spare} min to spare."),
        N_("The closing just fits."),
    ),
    "closing_tight": (N_("The closing is short of time before {stop}."),),
    "closing_over": (N_("The closing does not fit before {stop}."),),
    "past": (N_("{past} min past {stop}."), N_("It is past {stop}.")),
    "nothing_left": (N_("Nothing is left but to close the meeting."),),
    "no_hours": (N_("The agenda has no hours: nothing can be said about the time."),),
}
SECOND: Table = {
    "all_fit": (N_("Pace {pace} min each."),),
    "all_fit few": (N_("Pace {pace} min each, with little to go by yet."),),
    "some_fit": (N_("To examine all: {each} min each."),),
    "some_fit few": (N_("To examine all: {each} min each, with little to go by yet."),),
    "decide": (N_("Decide on {decidable}, or no consensus."),),
    "decide over": (N_("Now: decide on {decidable}, or no consensus: time."),),
    "items_tight": (N_("To take all: {each} min each."), N_("There is no minute to spare.")),
    "items_over": (N_("Now: leave items out (/defer), or a later end (/stop)."),),
    "closing_tight": (N_("To take all: {each} min each."), N_("There is no minute to spare.")),
    "closing_over": (N_("Now: a later end (/stop)."),),
    "past": (N_("Now: a later end (/stop), or /close."),),
    "over decide": (N_("Now: decide on {decidable}, or no consensus: time."),),
    "over": (N_("Now: introductions only, merge some, or a drafting group."),),
}
REMEDIES: Table = {
    "introductions_only": (N_("Let the others only be introduced."),),
    "merge": (N_("Merge proposals that are close:  {line:verbatim}"),),
    "drafting_group": (N_("Let a drafting group work beside:  {line:verbatim}"),),
    "later_stop": (N_("Ask for a later end:  {line:verbatim}"),),
    "decide_on_examined": (N_("Decide on those examined: {decidable}."),),
}
LINES = {
    "merge": "/merge P1 P2: …",
    "drafting_group": "/drafting NAME: …",
    "later_stop": "/stop 18:00: …",
}
