"""Documents introduced, noted, withdrawn, taken together, in sentences."""

from collections.abc import Sequence

from meeting_tui.domain.events import agenda as event
from meeting_tui.domain.report import Fact
from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.facts.telling import Telling, Words, tells
from meeting_tui.languages.facts.voices import Voiced, told

INTRODUCED = Voiced(
    N_("A Member State introduced Document {document}."),
    N_("Some Member States introduced Document {document}."),
    N_("Several Member States introduced Document {document}."),
    N_("Document {document} was introduced."),
    N_("Document {document} was introduced ({names})."),
    NP_(
        "{who:start} introduced Document {document}.",
        "{who:start} introduced Document {document}.",
    ),
)


@tells(event.DocumentIntroduced)
def introduced(telling: Telling, happened: event.DocumentIntroduced, _: Fact) -> Sequence[Words]:
    """Tell who introduced a document, as far as the group prints it."""
    actors = (happened.actor,) if happened.actor else ()
    return [told(telling, INTRODUCED, actors, document=happened.document)]


@tells(event.DocumentNoted)
def noted(telling: Telling, happened: event.DocumentNoted, _: Fact) -> Sequence[Words]:
    """Tell that a document was noted, whatever kind of document it is."""
    return [
        telling.say(N_("Document {document} was noted by the Group."), document=happened.document)
    ]


@tells(event.DocumentWithdrawn)
def withdrawn(telling: Telling, happened: event.DocumentWithdrawn, fact: Fact) -> Sequence[Words]:
    """Tell that a document was withdrawn."""
    return [
        telling.reasoned(
            N_("Document {document} was withdrawn."),
            N_("Document {document} was withdrawn, for the following reason: {reason:clause}."),
            happened.reason,
            fact,
            document=happened.document,
        )
    ]


@tells(event.DocumentsGrouped)
def grouped(telling: Telling, happened: event.DocumentsGrouped, _: Fact) -> Sequence[Words]:
    """Tell which documents were taken together."""
    documents = telling.listed(happened.documents)
    sentence = N_("The Group agreed to examine Documents {documents} together.")
    return [telling.say(sentence, documents=documents)]
