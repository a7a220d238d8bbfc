"""Every verb of the capture line, declared once, in the order of the manual."""

from dataclasses import replace

from meeting_tui.capture.verb import N_, Verb
from meeting_tui.capture.verbs import (
    agenda,
    consensus,
    consultation,
    floor,
    measures,
    minutes,
    proposals,
    report,
    sitting,
)

PARTS: tuple[tuple[str, tuple[Verb, ...]], ...] = (
    (N_("Sitting"), sitting.VERBS),
    (N_("Agenda"), agenda.AGENDA),
    (N_("Documents"), agenda.DOCUMENTS),
    (N_("Floor"), floor.VERBS),
    (N_("Minutes"), minutes.VERBS),
    (N_("Proposals"), proposals.VERBS),
    (N_("Consensus"), consensus.VERBS),
    (N_("Decisions and measures"), measures.VERBS),
    (N_("Open consultation"), consultation.VERBS),
    (N_("Report"), report.REPORT),
    (N_("Corrections"), report.CORRECTIONS),
)
"""The verbs by part of the meeting; the names of the parts are msgids."""

VERBS: dict[str, Verb] = {
    verb.name: replace(verb, part=part) for part, verbs in PARTS for verb in verbs
}
"""Every verb by its English name, the stable form for scripts."""
