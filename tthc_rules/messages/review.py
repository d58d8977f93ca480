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
    "diff.edited": Message("{trait} được sửa", "{trait} edited"),
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
    "diff.trait.given": Message("dữ kiện", "what is given"),
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
    "diff.effect.answer": Message("trả lời", "answer"),
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
    "site.clock.regime": Message(
        "theo quy định chung về cơ chế một cửa, một cửa liên thông", "by the general rules on one-stop shops"
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
    "site.given.components": Message("hồ sơ có giấy tờ: {papers}", "papers handed in: {papers}"),
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
    "site.start": Message("Tiếp nhận", "Receipt"),
    "site.end": Message("Có kết quả", "Result"),
    "site.only_when": Message("khi {condition}", "when {condition}"),
    "site.skip": Message("Đến nội dung", "To the content"),
    "site.index": Message("Mục lục thủ tục", "Index of procedures"),
    "site.foot": Message(
        "Trang được lập từ tệp định nghĩa. Sửa tệp thì mã phiên bản đổi và trang phải được thẩm tra, ký lại.",
        "Made from the definition. When the file is edited its version changes, and the page must be signed again.",
    ),
    "site.made_on": Message("Ngày lập: {day}.", "Made on {day}."),
    "site.kicker": Message("Thủ tục hành chính · {field}", "Administrative procedure · {field}"),
    "site.assumed": Message(
        "GIẢ ĐỊNH: không phải văn bản thật; không dùng để giải quyết hồ sơ.",
        "ASSUMED: not a real document; not to be used for real dossiers.",
    ),
    "site.assumed_mark": Message("giả định", "assumed"),
    "site.note": Message("Ghi chú.", "Note."),
    "site.contents": Message("Các phần của trang", "Parts of the page"),
    "site.no_code": Message("chưa rõ mã ({slug})", "code not known ({slug})"),
    "site.no_field": Message("Chưa ghi lĩnh vực", "No field stated"),
    "site.head.code": Message("Mã thủ tục", "Code"),
    "site.head.level": Message("Cấp giải quyết", "Level"),
    "site.head.in_force": Message("Hiệu lực", "In force"),
    "site.head.issuer": Message("Ban hành", "Issued by"),
    "site.head.issued": Message("Về việc ban hành", "On the issue"),
    "site.head.replaces": Message("Thay thế thủ tục", "Replaces"),
    "site.head.version": Message("Mã phiên bản nội dung", "Version of the content"),
    "site.head.file": Message("Tệp định nghĩa", "File"),
    "site.head.unsure": Message("Cần thẩm tra kỹ", "To be reviewed with care"),
    "site.head.unsure_count": Message(
        "{number}/{total} căn cứ có độ tin cậy thấp hoặc chưa rõ",
        "{number} of {total} legal bases are of low or unknown confidence",
    ),
    "site.part.facts": Message("Thông tin cần biết", "Facts to be known"),
    "site.part.papers": Message("Thành phần hồ sơ", "Papers"),
    "site.part.cases": Message("Thành phần hồ sơ theo trường hợp", "Papers case by case"),
    "site.part.limits": Message("Thời hạn giải quyết", "Time limits"),
    "site.part.steps": Message("Trình tự các bước", "Steps"),
    "site.part.agencies": Message("Đơn vị tham gia", "Agencies"),
    "site.part.checks": Message("Kiểm tra nội dung trước khi trình ký", "Content checks before signature"),
    "site.part.online": Message("Dịch vụ công trực tuyến", "Online service"),
    "site.part.local": Message("Phần do địa phương quy định", "What is local"),
    "site.part.basis": Message("Căn cứ pháp lý", "Legal basis"),
    "site.part.tests": Message("Tình huống kiểm thử", "Tests"),
    "site.part.history": Message("Các phiên bản", "Versions"),
    "site.part.sign": Message("Xác nhận", "Signatures"),
    "site.col.number": Message("STT", "No."),
    "site.col.paper": Message("Giấy tờ", "Paper"),
    "site.col.papers": Message("Giấy tờ phải có", "Papers required"),
    "site.col.case": Message("Trường hợp", "Case"),
    "site.col.copies": Message("Loại bản được nhận", "Copies accepted"),
    "site.col.quantity": Message("Số bản", "Number"),
    "site.col.when": Message("Khi nào", "When"),
    "site.col.basis": Message("Căn cứ (độ tin cậy)", "Basis (confidence)"),
    "site.col.sure": Message("Độ tin cậy", "Confidence"),
    "site.col.source": Message("Nguồn, ghi chú", "Source, note"),
    "site.col.fact": Message("Thông tin", "Fact"),
    "site.col.values": Message("Giá trị", "Values"),
    "site.col.question": Message("Câu hỏi", "Question"),
    "site.col.what": Message("Nội dung", "What"),
    "site.col.rule": Message("Quy định", "Rule"),
    "site.col.step": Message("Bước", "Step"),
    "site.col.agency": Message("Đơn vị, chức danh", "Agency, role"),
    "site.col.limit": Message("Thời hạn", "Limit"),
    "site.col.after": Message("Sau bước", "After"),
    "site.col.level": Message("Cấp", "Level"),
    "site.col.online": Message("Mức, hệ thống", "Level, scheme"),
    "site.col.period": Message("Thời gian", "Period"),
    "site.col.issuer": Message("Ban hành", "Issued by"),
    "site.col.version": Message("Mã phiên bản", "Version"),
    "site.col.parent": Message("Cơ quan chủ quản", "Parent authority"),
    "site.col.head": Message("Người đứng đầu", "Head"),
    "site.col.test": Message("Tình huống", "Test"),
    "site.col.given": Message("Cho", "Given"),
    "site.col.expected": Message("Kết quả mong đợi", "Expected"),
    "site.col.procedure": Message("Thủ tục", "Procedure"),
    "site.col.code": Message("Mã", "Code"),
    "site.col.unsure": Message("Căn cứ chưa chắc", "Unsure bases"),
    "site.col.tests": Message("Kiểm thử", "Tests"),
    "site.papers.caption": Message(
        "Mỗi giấy tờ: nhận loại bản nào, mấy bản, khi nào phải có, theo căn cứ nào.",
        "Each paper: which copies, how many, when, by which law.",
    ),
    "site.form": Message("Mẫu: {form}", "Form: {form}"),
    "site.replaced": Message("Không phải nộp khi tra cứu được: {data}", "Not asked for when found in: {data}"),
    "site.valid_for": Message("Còn giá trị trong {limit}", "Valid for {limit}"),
    "site.as_group": Message("như cả nhóm", "as the group"),
    "site.optional": Message("nếu có (không bắt buộc)", "if there is one (not required)"),
    "site.sure.high": Message("[cao]", "[high]"),
    "site.sure.medium": Message("[trung bình]", "[medium]"),
    "site.sure.low": Message("[▲ thấp]", "[▲ low]"),
    "site.sure.unknown": Message("[▲ chưa rõ]", "[▲ unknown]"),
    "site.local.added": Message("địa phương thêm", "added locally"),
    "site.local.changed": Message("địa phương sửa", "changed locally"),
    "site.local.intro": Message(
        "Quy trình này đặt trên bản toàn quốc; phần không nêu dưới đây giữ nguyên theo bản đó:",
        "This process is laid over the national version; what is not listed below is as it says:",
    ),
    "site.cases.intro": Message(
        "Trường hợp chia theo: {facts}. Các trường hợp cần cùng giấy tờ được gộp lại; thông tin khác nêu trong ô.",
        "Cases by: {facts}. Cases that need the same papers stand together; other facts are named in the cells.",
    ),
    "site.cases.caption": Message(
        "có: phải nộp · một trong: nộp một trong các giấy cùng nhóm · –: không phải nộp",
        "yes: required · one of: one paper of the group will do · –: not required",
    ),
    "site.cases.every": Message("Mọi trường hợp", "Every case"),
    "site.cases.nothing_more": Message("không thêm giấy tờ nào", "no other paper"),
    "site.case.no": Message("–", "–"),
    "site.case.yes": Message("có", "yes"),
    "site.case.choice": Message("một trong", "one of"),
    "site.case.optional": Message("nếu có", "if there is one"),
    "site.case.when": Message("khi {condition}", "when {condition}"),
    "site.case.choice_when": Message("một trong, khi {condition}", "one of, when {condition}"),
    "site.case.optional_when": Message("nếu có, khi {condition}", "if there is one, when {condition}"),
    "site.case.replaced": Message("{said} (nếu không tra cứu được)", "{said} (unless it can be looked up)"),
    "site.case.or": Message(" hoặc ", " or "),
    "site.limit": Message("Thời hạn giải quyết", "Limit"),
    "site.limit_when": Message("Khi {condition}", "When {condition}"),
    "site.clock_start": Message("Bắt đầu tính", "The clock starts"),
    "site.pauses": Message("Không tính vào thời hạn", "Not counted"),
    "site.on_silence": Message("Hết thời hạn mà không trả lời", "When no answer is given in time"),
    "site.agency_limit": Message("Thời hạn riêng của {agency}", "Limit of {agency}"),
    "site.no_steps": Message(
        "Chưa khai báo quy trình nội bộ; thời hạn tính chung cho cả hồ sơ.",
        "No internal process is declared; the limit is that of the dossier as a whole.",
    ),
    "site.diagram.title": Message("Sơ đồ các bước: {name}", "Diagram of the steps: {name}"),
    "site.diagram.first": Message("Bước {number}, {name}: từ lúc tiếp nhận.", "Step {number}, {name}: at receipt."),
    "site.diagram.step": Message("Bước {number}, {name}: sau {after}.", "Step {number}, {name}: after {after}."),
    "site.diagram.caption": Message(
        "Khung nét đứt: bước chỉ có trong một số trường hợp. Nền xám: ngoài thời gian giải quyết. "
        "Nhiều mũi tên vào một khung: chờ đủ các bước trước.",
        "Dashed: a step of some cases only. Grey: outside the clock. "
        "Several arrows into a box: it waits for all of them.",
    ),
    "site.steps.caption": Message("Các bước như trong sơ đồ", "The steps of the diagram"),
    "site.steps.limits": Message(
        "Thời hạn của bước là số phút làm việc, tính từ khi các bước trước chuyển xong; 1 ngày làm việc bằng số giờ làm "
        "việc của một ngày theo lịch.",
        "The limit of a step is working time from when the steps before it are handed over; a working day is the "
        "working hours of one day of the calendar.",
    ),
    "site.checks.intro": Message(
        "Trả lời có, không hoặc chưa rõ cho từng câu trước khi trình ký.",
        "Each is answered yes, no or not known before signature.",
    ),
    "site.no_online": Message("Chưa rõ, không khai.", "Not known, not declared."),
    "site.short_name": Message("gọi tắt: {name}", "short: {name}"),
    "site.no_tests": Message("Chưa có kiểm thử.", "There are no tests."),
    "site.tests.intro": Message(
        "Các tình huống được tính tự động mỗi khi tệp thay đổi. Người thẩm tra đối chiếu cột kết quả với luật. "
        "Số giấy tờ, số câu là số thứ tự trong bảng thành phần hồ sơ, bảng kiểm tra nội dung.",
        "They are worked out whenever the file changes. The reviewer compares the last column with the law. "
        "Papers and checks are named by their numbers in the tables above.",
    ),
    "site.paper_number": Message("số {number}", "no. {number}"),
    "site.check_number": Message("câu {number}", "check {number}"),
    "site.history.here": Message("{period} (trang này)", "{period} (this page)"),
    "site.history.changed": Message("Thay đổi so với {code}, bản {period}", "Changed since {code}, {period}"),
    "site.change.added": Message("Thêm:", "Added:"),
    "site.change.dropped": Message("Bỏ:", "Dropped:"),
    "site.change.changed": Message("Sửa:", "Changed:"),
    "site.sign.statement": Message(
        "Nội dung thủ tục {key}, mã phiên bản {version}, đã được đối chiếu với các văn bản nêu ở phần căn cứ pháp lý.",
        "What this page says of {key}, version {version}, was compared with the documents of the legal basis.",
    ),
    "site.sign.date": Message("Ngày …… tháng …… năm …………", "Date: ……/……/…………"),
    "site.sign.author": Message("Người lập", "Author"),
    "site.sign.reviewer": Message("Người thẩm tra", "Reviewer"),
    "site.sign.how": Message("(Ký, ghi rõ họ tên, chức vụ)", "(Signature, full name, position)"),
    "site.sign.name": Message("……………………………………", "……………………………………"),
    "site.status.in_force": Message("đang có hiệu lực", "in force"),
    "site.status.coming": Message("chưa có hiệu lực", "not yet in force"),
    "site.status.expired": Message("hết hiệu lực", "expired"),
    "site.status.open": Message("chưa ghi ngày hết hiệu lực", "no last day stated"),
    "site.status.dated": Message("đã ghi ngày hết hiệu lực", "with a last day stated"),
    "site.index.title": Message("Thủ tục hành chính: bản định nghĩa để thẩm tra", "Procedures: definitions to review"),
    "site.index.count": Message(
        "{versions} bản định nghĩa của {codes} thủ tục.", "{versions} definitions of {codes} procedures."
    ),
    "site.index.on": Message("Hiệu lực xét ngày {day}.", "In force as of {day}."),
    "site.written": Message("Đã ghi {pages} trang; mở {path}", "{pages} pages written; open {path}"),
    "site.index.by_code": Message("Theo mã thủ tục", "By code"),
}

HELP: dict[str, Message] = {
    "cli.help.diff": Message(
        "Hai bản định nghĩa khác nhau ở đâu? Giấy tờ, thời hạn, điều kiện, các bước; hồ sơ nào đổi kết quả.",
        "What differs between two definitions? Papers, limits, conditions, steps; which dossiers change.",
    ),
    "cli.epilog.diff": Message(
        "Ví dụ\n"
        "  tthc diff cu/khai-sinh@2020-07-16.yaml khai-sinh@2020-07-16.yaml   tệp cũ, tệp mới\n"
        "  tthc diff ban-cu/ ban-moi/                              hai thư mục: bản thêm, bản bỏ, bản đổi\n"
        "  tthc diff 1.001193@2022-03-14 1.001193@2025-07-01       hai bản có sẵn, theo ngày\n"
        "  tthc diff 2.000889@2022-03-14 2.000889@2022-03-14:ubnd-thi-xa-nga-nam\n"
        "                                                          bản toàn quốc và quy trình địa phương\n"
        "  tthc diff cu.yaml moi.yaml --dossiers ho-so/            thêm: hồ sơ nào đổi kết quả\n"
        "Hai bản đơn lẻ: mọi hồ sơ của thủ tục đó được hỏi theo cả hai. Hai thư mục: theo bản có hiệu lực\n"
        "ngày tiếp nhận. Mã thoát 0 khi không có gì khác, 1 khi có khác, 2 khi không đọc được.",
        "Examples\n"
        "  tthc diff old/khai-sinh@2020-07-16.yaml khai-sinh@2020-07-16.yaml   the old file, the new file\n"
        "  tthc diff old/ new/                                     two folders: added, dropped, changed\n"
        "  tthc diff 1.001193@2022-03-14 1.001193@2025-07-01       two versions by day\n"
        "  tthc diff 2.000889@2022-03-14 2.000889@2022-03-14:ubnd-thi-xa-nga-nam\n"
        "                                                          the national file and a local process\n"
        "  tthc diff old.yaml new.yaml --dossiers dossiers/        also: which dossiers get another answer\n"
        "Two single versions: every dossier of the procedure is asked under both. Two folders: under the\n"
        "version in force on the day of receipt. Exit code 0 when nothing differs, 1 when something does,\n"
        "2 when it cannot be read.",
    ),
    "cli.help.docs": Message(
        "Xuất trang web: mỗi bản định nghĩa một trang để thẩm tra và ký, có mục lục theo lĩnh vực và mã.",
        "Writes pages: one per definition, to be reviewed and signed, with an index by field and code.",
    ),
    "cli.epilog.docs": Message(
        "Ví dụ\n"
        "  tthc docs -o trang/                                     mọi thủ tục có sẵn\n"
        "  tthc docs quy-trinh/ -o trang/                          thủ tục của đơn vị, chỉ của đơn vị\n"
        "  tthc docs -o trang/ --on 2025-07-01                     chia mục còn và hết hiệu lực theo ngày này\n"
        "Mở trang/index.html bằng trình duyệt, không cần máy chủ, không cần mạng. Cùng định nghĩa thì cùng\n"
        "trang: không ghi ngày giờ của máy; --made-on ghi ngày lập vào chân trang.",
        "Examples\n"
        "  tthc docs -o pages/                                     every shipped procedure\n"
        "  tthc docs processes/ -o pages/                          the procedures of a unit, and only those\n"
        "  tthc docs -o pages/ --on 2025-07-01                     in force or expired by this day\n"
        "Open pages/index.html in a browser; no server and no network are needed. The same definitions make\n"
        "the same pages: the machine's clock is not read; --made-on prints a day into the foot.",
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
