"""The words of review and publication: two versions compared (`diff.*`), the pages of procedures (`site.*`)."""

from tthc_rules.messages.message import Message

PROBLEMS: dict[str, Message] = {
    "TTHC985": Message(
        "không có tệp, thư mục hay thủ tục nào là «{given}»",
        "there is no file, folder or procedure «{given}»",
        "ghi đường dẫn tệp, thư mục, hoặc mã@ngày, ví dụ {guess}",
        "give a file, a folder, or code@day, such as {guess}",
    ),
    "TTHC986": Message(
        "«{given}» không phải mã@ngày: «{day}» không phải một ngày",
        "«{given}» is not code@day: «{day}» is not a date",
        "{code}@2022-03-14",
        "{code}@2022-03-14",
    ),
    "TTHC987": Message(
        "{given} không có bản định nghĩa thủ tục nào",
        "{given} holds no definition of a procedure",
    ),
    "TTHC988": Message(
        "{path} là một tệp, không phải thư mục để ghi trang",
        "{path} is a file, not a folder to write pages to",
        "-o thu-muc-moi",
        "-o new-folder",
    ),
    "TTHC989": Message(
        "{path} không thuộc lần xuất này: trang của lần trước, hoặc tệp của người khác; không xóa",
        "{path} is not part of this site: a page made earlier, or somebody else's file; it was left alone",
    ),
}

DIFF: dict[str, Message] = {
    "diff.before": Message("Trước: {version}", "Before: {version}"),
    "diff.after": Message("Sau:   {version}", "After:  {version}"),
    "diff.nothing": Message(
        "Không có gì thay đổi trong nội dung thủ tục.", "Nothing changed in what the procedure says."
    ),
    "diff.nothing_at_all": Message(
        "Không có gì thay đổi: {number} bản định nghĩa giống nhau về nội dung.",
        "Nothing changed: {number} definitions say the same.",
    ),
    "diff.version_added": Message("+ THÊM BẢN: {version}", "+ VERSION ADDED: {version}"),
    "diff.version_dropped": Message("− BỎ BẢN: {version}", "− VERSION DROPPED: {version}"),
    "diff.summary": Message(
        "Bản định nghĩa: thay đổi {changed}, thêm {added}, bỏ {dropped}, giữ nguyên {same}",
        "Definitions: {changed} changed, {added} added, {dropped} dropped, {same} the same",
    ),
    "diff.added": Message("  + thêm: {name}", "  + added: {name}"),
    "diff.dropped": Message("  − bỏ: {name}", "  − dropped: {name}"),
    "diff.changed": Message("  ~ {name}", "  ~ {name}"),
    "diff.trait": Message("{trait}: {before} → {after}", "{trait}: {before} → {after}"),
    "diff.same_words": Message(
        "{trait}: khai báo đổi, đọc ra vẫn là {words}", "{trait}: declared in another way, still read as {words}"
    ),
    "diff.note": Message("ghi chú được sửa", "the note was edited"),
    "diff.none": Message("(không ghi)", "(not stated)"),
    "diff.always": Message("mọi trường hợp", "in every case"),
    "diff.alone": Message("giấy tờ riêng", "a paper by itself"),
    "diff.first_step": Message("từ lúc tiếp nhận", "at receipt"),
    "diff.section.procedure": Message("THÔNG TIN CHUNG", "GENERAL"),
    "diff.section.limit": Message("THỜI HẠN", "LIMIT"),
    "diff.section.limit_changes": Message("THAY ĐỔI THỜI HẠN", "CHANGES OF THE LIMIT"),
    "diff.section.agency_limits": Message("THỜI HẠN TỪNG CƠ QUAN", "LIMITS OF AGENCIES"),
    "diff.section.components": Message("THÀNH PHẦN HỒ SƠ", "PAPERS"),
    "diff.section.groups": Message("NHÓM GIẤY TỜ", "GROUPS OF PAPERS"),
    "diff.section.facts": Message("THÔNG TIN CẦN BIẾT", "FACTS TO BE KNOWN"),
    "diff.section.steps": Message("CÁC BƯỚC", "STEPS"),
    "diff.section.checks": Message("KIỂM TRA NỘI DUNG", "CONTENT CHECKS"),
    "diff.section.online": Message("NỘP TRỰC TUYẾN", "ONLINE"),
    "diff.section.legal_basis": Message("CĂN CỨ PHÁP LÝ", "LEGAL BASIS"),
    "diff.section.tests": Message("KIỂM THỬ", "TESTS"),
    "diff.trait.code": Message("mã", "code"),
    "diff.trait.id": Message("mã trong tệp", "id"),
    "diff.trait.name": Message("tên", "name"),
    "diff.trait.short_name": Message("tên ngắn", "short name"),
    "diff.trait.field": Message("lĩnh vực", "field"),
    "diff.trait.level": Message("cấp", "level"),
    "diff.trait.in_force": Message("hiệu lực", "in force"),
    "diff.trait.issued_by": Message("ban hành", "issued by"),
    "diff.trait.assumed": Message("giả định", "assumed"),
    "diff.trait.replaces": Message("thay thế", "replaces"),
    "diff.trait.note": Message("ghi chú", "note"),
    "diff.trait.limit": Message("thời hạn", "limit"),
    "diff.trait.limit_basis": Message("căn cứ của thời hạn", "basis of the limit"),
    "diff.trait.clock_start": Message("bắt đầu tính", "the clock starts"),
    "diff.trait.pauses": Message("không tính", "not counted"),
    "diff.trait.pauses_basis": Message("căn cứ của phần không tính", "basis of what is not counted"),
    "diff.trait.on_silence": Message("hết hạn không trả lời", "when no answer is given"),
    "diff.trait.on_silence_basis": Message(
        "căn cứ khi hết hạn không trả lời", "basis of what holds when no answer is given"
    ),
    "diff.trait.change": Message("thay đổi", "change"),
    "diff.trait.when": Message("khi", "when"),
    "diff.trait.basis": Message("căn cứ", "basis"),
    "diff.trait.values": Message("giá trị", "values"),
    "diff.trait.question": Message("câu hỏi", "question"),
    "diff.trait.form": Message("mẫu", "form"),
    "diff.trait.accept": Message("chấp nhận", "accepted"),
    "diff.trait.quantity": Message("số lượng", "quantity"),
    "diff.trait.act": Message("nộp hay xuất trình", "submitted or shown"),
    "diff.trait.optional": Message("nếu có", "optional"),
    "diff.trait.valid_for": Message("giá trị trong", "valid for"),
    "diff.trait.replaced_by_data": Message("thay bằng dữ liệu", "replaced by data"),
    "diff.trait.group": Message("đứng trong nhóm", "in the group"),
    "diff.trait.kind": Message("loại nhóm", "kind of group"),
    "diff.trait.members": Message("gồm", "members"),
    "diff.trait.agency": Message("đơn vị", "agency"),
    "diff.trait.role": Message("chức danh", "role"),
    "diff.trait.after": Message("sau bước", "after"),
    "diff.trait.counted": Message("tính vào thời hạn", "within the clock"),
    "diff.trait.online_level": Message("mức", "level"),
    "diff.trait.stretch": Message("thời gian áp dụng", "days in use"),
    "diff.trait.document": Message("văn bản", "document"),
    "diff.trait.article": Message("điều", "article"),
    "diff.trait.confidence": Message("độ tin cậy", "confidence"),
    "diff.trait.source": Message("nguồn", "source"),
    "diff.trait.given": Message("cho", "given"),
    "diff.trait.expect": Message("mong đợi", "expected"),
    "diff.dossiers": Message(
        "HỒ SƠ: {changed} trong {number} hồ sơ đổi kết quả", "DOSSIERS: {changed} of {number} get another answer"
    ),
    "diff.no_dossiers_change": Message(
        "HỒ SƠ: {number} hồ sơ, không hồ sơ nào đổi kết quả", "DOSSIERS: {number}, none gets another answer"
    ),
    "diff.not_concerned": Message(
        "{number} hồ sơ của thủ tục khác, không xét", "{number} dossiers of other procedures, not looked at"
    ),
    "diff.unanswered": Message(
        "{number} hồ sơ không trả lời được ở cả hai bên:", "{number} dossiers that neither side can answer:"
    ),
    "diff.effect.verdict": Message("thành phần", "papers"),
    "diff.effect.missing": Message("thiếu", "missing"),
    "diff.effect.questions": Message("cần hỏi", "to be asked"),
    "diff.effect.due": Message("hạn trả", "due"),
    "diff.effect.problems": Message("trả lời", "answer"),
    "diff.effect.no_due": Message("chưa có", "none yet"),
    "diff.effect.answered": Message("trả lời được", "can be answered"),
    "diff.effect.nothing": Message("không", "nothing"),
    "diff.effect.what": Message("Nội dung", "What"),
}

SITE: dict[str, Message] = {
    "site.any_copy": Message("loại nào cũng được", "any kind"),
    "site.nothing": Message("không có", "none"),
    "site.unknown": Message("chưa rõ", "not known"),
    "site.clock.received": Message("khi tiếp nhận hồ sơ đầy đủ", "when the complete dossier is received"),
    "site.clock.arrived": Message(
        "khi hồ sơ đến cơ quan giải quyết", "when the dossier arrives at the competent agency"
    ),
    "site.silence.approved": Message("coi là đồng ý", "counts as approved"),
    "site.act.submit": Message("nộp", "submitted"),
    "site.act.present": Message("xuất trình", "shown"),
    "site.scheme.nd43": Message("Nghị định 43/2011/NĐ-CP", "Decree 43/2011/NĐ-CP"),
    "site.scheme.nd42": Message("Nghị định 42/2022/NĐ-CP", "Decree 42/2022/NĐ-CP"),
    "site.scheme.nd224": Message("Nghị định 224/2026/NĐ-CP", "Decree 224/2026/NĐ-CP"),
    "site.confidence.high": Message("cao", "high"),
    "site.confidence.medium": Message("trung bình", "medium"),
    "site.confidence.low": Message("thấp", "low"),
    "site.confidence.unknown": Message("chưa rõ", "unknown"),
    "site.given.received": Message("tiếp nhận {moment}", "received {moment}"),
    "site.given.arrived": Message("đến cơ quan giải quyết {moment}", "arrived {moment}"),
    "site.given.ready": Message("có kết quả {moment}", "ready {moment}"),
    "site.given.as_of": Message("xem tại {moment}", "looked at {moment}"),
    "site.given.components": Message("hồ sơ có: {papers}", "handed in: {papers}"),
    "site.expect.complete": Message("đủ: {truth}", "complete: {truth}"),
    "site.expect.missing": Message("thiếu: {names}", "missing: {names}"),
    "site.expect.wrong": Message("sai: {names}", "wrong: {names}"),
    "site.expect.questions": Message("cần hỏi: {names}", "to be asked: {names}"),
    "site.expect.due": Message("hẹn trả {moment}", "due {moment}"),
    "site.expect.earliest": Message("hẹn sớm nhất {moment}", "due at the earliest {moment}"),
    "site.expect.latest": Message("hẹn muộn nhất {moment}", "due at the latest {moment}"),
    "site.expect.late": Message("trễ: {truth}", "late: {truth}"),
    "site.paper.copy": Message("{value}", "{value}"),
    "site.paper.quantity": Message("{value} bản", "{value} copies"),
    "site.paper.compared": Message("đã đối chiếu: {value}", "compared: {value}"),
    "site.paper.issued_on": Message("cấp ngày {value}", "issued on {value}"),
    "site.paper.expires_on": Message("hết hạn ngày {value}", "expires on {value}"),
    "site.paper.signed": Message("ký số: {value}", "signed: {value}"),
    "site.paper.lookup_failed": Message("tra cứu thất bại: {value}", "look-up failed: {value}"),
}

HELP: dict[str, Message] = {
    "cli.help.diff": Message(
        "Hai bản định nghĩa khác nhau ở đâu? Giấy tờ, thời hạn, điều kiện, các bước; và hồ sơ nào đổi kết quả.",
        "What differs between two definitions? Papers, limits, conditions, steps; and which dossiers are affected.",
    ),
    "cli.epilog.diff": Message(
        "Ví dụ\n"
        "  tthc diff cu/khai-sinh@2020-07-16.yaml khai-sinh@2020-07-16.yaml   tệp cũ, tệp mới\n"
        "  tthc diff ban-cu/ ban-moi/                              hai thư mục: bản thêm, bản bỏ, bản đổi\n"
        "  tthc diff 1.001193@2022-03-14 1.001193@2025-07-01       hai bản có sẵn, theo ngày\n"
        "  tthc diff 2.000889@2022-03-14 2.000889@2022-03-14:ubnd-thi-xa-nga-nam\n"
        "                                                          bản toàn quốc và quy trình địa phương\n"
        "  tthc diff cu.yaml moi.yaml --dossiers ho-so/            thêm: hồ sơ nào đổi kết quả\n"
        "Hai bản đơn lẻ: mọi hồ sơ của thủ tục đó được hỏi theo cả hai bản. Hai thư mục: theo bản có hiệu lực\n"
        "ngày tiếp nhận. Mã thoát 0 khi không có gì khác, 1 khi có khác, 2 khi không đọc được.",
        "Examples\n"
        "  tthc diff old/khai-sinh@2020-07-16.yaml khai-sinh@2020-07-16.yaml   the old file, the new file\n"
        "  tthc diff old/ new/                                     two folders: versions added, dropped, changed\n"
        "  tthc diff 1.001193@2022-03-14 1.001193@2025-07-01       two versions by day\n"
        "  tthc diff 2.000889@2022-03-14 2.000889@2022-03-14:ubnd-thi-xa-nga-nam\n"
        "                                                          the national file and a local process\n"
        "  tthc diff old.yaml new.yaml --dossiers dossiers/        also: which dossiers get another answer\n"
        "Two single versions: every dossier of the procedure is asked under both. Two folders: under the version\n"
        "in force on the day of receipt. Exit code 0 when nothing differs, 1 when something does, 2 when not read.",
    ),
    "cli.help.docs": Message(
        "Xuất trang giới thiệu: mỗi bản định nghĩa một trang để thẩm tra và ký, có mục lục theo lĩnh vực và mã.",
        "Writes pages: one per definition, to be reviewed and signed, with an index by field and code.",
    ),
    "cli.epilog.docs": Message(
        "Ví dụ\n"
        "  tthc docs -o trang/                                     mọi thủ tục có sẵn\n"
        "  tthc docs quy-trinh/ -o trang/                          thủ tục của đơn vị, chỉ của đơn vị\n"
        "  tthc docs -o trang/ --on 2025-07-01                     chia mục còn và hết hiệu lực theo ngày này\n"
        "Mở trang/index.html bằng trình duyệt, không cần máy chủ, không cần mạng. Cùng định nghĩa thì cùng trang:\n"
        "không ghi ngày giờ của máy; --made-on ghi ngày lập vào chân trang.",
        "Examples\n"
        "  tthc docs -o pages/                                     every shipped procedure\n"
        "  tthc docs processes/ -o pages/                          the procedures of a unit, and only those\n"
        "  tthc docs -o pages/ --on 2025-07-01                     in force or expired by this day\n"
        "Open pages/index.html in a browser; no server and no network are needed. The same definitions make the\n"
        "same pages: the machine's clock is not read; --made-on prints a day into the foot.",
    ),
    "cli.arg.diff_before": Message(
        "Bản cũ: tệp, thư mục, hoặc mã@ngày.", "The old definitions: a file, a folder, or code@day."
    ),
    "cli.arg.diff_after": Message(
        "Bản mới: tệp, thư mục, hoặc mã@ngày.", "The new definitions: a file, a folder, or code@day."
    ),
    "cli.arg.docs_paths": Message(
        "Tệp, thư mục định nghĩa; không ghi thì các thủ tục có sẵn.",
        "Files and folders of definitions; the shipped ones where none is given.",
    ),
    "cli.opt.dossiers": Message(
        "Tệp, thư mục hồ sơ: hồ sơ nào đổi kết quả; ghi được nhiều lần.",
        "Files or folders of dossiers: which get another answer; may be repeated.",
    ),
    "cli.opt.output": Message("Thư mục để ghi trang.", "The folder to write the pages to."),
    "cli.opt.made_on": Message("Ngày lập, ghi ở chân trang.", "The day of making, printed in the foot."),
    "cli.opt.status_on": Message(
        "Ngày để xét còn hay hết hiệu lực.", "The day by which versions are in force or expired."
    ),
    "cli.meta.before": Message("CŨ", "OLD"),
    "cli.meta.after": Message("MỚI", "NEW"),
    "cli.meta.folder": Message("THƯ_MỤC", "FOLDER"),
    "cli.meta.paths": Message("ĐƯỜNG_DẪN...", "PATHS..."),
}

TEXTS: dict[str, Message] = {**PROBLEMS, **DIFF, **SITE, **HELP}
