"""A condition in words; they are told where definitions are written about."""

from tthc_rules.authoring.condition_words import condition_in_words

__all__ = ["condition_in_words"]
