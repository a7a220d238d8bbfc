"""The pages of the manual that are made from declarations, and the man page."""
