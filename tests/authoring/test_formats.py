"""Problems for other programs: one line, JSON, GitHub, SARIF: whole texts, and what the schema of SARIF asks for."""

import json
import re

import pytest

from tthc_rules.authoring.reporting.formats import github_lines, one_line, paragraphs, record
from tthc_rules.authoring.reporting.sarif import sarif, uri_of
from tthc_rules.problems import Place, Problem, Related

NEAR = Problem(
    "TTHC202",
    "error",
    Place("đất/a@2021-02-08.yaml", 14, 22, "thành phần hồ sơ[0].khi.hình thức", 14, 26),
    {"given": "tặng", "fact": "hình thức", "choices": "mua, tặng cho", "guess": "tặng cho"},
    (
        Related(Place("đất/a@2021-02-08.yaml", 9, 40, "thông tin cần biết", 9, 55), "place.values", {"fact": "x"}),
        Related(Place(), "place.from"),
    ),
)
WARNING = Problem("TTHC064", "warning", Place("a,b: 100%.yaml", 3, 5, "", 5, 1), {"word": "x\ny", "text": "z\r"})
HINT = Problem("TTHC226", "hint", Place("c.yaml", 2, 3), {"given": "0.5", "fact": "f", "decimal": "0,5"})
FOLDER = Problem("TTHC406", "warning", Place("thư mục"))
NOWHERE = Problem("TTHC410", "error", values={"key": "k", "count": 2})
ALL = (NEAR, WARNING, HINT, NOWHERE)


def test_one_line():
    assert [one_line(problem) for problem in ALL] == [
        "đất/a@2021-02-08.yaml:14:22: TTHC202 «tặng» không phải giá trị của «hình thức»; các giá trị: mua, tặng cho",
        "a,b: 100%.yaml:3:5: TTHC064 dòng «x<U+000A>y» bị nối vào giá trị phía trên, thành «z<U+000D>»; "
        "có phải quên dấu hai chấm?",
        "c.yaml:2:3: TTHC226 «0.5» được hiểu là 0,5 (thông tin «f»)",
        "TTHC410 không có thủ tục «k» trong số 2 thủ tục đã đọc",
    ]
    assert one_line(HINT, "en") == "c.yaml:2:3: TTHC226 «0.5» is understood as 0,5 (fact «f»)"


def test_json():
    assert record(NEAR) == {
        "code": "TTHC202",
        "severity": "error",
        "path": "đất/a@2021-02-08.yaml",
        "line": 14,
        "column": 22,
        "field": "thành phần hồ sơ[0].khi.hình thức",
        "text": "«tặng» không phải giá trị của «hình thức»; các giá trị: mua, tặng cho",
        "fix": "tặng cho",
        "end_line": 14,
        "end_column": 26,
        "effect": "so với giá trị này thì không hồ sơ nào đúng",
        "related": [
            {
                "path": "đất/a@2021-02-08.yaml",
                "line": 9,
                "column": 40,
                "end_line": 9,
                "end_column": 55,
                "field": "thông tin cần biết",
                "text": "các giá trị của «x» được khai báo ở đây",
            },
            {
                "path": None,
                "line": None,
                "column": None,
                "end_line": None,
                "end_column": None,
                "field": "",
                "text": "ngày bắt đầu ở đây",
            },
        ],
    }
    assert record(NEAR, "en")["effect"] == "no dossier would ever match this value"


def test_paragraphs():
    assert paragraphs(NEAR, "en") == [
        "«tặng» is not a value of «hình thức»; the values are: mua, tặng cho",
        "effect: no dossier would ever match this value",
        "fix: tặng cho",
    ]
    assert paragraphs(NOWHERE) == ["không có thủ tục «k» trong số 2 thủ tục đã đọc"]


def test_github():
    assert github_lines(ALL) == [
        "::error file=đất/a@2021-02-08.yaml,line=14,endLine=14,col=22,endColumn=26,title=TTHC202 (lỗi)::"
        "«tặng» không phải giá trị của «hình thức»; các giá trị: mua, tặng cho%0A"
        "hệ quả: so với giá trị này thì không hồ sơ nào đúng%0Acách sửa: tặng cho",
        "::warning file=a%2Cb%3A 100%25.yaml,line=3,endLine=5,title=TTHC064 (cảnh báo)::"
        "dòng «x<U+000A>y» bị nối vào giá trị phía trên, thành «z<U+000D>»; có phải quên dấu hai chấm?%0A"
        "cách sửa: thêm dấu hai chấm, hoặc dùng «>-» nếu muốn viết nhiều dòng",
        "::notice file=c.yaml,line=2,endLine=2,col=3,title=TTHC226 (gợi ý)::«0.5» được hiểu là 0,5 (thông tin «f»)",
        "::error title=TTHC410 (lỗi)::không có thủ tục «k» trong số 2 thủ tục đã đọc",
    ]
    assert github_lines([NOWHERE], "en") == [
        "::error title=TTHC410 (error)::there is no procedure «k» among the 2 that were read"
    ]


def test_a_problem_writes_no_command_of_its_own():
    """What an author writes cannot start a new line, and so no command of the runner."""
    problem = Problem("TTHC202", values={"given": "x\n::error::y", "fact": "%0A::z", "choices": "", "guess": ""})
    (line,) = github_lines([problem])
    assert "\n" not in line and "%250A" in line


# ---------------------------------------------------------------------- SARIF


def test_sarif():
    document = sarif([NEAR], [(HINT, "đã hỏi phòng")], version="0.1.0")
    assert document == {
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "tthc-rules",
                        "semanticVersion": "0.1.0",
                        "rules": [
                            {
                                "id": "TTHC202",
                                "shortDescription": {"text": "«…» không phải giá trị của «…»; các giá trị: …"},
                            },
                            {"id": "TTHC226", "shortDescription": {"text": "«…» được hiểu là … (thông tin «…»)"}},
                        ],
                    }
                },
                "language": "vi-VN",
                "columnKind": "unicodeCodePoints",
                "results": [
                    {
                        "ruleId": "TTHC202",
                        "ruleIndex": 0,
                        "level": "error",
                        "message": {
                            "text": "«tặng» không phải giá trị của «hình thức»; các giá trị: mua, tặng cho\n"
                            "hệ quả: so với giá trị này thì không hồ sơ nào đúng\n"
                            "cách sửa: tặng cho"
                        },
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "%C4%91%E1%BA%A5t/a@2021-02-08.yaml"},
                                    "region": {"startLine": 14, "startColumn": 22, "endLine": 14, "endColumn": 26},
                                },
                                "logicalLocations": [{"fullyQualifiedName": "thành phần hồ sơ[0].khi.hình thức"}],
                            }
                        ],
                        "suppressions": [],
                        "relatedLocations": [
                            {
                                "id": 1,
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "%C4%91%E1%BA%A5t/a@2021-02-08.yaml"},
                                    "region": {"startLine": 9, "startColumn": 40, "endLine": 9, "endColumn": 55},
                                },
                                "logicalLocations": [{"fullyQualifiedName": "thông tin cần biết"}],
                                "message": {"text": "các giá trị của «x» được khai báo ở đây"},
                            }
                        ],
                    },
                    {
                        "ruleId": "TTHC226",
                        "ruleIndex": 1,
                        "level": "note",
                        "message": {"text": "«0.5» được hiểu là 0,5 (thông tin «f»)"},
                        "locations": [
                            {
                                "physicalLocation": {
                                    "artifactLocation": {"uri": "c.yaml"},
                                    "region": {"startLine": 2, "startColumn": 3},
                                }
                            }
                        ],
                        "suppressions": [{"kind": "inSource", "justification": "đã hỏi phòng"}],
                    },
                ],
            }
        ],
    }


# What the official schema asks of each object that we write: property → kind, those with `!` required; it allows no
# others in any of them (`additionalProperties: false`).
SCHEMA = {
    "log": {"$schema": "uri", "version!": "version", "runs!": ["run"]},
    "run": {"tool!": "tool", "language": "language", "columnKind": "columns", "results": ["result"]},
    "tool": {"driver!": "driver"},
    "driver": {"name!": "text", "semanticVersion": "text", "rules": ["rule"]},
    "rule": {"id!": "text", "shortDescription": "multiformat"},
    "multiformat": {"text!": "text"},
    "result": {
        "ruleId": "text",
        "ruleIndex": "index",
        "level": "level",
        "message!": "message",
        "locations": ["location"],
        "relatedLocations": ["location"],
        "suppressions": ["suppression"],
    },
    "message": {"text": "text"},
    "location": {
        "id": "index",
        "physicalLocation": "physical",
        "logicalLocations": ["logical"],
        "message": "message",
    },
    "physical": {"artifactLocation": "artifact", "region": "region"},
    "artifact": {"uri": "uri"},
    "region": {"startLine": "count", "startColumn": "count", "endLine": "count", "endColumn": "count"},
    "logical": {"fullyQualifiedName": "text"},
    "suppression": {"kind!": "kind", "justification": "text"},
}
LEAVES = {
    "text": lambda value: isinstance(value, str) and value != "",
    "uri": lambda value: re.fullmatch(r"(?:[A-Za-z0-9\-._~/@:]|%[0-9A-F]{2})+", value) is not None,
    "version": lambda value: value == "2.1.0",
    "language": lambda value: re.fullmatch(r"[a-zA-Z]{2}(-[a-zA-Z]{2})?", value) is not None,
    "columns": lambda value: value in ("utf16CodeUnits", "unicodeCodePoints"),
    "index": lambda value: type(value) is int and value >= 0,
    "count": lambda value: type(value) is int and value >= 1,
    "level": lambda value: value in ("none", "note", "warning", "error"),
    "kind": lambda value: value in ("inSource", "external"),
}


def faults(value, kind, where="log"):
    if isinstance(kind, list):
        if not isinstance(value, list):
            yield where
            return
        for index, item in enumerate(value):
            yield from faults(item, kind[0], f"{where}[{index}]")
    elif kind in LEAVES:
        if not LEAVES[kind](value):
            yield f"{where}: {value!r}"
    else:
        known = {name.removesuffix("!"): inner for name, inner in SCHEMA[kind].items()}
        yield from (f"{where}.{name} is unknown" for name in value.keys() - known.keys())
        needed = {name[:-1] for name in SCHEMA[kind] if name.endswith("!")}
        yield from (f"{where}.{name} is missing" for name in needed - value.keys())
        for name in value.keys() & known.keys():
            yield from faults(value[name], known[name], f"{where}.{name}")


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_sarif_keeps_to_its_schema(lang):
    document = json.loads(json.dumps(sarif([*ALL, FOLDER], [(WARNING, "vì")], version="0.1.0", lang=lang)))
    assert list(faults(document, "log")) == []
    run = document["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules)) == 5
    assert all(rules[result["ruleIndex"]] == result["ruleId"] for result in run["results"])
    assert [result["level"] for result in run["results"]] == ["error", "warning", "note", "error", "warning", "warning"]
    assert run["results"][3]["locations"] == []
    assert run["results"][4]["locations"] == [
        {"physicalLocation": {"artifactLocation": {"uri": "th%C6%B0%20m%E1%BB%A5c"}}}
    ]


def test_the_schema_of_this_test_finds_faults():
    document = sarif(ALL, version="0.1.0")
    document["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    document["runs"][0]["results"][0]["severity"] = "high"
    del document["runs"][0]["results"][1]["message"]
    document["runs"][0]["results"][2]["locations"] = {}
    assert sorted(faults(document, "log")) == [
        "log.runs[0].results[0].locations[0].physicalLocation.region.startLine: 0",
        "log.runs[0].results[0].severity is unknown",
        "log.runs[0].results[1].message is missing",
        "log.runs[0].results[2].locations",
    ]


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("procedures/land/a@2021-02-08.nga-nam.yaml", "procedures/land/a@2021-02-08.nga-nam.yaml"),
        ("thủ tục.yaml", "th%E1%BB%A7%20t%E1%BB%A5c.yaml"),
        ("../a:b.yaml", "../a%3Ab.yaml"),
        ("/home/x/a.yaml", "file:///home/x/a.yaml"),
        (r"C:\thu tuc\a.yaml", "file:///C:/thu%20tuc/a.yaml"),
    ],
)
def test_uris(path, uri):
    assert uri_of(path) == uri
