"""Verbs of the minutes. A line that begins with no verb is a paragraph."""

from meeting_tui.capture.faults import ParseFault
from meeting_tui.capture.verb import N_, NC_, Verb, form
from meeting_tui.domain import past
from meeting_tui.domain.commands import minutes as command
from meeting_tui.domain.vocabulary import Vocabulary


def _item(vocabulary: Vocabulary) -> str:
    return vocabulary.anchor.item


def _speaker(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Take who has the floor, or a fault that asks for a name."""
    speaker = vocabulary.anchor.speaker
    if speaker is None:
        raise ParseFault("no_speaker", remedy="/say NAME: …")
    return (speaker.actor,)


def _behalf(vocabulary: Vocabulary) -> str:
    speaker = vocabulary.anchor.speaker
    return speaker.behalf if speaker else ""


def _before(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Take who had the floor before."""
    speakers = past.speakers_until(vocabulary.state, vocabulary.now)
    place = 2 if vocabulary.anchor.speaker else 1
    if len(speakers) < place:
        raise ParseFault("no_speaker", remedy="/say NAME: …")
    return (speakers[-place],)


VERBS = (
    Verb(
        NC_("verb", "say"),
        (
            form(": {text}", command.Say, item=_item, actors=_speaker, behalf=_behalf),
            form("some : {text}", command.Say, words="some", item=_item),
            form("several : {text}", command.Say, words="several", item=_item),
            form("-1 : {text}", command.Say, item=_item, actors=_before),
            form("{actors:actors} : {text}", command.Say, item=_item),
        ),
        N_("Record what the speaker said, or somebody by name, as a clause after “stated that”."),
        "/say BRA, IND: replies should be easier to find",
    ),
    Verb(
        NC_("verb", "statement"),
        (form("{actors:actors} [: {text}]", command.AnnounceStatement),),
        N_("Announce a statement for the record, printed with its names; the text may follow."),
        "/statement FIN, SWE",
    ),
    Verb(
        NC_("verb", "received"),
        (form("{statement:statement} : {text}", command.ReceiveStatement),),
        N_("Take in the text of an announced statement."),
        "/received S1: We join the consensus with regret.",
    ),
    Verb(
        NC_("verb", "private"),
        (form(": {text}", command.NotePrivately),),
        N_("Keep a note for the seats only; it is printed nowhere."),
        "/private: H may move if the scope is limited",
    ),
)
