"""The days of a dossier as a month calendar shows them."""
