"""Definitions in words: conditions and parts as one reads them aloud, and as one would type them into a file."""
