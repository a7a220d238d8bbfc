"""The register as JSON: exact text, codes beside names; ``schemas/actions.json`` describes it."""

import json
from typing import Any

from meeting_tui.register.rows import Register, Row

FORMAT = "meeting-tui/actions/1"
DRAFT = "DRAFT"


def render(register: Register) -> bytes:
    """Write one object, letters as they are."""
    text = json.dumps(values(register), ensure_ascii=False, indent=2)
    return f"{text}\n".encode()


def values(register: Register) -> dict[str, Any]:
    """Return the register as values; what is missing is counted, never filled."""
    return {
        "format": FORMAT,
        "language": register.language,
        "draft": register.draft,
        "count": {
            "measures": len(register.rows),
            "actions": len(register.actions),
            "without_addressee": len(register.rows) - len(register.actions),
            "without_deadline": len(register.undated),
        },
        "measures": [_measure(row) for row in register.rows],
    }


def _measure(row: Row) -> dict[str, Any]:
    return {
        "number": row.number,
        "letter": row.letter,
        "kind": row.kind,
        "text": row.text,
        "text_language": row.language,
        "text_stale": row.stale,
        "addressee": row.addressee,
        "addressee_code": row.code,
        "deadline": row.deadline,
        "deadline_date": row.day.isoformat() if row.day else None,
        "status": row.status,
        "mark": DRAFT if row.draft else "",
        "action": bool(row.addressee),
        "item": row.item,
        "item_title": row.title,
        "paragraph": row.paragraph,
        "decision": row.decision,
        "session": row.session,
        "meeting": row.meeting,
        "access": row.access,
        "approved": row.approved.isoformat() if row.approved else None,
        "completed": row.completed.isoformat() if row.completed else None,
        "progress": [{"at": at.isoformat(), "text": text} for at, text in row.progress],
        "uid": row.uid,
    }
