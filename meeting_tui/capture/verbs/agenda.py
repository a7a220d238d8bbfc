"""Verbs of the agenda and the documents."""

from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain.commands import agenda as command
from meeting_tui.domain.commands.proposals import IntroduceProposal, WithdrawProposal
from meeting_tui.domain.rules.items import next_item
from meeting_tui.domain.vocabulary import Vocabulary


def _open_item(vocabulary: Vocabulary) -> str:
    return vocabulary.state.timeline.current("item")


def _next_item(vocabulary: Vocabulary) -> str:
    following = next_item(vocabulary.state)
    return following.id if following else ""


AGENDA = (
    Verb(
        NC_("verb", "adopt"),
        (form("[as amended]", command.AdoptAgenda),),
        N_("Adopt the agenda, as it stands or as amended."),
        "/adopt as amended",
    ),
    Verb(
        NC_("verb", "item"),
        (
            form("next", command.OpenNextItem, after=_open_item, item=_next_item),
            form("{item:item}", command.OpenItem),
        ),
        N_("Take up an item; the one before is closed, or left open over what is undecided."),
        "/item 6",
        key="i",
        label=N_("Next item"),
    ),
    Verb(
        NC_("verb", "done"),
        (form("[{item:item}]", command.CloseItem, seen=_open_item),),
        N_("Close the open item, or another one."),
        "/done",
    ),
    Verb(
        NC_("verb", "defer"),
        (form("{item:item} : {reason}", command.DeferItem),),
        N_("Leave an item to the next meeting, with the reason."),
        "/defer 7: lack of time",
    ),
    Verb(
        NC_("verb", "add"),
        (form("[{minutes:minutes}] [after {after:item}] : {title}", command.AddItem),),
        N_("Put a new item on the agenda, with its minutes and its place."),
        "/add 15m after 6: Dates of the next meeting",
    ),
    Verb(
        NC_("verb", "before"),
        (form("{item:item} {before:item}", command.MoveItem),),
        N_("Take the first item before the second."),
        "/before 7 5",
    ),
    Verb(
        NC_("verb", "retitle"),
        (form("{item:item} : {title}", command.RetitleItem),),
        N_("Give an item another title."),
        "/retitle 5: Results of the last open consultation",
    ),
    Verb(
        NC_("verb", "dropitem"),
        (form("{item:item} : {reason}", command.DropItem),),
        N_("Take an item off the agenda, with the reason."),
        "/dropitem 9: not needed",
    ),
    Verb(
        NC_("verb", "at"),
        (form("{item:item} {start:moment}", command.FixItemTime),),
        N_("Fix an item to an hour."),
        "/at 5 11:00",
    ),
    Verb(
        NC_("verb", "extend"),
        (form("{minutes:minutes} [{item:item}]", command.ExtendItem),),
        N_("Give the open item more minutes."),
        "/extend 10m",
        key="e",
        label=N_("Extend"),
    ),
    Verb(
        NC_("verb", "debate"),
        (form("", command.BeginDebate),),
        N_("Begin the general debate, apart from any proposal."),
        "/debate",
    ),
)

DOCUMENTS = (
    Verb(
        NC_("verb", "document"),
        (
            form(
                "{document:new document} [{source:who}] : {title}",
                command.AnnounceDocument,
            ),
        ),
        N_("Add a document that came in during the meeting."),
        "/document 12/9 secretariat: Dates of the next meetings",
    ),
    Verb(
        NC_("verb", "introduce"),
        (
            form("{proposal:proposal} [{actors:actors}]", IntroduceProposal),
            form("{document:document} [{actor:actor}]", command.IntroduceDocument),
        ),
        N_("Record that a document or a proposal was presented, and by whom."),
        "/introduce 12/2 secretariat",
    ),
    Verb(
        NC_("verb", "noted"),
        (form("[{document:document}]", command.NoteDocument),),
        N_("Record that the Group noted a document, by default the one introduced last."),
        "/noted 12/2",
    ),
    Verb(
        NC_("verb", "withdraw"),
        (
            form("{proposal:proposal} : {reason}", WithdrawProposal),
            form("{document:document} : {reason}", command.WithdrawDocument),
        ),
        N_("Record that a document or a proposal was withdrawn, with the reason."),
        "/withdraw P3: merged with a wider topic",
    ),
    Verb(
        NC_("verb", "group"),
        (form("{documents:documents}", command.GroupDocuments),),
        N_("Take several documents together."),
        "/group 12/3 12/4",
    ),
)
