"""The terminal application: screens and widgets that paint what the session publishes."""
