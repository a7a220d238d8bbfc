"""The group's own wordings that the papers look for; a profile may leave any of them out."""

WORDINGS = {
    "introduction": (
        "section 1 of the report to the Council: a line is a paragraph, a line that begins with "
        "“a) ” a point of it; {Council 1336} prints the version of a resolution that counts on the "
        "day of the meeting, {PP 102 2015-12-31} that of another day"
    ),
    "thanked": "whom the Chairman thanks there, beside the Member States",
    "venue": "where the group usually meets, as it stands inside a sentence after “at”",
    "email": "where questions about a consultation are sent",
    "website": "where replies to a consultation are sent, and its papers found",
}
"""Keys of the field ``phrases``, each with what it is."""

WORDED = ("introduction", "thanked")
"""Those that are words of a language; the others are the same in each."""
