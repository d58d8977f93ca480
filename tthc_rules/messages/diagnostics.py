"""How problems of definitions are shown, what stands at second places, and comments that leave a problem out."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    # ------------------------------------------------------------------ comments (TTHC090-099)
    "TTHC090": Message(
        "chú thích bỏ qua {codes} không ghi lý do nên không có hiệu lực",
        "the comment that ignores {codes} gives no reason and has no effect",
        "# tthc: bỏ qua {codes} – lý do",
        "# tthc: ignore {codes} – reason",
    ),
    "TTHC091": Message(
        "không có thông báo nào mang mã «{code}»",
        "there is no message with the code «{code}»",
        "{guess}",
        "{guess}",
    ),
    "TTHC092": Message(
        "{code} ở đây là lỗi, không bỏ qua được",
        "{code} is an error here and cannot be ignored",
        "sửa lỗi rồi xóa chú thích này",
        "mend the error, then delete this comment",
    ),
    "TTHC093": Message(
        "chú thích bỏ qua {code} không còn dùng đến: ở đây không có cảnh báo đó",
        "the comment that ignores {code} is not used: there is no such warning here",
        "xóa {code} khỏi chú thích",
        "delete {code} from the comment",
    ),
    "TTHC094": Message(
        "không hiểu chú thích «{comment}»: sau «# tthc:» chỉ có «bỏ qua», mã và lý do",
        "the comment «{comment}» is not understood: after «# tthc:» come «ignore», a code and the reason",
        "# tthc: bỏ qua TTHC1302 – lý do",
        "# tthc: ignore TTHC1302 – reason",
    ),
    # ------------------------------------------------------------------ command line (TTHC970-974)
    "TTHC970": Message(
        "không có thông báo nào mang mã «{code}»",
        "there is no message with the code «{code}»",
        "tthc explain {guess}",
        "tthc explain {guess}",
    ),
    # ------------------------------------------------------------------ frames
    "severity.error": Message("lỗi", "error"),
    "severity.warning": Message("cảnh báo", "warning"),
    "severity.hint": Message("gợi ý", "hint"),
    "frame.effect": Message("hệ quả:", "effect:"),
    "frame.fix": Message("cách sửa:", "fix:"),
    # ------------------------------------------------------------------ second places
    "place.first_key": Message("khóa này được ghi lần đầu ở đây", "the key is first given here"),
    "place.other_key": Message("khóa kia ở đây", "the other key is here"),
    "place.parent_key": Message("thuộc về khóa này", "it belongs to this key"),
    "place.again": Message("cũng ở đây", "here too"),
    "place.again_more": Message("cũng ở đây, và {more} chỗ nữa", "here too, and in {more} more places"),
    "place.first_id": Message("«{id}» được dùng lần đầu ở đây", "«{id}» is first used here"),
    "place.declared": Message("«{name}» được khai báo ở đây", "«{name}» is declared here"),
    "place.section": Message("được khai báo ở mục này", "these are declared in this section"),
    "place.values": Message("các giá trị của «{fact}» được khai báo ở đây", "the values of «{fact}» are declared here"),
    "place.type": Message("kiểu của «{fact}» được khai báo ở đây", "the type of «{fact}» is declared here"),
    "place.other_value": Message("giá trị kia ở đây", "the other value is here"),
    "place.from": Message("ngày bắt đầu ở đây", "the first day is here"),
    "place.limit": Message("thời hạn của thủ tục ở đây", "the limit of the procedure is here"),
    "place.limit_change": Message("thay đổi thời hạn không còn khớp ở đây", "the change that no longer fits is here"),
    "place.waits": Message("bước «{step}» cũng nằm trong vòng này", "step «{step}» is part of the circle"),
    "place.other_version": Message("hiệu lực của phiên bản kia", "when the other version is in force"),
    "place.base_in_force": Message("hiệu lực của thủ tục gốc", "when the base is in force"),
    "place.base_limit": Message("thời hạn của thủ tục gốc", "the limit of the base"),
    "place.base_component": Message("giấy tờ này trong thủ tục gốc", "the paper in the base"),
    # ------------------------------------------------------------------ tthc lint
    "cli.help.lint": Message(
        "Tệp định nghĩa sai hoặc đáng ngờ chỗ nào, ở dòng nào, sửa thế nào?",
        "What is wrong or doubtful in definitions, in which line, and how to mend it?",
    ),
    "cli.epilog.lint": Message(
        "Ví dụ\n"
        "  tthc lint                                   soát các thủ tục kèm theo\n"
        "  tthc lint quy-trinh/                        soát mọi tệp trong thư mục\n"
        "  tthc lint cap-the@2025-07-01.yaml --level hint\n"
        "  tthc lint quy-trinh/ --format sarif > lint.sarif\n"
        "Bỏ qua một cảnh báo: ghi «# tthc: bỏ qua TTHC1302 – lý do» ở cuối dòng hoặc ngay dòng trên.\n"
        "Ý nghĩa của một mã: tthc explain TTHC1302. Mã thoát 1 khi có điều gì từ mức --level trở lên.",
        "Examples\n"
        "  tthc lint                                   the shipped procedures\n"
        "  tthc lint processes/                        every file of a folder\n"
        "  tthc lint cap-the@2025-07-01.yaml --level hint\n"
        "  tthc lint processes/ --format sarif > lint.sarif\n"
        "To leave a warning out: «# tthc: ignore TTHC1302 – reason» at the end of its line or above it.\n"
        "What a code means: tthc explain TTHC1302. Exit code 1 when anything of --level or above is found.",
    ),
    "cli.arg.lint_paths": Message(
        "Tệp hoặc thư mục định nghĩa; không ghi thì soát các thủ tục kèm theo.",
        "Files or folders of definitions; the shipped procedures where none is given.",
    ),
    "cli.meta.lint_paths": Message("TỆP...", "PATHS..."),
    "cli.opt.format": Message(
        "text: khung cho người đọc (mặc định); line: mỗi vấn đề một dòng; json; sarif: SARIF 2.1.0; "
        "github: chú thích của GitHub Actions.",
        "text: frames for people (the default); line: one line each; json; sarif: SARIF 2.1.0; github: annotations of "
        "GitHub Actions.",
    ),
    "cli.opt.level": Message(
        "Từ mức nào thì hiện: error (lỗi), warning (cảnh báo, mặc định), hint (gợi ý).",
        "From which level on to show: error, warning (the default), hint.",
    ),
    "cli.lint.summary": Message("{number} tệp: {found}", "files: {number} · {found}"),
    "cli.lint.nothing": Message("không có vấn đề nào", "nothing found"),
    "cli.lint.error": Message("{number} lỗi", "errors: {number}"),
    "cli.lint.warning": Message("{number} cảnh báo", "warnings: {number}"),
    "cli.lint.hint": Message("{number} gợi ý", "hints: {number}"),
    "cli.lint.hidden": Message("(không hiện; xem bằng --level {level})", "(not shown; see them with --level {level})"),
    "cli.lint.ignored": Message("{number} bỏ qua có lý do", "ignored with a reason: {number}"),
    "cli.lint.not_linted": Message(
        "{number} tệp có lỗi hoặc dựa trên tệp có lỗi nên chưa soát theo quy tắc; sửa lỗi rồi chạy lại.",
        "The rules were not applied to files with errors and what stands on them ({number}); mend them and run again.",
    ),
    # ------------------------------------------------------------------ tthc explain
    "cli.help.explain": Message(
        "Một mã thông báo nghĩa là gì: sai thế nào, đúng thế nào, vì sao?",
        "What does the code of a message mean: what is wrong, what is right, and why?",
    ),
    "cli.epilog.explain": Message(
        "Ví dụ\n  tthc explain TTHC1301\n  tthc explain 202\n  tthc explain                  mọi mã, theo nhóm",
        "Examples\n  tthc explain TTHC1301\n  tthc explain 202\n  tthc explain                  all codes by family",
    ),
    "cli.arg.code": Message("Mã thông báo, có hoặc không có TTHC.", "The code of a message, with or without TTHC."),
    "cli.meta.code": Message("MÃ", "CODE"),
    "cli.explain.foot": Message("Xem một mã: tthc explain MÃ", "To see one of them: tthc explain CODE"),
    "cli.explain.TTHC0xx": Message("Tệp và văn bản YAML", "Files and YAML text"),
    "cli.explain.TTHC1xx": Message("Khóa và giá trị", "Keys and values"),
    "cli.explain.TTHC2xx": Message("Tham chiếu và ý nghĩa", "References and meaning"),
    "cli.explain.TTHC3xx": Message("Thời hạn viết bằng chữ", "Limits in words"),
    "cli.explain.TTHC4xx": Message("Phiên bản và tra cứu thủ tục", "Versions, and looking procedures up"),
    "cli.explain.TTHC5xx": Message("Lịch làm việc", "Working calendars"),
    "cli.explain.TTHC6xx": Message("Đọc hồ sơ và nhật ký", "Reading dossiers and logs"),
    "cli.explain.TTHC7xx": Message("Điều thấy trong nhật ký của hồ sơ", "What the log of a dossier shows"),
    "cli.explain.TTHC8xx": Message("Trả lời về hồ sơ", "Answers about dossiers"),
    "cli.explain.TTHC9xx": Message("Dòng lệnh", "The command line"),
    "cli.explain.TTHC12xx": Message("Quy tắc: tham chiếu", "Rules: references"),
    "cli.explain.TTHC13xx": Message("Quy tắc: điều kiện", "Rules: conditions"),
    "cli.explain.TTHC14xx": Message("Quy tắc: thời gian", "Rules: time"),
    "cli.explain.TTHC15xx": Message("Quy tắc: các phiên bản", "Rules: versions"),
    "cli.explain.TTHC16xx": Message("Quy tắc: kiểm thử", "Rules: tests"),
    "cli.explain.TTHC17xx": Message("Quy tắc: căn cứ pháp lý", "Rules: legal basis"),
    "cli.explain.TTHC18xx": Message("Quy tắc: tệp mở rộng", "Rules: overlays"),
    "cli.explain.TTHC19xx": Message("Chuyển đổi và tạo tệp", "Translating and writing files"),
}
