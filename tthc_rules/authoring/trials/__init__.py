"""The tests that stand beside definitions: running them, what was read, and what they leave untested."""
