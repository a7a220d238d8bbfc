"""What an extension costs, in words that fit the dialog, in each language."""

import pytest

from meeting_tui.domain.whatif import Cost, WhatIf, cost_of_extending
from meeting_tui.languages import languages, whatif
from meeting_tui.tui.text import width
from tests.domain.given import clock
from tests.domain.twelfth import up_to

ROOM = 40
"""Cells that the column of the costs has at 80 columns."""


def supposed(*costs: Cost, fits: int = 6, of: int = 7) -> WhatIf:
    return WhatIf(clock("16:45"), fits, of, costs)


def test_the_choices_of_the_shipped_day_in_words() -> None:
    state = up_to("15:42")
    told = {}
    for minutes in (5, 10, 20, 30):
        found = cost_of_extending(state, clock("15:42"), minutes)
        assert found is not None
        told[minutes] = (whatif.fits("en", found), whatif.cost("en", state, found))
    assert told == {
        5: ("6 of 7", "5 min of item 7 (10 to 5)"),
        10: ("6 of 7", "all of item 7: it is deferred"),
        20: ("7 of 7", "! item 7 and 10 min of the closing"),
        30: ("7 of 7", "✗ no: the report would have 5 min"),
    }


@pytest.mark.parametrize(
    ("costs", "said"),
    [
        ((), "nothing"),
        ((("spare", "", 12.0),), "nothing: 12 min are spare"),
        ((("spare", "", 2.0), ("closing", "8", 3.0)), "! 3 min of the closing block"),
        ((("topic", "6", 4.0),), "4 min of the proposals to come"),
        ((("topic", "6", 4.0), ("shortened", "7", 6.0)), "and 6 min of item 7 (10 to 4)"),
        ((("after_stop", "", 15.0),), "✗ no: 15 min after the end at 17:30"),
    ],
)
def test_the_heaviest_cost_is_the_one_that_is_said(costs: tuple[Cost, ...], said: str) -> None:
    assert whatif.cost("en", up_to("15:42"), supposed(*costs)) == said


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("code", whatif.HARDLY)
def test_every_cost_fits_the_row_in_every_language(language: str, code: str) -> None:
    found = supposed(("spare", "", 1.0), ("topic", "6", 100.0), (code, "7", 100.0))
    assert width(whatif.cost(language, up_to("15:42"), found)) <= ROOM


def test_a_limit_says_whether_it_brings_anything() -> None:
    more = supposed(fits=7)
    assert whatif.limited("en", more, 2, 6) == "limit speakers to 2 min: 7 of 7, costs nothing"
    assert whatif.limited("en", more, 2, 7).endswith("7 of 7, no more than now")
    assert whatif.limited("en", supposed(fits=0, of=0), 2, 0) == "limit speakers to 2 min"
