"""Lint rules: one file a family, one function a rule, all of them in the table of `authoring.lint.linting`."""
