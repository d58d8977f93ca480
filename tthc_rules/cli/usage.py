"""A command line that cannot be understood."""

from tthc_rules.problems import TTHCError


class UsageError(TTHCError):
    """The command line asks for something that cannot be understood; exit code 2."""
