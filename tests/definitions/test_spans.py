# ruff: noqa: E501 -- cases are compared whole, one a line
"""How far a problem reaches, what is told at a second place, and what is not told because it only follows."""

import pytest
import yaml

from tthc_rules.definitions.reader import read_procedure
from tthc_rules.definitions.source import read_yaml

HEAD = """\
định dạng: 1
mã: 1.004220
tên: Cấp thẻ
lĩnh vực: Văn hóa
cấp: xã
hiệu lực: {từ: 2022-01-01}
thời hạn: 10 ngày làm việc
"""  # seven lines

FACTS = """\
thông tin cần biết:
  hình thức: {kiểu: lựa chọn, giá trị: [mua, tặng cho], câu hỏi: Hình thức nào?}
  diện tích: {kiểu: số thập phân, đơn vị: m2, câu hỏi: Diện tích bao nhiêu?}
  ủy quyền: {kiểu: có/không, câu hỏi: Có ủy quyền không?}
"""  # eleven lines with the head

BASES = "căn cứ:\n  nd1: {văn bản: 01/2020/NĐ-CP, độ tin cậy: cao}\n"


def when(condition):
    """A paper with a condition in line 15, column 10."""
    return f"{HEAD}{FACTS}thành phần hồ sơ:\n  - id: don\n    tên: Đơn\n    khi: {condition}\n    theo: null\n    ghi chú: x\n"


def steps(*lines):
    return HEAD + "các bước:\n" + "".join(f"  - {line}\n" for line in lines)


def spans(text, lang="vi", *, yaml_only=False):
    """Each problem as `CODE start-end «what it reaches over»`, and behind it each second place in the same way."""
    node, problems = read_yaml(text, "a.yaml")
    if node is not None and not yaml_only:
        problems += read_procedure(node, "a")[1]
    return [
        " | ".join(
            [
                f"{problem.code} {span(text, problem.place)}",
                *(f"{related.text(lang)}: {span(text, related.place)}" for related in problem.related),
            ]
        )
        for problem in problems
        if problem.severity == "error"
        or problem.code in ("TTHC252", "TTHC060", "TTHC061", "TTHC063", "TTHC064", "TTHC065")
    ]


def span(text, place):
    lines = text.split("\n")
    if place.end_line is None:
        return f"{place.line}:{place.column}-?"
    if place.end_line != place.line:
        return f"{place.line}:{place.column}-{place.end_line}:{place.end_column}"
    return f"{place.line}:{place.column} «{lines[place.line - 1][place.column - 1 : place.end_column - 1]}»"


# What YAML itself or what is forbidden in it reaches over.
TEXTS = {
    "a: 1\na: 2\n": ["TTHC015 2:1 «a» | khóa này được ghi lần đầu ở đây: 1:1 «a»"],
    "hòa: 1\nhoà: 2\n": ["TTHC065 2:1 «hoà» | khóa kia ở đây: 1:1 «hòa»"],
    "a: &nhãn b\n": ["TTHC016 1:4 «&nhãn b»"],
    "a: *nhãn b\n": ["TTHC017 1:4 «*nhãn b»"],
    "a: !thẻ b  # c\n": ["TTHC019 1:4 «!thẻ b»"],
    "%YAML 1.1\n---\na: 1\n": ["TTHC020 1:1 «%YAML 1.1»"],
    "a:\n  <<: b\n": ["TTHC018 2:3 «<<»"],
    "a\tb: 1\n": ["TTHC014 1:2 «\t»"],
    "a: b\u200bc\n": ["TTHC009 1:5 «\u200b»"],
    "a: {b: c, d e}\n": ["TTHC025 1:8 «c, d e»"],
    "a: {b: c, d:e}\n": ["TTHC028 1:11 «d:e»"],
    "a: {b: c, 'd'}\n": ["TTHC026 1:11 «'d'»"],
    "a: {b, c}\n": ["TTHC027 1:5 «b, c»"],
    "a: {b:, c: d}\n": ["TTHC028 1:5 «b:»"],
    'a: "\\x00 b"\n': ["TTHC029 1:5 «\\x00»"],
    'a: "\\ud800"\n': ["TTHC038 1:5 «\\ud800»"],
    'a: "\\q"\n': ["TTHC038 1:5 «\\q»"],
    "a: 1 #b c\n": ["TTHC063 1:6 «#b c»"],
    "a: |#b\n  c\n": ["TTHC041 1:4 «|#b»"],
    "a: x\n  b:c\n": ["TTHC028 2:3 «b:c»"],
    "a: x\n  - b\n": ["TTHC045 2:3 «- b»"],
    "a: x\n  bc\nd: 1\n": ["TTHC064 2:3 «bc»"],
    "a:\n  -b\n  -c\n": ["TTHC037 2:3 «-b»"],
    "tên: A: b\n": ["TTHC030 1:7 «:»"],
    "a: b\n c: d\n": ["TTHC053 2:2 «c: d»"],
    "a: 'b\n": ["TTHC032 1:4 «'b»"],
    "a: 'b' c d  \n": ["TTHC033 1:8 «c d»"],
    "a: [b\n": ["TTHC034 1:4 «[»"],
    "a: b\n]\n": ["TTHC035 2:1 «]»"],
    "a: @b\n": ["TTHC036 1:4 «@»"],
    "a: 1\nb c\n": ["TTHC050 2:1 «b c»"],
    "a: [b, , c]\n": ["TTHC043 1:8 «,»"],
    "a: Tháº©m Ä‘á»‹nh\n": ["TTHC060 1:4 «Tháº©m Ä‘á»‹nh»"],
    "a: §¬n ®Ò nghÞ\n": ["TTHC061 1:4 «§¬n ®Ò nghÞ»"],
    "# không có gì\n": ["TTHC001 1:1-?"],
}  # fmt: skip


@pytest.mark.parametrize("text", TEXTS)
def test_texts(text):
    assert spans(text, yaml_only=True) == TEXTS[text]


def test_both_parsers_reach_as_far():
    def ends(text, loader):
        return [(p.code, p.place.end_line, p.place.end_column) for p in read_yaml(text, loader=loader)[1]]

    for text in TEXTS:
        assert ends(text, yaml.BaseLoader) == ends(text, yaml.CBaseLoader), text


def test_nodes():
    """A scalar and what stands in brackets reach to their end, a block to the end of its first line."""
    text = "a: {b: c,\n  d: e}\nf:\n  - g: h\n    i: j\n  - k\nl:\n  m:\n    n: o\np: 'q\n  r'\n- s: \n"
    node, _ = read_yaml(text.removesuffix("- s: \n"), "a.yaml")
    assert [span(text, node.get(key).place) for key in "aflp"] == ["1:4-2:8", "4:3 «- g: h»", "8:3 «m»", "10:4-11:5"]
    assert span(text, node.get("f").items[0].place) == "4:5 «g: h»"
    assert span(text, node.place) == "1:1 «a»"


# What a definition gets wrong.
DEFINITIONS = {
    "unknown key": (HEAD + "ten ngan: x\n", ["TTHC101 8:1 «ten ngan»"]),
    "missing key": (HEAD.replace("cấp: xã\n", ""), ["TTHC105 1:1 «định dạng: 1»"]),
    "mapping wanted": (HEAD + "thông tin cần biết: [a, b]\n", ["TTHC131 8:21 «[a, b]»"]),
    "first day after last": (
        HEAD.replace("{từ: 2022-01-01}", "{từ: 2022-01-01, đến: 2021-01-01}"),
        ["TTHC118 6:33 «2021-01-01» | ngày bắt đầu ở đây: 6:16 «2022-01-01»"],
    ),
    "online first day after last": (
        HEAD + "trực tuyến:\n  - {hệ thống: nd42, mức: toàn trình, từ: 2022-02-01, đến: 2022-01-01}\n",
        ["TTHC124 9:60 «2022-01-01» | ngày bắt đầu ở đây: 9:43 «2022-02-01»"],
    ),
    "two facts, one id": (
        HEAD + FACTS + "  uỷ quyền: {kiểu: có/không, câu hỏi: A?}\n",
        [
            "TTHC065 12:3 «uỷ quyền» | khóa kia ở đây: 11:3 «ủy quyền»",
            "TTHC119 12:3 «uỷ quyền» | «ủy quyền» được khai báo ở đây: 11:3 «ủy quyền»",
        ],
    ),
    "two values, one id": (
        HEAD + "thông tin cần biết:\n  loại: {kiểu: lựa chọn, giá trị: [má, mà, '–'], câu hỏi: A?}\n",
        ["TTHC120 9:40 «mà» | giá trị kia ở đây: 9:36 «má»", "TTHC120 9:44 «'–'»"],
    ),
    "fact, near": (when("{hinh thuc: mua}"), ["TTHC201 15:11 «hinh thuc» | «hình thức» được khai báo ở đây: 9:3 «hình thức»"]),
    "fact, far": (when("{màu: đỏ}"), ["TTHC204 15:11 «màu» | được khai báo ở mục này: 8:1 «thông tin cần biết»"]),
    "connective": (when("{tat ca: []}"), ["TTHC201 15:11 «tat ca»"]),
    "value": (
        when("{hình thức: thuê}"),
        ["TTHC202 15:22 «thuê» | các giá trị của «hình thức» được khai báo ở đây: 9:40 «[mua, tặng cho]»"],
    ),
    "number": (
        when("{diện tích: to}"),
        ["TTHC223 15:22 «to» | kiểu của «diện tích» được khai báo ở đây: 10:21 «số thập phân»"],
    ),
    "order": (
        when("{ủy quyền: {trên: có}}"),
        ["TTHC203 15:22 «trên» | kiểu của «ủy quyền» được khai báo ở đây: 11:20 «có/không»"],
    ),
    "basis, near": (
        HEAD + BASES + "thời hạn theo: nd2\n",
        ["TTHC205 10:16 «nd2» | «nd1» được khai báo ở đây: 9:3 «nd1»"],
    ),
    "basis, far": (HEAD + BASES + "thời hạn theo: luat\n", ["TTHC240 10:16 «luat» | được khai báo ở mục này: 8:1 «căn cứ»"]),
    "no basis at all": (HEAD + "thời hạn theo: luat\n", ["TTHC240 8:16 «luat»"]),
    "agency": (HEAD + "thời hạn từng cơ quan:\n  - {đơn vị: Xã, thời hạn: 5 ngày}\n", ["TTHC107 9:14 «Xã»"]),
    "group of both kinds": (
        HEAD + "thành phần hồ sơ:\n  - một trong: [{tên: A}]\n    gồm đủ: [{tên: B}]\n",
        ["TTHC209 9:5 «một trong» | khóa kia ở đây: 10:5 «gồm đủ»"],
    ),
    "step, near": (
        steps("{id: nhan, tên: Nhận}", "{id: tra, tên: Trả, sau bước: nhân}"),
        ["TTHC210 10:35 «nhân» | «nhan» được khai báo ở đây: 9:10 «nhan»"],
    ),
    "step, far": (
        steps("{id: nhan, tên: Nhận}", "{id: tra, tên: Trả, sau bước: xyz}"),
        ["TTHC242 10:35 «xyz» | được khai báo ở mục này: 8:1 «các bước»"],
    ),
    "steps in a circle": (
        steps("{id: a, tên: A, sau bước: b, thời hạn: 1 giờ làm việc}", "{id: b, tên: B, sau bước: a, thời hạn: 2 giờ làm việc}"),
        ["TTHC211 9:31 «b» | bước «b» cũng nằm trong vòng này: 10:31 «a»"],
    ),
    "step twice, by its name": (
        steps("{tên: Nhận}", "{tên: Nhận}"),
        ["TTHC122 10:5 «{tên: Nhận}» | «nhan» được dùng lần đầu ở đây: 9:11 «Nhận»"],
    ),
    "paper twice": (
        HEAD + "thành phần hồ sơ:\n  - {id: a, tên: A}\n  - id: a\n    tên: B\n",
        ["TTHC122 10:5 «id: a» | «a» được dùng lần đầu ở đây: 9:10 «a»"],
    ),
    "paper and group": (
        HEAD + "thành phần hồ sơ:\n  - {id: a, tên: A}\n  - id: a\n    một trong: [{tên: B}]\n",
        ["TTHC122 10:5 «id: a» | «a» được dùng lần đầu ở đây: 9:10 «a»"],
    ),
    "check twice": (
        HEAD + "kiểm tra nội dung:\n  - Có đúng không?\n  - Có đúng không?\n",
        ["TTHC122 10:5 «Có đúng không?» | «co-dung-khong» được dùng lần đầu ở đây: 9:5 «Có đúng không?»"],
    ),
    "paper, near": (when("{có giấy: dơn}"), ["TTHC212 15:20 «dơn» | «don» được khai báo ở đây: 13:9 «don»"]),
    "paper, far": (when("{có giấy: xyz}"), ["TTHC243 15:20 «xyz» | được khai báo ở mục này: 12:1 «thành phần hồ sơ»"]),
    "check, near": (
        HEAD + "kiểm tra nội dung:\n  - {id: dung, câu hỏi: Có đúng không?}\nkiểm thử:\n  - tên: A\n    cho: {kiểm tra: {đung-k: có}}\n    mong đợi: {đủ: có}\n",
        ["TTHC245 12:22 «đung-k» | «dung» được khai báo ở đây: 9:10 «dung»"],
    ),
    "check, far": (
        HEAD + "kiểm tra nội dung:\n  - {id: dung, câu hỏi: Có đúng không?}\nkiểm thử:\n  - tên: A\n    cho: {kiểm tra: {xyz: có}}\n    mong đợi: {đủ: có}\n",
        ["TTHC250 12:22 «xyz» | được khai báo ở mục này: 8:1 «kiểm tra nội dung»"],
    ),
    "value in a test": (
        HEAD + FACTS + "kiểm thử:\n  - tên: A\n    cho: {thông tin: {hình thức: thuê}}\n    mong đợi: {đủ: có}\n",
        ["TTHC202 14:34 «thuê» | các giá trị của «hình thức» được khai báo ở đây: 9:40 «[mua, tặng cho]»"],
    ),
    "change of another unit": (
        HEAD + FACTS + "thay đổi thời hạn:\n  - khi: {ủy quyền: có}\n    cộng thêm: 5 ngày\n",
        ["TTHC220 14:16 «5 ngày» | thời hạn của thủ tục ở đây: 7:11 «10 ngày làm việc»"],
    ),
    "steps too long": (
        steps("{tên: A, thời hạn: 11 ngày làm việc}"),
        ["TTHC252 8:1 «các bước» | thời hạn của thủ tục ở đây: 7:11 «10 ngày làm việc»"],
    ),
}  # fmt: skip


@pytest.mark.parametrize("name", DEFINITIONS)
def test_definitions(name):
    text, expected = DEFINITIONS[name]
    assert spans(text) == expected


def test_second_places_in_english():
    assert spans(when("{hinh thuc: mua}"), "en") == [
        "TTHC201 15:11 «hinh thuc» | «hình thức» is declared here: 9:3 «hình thức»"
    ]


# ---------------------------------------------------------------------- what only follows

FOLLOWING = {
    "a section misspelt is read as the section": (
        when("{hình thức: mua, ủy quyền: co}").replace("thông tin cần biết:", "thông tin cần bít:"),
        ["TTHC101 8:1 «thông tin cần bít»", "TTHC221 15:37 «co» | kiểu của «ủy quyền» được khai báo ở đây: 11:20 «có/không»"],
    ),
    "what an unknown section declares is not called unknown": (
        when("{hình thức: mua, màu: đỏ}").replace("thông tin cần biết:", "dữ kiện:"),
        ["TTHC103 8:1 «dữ kiện»", "TTHC204 15:27 «màu»"],
    ),
    "what an unknown section lists is not called unknown": (
        steps("{id: a, tên: Nhận hồ sơ, thời hạn: 1 giờ làm việc}").replace("các bước", "khâu")
        + "các bước:\n  - {tên: B, sau bước: [a, nhan-ho-so, xyz, tr]}\n",
        ["TTHC103 8:1 «khâu»", "TTHC242 11:40 «xyz» | được khai báo ở mục này: 10:1 «các bước»", "TTHC242 11:45 «tr» | được khai báo ở mục này: 10:1 «các bước»"],
    ),
    "a fact of an unknown type": (
        when("{hình thức: {trên: thuê}}").replace("kiểu: lựa chọn", "kiểu: chọn một"),
        ["TTHC108 9:21 «chọn một»"],
    ),
    "a fact without a type": (
        when("{diện tích: to}").replace("kiểu: số thập phân, ", ""),
        ["TTHC105 10:14 «{đơn vị: m2, câu hỏi: Diện tích bao nhiêu?}»"],
    ),
    "a choice without values": (when("{hình thức: mua}").replace("giá trị: [mua, tặng cho], ", ""), ["TTHC121 9:3 «hình thức»"]),
    "a fact whose name cannot be used": (when("{3 con: có}").replace("ủy quyền", "3 con"), ["TTHC119 11:3 «3 con»"]),
    "a basis whose id cannot be used": (
        HEAD + BASES.replace("nd1", "NĐ 1") + "thời hạn theo: NĐ 1\n",
        ["TTHC107 9:3 «NĐ 1»"],
    ),
    "a step whose id cannot be used": (
        steps("{id: Nhận, tên: Nhận}", "{id: tra, tên: Trả, sau bước: Nhận}"),
        ["TTHC107 9:10 «Nhận»"],
    ),
    "a key misspelt is not missing, others are": (
        HEAD.replace("tên: Cấp thẻ\n", "").replace("cấp: xã", "câp: xã"),
        ["TTHC105 1:1 «định dạng: 1»", "TTHC101 4:1 «câp»"],
    ),
    "what is below a misspelt key is looked at": (
        steps("{tên: A, thời hạng: 5 ngay lam}"),
        ["TTHC101 9:14 «thời hạng»", "TTHC320 9:25 «5 ngay lam»"],
    ),
    "a key given rightly and misspelt": (HEAD + "ten: khác\n", ["TTHC101 8:1 «ten»"]),
}  # fmt: skip


@pytest.mark.parametrize("name", FOLLOWING)
def test_what_follows_from_an_error_is_not_told(name):
    text, expected = FOLLOWING[name]
    assert spans(text) == expected


def test_places_of_an_overlay():
    """What it lists anew is declared in it, what it takes from its base there."""
    base_text = when("{hình thức: mua}") + "các bước:\n  - {id: nhan, tên: Nhận}\n"
    base, _ = read_procedure(read_yaml(base_text, "base.yaml")[0], "a")
    text = (
        "định dạng: 1\nmở rộng: 1.004220@2022-01-01\nban hành: {cơ quan: UBND xã}\nhiệu lực: {từ: 2022-01-01}\n"
        "các bước:\n  - {id: mot, tên: Một, khi: {hình thức: thuê}}\n"
    )
    local, problems = read_procedure(read_yaml(text, "local.yaml")[0], "a", base)
    assert [str(related.place) for problem in problems for related in problem.related] == ["base.yaml:9:40"]
    places = {name: str(place) for name, place in local.places.items()}
    assert (places["limit"], places["steps"], places["steps.mot"], places["components.don"]) == (
        "base.yaml:7:11",
        "local.yaml:5:1",
        "local.yaml:6:10",
        "base.yaml:13:9",
    )
    assert "steps.nhan" not in places
    assert "steps.nhan" in base.places


def test_words_without_end_are_cut():
    text = HEAD + "cấp: " + "x" * 5000 + "\n"
    text = text.replace("cấp: xã\n", "", 1)
    (problem,) = read_procedure(read_yaml(text, "a.yaml")[0], "a")[1]
    assert problem.values["given"] == "x" * 199 + "…"
    assert problem.values["known"] == "xã, huyện, tỉnh, bộ, trung ương"
    assert problem.place.end_column == 5006
