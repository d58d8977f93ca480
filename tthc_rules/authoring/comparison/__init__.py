"""Two sets of definitions compared: what differs, in words, and which dossiers feel it."""
