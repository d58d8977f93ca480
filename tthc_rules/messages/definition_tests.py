"""The words of the tests beside the definitions, and of what they leave untested."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "TTHC1601": Message(
        "kiểm thử cho biết «{fact}», nhưng thủ tục không khai báo thông tin này; các thông tin: {known}",
        "the test gives «{fact}», but the procedure declares no such fact; the facts are: {known}",
        "{guess}",
        "{guess}",
    ),
    "TTHC1602": Message(
        "kiểm thử mong đợi phải hỏi «{fact}», nhưng thủ tục không khai báo thông tin này; các thông tin: {known}",
        "the test expects «{fact}» to be asked, but the procedure declares no such fact; the facts are: {known}",
        "{guess}",
        "{guess}",
    ),
    "TTHC1603": Message(
        "kiểm thử mong đợi «{component}» thiếu hoặc sai, nhưng không có giấy tờ, nhóm hoặc câu hỏi nào có id ấy; các id: {known}",
        "the test expects «{component}» missing or wrong, but no paper, group or check has that id; the ids are: {known}",
        "{guess}",
        "{guess}",
    ),
    "TTHC1604": Message(
        "kiểm thử trả lời câu hỏi «{check}», nhưng phần kiểm tra nội dung không có câu hỏi này; các id: {known}",
        "the test answers «{check}», but there is no such content check; the ids are: {known}",
        "{guess}",
        "{guess}",
    ),
    "TTHC1605": Message(
        "kiểm thử không mong đợi điều gì nên lúc nào cũng đạt",
        "the test expects nothing, so it always passes",
        "mong đợi:\n      đủ: có",
        "expect:\n      complete: true",
    ),
    "TTHC1610": Message(
        "chỉ {share} các trường hợp được kiểm thử, dưới mức {threshold}",
        "only {share} of the cases are tested, below {threshold}",
    ),
    "test.expected": Message("{mark} {field}: mong đợi {expected}", "{mark} {field}: expected {expected}"),
    "test.got": Message(
        "{mark} {field}: mong đợi {expected}, được {got}", "{mark} {field}: expected {expected}, got {got}"
    ),
    "test.none": Message("không có", "none"),
    "test.not_told": Message("không có (chưa tính được)", "none (it cannot be told)"),
    "test.read": Message("Đã đọc", "What was read"),
    "test.papers": Message("  giấy tờ: {papers}", "  papers: {papers}"),
    "test.limit": Message("  thời hạn: {limit}", "  limit: {limit}"),
    "test.conditions": Message("Điều kiện", "Conditions"),
    "test.condition": Message(
        "  dòng {line}, {part}, khi {condition}: {truth}", "  line {line}, {part}, when {condition}: {truth}"
    ),
    "test.true": Message("ĐÚNG", "TRUE"),
    "test.false": Message("SAI", "FALSE"),
    "test.unknown": Message("chưa rõ", "not known"),
    "test.part.change.add": Message("thời hạn cộng thêm {name}", "limit lengthened by {name}"),
    "test.part.change.set": Message("thời hạn thay bằng {name}", "limit replaced by {name}"),
    "test.part.component": Message("giấy tờ «{name}»", "paper «{name}»"),
    "test.part.choice": Message("một trong «{name}»", "one of «{name}»"),
    "test.part.set": Message("nhóm «{name}»", "set «{name}»"),
    "test.part.check": Message("câu hỏi «{name}»", "check «{name}»"),
    "test.part.step": Message("bước «{name}»", "step «{name}»"),
    "test.file_passed": Message("✓ {file}: {number} kiểm thử đạt", "✓ {file}: {number} passed"),
    "test.file_failed": Message(
        "✗ {file}: {number} kiểm thử, {failed} không đạt", "✗ {file}: {number} tests, {failed} failed"
    ),
    "test.file_empty": Message("? {file}: chưa có kiểm thử nào", "? {file}: no tests yet"),
    "test.summary_passed": Message(
        "{number} kiểm thử trong {files} tệp: đạt cả", "{number} tests in {files} files: all passed"
    ),
    "test.summary_failed": Message(
        "{number} kiểm thử trong {files} tệp: đạt {passed} · KHÔNG ĐẠT {failed}",
        "{number} tests in {files} files: passed {passed} · FAILED {failed}",
    ),
    "coverage.file": Message(
        "{file}: đã kiểm thử {seen}/{whole} trường hợp ({share})", "{file}: {seen} of {whole} cases tested ({share})"
    ),
    "coverage.item": Message("  dòng {line}, {what}: chưa thấy {unseen}", "  line {line}, {what}: not seen {unseen}"),
    "coverage.total": Message(
        "Cả {files} tệp: đã kiểm thử {seen}/{whole} trường hợp ({share})",
        "All {files} files: {seen} of {whole} cases tested ({share})",
    ),
    "coverage.condition": Message("điều kiện «{name}»", "condition «{name}»"),
    "coverage.limit": Message("thời hạn «{name}»", "limit «{name}»"),
    "coverage.goal.true": Message("đúng", "true"),
    "coverage.goal.false": Message("sai", "false"),
    "coverage.goal.unknown": Message("chưa rõ", "unknown"),
    "coverage.goal.required": Message("khi phải nộp", "required"),
    "coverage.goal.not_required": Message("khi không phải nộp", "not required"),
    "coverage.goal.missing": Message("khi thiếu", "missing"),
    "coverage.goal.too_many": Message("khi nộp thừa", "too many handed in"),
    "coverage.goal.handed_in": Message("khi đã nộp", "handed in"),
    "coverage.goal.asserted": Message("hạn trả tính theo thời hạn này", "a due date reckoned by it"),
    "coverage.goal.applied": Message("khi áp dụng", "applied"),
    "coverage.goal.not_applied": Message("khi không áp dụng", "not applied"),
    "coverage.goal.yes": Message("trả lời có", "answered yes"),
    "coverage.goal.no": Message("trả lời không", "answered no"),
    "coverage.goal.not_asked": Message("khi không phải hỏi", "not asked"),
}
