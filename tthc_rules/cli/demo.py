"""stub"""

from tthc_rules.cli.options import JsonOption, LangOption


def demo_command(as_json: JsonOption = False, lang: LangOption = "vi") -> int:
    return 0
