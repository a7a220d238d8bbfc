"""The display in a browser: served read-only, or written as files for any web server."""
