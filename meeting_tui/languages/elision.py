"""French words that lean on the next one: de, que, du, au.

Which form is right depends on people's text, so a sentence cannot print it once and for all.
"""

import re
import unicodedata

_OPENING = re.compile(r"^[\s«\"“‘'(\[]+")
_QUE = re.compile(r"^(?:que\s+|qu['’](?!est-ce)\s*)", re.IGNORECASE)
_WORD = re.compile(r"[^\W_]+")
_ASPIRATED = re.compile(
    r"""(?:hach|hack|hain|haïr|haïs|hanche|hand|hant|happ|harass|harc[eè]l|hard|hargn|haricot
    |harnais|harp|hasard|hât|hauss|haut|havane|havre|hennir|hérisser?|hérisson|hertz|heurt|hiérarch
    |hiss|hobby|hoch|holland|homard|hondur|hong|hont|hoquet|hormis|hors|hou|hublot|huer|huée|huguenot
    |huit|hurl|hutte)\w*
    |(?:hall|halle|halte|hangar|héros|hub|hun)s?|huis""",
    re.VERBOSE,
)
_NOT_ELIDED = frozenset({"onze", "onzième", "onzièmes", "oui", "ouistiti", "uhlan"})


def elides(text: str) -> bool:
    """Tell whether ``de`` before the text is written ``d'``: a vowel or a mute h.

    A reference such as O1 is read letter by letter and takes no elision.
    """
    found = _WORD.match(_OPENING.sub("", text))
    word = unicodedata.normalize("NFC", found[0].lower()) if found else ""
    if not word or word in _NOT_ELIDED or any(letter.isdigit() for letter in word):
        return False
    if word[0] == "h":
        return not _ASPIRATED.fullmatch(word)
    return _plain(word[0]) in "aeiouæœ" or (word[0] == "y" and not _is_vowel(word[1:2]))


def de(text: str) -> str:
    """Put ``de`` or ``d'`` before a verb or a name without article."""
    return ("d'" if elides(text) else "de ") + text


def without_que(text: str) -> str:
    """Take off the ``que`` or ``qu'`` with which a clause begins."""
    return _QUE.sub("", text)


def que(text: str) -> str:
    """Put ``que`` or ``qu'`` before a clause, once if it begins with it already."""
    text = without_que(text)
    return ("qu'" if elides(text) else "que ") + text


def du(text: str) -> str:
    """Put ``de`` before a name with its article: du Président, des États Membres, de l'UIT.

    Not for verbs: "de les inviter" is no plural article.
    """
    return _contracted(text, "du ", "des ") or de(text)


def au(text: str) -> str:
    """Put ``à`` before a name with its article: au Président, aux États Membres, à l'UIT."""
    return _contracted(text, "au ", "aux ") or "à " + text


def _contracted(text: str, singular: str, plural: str) -> str:
    if text.startswith("le "):
        return singular + text[3:]
    return plural + text[4:] if text.startswith("les ") else ""


def _plain(letter: str) -> str:
    return unicodedata.normalize("NFD", letter)[0]


def _is_vowel(letter: str) -> bool:
    return bool(letter) and _plain(letter) in "aeiouæœ"
