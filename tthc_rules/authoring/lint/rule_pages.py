"""The page of a code (`tthc explain CODE`): what it means, how to mend it, an example; of a lint rule also why."""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from textwrap import indent, wrap

from tthc_rules import messages
from tthc_rules.authoring.editor.translate_keys import translate_keys
from tthc_rules.authoring.lint.linting import RULES
from tthc_rules.definitions.vocabulary import ENGLISH
from tthc_rules.messages import Lang
from tthc_rules.messages.more_rule_pages import MORE_PAGES
from tthc_rules.messages.rule_pages import PAGES, Page
from tthc_rules.messages.text_examples import EXAMPLES

WIDTH = 96
FILE = "# tệp "  # begins the name of a file in an example of several


class _Left(str):
    """What a message leaves open, however it would be printed."""

    def __format__(self, how: str) -> str:
        return str(self)


ANYTHING = partial(_Left, "‹…›")


def rule_page(code: str, lang: Lang = "vi") -> str:
    """The page of a code that messages know, as text; what differs from case to case is shown as `‹…›`.

    Raises KeyError for a code that nothing says.

    >>> rule_page("TTHC118", "en").splitlines()[:3]
    ['TTHC118', '', 'the last day in force comes before the first: this version would never apply']
    """
    message = messages.MESSAGES[code]
    left_open = defaultdict[str, object](ANYTHING)
    severity = next((rule.severity for rule in RULES if rule.code == code), None)
    title = f"{code} · {messages.text(f'rule.page.{severity}', lang)}" if severity else code
    parts = [title, _filled(message.text(lang, left_open))]
    page = example_of(code)
    if page is not None:
        parts += _example(page, lang)
    elif code in EXAMPLES:
        parts += [_titled(name, text.rstrip("\n"), lang) for name, text in EXAMPLES[code]._asdict().items()]
    for name, said in (("fix", message.fix(lang, left_open)), ("effect", message.effect(lang, left_open))):
        if said not in ("", ANYTHING()):  # what is open throughout says nothing
            parts.append(f"{messages.text(f'rule.page.{name}', lang)}: {said}")
    return "\n\n".join(parts)


def example_of(code: str) -> Page | None:
    """The example of a lint rule."""
    return PAGES.get(code) or MORE_PAGES.get(code)


def _example(page: Page, lang: Lang) -> list[str]:
    why, basis = (page.why_vi, page.basis_vi) if lang == "vi" else (page.why_en, page.basis_en)
    said = {"bad": _code(page.bad, lang), "good": _code(page.good, lang), "why": _filled(why), "basis": _filled(basis)}
    return [_titled(name, text, lang) for name, text in said.items()]


def _titled(name: str, text: str, lang: Lang) -> str:
    return f"{messages.text(f'rule.page.{name}', lang)}:\n{indent(text, '    ')}"


def in_english(example: str) -> str:
    """The example with English keys; the names of its files stay."""
    blocks: list[list[str]] = [[]]
    for line in example.splitlines():
        if line.startswith(FILE):
            blocks.append([])
        blocks[-1].append(line)
    return "".join(translate_keys("\n".join(block) + "\n", ENGLISH) for block in blocks if block)


def _code(example: str, lang: Lang) -> str:
    shown = example if lang == "vi" else in_english(example).replace(FILE, "# file ")
    return shown.rstrip("\n")


def _filled(text: str) -> str:
    return "\n".join(wrap(text, WIDTH, break_long_words=False, break_on_hyphens=False))
