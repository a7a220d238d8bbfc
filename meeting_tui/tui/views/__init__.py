"""From where the meeting stands to what each widget is shown; pure, in the seat's language."""
