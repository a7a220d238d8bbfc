"""The words of an open consultation: categories, counts, deadlines, what is due."""

from collections.abc import Iterator, Sequence
from datetime import date

from meeting_tui.domain.consultation import Reply
from meeting_tui.domain.consulting import Counts, Due, counts, member, point_ref, shown, topics
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, NC_, NP_, say, say_plural
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.facts.gaps import in_language, of_texts
from meeting_tui.languages.lists import listed
from meeting_tui.languages.naming import text_in

CATEGORIES = {
    "government": NC_("category", "government"),
    "private": NC_("category", "private sector"),
    "technical": NC_("category", "technical community"),
    "civil": NC_("category", "civil society"),
    "academia": NC_("category", "academia"),
    "international": NC_("category", "international organization"),
    "other": NC_("category", "other"),
}
"""The categories of stakeholders, for people."""

FROM = {
    "government": NP_("{number} from a government", "{number} from governments"),
    "private": NP_("{number} from the private sector", "{number} from the private sector"),
    "technical": NP_(
        "{number} from the technical community", "{number} from the technical community"
    ),
    "civil": NP_("{number} from civil society", "{number} from civil society"),
    "academia": NP_("{number} from academia", "{number} from academia"),
    "international": NP_(
        "{number} from an international organization",
        "{number} from international organizations",
    ),
    "other": NP_("{number} from another stakeholder", "{number} from other stakeholders"),
}
"""How many replies came from each category, inside a sentence."""

DUE = {
    "deadline_in": NP_(
        "replies are awaited until {day}, {number} day from now",
        "replies are awaited until {day}, {number} days from now",
    ),
    "deadline_past": NP_(
        "the online consultation closed on {day}", "the online consultation closed on {day}"
    ),
    "physical_in": NP_(
        "physical consultation on {day}, {number} day from now",
        "physical consultation on {day}, {number} days from now",
    ),
    "physical_past": NP_(
        "physical consultation on {day}: it is not recorded",
        "physical consultation on {day}: it is not recorded",
    ),
    "physical_held": NP_("physical consultation on {day}", "physical consultation on {day}"),
    "letter_parts": NP_(
        "{number} part of the letter is missing", "{number} parts of the letter are missing"
    ),
    "summary_missing": NP_(
        "no reply so far, no summary",
        "no reply so far, no summary",
    ),
    "summary_draft": NP_(
        "{number} reply; its summary is not agreed", "{number} replies; their summary is not agreed"
    ),
    "annex_missing": NP_(
        "the agreed summary is in no report of the Group",
        "the agreed summary is in no report of the Group",
    ),
}
"""What a consultation waits for, by its code."""

NAME = N_("Open consultation of {group}: {topics}")
EXTENDED = N_("{due} (extended from {earlier})")


def who(language: str, state: State, reply: Reply) -> str:
    """Name who replied: a member in this language, however it was typed; others as they said."""
    known = member(state, reply.who) if reply.category == "government" else None
    return text_in(language, known.name) if known else reply.who


def category(language: str, code: str) -> str:
    """Name a category of stakeholders."""
    return say(language, CATEGORIES[code]) if code in CATEGORIES else code


def by_category(language: str, counts: Counts) -> str:
    """Say in one phrase how many replies came from whom."""
    return listed(
        language,
        [say_plural(language, *FROM[code], n) for code, n in counts.categories.items()],
    )


COUNTED = NP_(
    "{number} reply was received in the online consultation: {categories}.",
    "{number} replies were received in the online consultation: {categories}.",
)
CLOSED = N_("The deadline for replies was {day}.")
PUT_OFF = N_("The deadline for replies, first set for {earlier}, was extended to {day}.")
LATE = NP_("{number} reply came in after it.", "{number} replies came in after it.")
WITHHELD = NP_("{number} reply is not published.", "{number} replies are not published.")


def counted(language: str, state: State) -> list[str]:
    """Say how many replies there are, from whom, by when, and how many are not published."""
    found = counts(state)
    if not found.replies:
        return [say(language, N_("No reply was received in the online consultation."))]
    categories = by_category(language, found)
    told = [say_plural(language, *COUNTED, found.replies, categories=categories)]
    told += _deadline(language, state)
    told += [say_plural(language, *LATE, found.late)] if found.late else []
    told += [say_plural(language, *WITHHELD, found.withheld)] if found.withheld else []
    return told


def _deadline(language: str, state: State) -> list[str]:
    day, earlier = state.letter.day("deadline"), state.letter.earlier("deadline")
    if day is None:
        return []
    named = long_date(language, day)
    if not earlier:
        return [say(language, CLOSED, day=named)]
    return [say(language, PUT_OFF, day=named, earlier=days(language, earlier))]


def days(language: str, dates: tuple[date, ...]) -> str:
    """List dates in one phrase."""
    return listed(language, [long_date(language, each) for each in dates])


def titles(language: str, state: State) -> list[str]:
    """Give the titles of the topics, each in the language if it stands in it."""
    return [of_texts(state, language, topic.title, (topic.id,)).text for topic in topics(state)]


def name(language: str, state: State) -> str:
    """Name a consultation: the group and its topics."""
    return named(language, text_in(language, state.plan.group.name), titles(language, state))


def named(language: str, group: str, topics: Sequence[str]) -> str:
    """Name a consultation of a group by the titles of its topics."""
    quoted = [say(language, N_("“{topic}”"), topic=title) for title in topics]
    return say(language, NAME, group=group, topics=listed(language, quoted))


def due(language: str, what: Due) -> str:
    """Say what a consultation waits for; an extended date keeps the earlier ones."""
    day = long_date(language, what.day) if what.day else ""
    number = what.days if what.code.endswith("_in") else what.count
    said = say_plural(language, *DUE[what.code], number, day=day)
    if not what.earlier:
        return said
    return say(language, EXTENDED, due=said, earlier=days(language, what.earlier))


def points(state: State, reply: Reply, language: str) -> Iterator[tuple[str, str, str]]:
    """Give what a reply says: the question, the text, its language when it is another one."""
    for item, said in sorted(reply.points.items()):
        target = point_ref(state, reply.id, item)
        found = in_language(state, language, said.text, said.language, (target,))
        number = shown(state, item) if item and len(reply.items) > 1 else ""
        yield number, found.text, found.language if found.missing else ""
