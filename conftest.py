"""Runs the tests that stand beside the definitions (`kiểm thử`), one pytest item each."""

pytest_plugins = ["tthc_rules.authoring.pytest_tests"]
