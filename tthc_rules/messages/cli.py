"""The words of the command line: problems (TTHC9xx), help, headings, and the demo."""

from tthc_rules.messages.message import Message

PROBLEMS: dict[str, Message] = {
    "TTHC901": Message(
        'dòng lệnh tthc cần thêm thư viện «{module}»; hãy cài: pip install "tthc-rules[cli]"',
        'the command line tthc needs the library «{module}»; install it: pip install "tthc-rules[cli]"',
    ),
    "TTHC902": Message(
        "không hiểu dòng lệnh: {text}",
        "the command line is not understood: {text}",
        "xem {help}",
        "see {help}",
    ),
    "TTHC904": Message(
        "giá trị «{given}» của {option} không dùng được; các giá trị: {known}",
        "the value «{given}» of {option} cannot be used; the values are: {known}",
    ),
    "TTHC905": Message("không có tùy chọn {option}", "there is no option {option}", "{guess}", "{guess}"),
    "TTHC906": Message(
        "lệnh {usage} thiếu đối số", "the command {usage} lacks an argument", "xem {help}", "see {help}"
    ),
    "TTHC907": Message(
        "không có lệnh «{given}»; các lệnh: {known}",
        "there is no command «{given}»; the commands are: {known}",
        "tthc {guess}",
        "tthc {guess}",
    ),
    "TTHC910": Message("không có hồ sơ nào", "there is no dossier"),
    "TTHC911": Message(
        "không có hồ sơ «{id}» trong {number} hồ sơ đã đọc",
        "there is no dossier «{id}» among the {number} that were read",
        "--id {guess}",
        "--id {guess}",
    ),
    "TTHC912": Message("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "TTHC913": Message(
        "không phải tệp thường (thư mục, thiết bị, đường ống, …); muốn đọc từ đầu vào chuẩn thì ghi dấu -",
        "not an ordinary file (a folder, device, pipe, …); to read standard input write -",
    ),
    "TTHC914": Message("tệp lớn hơn {mib} MiB", "the file is larger than {mib} MiB"),
    "TTHC915": Message(
        "hồ sơ {id} chưa có thời điểm tiếp nhận nên chưa biết áp dụng phiên bản thủ tục nào",
        "dossier {id} has no time of receipt, so the version of the procedure is not known",
        "ghi «received», hoặc với tthc check thêm --on và ngày kiểm tra",
        "state «received», or with tthc check add --on and the day of the check",
    ),
    "TTHC920": Message(
        "{option} «{given}» không phải ngày và giờ",
        "{option} «{given}» is not a date and time",
        '{option} "2022-03-14 17:00"',
        '{option} "2022-03-14 17:00"',
    ),
    "TTHC921": Message(
        "{option} «{given}» không phải một ngày",
        "{option} «{given}» is not a date",
        "{option} 2022-03-14",
        "{option} 2022-03-14",
    ),
    "TTHC930": Message(
        "cho biết năm, tháng, hoặc --from cùng với --days hay --limit",
        "give a year, a month, or --from together with --days or --limit",
        "tthc calendar 2026-01",
        "tthc calendar 2026-01",
    ),
    "TTHC931": Message(
        "«{given}» không phải một năm, một tháng, hoặc một khoảng từ trước đến sau",
        "«{given}» is not a year, a month, or a stretch from the earlier to the later",
        "tthc calendar 2026, tthc calendar 2026-01, tthc calendar 2026-01 2026-03",
        "tthc calendar 2026, tthc calendar 2026-01, tthc calendar 2026-01 2026-03",
    ),
    "TTHC932": Message(
        "--from cần đúng một trong hai: --days hoặc --limit",
        "--from needs exactly one of --days and --limit",
        "tthc calendar --from 2022-01-27 --days 10",
        "tthc calendar --from 2022-01-27 --days 10",
    ),
    "TTHC933": Message(
        "--days {given}: số ngày phải khác 0 và không quá {most}",
        "--days {given}: the number of days must not be 0 nor more than {most}",
    ),
    "TTHC940": Message("không có thủ tục nào khớp: {words}", "no procedure matches: {words}"),
    "TTHC950": Message(
        "không tìm thấy bộ hồ sơ mẫu của phần trình diễn ở {path}",
        "the example dossiers of the demo are not found in {path}",
    ),
    "TTHC997": Message("không ghi được kết quả: {reason}", "the answer cannot be written: {reason}"),
    "TTHC998": Message(
        "dữ liệu lồng quá sâu hoặc quá lớn so với bộ nhớ",
        "the data are nested too deeply or too large for the memory",
    ),
    "TTHC999": Message(
        "lỗi ngoài dự kiến của chương trình ({kind}: {text}); xin báo lại, kèm kết quả khi đặt {debug}=1",
        "an unexpected error of the program ({kind}: {text}); please report it with the output under {debug}=1",
    ),
}

HELP: dict[str, Message] = {
    "cli.help.usage": Message("Cách dùng: {usage}", "Usage: {usage}"),
    "cli.help.command": Message("LỆNH", "COMMAND"),
    "cli.help.options_short": Message("[TÙY CHỌN]", "[OPTIONS]"),
    "cli.help.commands": Message("Lệnh", "Commands"),
    "cli.help.arguments": Message("Đối số", "Arguments"),
    "cli.help.options": Message("Tùy chọn", "Options"),
    "cli.help.tthc": Message(
        "Quy tắc thủ tục hành chính: hồ sơ đủ chưa, bao giờ trả, ai làm trễ.",
        "Rules for Vietnamese administrative procedures: complete? due when? late because of whom?",
    ),
    "cli.epilog.tthc": Message(
        "Mã thoát: 0 không có gì sai · 1 có vấn đề trong hồ sơ · 2 không hiểu dòng lệnh hoặc không đọc được tệp.\n"
        "Bắt đầu: tthc demo",
        "Exit codes: 0 nothing wrong · 1 problems in the dossiers · 2 command not understood or file not readable.\n"
        "Start with: tthc demo",
    ),
    "cli.help.check": Message(
        "Hồ sơ đủ thành phần chưa? Báo một lần mọi giấy tờ thiếu, sai, chưa rõ, kèm căn cứ.",
        "Are the dossiers complete? All that is missing, wrong or not known, at once, with its basis.",
    ),
    "cli.epilog.check": Message(
        "Ví dụ\n"
        "  tthc check ho-so.json                       một hồ sơ: giải thích đầy đủ; nhiều hồ sơ: một bảng\n"
        "  tthc check ho-so/ --at signature            cả nội dung, trước khi trình ký\n"
        "  tthc check ho-so/ --id H51-0007             một hồ sơ trong thư mục\n"
        "  cat ho-so.json | tthc check - --json        từ đầu vào chuẩn, kết quả JSON\n"
        "Mã thoát 1 khi có hồ sơ chưa đủ, chưa kết luận được, không trả lời được hoặc có lưu ý mức lỗi.\n"
        "Lưu ý mức cảnh báo hoặc gợi ý được nêu nhưng không đổi mã thoát.",
        "Examples\n"
        "  tthc check dossier.json                     one dossier: in full; several: a table\n"
        "  tthc check dossiers/ --at signature         with the content checks before signature\n"
        "  tthc check dossiers/ --id H51-0007          one dossier of a folder\n"
        "  cat dossier.json | tthc check - --json      from standard input, as JSON\n"
        "Exit code 1 when a dossier is incomplete, undetermined, unanswered or has an error finding.\n"
        "Findings that are warnings or hints are shown and do not change the exit code.",
    ),
    "cli.help.due": Message(
        "Bao giờ trả? Hạn của cả hồ sơ, từng ngày được tính hay bỏ qua vì sao, trễ bao lâu.",
        "When are they due? Each day counted or skipped and why, and how late they are.",
    ),
    "cli.epilog.due": Message(
        "Ví dụ\n"
        "  tthc due ho-so.json                                     vì sao hẹn ngày ấy\n"
        "  tthc due ho-so.json --month                             lịch từng tháng\n"
        '  tthc due ho-so/ --as-of "2022-03-14 17:00"              hồ sơ đang làm đã quá hạn chưa\n'
        "Không bao giờ đọc đồng hồ của máy: hồ sơ chưa xong cần --as-of mới biết quá hạn hay chưa.\n"
        "Mã thoát 1 khi có hồ sơ trễ, quá hạn, không trả lời được hoặc có lưu ý mức lỗi.\n"
        "Lưu ý mức cảnh báo hoặc gợi ý được nêu nhưng không đổi mã thoát.",
        "Examples\n"
        "  tthc due dossier.json                                   why it is due on that day\n"
        "  tthc due dossier.json --month                           month by month\n"
        '  tthc due dossiers/ --as-of "2022-03-14 17:00"           which open dossiers are overdue\n'
        "The machine's clock is never read: for open dossiers --as-of says when to look at them.\n"
        "Exit code 1 when a dossier is late, overdue, unanswered or has an error finding.\n"
        "Findings that are warnings or hints are shown and do not change the exit code.",
    ),
    "cli.help.delay": Message(
        "Phần trễ tính cho khâu nào, ai, đơn vị nào? Các phần cộng lại đúng bằng số trễ.",
        "To which step, officer and agency is the lateness charged? The shares add up to it exactly.",
    ),
    "cli.epilog.delay": Message(
        "Ví dụ\n"
        "  tthc delay ho-so.json                                   từng khâu, từng phần\n"
        '  tthc delay ho-so/ --as-of "2022-03-14 17:00"            cả hồ sơ chưa xong: phần trễ dự kiến\n'
        "  tthc delay ho-so.json --chart                           hai hình bằng chữ\n"
        "  tthc delay ho-so.json --svg hinh-ve                     hai hình SVG mỗi hồ sơ\n"
        "  tthc delay ho-so.json --citizen                         bản cho người dân, không nêu tên ai\n"
        "Hồ sơ chưa xong mà không có --as-of thì được nêu tên, các hồ sơ khác vẫn được trả lời.\n"
        "Mã thoát 1 khi có hồ sơ trễ (hoặc dự kiến trễ), không trả lời được hoặc có lưu ý mức lỗi.\n"
        "Lưu ý mức cảnh báo hoặc gợi ý được nêu nhưng không đổi mã thoát.",
        "Examples\n"
        "  tthc delay dossier.json                                 step by step, share by share\n"
        '  tthc delay dossiers/ --as-of "2022-03-14 17:00"         open dossiers too: the projected lateness\n'
        "  tthc delay dossier.json --chart                         two pictures in text\n"
        "  tthc delay dossier.json --svg pictures                  two SVG pictures of each dossier\n"
        "  tthc delay dossier.json --citizen                       for the citizen: nobody is named\n"
        "Without --as-of, dossiers that are not finished are named and the others are answered.\n"
        "Exit code 1 when a dossier is late (or will be), unanswered or has an error finding.\n"
        "Findings that are warnings or hints are shown and do not change the exit code.",
    ),
    "cli.help.calendar": Message(
        "Ngày nào làm việc? Ngày nghỉ lễ, nghỉ bù, hoán đổi, ngày làm bù, kèm văn bản; đếm ngày làm việc.",
        "Which days are worked? Holidays, swaps and make-up days with their documents; counting days.",
    ),
    "cli.epilog.calendar": Message(
        "Ví dụ\n"
        "  tthc calendar 2026                                      cả năm\n"
        "  tthc calendar 2026-01 2026-03                           từ tháng 1 đến tháng 3\n"
        "  tthc calendar --from 2022-01-27 --days 10               ngày làm việc thứ 10 sau 27/01/2022\n"
        "  tthc calendar --from 2022-02-21 --days -2               hai ngày làm việc trước 21/02/2022\n"
        '  tthc calendar --from "2022-01-14 09:00" --limit "15 ngày"   hạn theo cách viết của luật\n'
        "  tthc calendar 2022 --calendar mot-cua.yaml              lịch của đơn vị\n"
        "  tthc calendar diff cu.yaml moi.yaml ho-so/              đổi lịch thì hạn trả nào đổi\n"
        "Mã thoát 1 khi ngày hỏi nằm ngoài lịch; 2 khi không hiểu câu hỏi.",
        "Examples\n"
        "  tthc calendar 2026                                      the whole year\n"
        "  tthc calendar 2026-01 2026-03                           January to March\n"
        "  tthc calendar --from 2022-01-27 --days 10               the 10th working day after 27/01/2022\n"
        "  tthc calendar --from 2022-02-21 --days -2               two working days before 21/02/2022\n"
        '  tthc calendar --from "2022-01-14 09:00" --limit "15 ngày"   a limit as the law writes it\n'
        "  tthc calendar 2022 --calendar one-stop.yaml             the calendar of a unit\n"
        "  tthc calendar diff old.yaml new.yaml dossiers/          which due dates change\n"
        "Exit code 1 when the day lies outside the calendar, 2 when the question is not understood.",
    ),
    "cli.help.procedures": Message(
        "Có những thủ tục nào, mỗi thủ tục quy định gì, theo căn cứ nào, độ tin cậy ra sao?",
        "Which procedures are there, what does each ask for, by which law, and how sure is that?",
    ),
    "cli.epilog.procedures": Message(
        "Ví dụ\n"
        "  tthc procedures                                         tất cả\n"
        "  tthc procedures ho kinh doanh                           tìm theo từ, không cần dấu\n"
        "  tthc procedures 1.001193 --on 2022-03-14                một thủ tục, bản có hiệu lực ngày đó\n"
        "  tthc procedures --definitions quy-trinh/                đọc và soát cả thư mục của đơn vị\n"
        "Không có --on thì hiện bản mới nhất. Mã thoát 1 khi tệp định nghĩa có lỗi hoặc không tìm thấy.",
        "Examples\n"
        "  tthc procedures                                         all of them\n"
        "  tthc procedures ho kinh doanh                           by words, without diacritics\n"
        "  tthc procedures 1.001193 --on 2022-03-14                one, as in force on that day\n"
        "  tthc procedures --definitions processes/                read and check a folder of your own\n"
        "Without --on the latest version is shown. Exit code 1 when a definition is wrong or none is found.",
    ),
    "cli.help.demo": Message(
        "Trình diễn: một quý của một cửa thị xã Ngã Năm, dữ liệu mô phỏng.",
        "The demo: a quarter of the one-stop shop of Ngã Năm, on simulated data.",
    ),
    "cli.epilog.demo": Message(
        "Ví dụ\n  tthc demo\n  tthc demo --json", "Examples\n  tthc demo --lang en\n  tthc demo --json"
    ),
    "cli.arg.source": Message(
        "Tệp hồ sơ (.json, .yaml, .csv, .xes), thư mục, hoặc - để đọc từ đầu vào chuẩn; có thể ghi nhiều.",
        "Dossier files (.json, .yaml, .csv, .xes), folders, or - for standard input; one or more.",
    ),
    "cli.arg.periods": Message(
        "Một năm (2026), một tháng (2026-01 hoặc 01/2026), hoặc hai mốc đầu và cuối.",
        "A year (2026), a month (2026-01 or 01/2026), or the first and the last.",
    ),
    "cli.arg.code_or_word": Message(
        "Mã thủ tục để xem một thủ tục; hoặc các từ để lọc danh sách.",
        "A code to show one procedure, or words to filter the list.",
    ),
    "cli.opt.definitions": Message(
        "Thư mục hoặc tệp thủ tục của đơn vị, thêm vào các thủ tục có sẵn; ghi được nhiều lần.",
        "A folder or file of procedures on top of the shipped ones; may be repeated.",
    ),
    "cli.opt.as_of": Message(
        'Xem hồ sơ tại thời điểm này, ví dụ "2022-03-14 17:00"; sự kiện sau đó không đọc.',
        'Look at the dossiers at this moment, such as "2022-03-14 17:00"; later events are not read.',
    ),
    "cli.opt.at": Message(
        "Kiểm tra lúc tiếp nhận (received, mặc định) hay trước khi trình ký (signature).",
        "Check at receipt (received, the default) or before signature (signature).",
    ),
    "cli.opt.check_on": Message(
        "Ngày kiểm tra giấy tờ còn giá trị; cần cho hồ sơ chưa có thời điểm tiếp nhận.",
        "The day on which papers must be valid; needed for dossiers that are not received yet.",
    ),
    "cli.opt.id": Message("Chỉ một hồ sơ có mã này.", "Only the dossier with this id."),
    "cli.opt.full": Message(
        "Giải thích đầy đủ từng hồ sơ thay cho bảng.", "Explain every dossier in full instead of a table."
    ),
    "cli.opt.json": Message(
        "Một tài liệu JSON: một hồ sơ là một đối tượng, nhiều hồ sơ là một danh sách.",
        "One JSON document: an object for one dossier, a list for several.",
    ),
    "cli.opt.lang": Message(
        "Tiếng Việt (vi, mặc định) hoặc tiếng Anh (en).", "Vietnamese (vi, the default) or English (en)."
    ),
    "cli.opt.help": Message("Hiện hướng dẫn này.", "Show this help."),
    "cli.opt.version": Message("Hiện phiên bản.", "Show the version."),
    "cli.opt.in_force_on": Message("Bản có hiệu lực ngày này.", "The version in force on this day."),
    "cli.opt.issued_by": Message(
        "Quy trình do cơ quan này ban hành, ví dụ ubnd-thi-xa-nga-nam.",
        "The process issued by this authority, such as ubnd-thi-xa-nga-nam.",
    ),
    "cli.opt.count_from": Message("Đếm từ ngày này.", "Count from this day."),
    "cli.opt.days": Message(
        "Ngày làm việc thứ N sau ngày ấy; số âm: trước ngày ấy.",
        "The N-th working day after that day; before it for a negative number.",
    ),
    "cli.opt.limit": Message(
        'Hết thời hạn này vào lúc nào, viết như trong luật: "10 ngày làm việc", "1 tháng", "4 giờ làm việc".',
        'When this limit runs out, written as the law does: "10 ngày làm việc", "1 tháng", "4 giờ làm việc".',
    ),
    "cli.meta.source": Message("NGUỒN...", "SOURCE..."),
    "cli.meta.path": Message("ĐƯỜNG_DẪN", "PATH"),
    "cli.meta.moment": Message("NGÀY_GIỜ", "MOMENT"),
    "cli.meta.start": Message("NGÀY", "DAY"),
    "cli.meta.day": Message("NGÀY", "DAY"),
    "cli.meta.id": Message("MÃ", "ID"),
    "cli.meta.limit": Message("THỜI_HẠN", "LIMIT"),
    "cli.meta.periods": Message("NĂM|THÁNG...", "YEAR|MONTH..."),
    "cli.meta.code_or_word": Message("MÃ|TỪ...", "CODE|WORD..."),
    "cli.meta.issuer": Message("CƠ_QUAN", "AUTHORITY"),
}

ANSWERS: dict[str, Message] = {
    "cli.summary": Message("{number} hồ sơ: {parts}", "{number} dossiers: {parts}"),
    "cli.hint.as_of": Message(
        'Muốn biết phần trễ dự kiến của hồ sơ chưa xong: thêm --as-of "2022-03-14 17:00" (thời điểm cần xem)',
        'For the projected lateness of open dossiers add --as-of "2022-03-14 17:00" (the moment to look at them)',
    ),
    "cli.hint.findings": Message(
        "Lưu ý: số điều cần xem trong hồ sơ; đọc bằng --id và mã hồ sơ, hoặc --full",
        "Findings: how many things to look at; read them with --id and the dossier's id, or --full",
    ),
    "cli.limit_changes": Message("Thời hạn thay đổi khi:", "The limit changes when:"),
    "cli.step.step": Message("Khâu", "Step"),
    "cli.step.who": Message("Người, đơn vị", "Officer, agency"),
    "cli.step.planned": Message("Theo kế hoạch", "Planned"),
    "cli.step.due": Message("Hạn của khâu", "Due"),
    "cli.step.sent": Message("Chuyển xong", "Handed over"),
    "cli.step.state": Message("Kết quả", "Result"),
    "cli.step.late": Message("QUÁ HẠN", "LATE"),
    "cli.step.in_time": Message("trong hạn", "in time"),
    "cli.step.open": Message("đang làm", "under way"),
    "cli.step.not_reached": Message("chưa đến", "not reached"),
    "cli.step.outside": Message("* ngoài thời gian giải quyết của hồ sơ", "* outside the clock of the dossier"),
    "cli.col.dossier": Message("Hồ sơ", "Dossier"),
    "cli.col.procedure": Message("Thủ tục", "Procedure"),
    "cli.col.state": Message("Kết quả", "Result"),
    "cli.col.missing": Message("Thiếu", "Missing"),
    "cli.col.wrong": Message("Sai", "Wrong"),
    "cli.col.questions": Message("Cần hỏi", "To be asked"),
    "cli.col.findings": Message("Lưu ý", "Findings"),
    "cli.col.start": Message("Tính từ", "From"),
    "cli.col.due": Message("Hạn trả", "Due"),
    "cli.col.end": Message("Xong", "Ready"),
    "cli.col.late": Message("Trễ", "Late by"),
    "cli.col.shares": Message("Phần trễ tính cho", "Lateness charged to"),
    "cli.col.name": Message("Tên", "Name"),
    "cli.col.day": Message("Ngày", "Day"),
    "cli.col.kind": Message("Loại", "Kind"),
    "cli.col.document": Message("Văn bản", "Document"),
    "cli.state.complete": Message("đủ", "complete"),
    "cli.state.incomplete": Message("chưa đủ hoặc sai", "incomplete"),
    "cli.state.undetermined": Message("chưa kết luận", "undetermined"),
    "cli.state.done_in_time": Message("đúng hạn", "in time"),
    "cli.state.done_late": Message("TRỄ", "LATE"),
    "cli.state.refused_in_time": Message("từ chối, trong hạn", "refused within the limit"),
    "cli.state.refused_late": Message("TỪ CHỐI, QUÁ HẠN", "REFUSED, OVERDUE"),
    "cli.state.withdrawn_in_time": Message("rút hồ sơ, trong hạn", "withdrawn within the limit"),
    "cli.state.withdrawn_late": Message("RÚT HỒ SƠ, QUÁ HẠN", "WITHDRAWN, OVERDUE"),
    "cli.state.stopped_in_time": Message("dừng giải quyết, trong hạn", "stopped within the limit"),
    "cli.state.stopped_late": Message("DỪNG GIẢI QUYẾT, QUÁ HẠN", "STOPPED, OVERDUE"),
    "cli.state.open_in_time": Message("đang làm, trong hạn", "open, in time"),
    "cli.state.open_late": Message("QUÁ HẠN", "OVERDUE"),
    "cli.state.open": Message("đang làm", "open"),
    "cli.state.standing": Message("đồng hồ đang dừng", "the clock stands"),
    "cli.state.range": Message("tùy câu trả lời", "depends on answers"),
    "cli.state.no_limit": Message("không có thời hạn", "no limit"),
    "cli.state.not_started": Message("chưa tính giờ", "not started"),
    "cli.state.projected_in_time": Message("đang làm, còn kịp", "open, can be in time"),
    "cli.state.projected_late": Message("DỰ KIẾN TRỄ", "WILL BE LATE"),
    "cli.state.failed": Message("KHÔNG TRẢ LỜI ĐƯỢC", "NO ANSWER"),
    "cli.owner.procedure": Message("quy trình", "the process"),
    "cli.owner.unit": Message("đơn vị {unit}", "unit {unit}"),
    "cli.national": Message("toàn quốc", "national"),
    "cli.yes": Message("có", "yes"),
    "cli.no": Message("không", "no"),
    "cli.calendar.month": Message(
        "Tháng {month}/{year}: {worked} ngày làm việc", "{month}/{year}: {worked} working days"
    ),
    "cli.calendar.provisional": Message(
        "Tháng {month}/{year}: {worked} (tạm tính)", "{month}/{year}: {worked} (provisional)"
    ),
    "cli.calendar.weekdays": Message("T2  T3  T4  T5  T6  T7  CN", "Mo  Tu  We  Th  Fr  Sa  Su"),
    "cli.calendar.legend": Message(
        "* nghỉ lễ, nghỉ bù, hoán đổi   + làm bù", "* holiday, compensatory, swapped   + made up"
    ),
    "cli.calendar.foot": Message(
        "Lịch {name}, từ {first} đến {last}; ngày nghỉ đã công bố đến {announced}; phiên bản {version}",
        "Calendar {name}, {first} to {last}; days off announced until {announced}; version {version}",
    ),
    "cli.kind.holiday": Message("nghỉ lễ", "holiday"),
    "cli.kind.compensatory": Message("nghỉ bù", "compensatory"),
    "cli.kind.swap": Message("hoán đổi", "swapped"),
    "cli.kind.local": Message("nghỉ riêng", "local"),
    "cli.kind.make_up": Message("LÀM BÙ", "MADE UP"),
    "cli.count.after": Message("Ngày làm việc thứ {number} sau {day}", "Working day number {number} after {day}"),
    "cli.count.before": Message("Ngày làm việc thứ {number} trước {day}", "Working day number {number} before {day}"),
    "cli.count.start": Message("  không tính   {days}", "  not counted  {days}"),
    "cli.count.counted": Message("  tính {numbers:<6}  {days}", "  count {numbers:<6} {days}"),
    "cli.count.skipped": Message("  bỏ qua       {days}", "  skipped      {days}"),
    "cli.count.rolled": Message("  lùi tiếp     {days}", "  rolled       {days}"),
    "cli.count.answer": Message("LÀ: {day}", "IT IS: {day}"),
    "cli.procedures.summary": Message(
        "{number} bản định nghĩa; ?n: n căn cứ có độ tin cậy thấp hoặc chưa rõ; +…: quy trình nội bộ trên bản toàn quốc",
        "{number} definitions; ?n: n legal bases of low or unknown confidence; +…: a local process on the national file",
    ),
    "cli.level.commune": Message("xã", "commune"),
    "cli.level.district": Message("huyện", "district"),
    "cli.level.province": Message("tỉnh", "province"),
    "cli.level.ministry": Message("bộ", "ministry"),
    "cli.level.central": Message("trung ương", "central"),
    "cli.page.level": Message("cấp {level}", "level {level}"),
    "cli.page.in_force": Message("hiệu lực {period}", "in force {period}"),
    "cli.page.version": Message("phiên bản {version}", "version {version}"),
    "cli.page.assumed": Message(
        "GIẢ ĐỊNH: quy trình mô phỏng, không phải quyết định thật", "ASSUMED: a simulated process, not a real decision"
    ),
    "cli.page.note": Message("Ghi chú: {note}", "Note: {note}"),
    "cli.page.limit": Message("THỜI HẠN", "LIMIT"),
    "cli.page.no_limit": Message("chưa rõ thời hạn", "the limit is not known"),
    "cli.page.add": Message("cộng thêm {limit}", "plus {limit}"),
    "cli.page.set": Message("thay bằng {limit}", "replaced by {limit}"),
    "cli.page.when": Message(", khi {condition}", ", when {condition}"),
    "cli.page.pauses": Message("không tính thời gian: {reasons}", "not counted: {reasons}"),
    "cli.page.silence": Message(
        "quá hạn mà không trả lời thì được coi là đồng ý", "no answer by the due date counts as approval"
    ),
    "cli.page.facts": Message("THÔNG TIN CẦN BIẾT", "FACTS TO BE KNOWN"),
    "cli.page.components": Message("THÀNH PHẦN HỒ SƠ", "COMPONENTS"),
    "cli.page.checks": Message("KIỂM TRA NỘI DUNG TRƯỚC KHI TRÌNH KÝ", "CONTENT CHECKS BEFORE SIGNATURE"),
    "cli.page.steps": Message("CÁC BƯỚC", "STEPS"),
    "cli.page.online": Message("NỘP TRỰC TUYẾN", "ONLINE"),
    "cli.page.basis": Message("CĂN CỨ PHÁP LÝ, ĐỘ TIN CẬY", "LEGAL BASIS, CONFIDENCE"),
    "cli.page.one_of": Message("một trong", "one of"),
    "cli.page.exactly_one": Message("đúng một trong", "exactly one of"),
    "cli.page.all_of": Message("gồm đủ", "all of"),
    "cli.page.form": Message("mẫu {form}", "form {form}"),
    "cli.page.accept": Message("chấp nhận: {kinds}", "accepted: {kinds}"),
    "cli.page.quantity": Message("{number} bản", "{number} copies"),
    "cli.page.present": Message("xuất trình", "to be shown"),
    "cli.page.optional": Message("nếu có", "optional"),
    "cli.page.replaced": Message("tra cứu thay cho giấy tờ: {data}", "replaced by data: {data}"),
    "cli.page.valid_for": Message("còn giá trị trong {limit}", "valid for {limit}"),
    "cli.page.no_step_limit": Message("chưa khai báo thời hạn", "no limit declared"),
    "cli.page.uncounted": Message(" (ngoài thời gian giải quyết)", " (outside the clock)"),
    "cli.page.after": Message(", sau: {steps}", ", after: {steps}"),
    "cli.page.online_level": Message("mức độ {level} ({scheme})", "level {level} ({scheme})"),
    "cli.page.since": Message(", từ {day}", ", since {day}"),
    "cli.page.tests": Message("{number} kiểm thử trong {path}", "{number} tests in {path}"),
    "cli.page.other_versions": Message("Các bản khác", "Other versions"),
    "cli.confidence.high": Message("cao       ", "high   "),
    "cli.confidence.medium": Message("trung bình", "medium "),
    "cli.confidence.low": Message("THẤP      ", "LOW    "),
    "cli.confidence.unknown": Message("CHƯA RÕ   ", "UNKNOWN"),
    "cli.fact.boolean": Message("có/không", "yes/no"),
    "cli.fact.choice": Message("lựa chọn", "a choice"),
    "cli.fact.integer": Message("số nguyên", "a whole number"),
    "cli.fact.decimal": Message("số thập phân", "a number"),
    "cli.fact.date": Message("ngày", "a date"),
    "cli.when.and": Message(" và ", " and "),
    "cli.when.or": Message(" hoặc ", " or "),
    "cli.when.to": Message(" đến ", " to "),
    "cli.when.not": Message("không phải ({condition})", "not ({condition})"),
    "cli.when.has": Message("hồ sơ có «{paper}»", "the dossier has «{paper}»"),
    "cli.when.eq": Message("{fact}: {value}", "{fact}: {value}"),
    "cli.when.ne": Message("{fact} khác {value}", "{fact} is not {value}"),
    "cli.when.gt": Message("{fact} trên {value}", "{fact} above {value}"),
    "cli.when.gte": Message("{fact} từ {value} trở lên", "{fact} at least {value}"),
    "cli.when.lt": Message("{fact} dưới {value}", "{fact} below {value}"),
    "cli.when.lte": Message("{fact} không quá {value}", "{fact} at most {value}"),
    "cli.when.day.gt": Message("{fact} sau {value}", "{fact} after {value}"),
    "cli.when.day.gte": Message("{fact} từ {value} trở đi", "{fact} on or after {value}"),
    "cli.when.day.lt": Message("{fact} trước {value}", "{fact} before {value}"),
    "cli.when.day.lte": Message("{fact} đến hết {value}", "{fact} on or before {value}"),
    "cli.when.in": Message("{fact}: {value}", "{fact}: {value}"),
    "cli.when.between": Message("{fact} từ {value}", "{fact} from {value}"),
}

DEMO: dict[str, Message] = {
    "demo.title": Message(
        "THỊ XÃ NGÃ NĂM · QUÝ I/2022 ({first}–{last}) · đến {as_of}",
        "NGÃ NĂM TOWN · Q1/2022 ({first}–{last}) · as of {as_of}",
    ),
    "demo.simulated": Message("DỮ LIỆU MÔ PHỎNG", "SIMULATED DATA"),
    "demo.label.settlement": Message("1 GIẢI QUYẾT", "1 SETTLED"),
    "demo.label.online": Message("2 TRỰC TUYẾN", "2 ONLINE"),
    "demo.label.checks": Message("3 KIỂM TRA", "3 CHECKED"),
    "demo.label.apologies": Message("4 XIN LỖI", "4 APOLOGIES"),
    "demo.label.late": Message("5 HỒ SƠ TRỄ", "5 ONE LATE"),
    "demo.label.today": Message("VIỆC HÔM NAY", "TODAY"),
    "demo.to_settle": Message(
        "phải giải quyết {total} = kỳ trước {carried} + trực tiếp, bưu chính {direct} + trực tuyến {online}",
        "to settle {total} = carried over {carried} + direct, by post {direct} + online {online}",
    ),
    "demo.settled": Message(
        "đã xong {total} = trước hạn {early} + đúng hạn {on_day} + trễ hạn {late}",
        "settled {total} = early {early} + on the day {on_day} + late {late}",
    ),
    "demo.in_time": Message("trước và đúng hạn {percent}", "in time {percent}"),
    "demo.under_way": Message(
        "đang làm {total} = trong hạn {within} + quá hạn {overdue}",
        "under way {total} = within the limit {within} + overdue {overdue}",
    ),
    "demo.finish_now": Message("→ kết thúc ngay {number} hồ sơ", "→ finish {number} at once"),
    "demo.unsettled_due": Message(
        "chưa biết trễ hay không {number} (thời hạn tùy thông tin chưa có)",
        "not known whether late {number} (the limit depends on facts not given)",
    ),
    "demo.without_result": Message(
        "kể cả {number} hồ sơ từ chối, rút hoặc dừng giải quyết",
        "with {number} refused, withdrawn or stopped",
    ),
    "demo.online": Message("mức độ 3, 4: {part}/{whole} = {percent}", "levels 3, 4: {part}/{whole} = {percent}"),
    "demo.target": Message("chỉ tiêu {percent}% là {wanted}", "target {percent}% is {wanted}"),
    "demo.lacking": Message(", còn thiếu {lacking}", ", lacking {lacking}"),
    "demo.online_level": Message("{level} {part} = {percent}", "{level} {part} = {percent}"),
    "demo.fields": Message("lĩnh vực: {fields}", "fields: {fields}"),
    "demo.level.commune": Message("xã, phường", "communes"),
    "demo.level.district": Message("thị xã", "town"),
    "demo.level.province": Message("tỉnh", "province"),
    "demo.level.ministry": Message("bộ", "ministry"),
    "demo.level.central": Message("trung ương", "central"),
    "demo.level.": Message("chưa rõ cấp", "level not known"),
    "demo.checks": Message(
        "{number} hồ sơ: đủ {complete} · thiếu hoặc sai {incomplete} · chưa kết luận {undetermined} (cần hỏi thêm)",
        "{number} dossiers: complete {complete} · lacking or wrong {incomplete} · undetermined {undetermined}",
    ),
    "demo.repeated": Message(
        "bổ sung từ 2 lần: {number} ({fields}), {commune} nhận ở cấp xã",
        "supplemented twice or more: {number} ({fields}), {commune} received at communes",
    ),
    "demo.judgments": Message(
        "theo bản án, thi hành án: {number}, trong đó chưa được trình ký {held}",
        "under court judgments: {number}, not fit for signature {held}",
    ),
    "demo.apologies": Message(
        "phải gửi {owed} = trễ {lateness} + bổ sung, đi lại nhiều lần {repetition}: kịp {in_time} · muộn {late} · "
        "CHƯA GỬI {unsent}",
        "owed {owed} = late {lateness} + repeated requests {repetition}: in time {in_time} · late {late} · "
        "NOT SENT {unsent}",
    ),
    "demo.due_and_end": Message("Hẹn {due} · xong {end}", "Due {due} · ready {end}"),
    "demo.late_by": Message("trễ {length} làm việc", "late by {length} of work"),
    "demo.why": Message(
        "Vì sao hẹn {due}: tính từ {start}, {limit}: là {unpaused}",
        "Why due {due}: from {start}, {limit}: {unpaused}",
    ),
    "demo.weekends": Message("thứ Bảy, Chủ nhật {days}", "weekends {days}"),
    "demo.skipped": Message("bỏ qua {days}", "skipped: {days}"),
    "demo.paused": Message("cộng {length} {reason} ({start} – {end})", "plus {length} {reason} ({start} – {end})"),
    "demo.col.step": Message("Khâu", "Step"),
    "demo.col.who": Message("Người, đơn vị", "Officer, agency"),
    "demo.col.given": Message("Được giao", "Given"),
    "demo.col.taken": Message("Thực tế", "Taken"),
    "demo.col.over": Message("Vượt", "Over"),
    "demo.col.share": Message("Phần trễ", "Share"),
    "demo.col.percent": Message("", ""),
    "demo.request": Message("yêu cầu không đúng quy định", "request against the rules"),
    "demo.sum": Message("CỘNG", "SUM"),
    "demo.reserve": Message(
        "Vượt {over}, trừ phần dôi chung {reserve} chia theo tỷ lệ, còn đúng số trễ {late}",
        "Over {over} less the reserve of {reserve}, shared in proportion: {late} late",
    ),
    "demo.reserve_excess": Message(
        "Vượt {over}, cộng {excess} các khâu dài hơn thời hạn, trừ phần dôi chung {reserve}: còn đúng số trễ {late}",
        "Over {over} plus {excess} of steps beyond the limit less the reserve of {reserve}: {late} late",
    ),
    "demo.parts": Message("Phần dôi chung gồm {parts}", "The reserve: {parts}"),
    "demo.part_day": Message("{length} còn lại của ngày nhận", "{length} left of the day of receipt"),
    "demo.part_limit": Message("{length} thời hạn dài hơn các khâu cộng lại", "{length} of the limit beyond the steps"),
    "demo.part_step": Message("{step} xong sớm {length}", "{step} early by {length}"),
    "demo.part_beside": Message("{length} vượt ở nhánh song song", "{length} over on a parallel branch"),
    "demo.part_again": Message("trừ {length} làm lại, đổi khâu", "less {length} done again or changed"),
    "demo.asked": Message("chờ {start} – {end}, đã yêu cầu: {papers}", "waited {start} – {end}, asked for: {papers}"),
    "demo.without_late": Message(
        "Nếu không có yêu cầu bổ sung lần 2: xong {end}, chỉ trễ {length}",
        "Without the second request: ready {end}, only {length} late",
    ),
    "demo.without_in_time": Message(
        "Nếu không có yêu cầu bổ sung lần 2: xong {end}, không trễ",
        "Without the second request: ready {end}, not late",
    ),
    "demo.apology_by": Message("Thư xin lỗi phải gửi chậm nhất {day}: ", "The apology was due by {day}: "),
    "demo.apology.unsent": Message("CHƯA GỬI", "NOT SENT"),
    "demo.apology.late": Message("gửi muộn", "sent late"),
    "demo.apology.in_time": Message("đã gửi đúng lúc", "sent in time"),
    "demo.finish": Message("kết thúc {number} hồ sơ quá hạn", "finish {number} overdue dossiers"),
    "demo.apologise": Message("gửi {number} thư xin lỗi", "send {number} apologies"),
    "demo.urge": Message(
        "đôn đốc {number} hồ sơ còn không quá 8 giờ làm việc",
        "urge {number} dossiers with at most 8 working hours left",
    ),
    "demo.warn": Message(
        "nhắc {number} hồ sơ chưa đến hạn nhưng sẽ trễ dù các khâu sau giữ đúng thời hạn",
        "warn of {number} dossiers not yet due that will be late though later steps keep their limits",
    ),
    "demo.more": Message("và {number} hồ sơ nữa", "and {number} more"),
    "demo.assumed": Message(
        "Giờ làm việc 07:00–11:00, 13:00–17:00 và quy trình nội bộ là giả định · quy tắc chia: theo tỷ lệ",
        "Office hours 07:00–11:00, 13:00–17:00 and the internal processes are assumed · rule: proportional",
    ),
    "demo.unanswered": Message(
        "{number} hồ sơ không trả lời được, không có trong các số trên (xem tthc demo --json)",
        "{number} dossiers could not be answered and are not in these figures (see tthc demo --json)",
    ),
    "demo.versions": Message(
        "Lịch {calendar} · số liệu đầy đủ và mã hồ sơ: tthc demo --json",
        "Calendar {calendar} · all figures and dossier ids: tthc demo --json",
    ),
}

TEXTS: dict[str, Message] = {**PROBLEMS, **HELP, **ANSWERS, **DEMO}
