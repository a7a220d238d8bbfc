"""Why the record accepts nothing, or a folder is not opened."""

from meeting_tui.languages.catalogue import N_
from meeting_tui.languages.phrases import Table

WHY: Table = {
    "append_only": (N_("A record is only ever added to."),),
    "behind": (
        N_("Another seat was faster: the record is at #{head} now."),
        N_("Another seat was faster."),
    ),
    "busy": (
        N_("Another seat has kept {folder:verbatim} locked for {seconds} s."),
        N_("Another seat keeps the record locked."),
    ),
    "locked": (
        N_("Another seat keeps {folder:verbatim} locked."),
        N_("Another seat keeps the record locked."),
    ),
    "latched": (N_("Nothing more is recorded: {reason}."), N_("Nothing more is recorded.")),
    "read_only": (
        N_("This record is open for reading only: {reason}."),
        N_("This record is open for reading only."),
    ),
    "read_only asked": (N_("This record is open for reading only."),),
    "cut": (N_("{folder:verbatim} ends before #{n}, which had been recorded."),),
    "damaged": (N_("Entry #{n} is damaged in {file:verbatim}."),),
    "diverged": (N_("Another seat went on from #{n} without the entries after it."),),
    "emptied": (N_("{file:verbatim} is empty, and held entries up to #{n}."),),
    "exists": (N_("{folder:verbatim} holds a record already."),),
    "folder_foreign": (N_("{folder:verbatim} belongs to another user."),),
    "folder_open": (N_("Everybody can write in {folder:verbatim}."),),
    "folder_read_only": (N_("Nothing can be written in {folder:verbatim}: {reason}."),),
    "folder_unreadable": (N_("{path:verbatim} cannot be read: {reason}."),),
    "lost": (N_("The file of {folder:verbatim} is gone; it held entries up to #{n}."),),
    "missing": (N_("There is no record in {folder:verbatim}."),),
    "name": (N_("“{name}” cannot name a seat."),),
    "no_locks": (N_("The disk of {folder:verbatim} cannot lock files."),),
    "not_storable": (N_("This line cannot be stored: {reason}."),),
    "other_past": (N_("#{n} in {folder:verbatim} is not the entry once recorded as #{n}."),),
    "path_long": (N_("The name of {folder:verbatim} is too long to be noted."),),
    "senseless": (N_("Entry #{n} does not follow from those before it."),),
    "symlink": (N_("{path:verbatim} leads somewhere else: it is no file of this record."),),
}

INSTEAD = {
    "behind": N_("Look at what was recorded, then press Enter again."),
    "busy": N_("Press Enter again in a moment; the line is kept."),
    "locked": N_("Press Enter again in a moment; the line is kept."),
    "latched": N_("What was recorded is safe. Make room, or go on in another folder."),
    "read_only": N_("Everything can be read and exported."),
    "read_only damaged": N_("What is intact can be read and exported. See:  meeting-tui verify"),
    "cut": N_("Look for the missing lines in a copy. See:  meeting-tui verify"),
    "damaged": N_("What is intact can be read and exported. See:  meeting-tui verify"),
    "diverged": N_("Open the record again: what you see here is not what is kept."),
    "emptied": N_("Put the file back from a copy; nothing was written over it."),
    "exists": N_("Open it, or choose another name."),
    "folder_foreign": N_("Choose a folder of your own, or ask its owner."),
    "folder_open": N_("Take the right to write from the others:  chmod go-w"),
    "folder_read_only": N_("Choose another folder."),
    "lost": N_("Put the file back from a copy; nothing was written over it."),
    "missing": N_("To begin one:  meeting-tui new AGENDA"),
    "name": N_("Small letters, digits and hyphens, for example:  rapporteur-2"),
    "no_locks": N_("Use a folder on a disk of this machine."),
    "other_past": N_("This is another copy of the record. See:  meeting-tui verify"),
    "path_long": N_("Choose a folder with a shorter name."),
    "senseless": N_("Read it with the version of the program that wrote it; it is unchanged."),
    "symlink": N_("Put the file itself in its place."),
}

REASONS = {
    "full": N_("the disk is full"),
    "disk": N_("the disk does not accept what is written"),
    "gone": N_("the file is no longer there"),
    "told": N_("another seat could not write to the disk"),
    "diverged": N_("another seat went on without the last entries"),
    "closed": N_("the record was closed"),
    "damaged": N_("an entry is damaged"),
    "cut": N_("entries are missing at its end"),
    "other_past": N_("it is another copy of the record"),
    "later_version": N_("a later version of the program wrote in it"),
    "elsewhere": N_("it goes on in another folder"),
}
"""What the journal's words for its reasons are to people."""
