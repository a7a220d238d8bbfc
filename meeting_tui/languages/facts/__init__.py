"""The sentences of the report, a module for each part of the meeting."""
