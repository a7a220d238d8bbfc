"""The journal on a PostgreSQL server, for seats on different machines."""
