"""The kinds of value a file may hold: texts, numbers, minutes, hours, dates, choices."""

import re
from collections.abc import Callable
from contextlib import suppress
from datetime import date, time

from meeting_tui.domain.setup import Texts
from meeting_tui.domain.text import clean
from meeting_tui.languages import N_
from meeting_tui.profile.cities import zone_of
from meeting_tui.profile.phrase import phrase
from meeting_tui.profile.reader import ListOf, Reader, Scalar, Words, Wrong
from meeting_tui.profile.shapes import Unread
from meeting_tui.profile.sheet import Sheet, in_short, nearest
from meeting_tui.profile.tree import MapNode, Node

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])", re.ASCII)
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})", re.ASCII)
_MINUTES = re.compile(r"(?:([0-9]{1,2}) ?h)? ?(?:([0-9]{1,4}) ?(?:m|min)?)?", re.ASCII)
_NUMBER = re.compile(r"0|[1-9][0-9]{0,3}", re.ASCII)
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
_FILE_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}", re.ASCII)
_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,31}", re.ASCII)
_REFERENCE = re.compile(r"[PQOMSGD][0-9]+|some|several|next|all|by", re.ASCII | re.IGNORECASE)
_NUMBERING = re.compile(r"[^\s,;:#@/]{1,16}")
CODE_LIKE = re.compile(r"[A-Z]{2,4}", re.ASCII)
"""What somebody writes who means a code."""
_TRUE, _FALSE = ("yes", "true"), ("no", "false")
_MOST_MINUTES = 24 * 60


def _matched(pattern: "re.Pattern[str]") -> Callable[[str], str]:
    def convert(typed: str) -> str:
        if not pattern.fullmatch(typed):
            raise ValueError
        return typed

    return convert


def _line(typed: str) -> str:
    return clean(typed).text


def _minutes(typed: str) -> int:
    found = _MINUTES.fullmatch(typed)
    if not found:
        raise ValueError
    minutes = int(found[1] or 0) * 60 + int(found[2] or 0)
    if minutes > _MOST_MINUTES:
        raise ValueError
    return minutes


def _time(typed: str) -> time:
    found = _CLOCK.fullmatch(typed)
    if not found:
        raise ValueError
    return time(int(found[1]), int(found[2]))


def _date(typed: str) -> date:
    found = _DAY.fullmatch(typed)
    if not found:
        raise ValueError
    try:
        return date(int(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        raise Wrong("value.day") from None


def _boolean(typed: str) -> bool:
    word = typed.casefold()
    if word not in _TRUE + _FALSE:
        raise ValueError
    return word in _TRUE


def _code(typed: str) -> str:
    if _REFERENCE.fullmatch(typed):
        raise Wrong("value.reserved")
    return _matched(_CODE)(typed)


def _time_zone(typed: str) -> str:
    import zoneinfo

    try:
        zoneinfo.ZoneInfo(typed)
    except (zoneinfo.ZoneInfoNotFoundError, ValueError, OSError):
        meant = zone_of(typed) or nearest(typed, sorted(zoneinfo.available_timezones()))
        code = "value.zonenear" if meant else "value.zone"
        raise Wrong(code, nearest=meant) from None
    return typed


LINE: Reader[str] = Scalar(phrase(N_("a text on one line")), _line)
PARAGRAPHS: Reader[str] = Scalar(phrase(N_("a text")), str)
NUMBER: Reader[int] = Scalar(
    phrase(N_("a whole number up to 9999")), lambda typed: int(_matched(_NUMBER)(typed)), "12"
)
MINUTES: Reader[int] = Scalar(
    phrase(N_("a number of minutes")), _minutes, phrase(N_("5, 5m or 1h30"))
)
TIME: Reader[time] = Scalar(phrase(N_("a time")), _time, "14:30")
DATE: Reader[date] = Scalar(phrase(N_("a date")), _date, "2019-02-01")
YES_NO: Reader[bool] = Scalar(phrase(N_("yes or no")), _boolean)
LANGUAGE: Reader[str] = Scalar(phrase(N_("a language code")), _matched(_LANGUAGE), "en")
FILE_NAME: Reader[str] = Scalar(
    phrase(N_("a name of small letters, digits and hyphens")), _matched(_FILE_NAME), "cwg-internet"
)
CODE: Reader[str] = Scalar(phrase(N_("a code of letters, digits and hyphens")), _code, "BRA")
NUMBERING: Reader[str] = Scalar(
    phrase(N_("a printed number")), _matched(_NUMBERING), phrase(N_("4, 4.1 or 4bis"))
)
TIME_ZONE: Reader[str] = Scalar(phrase(N_("a time zone")), _time_zone, "Europe/Zurich")


def choice(*words: str) -> Reader[str]:
    """Read one of a few words."""
    some = ", ".join(words[:-1])
    label = phrase(N_("{some:verbatim} or {last:verbatim}"), some=some, last=words[-1])

    def convert(typed: str) -> str:
        if typed in words:
            return typed
        meant = nearest(typed, list(words))
        raise Wrong("value.near" if meant else "value.choice", nearest=meant, label=label)

    return Scalar(label, convert)


class TextsReader(Reader[Texts]):
    """Reads one text per language; a plain text is in the group's first language."""

    def __init__(self, text: Reader[str] = LINE) -> None:
        self._text = text
        self.label = phrase(
            N_("{what:verbatim}, or one in each language, as {example:verbatim}"),
            what=text.label,
            example="{en: …, fr: …}",
        )

    def read(self, node: Node, sheet: Sheet, name: Words) -> Texts:
        """Read the languages present; what an agenda lacks becomes a finding."""
        if isinstance(node, MapNode):
            texts = self._by_language(node, sheet, name)
        else:
            first = sheet.languages[0] if sheet.languages else "en"
            texts = {first: self._text.read(node, sheet, name)}
        if sheet.strict_languages:
            _compare_with_group(texts, node, sheet, name)
        return texts

    def _by_language(self, node: MapNode, sheet: Sheet, name: Words) -> Texts:
        texts: Texts = {}
        for language, (key, value) in node.fields.items():
            if not _LANGUAGE.fullmatch(language):
                sheet.fault(key, "value.language", value=in_short(language))
                continue
            with suppress(Unread):
                texts[language] = self._text.read(value, sheet, _in(language, name))
        if not node.fields:
            sheet.fault(node, "shape.empty", name=name, label=self.label)
        if not texts:
            raise Unread
        return texts


def _in(language: str, name: Words) -> Words:
    named = N_("{name:verbatim} in {language:verbatim}")
    return phrase(named, name=name, language=language)


def _compare_with_group(texts: Texts, node: Node, sheet: Sheet, name: Words) -> None:
    missing = [language for language in sheet.languages if language not in texts]
    if missing:
        sheet.finding(node, "note.untranslated", name=name, languages=", ".join(missing))
    for language in texts:
        if sheet.languages and language not in sheet.languages:
            known = ", ".join(sheet.languages)
            sheet.finding(node, "note.language", value=language, languages=known)


class LanguagesReader(Reader[tuple[str, ...]]):
    """Reads the group's languages, which every text read after them is compared with."""

    label = phrase(N_("a list of language codes, as {example:verbatim}"), example="[en, fr]")

    def read(self, node: Node, sheet: Sheet, name: Words) -> tuple[str, ...]:
        """Read the codes and tell the sheet."""
        languages = ListOf(LANGUAGE, self.label, needed=True).read(node, sheet, name)
        for twice in sorted({code for code in languages if languages.count(code) > 1}):
            sheet.fault(node, "value.twice", value=twice)
        sheet.languages = languages
        return languages


TEXTS: Reader[Texts] = TextsReader()
LONG_TEXTS: Reader[Texts] = TextsReader(PARAGRAPHS)
