"""The two vocabularies of a definition, one to one: Vietnamese for officials, English for code and JSON.

A file is written in one of them throughout. Within a context every Vietnamese key has exactly one English key.
"""

from typing import NamedTuple

BASIS = {
    "văn bản": "document",
    "điều": "article",
    "độ tin cậy": "confidence",
    "nguồn": "source",
    "ghi chú": "note",
}
PERIOD = {"từ": "from", "đến": "to"}
ISSUED_BY = {"văn bản": "document", "cơ quan": "authority", "nơi": "place", "ghi chú": "note"}
FACT = {
    "kiểu": "type",
    "giá trị": "values",
    "đơn vị": "unit",
    "câu hỏi": "question",
    "theo": "basis",
    "ghi chú": "note",
}
LIMIT_CHANGE = {
    "khi": "when",
    "trừ khi": "unless",
    "cộng thêm": "add",
    "thay bằng": "set",
    "theo": "basis",
    "ghi chú": "note",
}
COMPONENT = {
    "id": "id",
    "tên": "name",
    "mẫu": "form",
    "chấp nhận": "accept",
    "số lượng": "quantity",
    "nộp/xuất trình": "act",
    "nếu có": "optional",
    "giá trị trong": "valid_for",
    "thay bằng dữ liệu": "replaced_by_data",
    "khi": "when",
    "trừ khi": "unless",
    "theo": "basis",
    "ghi chú": "note",
}
GROUP = {
    "một trong": "one_of",
    "gồm đủ": "all_of",
    "đúng một": "exactly_one",
    "id": "id",
    "tên": "name",
    "khi": "when",
    "trừ khi": "unless",
    "theo": "basis",
    "ghi chú": "note",
}
STEP = {
    "id": "id",
    "tên": "name",
    "đơn vị": "agency",
    "chức danh": "role",
    "thời hạn": "limit",
    "sau bước": "after",
    "khi": "when",
    "trừ khi": "unless",
    "tính thời gian": "counted",
    "theo": "basis",
    "ghi chú": "note",
}
CHECK = {
    "id": "id",
    "câu hỏi": "question",
    "khi": "when",
    "trừ khi": "unless",
    "theo": "basis",
    "ghi chú": "note",
}
ONLINE = {
    "hệ thống": "scheme",
    "mức": "level",
    "từ": "from",
    "đến": "to",
    "nơi": "place",
    "theo": "basis",
    "ghi chú": "note",
}
AGENCY_LIMIT = {"đơn vị": "agency", "thời hạn": "limit", "theo": "basis", "ghi chú": "note"}
TEST = {"tên": "name", "cho": "given", "mong đợi": "expect"}
GIVEN = {
    "tiếp nhận": "received",
    "đến": "arrived",
    "xong": "ready",
    "tính đến": "as_of",
    "thông tin": "facts",
    "thành phần": "components",
    "kiểm tra": "checks",
}
EXPECT = {
    "đủ": "complete",
    "thiếu": "missing",
    "sai": "wrong",
    "cần hỏi": "questions",
    "hẹn trả": "due",
    "hẹn sớm nhất": "earliest",
    "hẹn muộn nhất": "latest",
    "trễ": "late",
}
PAPER = {
    "loại": "copy",
    "số lượng": "quantity",
    "đối chiếu": "compared",
    "ngày cấp": "issued_on",
    "hết hạn": "expires_on",
    "ký số": "signed",
    "tra cứu thất bại": "lookup_failed",
}
PROCEDURE = {
    "định dạng": "format",
    "mã": "code",
    "tên": "name",
    "tên ngắn": "short_name",
    "lĩnh vực": "field",
    "cấp": "level",
    "hiệu lực": "in_force",
    "mở rộng": "extends",
    "ban hành": "issued_by",
    "giả định": "assumed",
    "thay thế": "replaces",
    "căn cứ": "legal_basis",
    "ghi chú": "note",
    "thông tin cần biết": "facts",
    "thời hạn": "limit",
    "thời hạn theo": "limit_basis",
    "thay đổi thời hạn": "limit_changes",
    "bắt đầu tính": "clock_start",
    "không tính": "pauses",
    "không tính theo": "pauses_basis",
    "im lặng": "on_silence",
    "im lặng theo": "on_silence_basis",
    "thời hạn từng cơ quan": "agency_limits",
    "trực tuyến": "online",
    "thành phần hồ sơ": "components",
    "kiểm tra nội dung": "checks",
    "các bước": "steps",
    "kiểm thử": "tests",
}
CONNECTIVE = {"tất cả": "all", "ít nhất một": "any", "không phải": "not", "có giấy": "has_component"}
COMPARISON = {
    "bằng": "eq",
    "khác": "ne",
    "trên": "gt",
    "từ": "gte",
    "dưới": "lt",
    "đến": "lte",
    "trong khoảng": "between",
}
AGENCIES = {"định dạng": "format", "đơn vị": "agencies"}
AGENCY = {
    "tên": "name",
    "tên ngắn": "short_name",
    "loại": "kind",
    "cơ quan chủ quản": "parent",
    "người đứng đầu": "head",
    "ghi chú": "note",
}
REGIME = {
    "định dạng": "format",
    "id": "id",
    "tên": "name",
    "hiệu lực": "in_force",
    "căn cứ": "legal_basis",
    "quy định": "rules",
    "ghi chú": "note",
}
RULE = {"giá trị": "value", "theo": "basis", "độ tin cậy": "confidence", "ghi chú": "note"}

_INSIDE = (
    *(BASIS, PERIOD, ISSUED_BY, FACT, LIMIT_CHANGE, COMPONENT, GROUP, STEP, CHECK, ONLINE, AGENCY_LIMIT),
    *(TEST, GIVEN, EXPECT, PAPER, AGENCIES, AGENCY, REGIME, RULE),
)
KEYS = frozenset(word for keys in (PROCEDURE, *_INSIDE) for word in (*keys, *keys.values()))
"""Every key of a definition in both languages, but for what only stands in conditions."""
SECTIONS = KEYS.difference(*((*keys, *keys.values()) for keys in _INSIDE))
"""The keys that stand at the top of a procedure and nowhere else."""

# Words that stand as values, Vietnamese → English (= the name in code and JSON).
BOOLEANS = {"có": "true", "không": "false"}
TRUTHS = {"có": "true", "không": "false", "chưa rõ": "unknown"}
CONFIDENCES = {"cao": "high", "trung bình": "medium", "thấp": "low", "chưa rõ": "unknown"}
FACT_TYPES = {
    "có/không": "boolean",
    "lựa chọn": "choice",
    "số nguyên": "integer",
    "số thập phân": "decimal",
    "ngày": "date",
}
COPIES = {
    "bản sao": "copy",
    "bản sao chứng thực": "certified_copy",
    "bản sao từ sổ gốc": "register_copy",
    "bản sao điện tử chứng thực": "certified_electronic_copy",
    "bản sao đối chiếu": "compared_copy",
    "bản chính": "original",
    "bản gốc": "held_original",
    "bản điện tử": "electronic_original",
}
ACTS = {"nộp": "submit", "xuất trình": "present"}
LEVELS = {"xã": "commune", "huyện": "district", "tỉnh": "province", "bộ": "ministry", "trung ương": "central"}
SILENCES = {"coi là đồng ý": "approved"}
CLOCK_STARTS = {"tiếp nhận": "received", "đến cơ quan giải quyết": "arrived"}
SCHEMES = {"nd43": "nd43", "nd42": "nd42", "nd224": "nd224"}


class Vocabulary(NamedTuple):
    """One language of keys: how an author's word becomes the English name, and back for messages."""

    lang: str

    def names(self, keys: dict[str, str]) -> dict[str, str]:
        """Author's key → English key, for one context."""
        return keys if self.lang == "vi" else {english: english for english in keys.values()}

    def word(self, keys: dict[str, str], english: str) -> str:
        """The author's word for an English key or value."""
        if self.lang == "en":
            return english
        return next(vietnamese for vietnamese, name in keys.items() if name == english)


VIETNAMESE = Vocabulary("vi")
ENGLISH = Vocabulary("en")
