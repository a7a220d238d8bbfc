"""The journal as a TinyDB database."""

import pytest
from tinydb import Query
from tinydb.table import Document

from meeting_tui.journal import codec
from meeting_tui.journal.errors import AppendOnly, NotStorable
from meeting_tui.journal.tinydb import TinyJournal

from .made import draft, drafts


@pytest.fixture
def filled(journal: TinyJournal) -> TinyJournal:
    journal.append([*drafts(1, 3), draft(4, "/next", "chair")], expected=0)
    return journal


def test_queries_find_entries_by_their_number(filled: TinyJournal) -> None:
    found = filled.db.search(Query().seat == "chair")

    assert [one.doc_id for one in found] == [4]
    assert found[0]["line"] == "/next"
    assert filled.db.get(doc_id=2)["id"] == "id-2"
    assert filled.db.count(Query().events.any(Query().type == "JournalTestNoted")) == 4


def test_a_query_sees_what_has_been_added_since(filled: TinyJournal) -> None:
    by_chair = Query().seat == "chair"
    filled.db.search(by_chair)
    filled.append([draft(5, "/next", "chair")], expected=4)

    assert [one.doc_id for one in filled.db.search(by_chair)] == [4, 5]


def test_what_a_look_up_returns_can_be_changed_without_harm(filled: TinyJournal) -> None:
    filled.db.all()[0]["events"][0]["text"] = "forged"

    assert filled.db.all()[0]["events"][0]["text"] == draft(1).line


def test_documents_inserted_directly_are_entries(filled: TinyJournal) -> None:
    numbers = filled.db.insert_multiple([codec.document(draft(5)), codec.document(draft(6))])

    assert numbers == [5, 6]
    assert [entry.n for entry in filled.read(since=4)] == [5, 6]


def test_documents_that_are_no_entries_are_refused(filled: TinyJournal) -> None:
    with pytest.raises(NotStorable):
        filled.db.insert({"note": "no entry"})


def test_nothing_but_adding_is_possible(filled: TinyJournal) -> None:
    everything = Query().id.exists()
    attempts = [
        lambda: filled.db.update({"line": "forged"}),
        lambda: filled.db.update_multiple([({"line": "forged"}, everything)]),
        lambda: filled.db.upsert({"line": "forged"}, everything),
        lambda: filled.db.remove(everything),
        filled.db.truncate,
        lambda: filled.db.drop_table("entries"),
        filled.db.drop_tables,
        lambda: filled.db.storage.write({}),
        lambda: filled.db.insert(Document(codec.document(draft(9)), doc_id=9)),
        lambda: filled.db.table("notes").insert(codec.document(draft(9))),
    ]

    for attempt in attempts:
        with pytest.raises(AppendOnly):
            attempt()
    assert len(filled.db) == 4
