"""What an extension would cost and what a limit would bring, in words that fit a row."""

from meeting_tui.domain.calendar import hours
from meeting_tui.domain.forecast.workload import rest_of
from meeting_tui.domain.state import State
from meeting_tui.domain.whatif import Cost, WhatIf
from meeting_tui.languages import naming
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.phrases import phrase

HARDLY = ("spare", "topic", "shortened", "deferred", "closing", "report_left", "after_stop")
"""Codes of costs, from what hurts least to what cannot be."""

COSTS = {
    "spare": N_("nothing: {minutes} min are spare"),
    "topic": N_("{minutes} min of the proposals to come"),
    "shortened": N_("{minutes} min of item {number} ({was} to {left})"),
    "deferred": N_("all of item {number}: it is deferred"),
    "closing": N_("! {minutes} min of the closing block"),
    "report_left": N_("✗ no: the report would have {minutes} min"),
    "after_stop": N_("✗ no: {minutes} min after the end at {stop}"),
}
AND = {
    "topic": N_("and {minutes} min of the proposals to come"),
    "shortened": N_("and {minutes} min of item {number} ({was} to {left})"),
    "deferred": N_("and all of item {number}: it is deferred"),
    "closing": N_("! and {minutes} min of the closing block"),
    "closing deferred": N_("! item {number} and {minutes} min of the closing"),
}
"""The same when something else is paid with as well."""

_NOTHING = N_("nothing")
_CANNOT = {"report_left", "after_stop"}
_FITS = N_("{fits} of {of}")
_LIMIT = N_("limit speakers to {minutes} min: {fits} of {of}, costs nothing")
_LIMIT_SAME = N_("limit speakers to {minutes} min: {fits} of {of}, no more than now")
_LIMIT_PLAIN = N_("limit speakers to {minutes} min")


def cost(language: str, state: State, supposed: WhatIf) -> str:
    """Say the heaviest thing an extension is paid with, and whether there is more."""
    if not supposed.costs:
        return say(language, _NOTHING)
    heaviest = max(supposed.costs, key=lambda each: HARDLY.index(each[0]))
    code = heaviest[0]
    several = sum(each[0] != "spare" for each in supposed.costs) > 1
    table = AND if several and code not in _CANNOT else COSTS
    values = _values(state, supposed, heaviest)
    gone = [state.items[ref].number for kind, ref, _ in supposed.costs if kind == "deferred"]
    if code == "closing" and len(gone) == 1:
        # Whoever reads one row must not miss that an item is gone as well.
        code, values["number"] = "closing deferred", gone[0]
    stop = hours(state, supposed.until).stop
    if stop:
        values["stop"] = naming.clock(language, state, stop, supposed.until)
    return phrase(language, [table[code]], values)


def fits(language: str, supposed: WhatIf) -> str:
    """Say how many things would fit of how many; nothing where nothing is counted."""
    if not supposed.of:
        return ""
    return say(language, _FITS, fits=supposed.fits, of=supposed.of)


def limited(language: str, supposed: WhatIf | None, minutes: int, now: int) -> str:
    """Say what a limit of so many minutes would bring; ``now`` is what fits without it."""
    if supposed is None or not supposed.of:
        return say(language, _LIMIT_PLAIN, minutes=minutes)
    sentence = _LIMIT if supposed.fits > now else _LIMIT_SAME
    return say(language, sentence, minutes=minutes, fits=supposed.fits, of=supposed.of)


def _values(state: State, supposed: WhatIf, paid: Cost) -> dict[str, str]:
    code, ref, minutes = paid
    item = state.items.get(ref)
    values = {"minutes": str(round(minutes)), "number": item.number if item else ref}
    if code == "shortened" and item:
        was = rest_of(state, item, supposed.until)
        values |= {"was": str(round(was)), "left": str(round(was - minutes))}
    return values
