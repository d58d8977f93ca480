"""The sentences of the three answers: completeness, deadline, delay."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "copy.copy": Message("bản sao", "plain copy"),
    "copy.compared_copy": Message("bản sao kèm bản chính để đối chiếu", "copy with the original shown"),
    "copy.certified_copy": Message("bản sao chứng thực", "certified copy"),
    "copy.register_copy": Message("bản sao từ sổ gốc", "copy from the register"),
    "copy.certified_electronic_copy": Message("bản sao điện tử chứng thực", "certified electronic copy"),
    "copy.original": Message("bản chính", "original"),
    "copy.held_original": Message("bản gốc", "the original held"),
    "copy.electronic_original": Message("bản điện tử", "electronic original"),
    "line.satisfied": Message("{name}: đủ", "{name}: satisfied"),
    "line.missing": Message("{name}: THIẾU", "{name}: MISSING"),
    "line.wrong_copy": Message("{name}: sai loại bản", "{name}: wrong kind of copy"),
    "line.too_few": Message("{name}: chưa đủ số lượng, cần {quantity} bản", "{name}: too few, {quantity} needed"),
    "line.too_many": Message("{name}: chỉ nộp một trong các giấy tờ này", "{name}: only one of these papers"),
    "line.expired": Message("{name}: hết giá trị", "{name}: no longer valid"),
    "line.wrong_content": Message("{name} Trả lời: KHÔNG", "{name} Answer: NO"),
    "line.undetermined": Message(
        "{name}: chưa kết luận được, cần biết: {facts}", "{name}: undetermined, to be known: {facts}"
    ),
    "line.undetermined_paper": Message(
        "{name}: chưa rõ, chưa ghi nhận đủ", "{name}: not known, not enough is recorded"
    ),
    "line.not_required": Message("{name}: không yêu cầu trong trường hợp này", "{name}: not required in this case"),
    "line.optional": Message("{name}: nếu có", "{name}: optional"),
    "line.replaced_by_data": Message(
        "{name}: tra cứu trong cơ sở dữ liệu, không yêu cầu nộp",
        "{name}: looked up in a database, not to be asked for",
    ),
    "line.accept": Message(", chấp nhận: {accept}", ", accepted: {accept}"),
    "line.compare": Message(
        "; người tiếp nhận có thể tự đối chiếu với bản chính",
        "; the receiver may compare it with the original",
    ),
    "line.or": Message(" hoặc ", " or "),
    "check.complete": Message(
        "Hồ sơ {dossier} · {procedure} {name}: ĐỦ thành phần",
        "Dossier {dossier} · {procedure} {name}: COMPLETE",
    ),
    "check.incomplete": Message(
        "Hồ sơ {dossier} · {procedure} {name}: CHƯA ĐỦ hoặc sai",
        "Dossier {dossier} · {procedure} {name}: INCOMPLETE",
    ),
    "check.undetermined": Message(
        "Hồ sơ {dossier} · {procedure} {name}: CHƯA KẾT LUẬN, cần hỏi thêm",
        "Dossier {dossier} · {procedure} {name}: UNDETERMINED, more must be asked",
    ),
    "check.unlawful": Message(
        "đã yêu cầu giấy tờ «{paper}» ngoài quy định", "the paper «{paper}» was asked for beyond the law"
    ),
    "check.stranger": Message(
        "giấy tờ «{paper}» không có trong thành phần hồ sơ", "the paper «{paper}» is not among the components"
    ),
    "answer.versions_check": Message("định nghĩa {version}", "definition {version}"),
    "weekday.0": Message("thứ Hai", "Monday"),
    "weekday.1": Message("thứ Ba", "Tuesday"),
    "weekday.2": Message("thứ Tư", "Wednesday"),
    "weekday.3": Message("thứ Năm", "Thursday"),
    "weekday.4": Message("thứ Sáu", "Friday"),
    "weekday.5": Message("thứ Bảy", "Saturday"),
    "weekday.6": Message("Chủ nhật", "Sunday"),
    "length.day": Message("{n} ngày", "{n} days"),
    "length.hour": Message("{n} giờ", "{n} hours"),
    "length.minute": Message("{n} phút", "{n} minutes"),
    "length.one_day": Message("{n} ngày", "{n} day"),
    "length.one_hour": Message("{n} giờ", "{n} hour"),
    "length.one_minute": Message("{n} phút", "{n} minute"),
    "reason.supplement": Message("chờ người dân bổ sung hồ sơ", "waiting for the citizen's supplement"),
    "reason.payment": Message("chờ người dân thực hiện nghĩa vụ tài chính", "waiting for the citizen's payment"),
    "reason.tax_notice": Message("chờ thông báo của cơ quan thuế", "waiting for the tax office's notice"),
    "reason.public_notice": Message("niêm yết công khai", "public notice"),
    "reason.violation": Message("xem xét xử lý vi phạm pháp luật đất đai", "a land-law violation is considered"),
    "reason.expert_opinion": Message("trưng cầu giám định", "expert opinion"),
    "reason.uncounted": Message("bước không tính thời gian", "a step outside the clock"),
    "answer.versions": Message(
        "Định nghĩa {definition} · lịch {calendar} · quy định {regime}",
        "Definition {definition} · calendar {calendar} · regime {regime}",
    ),
    "due.head": Message("Hồ sơ {dossier} · {procedure} {name}", "Dossier {dossier} · {procedure} {name}"),
    "due.received": Message("thời điểm tiếp nhận", "receipt"),
    "due.not_started": Message("Đồng hồ chưa chạy: chưa có {event}", "The clock has not started: no {event} yet"),
    "due.limit": Message("{limit}; tính từ {start}", "{limit}; from {start}"),
    "due.day_start": Message("  không tính  {days} (ngày nhận)", "  not counted {days} (day of receipt)"),
    "due.day_counted": Message("  tính {count:<5}  {days}", "  counted {count:<4} {days}"),
    "due.day_same": Message("  trong ngày  {days}", "  same day    {days}"),
    "due.day_skipped": Message("  bỏ qua      {days}: {why}", "  skipped     {days}: {why}"),
    "due.day_rolled": Message(
        "  lùi tiếp    {days}: ngày cuối rơi vào ngày nghỉ nên sang ngày làm việc tiếp theo",
        "  rolled      {days}: the last day is a day off, so the next working day",
    ),
    "due.weekend": Message("nghỉ hằng tuần", "weekend"),
    "due.unpaused": Message("Hạn nếu đồng hồ không dừng: {due}", "Due had the clock not stood: {due}"),
    "due.pause": Message(
        "  cộng {length}: {reason}, từ {start} đến {end}", "  plus {length}: {reason}, {start} to {end}"
    ),
    "due.standing": Message(
        "  đồng hồ đang dừng từ {start}: {reason}; chưa tính được hạn",
        "  the clock stands since {start}: {reason}; no due date yet",
    ),
    "due.extension": Message("  gia hạn lúc {at}: {what}", "  extended at {at}: {what}"),
    "due.change": Message("  đã áp dụng thay đổi thời hạn: {limit}", "  change of the limit applied: {limit}"),
    "due.due": Message("HẠN TRẢ: {due}", "DUE: {due}"),
    "due.range": Message(
        "Hạn trả từ {earliest} đến {latest}, tùy câu trả lời:",
        "Due between {earliest} and {latest}, depending on:",
    ),
    "due.question": Message("  ? {question}", "  ? {question}"),
    "due.provisional": Message(
        "Tạm tính: lịch nghỉ sau ngày {until} chưa được công bố",
        "Provisional: days off after {until} are not announced yet",
    ),
    "due.previous": Message(
        "Lần tính trước {number}: từ {start}, hạn {due}; đã tính lại từ đầu sau khi bổ sung",
        "Earlier run {number}: from {start}, due {due}; restarted after the supplement",
    ),
    "due.done_in_time": Message("Xong {at}: ĐÚNG HẠN", "Ready {at}: IN TIME"),
    "due.done_late": Message("Xong {at}: TRỄ {length} làm việc", "Ready {at}: LATE by {length} of work"),
    "due.open_in_time": Message("Tính đến {at}: còn trong hạn", "As of {at}: within the limit"),
    "due.open_late": Message(
        "Tính đến {at}: QUÁ HẠN {length} làm việc, chưa xong",
        "As of {at}: OVERDUE by {length} of work, not finished",
    ),
    "due.apology": Message(
        "Nếu trễ: phải xin lỗi và hẹn lại chậm nhất {day} ({article})",
        "If late: the apology is due by {day} ({article})",
    ),
    "due.finding": Message("  ! {text}", "  ! {text}"),
    "TTHC810": Message(
        "chưa có quy tắc chia «{given}»; các quy tắc: {known}",
        "there is no rule «{given}»; the rules are: {known}",
    ),
    "TTHC811": Message(
        "không có cách giao nhận «{given}»; các cách: {known}",
        "there is no hand-over convention «{given}»; the conventions are: {known}",
    ),
    "rule.proportional": Message(
        "chia theo tỷ lệ phần đã đẩy lùi ngày xong", "in proportion to the minutes that pushed the finish"
    ),
    "delay.head": Message("Hồ sơ {dossier} · {procedure} {name}", "Dossier {dossier} · {procedure} {name}"),
    "delay.due": Message("Hạn trả: {due}", "Due: {due}"),
    "delay.done_late": Message("Xong {at}: TRỄ {length} làm việc", "Ready {at}: LATE by {length} of work"),
    "delay.done_in_time": Message("Xong {at}: không trễ", "Ready {at}: not late"),
    "delay.projected_late": Message(
        "Tính đến {at}, chưa xong: dự kiến TRỄ {length} làm việc nếu các khâu còn lại giữ đúng thời hạn",
        "As of {at}, not finished: will be LATE by {length} of work if the remaining steps keep their limits",
    ),
    "delay.projected_in_time": Message(
        "Tính đến {at}, chưa xong: còn kịp hạn nếu các khâu còn lại giữ đúng thời hạn",
        "As of {at}, not finished: in time if the remaining steps keep their limits",
    ),
    "delay.same_day": Message(
        "Theo ngày thì vẫn đúng hạn; phần trễ dưới đây tính theo giờ hẹn",
        "In time by the day; the shares below are by the hour of the due time",
    ),
    "delay.step": Message(
        "  {step} ({agency}): được giao {budget}, thực tế {used}",
        "  {step} ({agency}): given {budget}, took {used}",
    ),
    "delay.step_over": Message("    vượt {over}", "    over by {over}"),
    "delay.step_wrongful": Message(
        "    chờ do yêu cầu hoặc trả lại không đúng quy định: {wrongful}",
        "    waiting because of a request or return against the rules: {wrongful}",
    ),
    "delay.step_gain": Message("    xong sớm, dôi ra {gain}", "    finished early, saving {gain}"),
    "delay.unit": Message("người đứng đầu {unit} (chưa phân công)", "the head of {unit} (nobody assigned)"),
    "delay.share_over": Message(
        "• Khâu {step} ({agency}, {owner}): được giao {budget}, thực tế {used}, vượt {over}; sau khi bù phần dôi chung "
        "của hồ sơ theo tỷ lệ, phần trễ tính cho khâu này là {length}.",
        "• Step {step} ({agency}, {owner}): given {budget}, took {used}, over by {over}; after sharing the dossier's "
        "slack in proportion, {length} of the lateness are charged to this step.",
    ),
    "delay.share_over_part": Message(
        "• Khâu {step} ({agency}, {owner}): được giao {budget}, thực tế {used}, vượt {over}; {owner} giữ hồ sơ {held}; "
        "phần trễ tính theo thời gian giữ là {length}.",
        "• Step {step} ({agency}, {owner}): given {budget}, took {used}, over by {over}; held by {owner} for {held}; "
        "{length} of the lateness by time held.",
    ),
    "delay.share_wrongful": Message(
        "• Khâu {step} ({agency}, {owner}): yêu cầu hoặc trả lại không đúng quy định, đồng hồ không dừng; thời gian chờ "
        "{wrongful} thuộc người yêu cầu, phần trễ là {length}.",
        "• Step {step} ({agency}, {owner}): a request or return against the rules, the clock ran on; the wait of "
        "{wrongful} belongs to the requester, {length} of the lateness.",
    ),
    "delay.share_reopen": Message(
        "• Khâu {step} ({agency}, {owner}): hồ sơ bị trả lại để làm lại; phần trễ do làm lại là {length}.",
        "• Step {step} ({agency}, {owner}): the work came back; {length} of the lateness come from doing it again.",
    ),
    "delay.share_design": Message(
        "• Quy trình: các khâu cộng lại dài hơn thời hạn đã hẹn; phần trễ {length} không thuộc người nào.",
        "• The process itself: its steps add up to more than was promised; {length} of the lateness are nobody's.",
    ),
    "delay.share_calendar": Message(
        "• Quy trình: lần dừng đồng hồ tính theo ngày bù lại ít giờ hơn đã mất; phần trễ {length} không thuộc người nào.",
        "• The process itself: the pause, counted in days, gave back less working time than it took; "
        "{length} of the lateness are nobody's.",
    ),
    "delay.previous": Message(
        "Lần tính trước {number}: trễ {length}; ghi lại để biết, không cộng vào đây",
        "Earlier run {number}: late by {length}; kept on record, not counted here",
    ),
    "delay.footer": Message(
        "Số liệu để đối chiếu, chưa phải kết luận; cá nhân, đơn vị được giải trình trước khi dùng để kiểm điểm.",
        "Figures to be checked, not a finding; persons and units are heard before any use in evaluation.",
    ),
    "delay.rule": Message(
        "Quy tắc chia: {rule}. Đã chuyển mà chưa nhận thì tính cho {handover}.",
        "Rule: {rule}. What is sent and not yet received counts for {handover}.",
    ),
    "handover.by_medium": Message(
        "bên giao khi giao giấy, bên nhận khi chuyển điện tử",
        "the sender when handed over on paper, the receiver when sent electronically",
    ),
    "handover.receiver": Message("bên nhận", "the receiver"),
    "handover.sender": Message("bên giao", "the sender"),
}
