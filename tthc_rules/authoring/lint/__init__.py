"""Lint: what is doubtful in definitions that can be read, what is left out with a reason, and the page of each rule."""
