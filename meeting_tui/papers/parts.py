"""The parts of the invitation in one language: given, known from the profile, or still open."""

from collections.abc import Iterator

from meeting_tui.domain.frozen import dataclass
from meeting_tui.domain.letter import OF_PROFILE, missing_parts
from meeting_tui.domain.state import State
from meeting_tui.languages.catalogue import N_, say
from meeting_tui.languages.dates import long_date
from meeting_tui.languages.lists import listed
from meeting_tui.languages.naming import text_in
from meeting_tui.languages.typography import typeset
from meeting_tui.papers.model import Inlines, Text, line

OPEN = {
    "dated": N_("date of the letter to be given"),
    "deadline": N_("deadline to be given"),
    "physical": N_("date of the physical meeting to be given"),
    "reference": N_("reference to be given"),
    "contact": N_("contact to be given"),
    "email": N_("e-mail address to be given"),
    "address": N_("address for replies to be given"),
    "place": N_("place of the physical meeting to be given"),
    "minutes": N_("link to the report to be given"),
    "signatory": N_("signatory to be given"),
    "office": N_("office of the signatory to be given"),
    "body": N_("deciding body to be given"),
    "decided": N_("date of the decision to be given"),
    "year": N_("year to be given"),
}
"""What stands in brackets where a part has not been given."""

ADDRESSEES = N_(
    "To the Member States of the ITU, Sector Members, Associates and Academia that take part in "
    "the work of the ITU"
)


@dataclass(frozen=True, slots=True)
class Parts:
    """Reads ``state.letter`` for a paper in ``language``."""

    state: State
    language: str

    def plain(self, part: str) -> str:
        """Return a part in words, in any language; empty if it was not given."""
        return self.state.letter.text(part, self.language) or self._known(part)

    def words(self, part: str) -> Inlines:
        """Give a part in words for a line of the letter; one in another language says so."""
        texts = self.state.letter.texts.get(part, {})
        if self._is_foreign(part):
            note = say(self.language, N_("to be translated"))
            language, text = next(iter(texts.items()))
            return (Text(f"[{note}] ", bold=True), Text(text, language, italic=True))
        text = self.plain(part)
        return line(typeset(self.language, text)) if text else self._open(part)

    def untranslated(self) -> Iterator[str]:
        """Go through the parts that were given, and not in this language."""
        return (part for part in TRANSLATED if self._is_foreign(part))

    def _is_foreign(self, part: str) -> bool:
        """Whether a part has words in other languages only; a person's name is none of them."""
        texts = self.state.letter.texts.get(part, {})
        if not texts or self.language in texts or part not in TRANSLATED:
            return False
        return part != "contact" or not all(map(_is_name, texts.values()))

    def plain_day(self, part: str) -> str:
        """Return a date as it is printed, empty if it was not given."""
        day = self.state.letter.day(part)
        return long_date(self.language, day) if day else ""

    def day(self, part: str, *, bold: bool = False) -> Inlines:
        """Give a date, with those it took the place of: a deadline may have been extended."""
        day = self.plain_day(part)
        if not day:
            return self._open(part)
        earlier = [long_date(self.language, each) for each in self.state.letter.earlier(part)]
        if not earlier:
            return (Text(day, bold=bold),)
        was = say(self.language, N_("(instead of {dates})"), dates=listed(self.language, earlier))
        return (Text(day, bold=bold), Text(f" {was}"))

    def body(self) -> Inlines:
        """Name the body that decided, with its article when it is one of the roster."""
        name = self.plain("body")
        actor = self.state.actors.get(self.state.names.get(name.casefold(), ""))
        known = text_in(self.language, actor.definite) if actor else ""
        return line(known) if known else self.words("body")

    def year(self) -> Inlines:
        """Leave a place for the year of a decision that nobody dated."""
        return self._open("year")

    def lacking(self) -> tuple[str, ...]:
        """Name the parts that the letter needs and nobody gave."""
        return missing_parts(self.state.letter, self.state.plan.group.phrases)

    def _open(self, part: str) -> Inlines:
        return (Text(f"[{say(self.language, OPEN[part])}]", bold=True),)

    def _known(self, part: str) -> str:
        """Return what the profile or the trade knows of a part."""
        if part == "addressees":
            return say(self.language, ADDRESSEES)
        if part == "office":
            actor = self.state.actors.get("SG")
            return text_in(self.language, actor.name) if actor else ""
        phrase = OF_PROFILE.get(part, "")
        return text_in(self.language, self.state.plan.group.phrases.get(phrase, {}))


def _is_name(text: str) -> bool:
    """Whether a text can only be the name of a person: every word of it has a capital."""
    words = text.split()
    with_article = words[:1] and words[0].casefold() in {"the", "le", "la"}
    return len(words) > 1 and not with_article and all(word[0].isupper() for word in words)


TRANSLATED = ("contact", "addressees", "place", "office")
"""Parts that read differently in each language."""
