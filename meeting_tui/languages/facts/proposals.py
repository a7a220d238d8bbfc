"""How proposals were considered, in sentences."""

from collections.abc import Sequence

from meeting_tui.domain.events import proposals as event
from meeting_tui.domain.report import Fact
from meeting_tui.languages.catalogue import N_, NP_, languages, say
from meeting_tui.languages.facts.telling import Telling, Words, tells
from meeting_tui.languages.facts.voices import Voiced, told

LACK_OF_TIME = N_("lack of time")

SUBMITTED = Voiced(
    N_("A Member State submitted the proposal."),
    N_("Some Member States submitted the proposal."),
    N_("Several Member States submitted the proposal."),
    N_("The proposal was submitted."),
    N_("The proposal was submitted ({names})."),
    NP_("{who:start} submitted the proposal.", "{who:start} submitted the proposal."),
)
INTRODUCED = Voiced(
    N_("A Member State introduced the proposal."),
    N_("Some Member States introduced the proposal."),
    N_("Several Member States introduced the proposal."),
    N_("The proposal was introduced."),
    N_("The proposal was introduced ({names})."),
    NP_("{who:start} introduced the proposal.", "{who:start} introduced the proposal."),
)
SUPPORTED = Voiced(
    N_("A Member State supported the proposal."),
    N_("Some Member States supported the proposal."),
    N_("Several Member States supported the proposal."),
    N_("Support was expressed for the proposal."),
    N_("Support was expressed for the proposal ({names})."),
    NP_("{who:start} supported the proposal.", "{who:start} supported the proposal."),
)
CONCERN = Voiced(
    N_("A Member State expressed a concern about the proposal: {text:clause}."),
    N_("Some Member States expressed a concern about the proposal: {text:clause}."),
    N_("Several Member States expressed a concern about the proposal: {text:clause}."),
    N_("A concern was expressed about the proposal: {text:clause}."),
    N_("A concern was expressed about the proposal: {text:clause} ({names})."),
    NP_(
        "{who:start} expressed a concern about the proposal: {text:clause}.",
        "{who:start} expressed a concern about the proposal: {text:clause}.",
    ),
)
NOT_EXAMINED = NP_(
    "Proposal {proposals} was not examined for lack of time.",
    "Proposals {proposals} were not examined for lack of time.",
)
NOT_EXAMINED_BECAUSE = NP_(
    "Proposal {proposals} was not examined, for the following reason: {reason:clause}.",
    "Proposals {proposals} were not examined, for the following reason: {reason:clause}.",
)


@tells(event.ProposalSubmitted)
def submitted(telling: Telling, happened: event.ProposalSubmitted, _: Fact) -> Sequence[Words]:
    """Tell that a proposal came in."""
    return [told(telling, SUBMITTED, happened.sponsors)]


@tells(event.ProposalIntroduced)
def introduced(telling: Telling, happened: event.ProposalIntroduced, _: Fact) -> Sequence[Words]:
    """Tell the presentation."""
    return [told(telling, INTRODUCED, happened.actors)]


@tells(event.ProposalSupported)
def supported(telling: Telling, _: event.ProposalSupported, fact: Fact) -> Sequence[Words]:
    """Tell the support, once for all who gave it one after the other."""
    run = _run(telling, fact)
    actors = [
        actor
        for each in run
        if isinstance(each.event, event.ProposalSupported)
        for actor in each.event.actors
    ]
    return [told(telling, SUPPORTED, actors)] if run[0] is fact else []


@tells(event.ConcernRaised)
def concern(telling: Telling, happened: event.ConcernRaised, fact: Fact) -> Sequence[Words]:
    """Tell a concern and its ground."""
    text = telling.free(happened.text, happened.language, fact.n)
    return [told(telling, CONCERN, happened.actors, text=text)]


@tells(event.ExaminationEnded)
def examined_partly(telling: Telling, _: event.ExaminationEnded, __: Fact) -> Sequence[Words]:
    """Tell that the time was enough for a part only; a whole examination needs no sentence."""
    return [telling.say(N_("The proposal was examined in part."))]


@tells(event.ProposalWithdrawn)
def withdrawn(telling: Telling, happened: event.ProposalWithdrawn, fact: Fact) -> Sequence[Words]:
    """Tell that a proposal was taken back."""
    return [
        telling.reasoned(
            N_("The proposal was withdrawn."),
            N_("The proposal was withdrawn, for the following reason: {reason:clause}."),
            happened.reason,
            fact,
        )
    ]


@tells(event.ProposalRestored)
def restored(telling: Telling, _: event.ProposalRestored, __: Fact) -> Sequence[Words]:
    """Tell that a withdrawn proposal is before the Group again."""
    return [telling.say(N_("The proposal was submitted again."))]


@tells(event.ProposalsMerged)
def merged(telling: Telling, happened: event.ProposalsMerged, _: Fact) -> Sequence[Words]:
    """Tell of which proposals this one was made."""
    parents = telling.listed([telling.proposal(ref) for ref in happened.proposals])
    sentence = N_("Proposals {proposals} were merged into this proposal.")
    return [telling.say(sentence, proposals=parents)]


@tells(event.ProposalNotExamined)
def not_examined(
    telling: Telling, happened: event.ProposalNotExamined, fact: Fact
) -> Sequence[Words]:
    """Tell which proposals were not examined, those with one reason in one sentence."""
    run = [each for each in _run(telling, fact) if _reason(each) == _reason(fact)]
    refs = [e.event.proposal for e in run if isinstance(e.event, event.ProposalNotExamined)]
    if run[0] is not fact:
        return []
    proposals = telling.listed([telling.proposal(ref) for ref in refs])
    if _reason(fact) == LACK_OF_TIME:
        return [telling.say_plural(NOT_EXAMINED, len(refs), proposals=proposals)]
    reason = telling.free(happened.reason, happened.language, fact.n)
    return [telling.say_plural(NOT_EXAMINED_BECAUSE, len(refs), proposals=proposals, reason=reason)]


def _run(telling: Telling, fact: Fact) -> list[Fact]:
    """Return the facts of the same kind that stand next to this one, itself among them."""
    kinds = [type(each.event) for each in telling.facts]
    start = end = next(i for i, each in enumerate(telling.facts) if each is fact)
    while start and kinds[start - 1] is kinds[end]:
        start -= 1
    while end + 1 < len(kinds) and kinds[end + 1] is kinds[start]:
        end += 1
    return list(telling.facts[start : end + 1])


def _reason(fact: Fact) -> str:
    """Return why a proposal was not examined; lack of time is known in every language."""
    typed = fact.event.reason if isinstance(fact.event, event.ProposalNotExamined) else ""
    known = {say(language, LACK_OF_TIME).casefold() for language in languages()}
    return LACK_OF_TIME if typed.strip(" .").casefold() in {"", *known} else typed
