"""Starting files of the journal: the first of a record, and the next after a disk has failed."""

import secrets
from pathlib import Path

from meeting_tui.journal.anchor import Mark
from meeting_tui.journal.base import State
from meeting_tui.journal.chain import ORIGIN, Header
from meeting_tui.journal.errors import NotRecorded, Refused
from meeting_tui.journal.files import Files
from meeting_tui.journal.folder import check, make, refusal, segment_name, segments
from meeting_tui.journal.follower import Notice
from meeting_tui.journal.lock import Locks
from meeting_tui.journal.segment import create_segment
from meeting_tui.journal.store import Store
from meeting_tui.journal.story import Story, missing


def create_record(folder: Path, files: Files) -> None:
    """Start an empty record in ``folder``, which is created; raises Refused when it has one."""
    folder = folder.resolve()
    make(folder, files)
    check(folder, files, read_only=False)
    locks = Locks(files)
    try:
        with locks.of(folder).held():
            _require_none(folder, files)
            _start_record(folder, files)
    except OSError as error:
        raise refusal(folder, error) from error
    finally:
        locks.close()


def go_on(store: Store, folder: Path) -> None:
    """Continue a latched record in a new segment in ``folder``, which is created.

    Lines of which nobody was told that they are recorded stay behind in the old segment. Raises
    Refused when the folder is no better, NotRecorded when there is nothing to go on from.
    """
    if not store.state.failing:
        reason = store.state.reason or "it has not failed"
        raise NotRecorded("latched", folder=str(store.story.folder), reason=reason)
    folder = folder.resolve()
    make(folder, store.files)
    check(folder, store.files, read_only=False)
    try:
        with store.holding():
            _continue_in(store, folder)
    except OSError as error:
        raise refusal(folder, error) from error
    store.state = State()


def _require_none(folder: Path, files: Files) -> None:
    if segments(folder, files):
        raise Refused("exists", folder=str(folder))
    lost = missing(folder, files)
    if lost.code == "lost":
        raise lost


def _start_record(folder: Path, files: Files) -> None:
    header = Header(secrets.token_hex(16), 1, 0, ORIGIN, "")
    create_segment(folder / segment_name(1), header, files)
    story = Story(folder, files, read_only=False)
    story.anchor.write(Mark(*story.head), sync=True)
    story.close()
    files.sync_folder(folder)


def _continue_in(store: Store, folder: Path) -> None:
    story = store.story
    failed = story.segment.header.segment
    story.read_on(acknowledged=True)
    if story.segment.header.segment > failed:
        return
    if store.files.identity_at(story.segment.path) is None:
        story.segment.put_back()
    elsewhere = folder != story.folder
    if elsewhere and segments(folder, store.files):
        raise Refused("exists", folder=str(folder))
    number = story.segment.header.segment + 1
    previous = str(story.folder) if elsewhere else ""
    header = Header(story.segment.header.session, number, *story.head, previous)
    create_segment(folder / segment_name(number), header, store.files)
    if elsewhere:
        _tell_where(store, folder)
    story.move_to(folder / segment_name(number))
    story.anchor.write(Mark(*story.head), sync=True)
    store.files.sync_folder(folder)


def _tell_where(store: Store, folder: Path) -> None:
    """Note the new folder in the old one's anchor, which needs no room; a dead disk refuses."""
    try:
        store.story.anchor.write(Mark(*store.story.head, str(folder)), sync=True)
    except OSError:
        store.notices.append(Notice("unmarked", str(store.story.folder)))
