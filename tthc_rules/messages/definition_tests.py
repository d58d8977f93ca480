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
    "test.held": Message("✓ {field}: «{got}» đúng như mong đợi", "✓ {field}: «{got}» as expected"),
    "test.not_held": Message(
        "✗ {field}: mong đợi «{expected}», được «{got}»", "✗ {field}: expected «{expected}», got «{got}»"
    ),
    "test.none": Message("không có", "none"),
    "test.not_told": Message("chưa tính được", "not to be told"),
    "test.read": Message("Đã đọc", "What was read"),
    "test.papers": Message("  giấy tờ: {papers}", "  papers: {papers}"),
    "test.limit": Message("  thời hạn: {limit}", "  limit: {limit}"),
    "test.conditions": Message("Điều kiện", "Conditions"),
    "test.condition": Message(
        "  {truth}: dòng {line}, {part}, khi {condition}", "  {truth}: line {line}, {part}, when {condition}"
    ),
    "test.true": Message("ĐÚNG", "TRUE"),
    "test.false": Message("SAI", "FALSE"),
    "test.unknown": Message("chưa rõ", "unknown"),
    "test.part.change_add": Message("thời hạn cộng thêm {limit}", "the limit lengthened by {limit}"),
    "test.part.change_set": Message("thời hạn thay bằng {limit}", "the limit replaced by {limit}"),
    "test.part.component": Message("giấy tờ {id}", "paper {id}"),
    "test.part.choice": Message("chọn một trong {id}", "choice of {id}"),
    "test.part.set": Message("nhóm {id}", "group {id}"),
    "test.part.check": Message("câu hỏi {id}", "check {id}"),
    "test.part.step": Message("bước {id}", "step {id}"),
    "test.file_passed": Message("  ✓ {file}: {number} kiểm thử đạt", "  ✓ {file}: passed {number}"),
    "test.file_failed": Message(
        "  ✗ {file}: {failed} trong {number} kiểm thử KHÔNG ĐẠT", "  ✗ {file}: FAILED {failed} of {number}"
    ),
    "test.file_empty": Message("  ? {file}: chưa có kiểm thử nào", "  ? {file}: no tests yet"),
    "test.summary": Message(
        "{number} kiểm thử trong {files} tệp: đạt {passed}", "tests {number}, files {files}: passed {passed}"
    ),
    "test.summary_failed": Message(
        "{number} kiểm thử trong {files} tệp: đạt {passed} · KHÔNG ĐẠT {failed}",
        "tests {number}, files {files}: passed {passed} · FAILED {failed}",
    ),
    "coverage.file": Message(
        "{file}: đã kiểm thử {tested}/{whole} trường hợp ({share})",
        "{file}: {tested}/{whole} cases tested ({share})",
    ),
    "coverage.total": Message(
        "{files} tệp: đã kiểm thử {tested}/{whole} trường hợp ({share})",
        "files {files}: {tested}/{whole} cases tested ({share})",
    ),
    "coverage.item": Message("  dòng {line}, {what}: chưa thấy: {unseen}", "  line {line}, {what}: not seen: {unseen}"),
    "coverage.condition": Message("điều kiện «{name}»", "condition «{name}»"),
    "coverage.limit": Message("thời hạn {limit}", "limit {limit}"),
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
    "TTHC975": Message(
        "--threshold «{given}» không phải một tỷ lệ từ 0 đến 1",
        "--threshold «{given}» is not a share between 0 and 1",
        "--threshold 90% hoặc --threshold 9/10",
        "--threshold 90% or --threshold 9/10",
    ),
    "TTHC976": Message(
        "không có kiểm thử nào có các từ «{words}» trong tên kiểm thử, tên tệp hoặc tên thủ tục",
        "no test has the words «{words}» in its name, its file's name or the procedure's name",
    ),
    "TTHC977": Message(
        "các tệp này chưa có kiểm thử nào, nên chưa biết định nghĩa trả lời đúng hay sai",
        "these files have no tests, so it is not known whether the definitions answer right",
        "thêm phần «kiểm thử» vào cuối tệp",
        "add a section «tests» at the end of a file",
    ),
    "cli.help.test": Message(
        "Định nghĩa có trả lời đúng như các kiểm thử viết trong tệp? Còn trường hợp nào chưa kiểm thử?",
        "Do the definitions answer as the tests in their files say? Which cases are not tested yet?",
    ),
    "cli.epilog.test": Message(
        "Ví dụ\n"
        "  tthc test                                   các thủ tục có sẵn\n"
        "  tthc test quy-trinh/                        thư mục của đơn vị\n"
        '  tthc test quy-trinh/ -k "thừa kế"           các kiểm thử có những từ này\n'
        "  tthc test quy-trinh/ --coverage             dòng nào chưa được kiểm thử\n"
        "  tthc test quy-trinh/ --threshold 90%        mỗi tệp phải kiểm thử được chừng ấy trường hợp\n"
        'Với pytest: ghi pytest_plugins = ["tthc_rules.authoring.pytest_tests"] vào conftest.py.\n'
        "Mã thoát 1 khi có kiểm thử không đạt, có tệp dưới mức hoặc định nghĩa có lỗi;\n"
        "2 khi không có kiểm thử nào để chạy hoặc không đọc được tệp.",
        "Examples\n"
        "  tthc test                                   the shipped procedures\n"
        "  tthc test processes/                        a folder of your own\n"
        '  tthc test processes/ -k "thừa kế"           the tests with these words\n'
        "  tthc test processes/ --coverage             which lines are not tested\n"
        "  tthc test processes/ --threshold 90%        each file must have that part of its cases tested\n"
        'With pytest: write pytest_plugins = ["tthc_rules.authoring.pytest_tests"] in conftest.py.\n'
        "Exit code 1 when a test fails, a file is below or a definition is wrong;\n"
        "2 when there is no test to run or a file cannot be read.",
    ),
    "cli.arg.definitions": Message(
        "Tệp hoặc thư mục định nghĩa thủ tục; không ghi thì là các thủ tục có sẵn.",
        "Files or folders of procedure definitions; the shipped procedures when none is given.",
    ),
    "cli.opt.words": Message(
        "Chỉ các kiểm thử có những từ này trong tên của chúng, tên tệp hoặc tên thủ tục; không cần dấu.",
        "Only tests with these words in their name, their file's or the procedure's; diacritics don't count.",
    ),
    "cli.opt.full_tests": Message("Nêu tên từng kiểm thử, cả khi đạt.", "Name every test, also those that pass."),
    "cli.opt.json_tests": Message(
        "Một tài liệu JSON; kiểm thử không đạt có kèm mọi điều đã đọc.",
        "One JSON document; a test that fails comes with all that was read.",
    ),
    "cli.opt.coverage": Message(
        "Liệt kê theo dòng những trường hợp chưa được kiểm thử.", "List by line the cases that are not tested."
    ),
    "cli.opt.threshold": Message(
        "Mức tối thiểu của mỗi tệp, 90% hoặc 9/10, so sánh chính xác; tệp nào thiếu thì liệt kê.",
        "The least part that each file must have tested, 90% or 9/10, compared exactly; what lacks is listed.",
    ),
    "cli.meta.definitions": Message("ĐƯỜNG_DẪN...", "PATH..."),
    "cli.meta.words": Message("TỪ", "WORDS"),
    "cli.meta.share": Message("TỶ_LỆ", "SHARE"),
}
