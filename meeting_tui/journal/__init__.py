"""The journal: the one durable, append-only record of a session, and the only truth about it."""
