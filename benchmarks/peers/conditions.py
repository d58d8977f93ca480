"""Ten conditions on one dossier: in the words of definitions, and in those of four expression languages.

Every engine is given its conditions compiled and the dossier in the form it likes best, and answers all ten.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

DOSSIER: Mapping[str, Any] = {"kind": "to-chuc", "area": 600, "people": 3, "urgent": True, "place": "huyen"}
FACTS = """\
  kind: {kiểu: lựa chọn, giá trị: [to-chuc, ca-nhan, ho-gia-dinh], câu hỏi: Ai nộp?}
  area: {kiểu: số nguyên, câu hỏi: Diện tích?}
  people: {kiểu: số nguyên, câu hỏi: Mấy người?}
  urgent: {kiểu: có/không, câu hỏi: Gấp không?}
  place: {kiểu: lựa chọn, giá trị: [xa, huyen], câu hỏi: Nộp ở đâu?}
"""
# in a definition, in CEL and rule-engine, and whether it holds for the dossier
CONDITIONS = (
    ("{kind: to-chuc}", "kind == 'to-chuc'", True),
    ("{kind: {khác: ca-nhan}}", "kind != 'ca-nhan'", True),
    ("{area: {trên: 500}}", "area > 500", True),
    ("{area: {đến: 1000}}", "area <= 1000", True),
    ("{people: {từ: 3}}", "people >= 3", True),
    ("{urgent: có}", "urgent == true", True),
    ("{kind: [to-chuc, ho-gia-dinh]}", "kind in ['to-chuc', 'ho-gia-dinh']", True),
    ("{area: {trong khoảng: [500, 1000]}}", "area >= 500 {and} area <= 1000", True),
    ("{people: 4}", "people == 4", False),
    ("{place: xa}", "place == 'xa'", False),
)
TRUTHS = [truth for *_, truth in CONDITIONS]
Answer = Callable[[], list[Any]]


def expressions(conjunction: str) -> list[str]:
    return [expression.format(**{"and": conjunction}) for _, expression, _ in CONDITIONS]


def native() -> Iterator[tuple[str, Answer]]:
    """Plain Python, which no other can reach."""
    tests: list[Callable[[Any], bool]] = [eval(f"lambda d: {_python(text)}") for text in expressions("and")]
    yield "plain Python functions", lambda: [test(DOSSIER) for test in tests]


def _python(expression: str) -> str:
    for name in DOSSIER:
        expression = expression.replace(f"{name} ", f"d['{name}'] ")
    return expression.replace("true", "True")


def zen() -> Iterator[tuple[str, Answer]]:
    import zen

    compiled = [zen.compile_expression(expression) for expression in expressions("and")]
    yield "compiled expressions", lambda: [expression.evaluate(DOSSIER) for expression in compiled]


def rule_engine() -> Iterator[tuple[str, Answer]]:
    from rule_engine import Rule

    rules = [Rule(expression) for expression in expressions("and")]
    yield "rules", lambda: [rule.matches(DOSSIER) for rule in rules]


def cel_python() -> Iterator[tuple[str, Answer]]:
    import celpy

    env = celpy.Environment()
    programs = [env.program(env.compile(expression)) for expression in expressions("&&")]
    known = celpy.json_to_cel(dict(DOSSIER))
    yield "programs, values converted before", lambda: [bool(program.evaluate(known)) for program in programs]


def common_expression_language() -> Iterator[tuple[str, Answer]]:
    import cel

    programs = [cel.compile(expression) for expression in expressions("&&")]
    context = cel.Context(dict(DOSSIER))
    yield "programs, one context", lambda: [program.execute(context) for program in programs]


def cel_expr_python() -> Iterator[tuple[str, Answer]]:
    from cel_expr_python import cel

    kinds = {str: cel.Type.STRING, int: cel.Type.INT, bool: cel.Type.BOOL}
    env = cel.NewEnv(variables={name: kinds[type(value)] for name, value in DOSSIER.items()})
    compiled = [env.compile(expression) for expression in expressions("&&")]

    def answer() -> list[Any]:
        activation = env.Activation(dict(DOSSIER))
        return [bool(expression.eval(activation).value()) for expression in compiled]

    yield "expressions, one activation", answer


PEERS = {
    "zen-engine": zen,
    "rule-engine": rule_engine,
    "cel-python": cel_python,
    "common-expression-language": common_expression_language,
    "cel-expr-python": cel_expr_python,
}
