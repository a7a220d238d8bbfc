"""What each event is in a few words; people's own words stand last and are left as they are."""

from meeting_tui.languages.catalogue import N_, NP_
from meeting_tui.languages.phrases import Table

SITTING: Table = {
    "MeetingCreated": (
        N_("record of meeting {meeting} begun"),
        N_("record of an open consultation begun"),
    ),
    "SittingOpened": (N_("sitting {sitting} opened"),),
    "SittingSuspended": (
        N_("sitting suspended until {until}: {reason:verbatim}"),
        N_("sitting suspended until {until}"),
        N_("sitting suspended: {reason:verbatim}"),
        N_("sitting suspended"),
    ),
    "SittingResumed": (N_("sitting resumed"),),
    "SittingRisen": (N_("sitting ended, the next one at {until}"), N_("sitting ended")),
    "MeetingClosed": (N_("meeting closed"),),
    "ChairTaken": (N_("{actor} in the chair"),),
    "StopMoved": (
        N_("the end is at {stop} now: {reason:verbatim}"),
        N_("the end is at {stop} now"),
    ),
    "AgendaAdopted": (N_("agenda adopted"),),
    "AgendaAdopted amended": (N_("agenda adopted as amended"),),
    "ItemOpened": (N_("item {item} taken up"),),
    "ItemSuspended": (N_("item {item} left undecided"),),
    "ItemClosed": (N_("item {item} done"),),
    "ItemReopened": (N_("item {item} reopened: {reason:verbatim}"), N_("item {item} reopened")),
    "ItemDeferred": (
        N_("item {item} left to the next meeting: {reason:verbatim}"),
        N_("item {item} left to the next meeting"),
    ),
    "ItemDropped": (
        N_("item {item} taken off the agenda: {reason:verbatim}"),
        N_("item {item} taken off the agenda"),
    ),
    "ItemAdded": (N_("item {item} added, {minutes} min"), N_("item {item} added")),
    "ItemMoved": (N_("item {item} taken before item {before}"),),
    "ItemRetitled": (N_("new title of item {number}: {title:verbatim}"),),
    "ItemTimed": (N_("item {item} fixed at {start}"),),
    "ItemExtended": (N_("item {item}: {minutes} min more"),),
    "DebateBegun": (N_("general debate begun"),),
    "DocumentAnnounced": (
        N_("document {document} added: {title:verbatim}"),
        N_("document {document} added"),
    ),
    "DocumentIntroduced": (
        N_("document {document} introduced by {actor}"),
        N_("document {document} introduced"),
    ),
    "DocumentNoted": (N_("document {document} noted"),),
    "DocumentWithdrawn": (
        N_("document {document} withdrawn: {reason:verbatim}"),
        N_("document {document} withdrawn"),
    ),
    "DocumentsGrouped": (N_("documents {documents} taken together"),),
}
FLOOR: Table = {
    "PresenceRecorded": (N_("absent: {actors}"),),
    "PresenceRecorded present": (N_("present: {actors}"),),
    "SpeakersQueued": (N_("on the list: {actors}"),),
    "SpeakersQueued order": (N_("on the list, for a point of order: {actors}"),),
    "SpeakersQueued reply": (N_("on the list, for a reply: {actors}"),),
    "SpeakersQueued last": (N_("on the list, for a last word: {actors}"),),
    "SpeakersUnqueued": (N_("off the list: {actors}"),),
    "SpeakersPutFirst": (N_("first on the list: {actors}"),),
    "FloorGiven": (NP_("{actor} has the floor", "{actor} have the floor"),),
    "FloorGiven order": (
        NP_(
            "{actor} has the floor on a point of order",
            "{actor} have the floor on a point of order",
        ),
    ),
    "FloorGiven reply": (
        NP_("{actor} has the floor for a reply", "{actor} have the floor for a reply"),
    ),
    "FloorGiven last": (
        NP_("{actor} has the floor for a last word", "{actor} have the floor for a last word"),
    ),
    "FloorEnded": (N_("the floor is free"),),
    "OrderRaised": (N_("point of order, {actor}: {text:verbatim}"),),
    "LimitSet": (N_("speakers limited to {duration} each"), N_("no limit for speakers")),
    "LimitSet bell": (N_("speakers limited to {duration} each, with a bell"),),
    "QueueClosed": (N_("list of speakers closed"),),
    "QueueOpened": (N_("list of speakers open again"),),
    "MinuteTaken": (N_("under {item_number}: {text:verbatim}"),),
    "Said": (
        N_("under {item_number}, {actors}: {text:verbatim}"),
        N_("under {item_number}, nobody named: {text:verbatim}"),
    ),
    "Said some": (N_("under {item_number}, some: {text:verbatim}"),),
    "Said several": (N_("under {item_number}, several: {text:verbatim}"),),
    "StatementAnnounced": (
        N_("{statement}, statement for the record, {actors}: {text:verbatim}"),
        N_("{statement}, statement for the record, {actors}: text awaited"),
    ),
    "StatementReceived": (N_("text of {statement} received: {text:verbatim}"),),
    "PrivateNoted": (N_("private note"),),
}
PROPOSALS: Table = {
    "ProposalSubmitted": (
        N_("{proposal} submitted by {sponsors}: {title:verbatim}"),
        N_("{proposal} submitted: {title:verbatim}"),
    ),
    "PreambleWritten": (N_("preamble of {proposal} in {language}: {text:verbatim}"),),
    "QuestionWritten": (N_("question {number} of {proposal} in {language}: {text:verbatim}"),),
    "ProposalIntroduced": (
        N_("{proposal} introduced by {actors}"),
        N_("{proposal} introduced"),
    ),
    "ExaminationBegun": (N_("{proposal} under examination"),),
    "ExaminationEnded": (N_("{proposal} examined, {minutes} min"), N_("{proposal} examined")),
    "ExaminationEnded partly": (
        N_("{proposal} examined in part, {minutes} min"),
        N_("{proposal} examined in part"),
    ),
    "ProposalSupported": (N_("support for {proposal}: {actors}"),),
    "ConcernRaised": (N_("concern about {proposal}, {actors}: {text:verbatim}"),),
    "ProposalWithdrawn": (
        N_("{proposal} withdrawn: {reason:verbatim}"),
        N_("{proposal} withdrawn"),
    ),
    "ProposalRestored": (N_("{proposal} on the table again"),),
    "ProposalsMerged": (N_("{proposals} merged into {proposal}: {title:verbatim}"),),
    "ProposalNotExamined": (
        NP_(
            "{proposal} not examined: {reason:verbatim}",
            "{proposal} not examined: {reason:verbatim}",
        ),
        NP_("{proposal} not examined for lack of time", "{proposal} not examined for lack of time"),
    ),
    "DraftingGroupFormed": (
        N_("{drafting}, drafting group until {due}, {convenor}: {mandate:verbatim}"),
        N_("{drafting}, drafting group, {convenor}: {mandate:verbatim}"),
    ),
    "DraftingGroupReturned": (
        N_("{drafting} back with document {document}: {text:verbatim}"),
        N_("{drafting} back: {text:verbatim}"),
    ),
}
CONSENSUS: Table = {
    "QuestionPut": (
        N_("{question} put, {proposal}: {text:verbatim}"),
        N_("{question} put: {text:verbatim}"),
    ),
    "QuestionAmended": (N_("{question} put in other words: {text:verbatim}"),),
    "ObjectionMade": (N_("{objection} to {question}, {actors}: {text:verbatim}"),),
    "CureNamed": (N_("what would lift {objection}: {text:verbatim}"),),
    "ObjectionAnswered": (N_("{objection} answered: {text:verbatim}"),),
    "ObjectionLifted": (N_("{objection} lifted"),),
    "ObjectionNotMaintained": (N_("{objection} not maintained"),),
    "ReservationMade": (N_("reservation on {question}, {actors}: {text:verbatim}"),),
    "ConsensusFound": (N_("consensus on {question}"),),
    "NoConsensusFound": (N_("no consensus on {question}: {text:verbatim}"),),
    "NoConsensusFound time": (
        N_("no consensus on {question} (time): {text:verbatim}"),
        N_("no consensus on {question} (time)"),
    ),
    "NoConsensusFound objection": (
        N_("no consensus on {question} (objection): {text:verbatim}"),
        N_("no consensus on {question} (objection)"),
    ),
    "NoConsensusFound information": (
        N_("no consensus on {question} (information): {text:verbatim}"),
        N_("no consensus on {question} (information)"),
    ),
    "FindingContested": (
        N_("what was declared on {question} is contested, {actors}: {text:verbatim}"),
    ),
    "FindingMaintained": (
        N_("what was declared on {question} is maintained: {reason:verbatim}"),
        N_("what was declared on {question} is maintained"),
    ),
    "ContestWithdrawn": (N_("what was declared on {question} is no longer contested"),),
    "BracketSettled": (N_("square brackets {number} of {question} settled"),),
    "BracketSettled kept": (N_("square brackets {number} of {question}: words kept"),),
    "BracketSettled deleted": (N_("square brackets {number} of {question}: words deleted"),),
    "BracketSettled replaced": (
        N_("square brackets {number} of {question} replaced: {text:verbatim}"),
    ),
    "QuestionReopened": (
        N_("{question} open again: {reason:verbatim}"),
        N_("{question} open again"),
    ),
    "Referred": (N_("referred, {body}: {text:verbatim}"),),
    "ReferralAnswered": (N_("answer received, {body}: {text:verbatim}"),),
    "DecisionTaken": (N_("{decision} decided: {text:verbatim}"),),
    "DecisionTaken agreed": (N_("{decision} agreed: {text:verbatim}"),),
    "MeasureTaken": (N_("{measure}, remark: {text:verbatim}"),),
    "MeasureTaken invitation": (
        N_("{measure}, invitation, {addressee}, by {by}: {text:verbatim}"),
        N_("{measure}, invitation, {addressee}: {text:verbatim}"),
        N_("{measure}, invitation: {text:verbatim}"),
    ),
    "MeasureTaken request": (
        N_("{measure}, request, {addressee}, by {by}: {text:verbatim}"),
        N_("{measure}, request, {addressee}: {text:verbatim}"),
        N_("{measure}, request: {text:verbatim}"),
    ),
    "MeasureTaken undertaking": (
        N_("{measure}, undertaking, {addressee}, by {by}: {text:verbatim}"),
        N_("{measure}, undertaking, {addressee}: {text:verbatim}"),
        N_("{measure}, undertaking: {text:verbatim}"),
    ),
    "MeasureAmended": (
        N_("{measure} amended, asked by {actor}, old text kept"),
        N_("{measure} amended, old text kept"),
    ),
    "MeasureDropped": (N_("{measure} dropped: {reason:verbatim}"), N_("{measure} dropped")),
    "MeasureApproved": (NP_("{measure} approved", "{measure} approved"),),
    "MeasureProgressed": (N_("{measure} goes on: {text:verbatim}"),),
    "MeasureCompleted": (N_("{measure} completed: {text:verbatim}"), N_("{measure} completed")),
}
CONSULTATION: Table = {
    "ReplyReceived": (N_("{reply} received {day}, {who:verbatim}"), N_("{reply} received")),
    "QuestionAddressed": (N_("{reply} addresses {item}"),),
    "ReplySummarised": (N_("what {reply} says: {text:verbatim}"),),
    "ReplyLinked": (N_("{reply} can be read at {address:verbatim}"),),
    "ReplyWithheld": (N_("{reply} is not published: {reason:verbatim}"),),
    "GuestWelcomed": (N_("{guest} may take the floor, {who:verbatim}"),),
    "SummaryAnnexed": (N_("summary of a consultation annexed: {consultation:verbatim}"),),
    "ContributionNoted": (
        N_("contribution noted, {actor}, {day}: {text:verbatim}"),
        N_("contributions noted"),
    ),
}
REPORT: Table = {
    "LetterPrepared": (N_("for the invitation letter, {part}: {text:verbatim}"),),
    "AnnexAsked": (N_("annex asked for: {annex}"),),
    "SectionBegun": (N_("section begun: {title:verbatim}"),),
    "ParagraphComposed": (N_("{paragraph} written from {entries}: {text:verbatim}"),),
    "ParagraphInserted": (N_("{paragraph} put in after {after}: {text:verbatim}"),),
    "ParagraphMoved": (N_("paragraph moved: it is {paragraph} now, after {after}"),),
    "ParagraphStruck": (N_("{paragraph} struck: {reason:verbatim}"), N_("{paragraph} struck")),
    "DraftIssued": (N_("draft handed out"),),
    "ParagraphRead": (N_("{paragraph} read"),),
    "ParagraphRead same": (N_("{paragraph} has that text already: read and confirmed"),),
    "ParagraphAmended": (
        N_("{paragraph} amended, asked by {actor}, old text kept"),
        N_("{paragraph} amended, old text kept"),
    ),
    "ParagraphApproved": (NP_("{paragraph} approved", "{paragraph} approved"),),
    "ReportApproved": (N_("report approved"),),
    "ReportApproved amended": (N_("report approved as amended"),),
    "EditorialNoted": (N_("editorial note on {paragraph}: {text:verbatim}"),),
    "CorrigendumIssued": (N_("corrigendum to {paragraph}: {text:verbatim}"),),
    "ClosingDrafted": (N_("closing paragraph: {text:verbatim}"),),
    "ReportFinalized": (N_("report final, its paragraphs numbered anew"),),
    "PaperDataSet": (
        N_("{paper}, {field} in {language}: {text:verbatim}"),
        N_("{paper}, {field}: {text:verbatim}"),
    ),
    "TextTranslated": (N_("{target} in {language}: {text:verbatim}"),),
    "EntriesUndone": (N_("#{undone} undone, and with it {others}"), N_("#{undone} undone")),
    "LeftUndone": (N_("entered apart, and not done: {line:verbatim}"),),
    "TextFixed": (
        N_("new words for #{entry}, {actors}: {text:verbatim}"),
        N_("new words for #{entry}: {text:verbatim}"),
    ),
    "Unknown": (N_("something only a later version can read ({type})"),),
}

ACTS: Table = {**SITTING, **FLOOR, **PROPOSALS, **CONSENSUS, **CONSULTATION, **REPORT}
"""By the name of the event, or that name and the kind that changes the words."""
