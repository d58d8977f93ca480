"""Wrong and right lines for the codes about the text of a file, in Vietnamese keys; tests read every one of them.

`→` stands for a tab, `⍽` for a space of a word processor, `◌` for a character that cannot be seen.
"""

from typing import NamedTuple


class Example(NamedTuple):
    """The lines that matter."""

    bad: str
    good: str


EXAMPLES: dict[str, Example] = {
    "TTHC009": Example("tên: Đơn◌ đề nghị\n", "tên: Đơn đề nghị\n"),
    "TTHC011": Example("tên: Đơn⍽đề nghị\n", "tên: Đơn đề nghị\n"),
    "TTHC013": Example("hiệu lực:\n→từ: 2022-01-01\n", "hiệu lực:\n  từ: 2022-01-01\n"),
    "TTHC014": Example("cấp:→xã\n", "cấp: xã\n"),
    "TTHC015": Example("cấp: xã\ncấp: huyện\n", "cấp: xã\n"),
    "TTHC016": Example("chấp nhận: &ban bản chính\n", "chấp nhận: bản chính\n"),
    "TTHC017": Example("chấp nhận: *ban\n", "chấp nhận: bản chính\n"),
    "TTHC018": Example("<<: {cấp: xã}\n", "cấp: xã\n"),
    "TTHC019": Example("số lượng: !!int 1\n", "số lượng: 1\n"),
    "TTHC020": Example("%YAML 1.2\n---\ncấp: xã\n", "cấp: xã\n"),
    "TTHC021": Example("định dạng: 1\nmã: 1.004220\n---\nđịnh dạng: 1\nmã: 1.004221\n", "định dạng: 1\nmã: 1.004220\n"),
    "TTHC024": Example("? tên\n: Đơn đề nghị\n", "tên: Đơn đề nghị\n"),
    "TTHC025": Example("{thời hạn: 0,5 ngày làm việc}\n", '{thời hạn: "0,5 ngày làm việc"}\n'),
    "TTHC026": Example("{nếu có, tên: Đơn đề nghị}\n", "{nếu có: có, tên: Đơn đề nghị}\n"),
    "TTHC027": Example("chấp nhận: {bản chính, bản sao}\n", "chấp nhận: [bản chính, bản sao]\n"),
    "TTHC028": Example("cấp:xã\nlĩnh vực: Hộ tịch\n", "cấp: xã\nlĩnh vực: Hộ tịch\n"),
    "TTHC029": Example('tên: "Mẫu\\b01"\n', "tên: 'Mẫu\\b01'\n"),
    "TTHC030": Example("tên: Tờ khai: bản 2\n", 'tên: "Tờ khai: bản 2"\n'),
    "TTHC031": Example("- id: don\n   tên: Đơn đề nghị\n", "- id: don\n  tên: Đơn đề nghị\n"),
    "TTHC032": Example('tên: "Đơn đề nghị\ncấp: xã\n', 'tên: "Đơn đề nghị"\ncấp: xã\n'),
    "TTHC033": Example('tên: "Đơn" đề nghị\n', "tên: '\"Đơn\" đề nghị'\n"),
    "TTHC034": Example("chấp nhận: [bản chính\ncấp: xã\n", "chấp nhận: [bản chính]\ncấp: xã\n"),
    "TTHC035": Example("chấp nhận: [bản chính]]\n", "chấp nhận: [bản chính]\n"),
    "TTHC036": Example("tên: @Phòng một cửa\n", 'tên: "@Phòng một cửa"\n'),
    "TTHC037": Example(
        "thành phần hồ sơ:\n  - id: don\n  -id: giay\n", "thành phần hồ sơ:\n  - id: don\n  - id: giay\n"
    ),
    "TTHC038": Example('mẫu: "C:\\hồ sơ"\n', "mẫu: 'C:\\hồ sơ'\n"),
    "TTHC039": Example("- một trong\n    - id: a\n      tên: Sổ\n", "- một trong:\n    - id: a\n      tên: Sổ\n"),
    "TTHC040": Example("chấp nhận: - bản chính\n", "chấp nhận:\n  - bản chính\n"),
    "TTHC041": Example("diện tích: > 500\n", "diện tích: {trên: 500}\n"),
    "TTHC042": Example("{từ: ngày: 2022-01-01}\n", "{từ: 2022-01-01}\n"),
    "TTHC043": Example("chấp nhận: [bản chính,, bản sao]\n", "chấp nhận: [bản chính, bản sao]\n"),
    "TTHC045": Example("chấp nhận:\n  - bản chính\n   - bản sao\n", "chấp nhận:\n  - bản chính\n  - bản sao\n"),
    "TTHC046": Example(
        "thành phần hồ sơ:\n  • id: don\n    tên: Đơn\n", "thành phần hồ sơ:\n  - id: don\n    tên: Đơn\n"
    ),
    "TTHC047": Example("các bước:\n  - id: ky\n  tên: Ký\n", "các bước:\n  - id: ky\n    tên: Ký\n"),
    "TTHC048": Example("cấp： xã\nlĩnh vực: Hộ tịch\n", "cấp: xã\nlĩnh vực: Hộ tịch\n"),
    "TTHC050": Example(
        "ghi chú: Không thu phí,\nkhông cần lịch hẹn\n", "ghi chú: >-\n  Không thu phí,\n  không cần lịch hẹn\n"
    ),
    "TTHC051": Example("cấp: xã\n------\nthời hạn: 5 ngày\n", "cấp: xã\n# ------\nthời hạn: 5 ngày\n"),
    "TTHC052": Example(
        "thành phần hồ sơ:\n  - id: don\n    tên: Đơn\n    id: giay\n    tên: Giấy\n",
        "thành phần hồ sơ:\n  - id: don\n    tên: Đơn\n  - id: giay\n    tên: Giấy\n",
    ),
    "TTHC053": Example("ghi chú: Lưu ý\n  Mục 1: không thu phí\n", "ghi chú: >-\n  Lưu ý\n  Mục 1: không thu phí\n"),
    "TTHC054": Example("tên: [Mẫu 01] Đơn đề nghị\n", 'tên: "[Mẫu 01] Đơn đề nghị"\n'),
    "TTHC062": Example("tên: Ðơn đề nghị\n", "tên: Đơn đề nghị\n"),
    "TTHC063": Example("tên: Mẫu #01\n", 'tên: "Mẫu #01"\n'),
    "TTHC064": Example("câu hỏi: Đơn có chữ ký,\n  có ghi ngày?\n", "câu hỏi: >-\n  Đơn có chữ ký,\n  có ghi ngày?\n"),
    "TTHC065": Example("hòa giải: có\nhoà giải: không\n", "hòa giải: có\n"),
    "TTHC068": Example("lĩnh vực: Hộ tịch # chứng thực\n", 'lĩnh vực: "Hộ tịch # chứng thực"\n'),
}
