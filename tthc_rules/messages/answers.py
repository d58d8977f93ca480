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
    "line.and": Message(" và ", " and "),
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
    "reason.outage": Message("hệ thống ngừng hoạt động", "a system was down"),
    "reason.elsewhere": Message("hồ sơ ở cơ quan khác", "the dossier was at another agency"),
    "reason.uncounted": Message("bước không tính thời gian", "a step outside the clock"),
    "answer.versions": Message(
        "Định nghĩa {definition} · lịch {calendar} · quy định {regime}",
        "Definition {definition} · calendar {calendar} · regime {regime}",
    ),
    "due.head": Message("Hồ sơ {dossier} · {procedure} {name}", "Dossier {dossier} · {procedure} {name}"),
    "due.received": Message("thời điểm tiếp nhận", "receipt"),
    "due.arrived": Message("thời điểm đến cơ quan giải quyết", "arrival at the competent agency"),
    "due.not_started": Message("Đồng hồ chưa chạy: chưa có {event}", "The clock has not started: no {event} yet"),
    "due.no_limit": Message(
        "Thủ tục không có thời hạn nên không có hạn trả", "The procedure has no limit, so no due date"
    ),
    "due.if_limit": Message("NẾU THỜI HẠN LÀ {limit}:", "IF THE LIMIT IS {limit}:"),
    "due.limit": Message("{limit}; tính từ {start}", "{limit}; from {start}"),
    "due.basis": Message("  căn cứ      {basis}", "  basis       {basis}"),
    "due.pauses_basis": Message("    theo {basis}", "    under {basis}"),
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
        "  cộng {length}: {reason}, từ {start} đến {end}{document}",
        "  plus {length}: {reason}, {start} to {end}{document}",
    ),
    "due.document": Message(" ({document})", " ({document})"),
    "due.standing": Message(
        "  đồng hồ đang dừng từ {start}: {reason}; chưa tính được hạn",
        "  the clock stands since {start}: {reason}; no due date yet",
    ),
    "due.extension": Message("  gia hạn lúc {at}: {what}{agreement}", "  extended at {at}: {what}{agreement}"),
    "due.agreement": Message(", theo văn bản thỏa thuận {document}", ", by the written agreement {document}"),
    "due.silence": Message(
        "Quá hạn mà không trả lời thì được coi là đồng ý ({basis})",
        "No answer by the due date counts as approval ({basis})",
    ),
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
        "Lần tính trước {number}: từ {start} đến {end}, đã dùng {used}{due}; tính lại từ đầu sau khi bổ sung",
        "Earlier run {number}: {start} to {end}, {used} used{due}; restarted after the supplement",
    ),
    "due.previous_due": Message(", hạn {due}", ", due {due}"),
    "due.agency": Message(
        "Thời hạn riêng {agency}: {limit} từ {start}, hạn {due} ({basis}); {state}",
        "Limit of {agency} alone: {limit} from {start}, due {due} ({basis}); {state}",
    ),
    "due.agency_not_there": Message(
        "Thời hạn riêng {agency}: {limit} ({basis}); hồ sơ chưa đến",
        "Limit of {agency} alone: {limit} ({basis}); the dossier has not come there",
    ),
    "due.agency_standing": Message("chưa tính được vì đồng hồ đang dừng", "not known while the clock stands"),
    "due.agency_None": Message("chưa biết trễ hay không", "late or not is not known"),
    "due.agency_False": Message("đúng hạn {sent}", "in time {sent}"),
    "due.agency_True": Message("QUÁ HẠN {sent}", "OVERDUE {sent}"),
    "due.done_in_time": Message("Xong {at}: ĐÚNG HẠN", "Ready {at}: IN TIME"),
    "due.done_late": Message("Xong {at}: TRỄ {length} làm việc", "Ready {at}: LATE by {length} of work"),
    "due.open_in_time": Message("Tính đến {at}: còn trong hạn", "As of {at}: within the limit"),
    "due.open_late": Message(
        "Tính đến {at}: QUÁ HẠN {length} làm việc, chưa xong",
        "As of {at}: OVERDUE by {length} of work, not finished",
    ),
    "due.ended_in_time": Message("{ended} {at}: TRONG HẠN", "{ended} {at}: WITHIN THE LIMIT"),
    "due.ended_late": Message("{ended} {at}: QUÁ HẠN {length} làm việc", "{ended} {at}: OVERDUE by {length} of work"),
    "ended.silence": Message("Không trả lời, coi là đồng ý", "No answer, which counts as approval"),
    "ended.refused": Message("Từ chối", "Refused"),
    "ended.withdrawn": Message("Rút hồ sơ", "Withdrawn"),
    "ended.stopped": Message("Dừng giải quyết", "Stopped"),
    "due.apology": Message(
        "Phải xin lỗi và hẹn lại chậm nhất {day} ({article})",
        "The apology with a new date was due by {day} ({article})",
    ),
    "due.apology_if_late": Message(
        "Nếu không kịp hạn: phải xin lỗi và hẹn lại chậm nhất {day} ({article})",
        "If it cannot be in time: the apology with a new date is due by {day} ({article})",
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
    "delay.competent": Message("cơ quan giải quyết", "the competent agency"),
    "delay.step": Message("  {step} ({who})", "  {step} ({who})"),
    "delay.step_not_reached": Message("    hồ sơ chưa đến; được giao {budget}", "    not reached; given {budget}"),
    "delay.step_stay": Message("    từ {since} đến {until}", "    from {since} to {until}"),
    "delay.step_there": Message("    từ {since} đến nay", "    from {since} until now"),
    "delay.step_paused": Message(
        "    trừ {length} đồng hồ dừng từ {start} đến {end}: {reason}",
        "    less {length}: the clock stood from {start} to {end}, {reason}",
    ),
    "delay.step_within": Message("    được giao {budget}, thực tế {used}", "    given {budget}, took {used}"),
    "delay.step_over": Message(
        "    được giao {budget}, thực tế {used}, VƯỢT {over}", "    given {budget}, took {used}, OVER by {over}"
    ),
    "delay.step_held": Message("    thời gian giữ: {held}", "    held by: {held}"),
    "delay.step_unassigned": Message(
        "    từ {since} đến {until} hồ sơ đã đến nhưng chưa phân công: {length} thuộc trách nhiệm phân công của người "
        "đứng đầu {unit}, không tính cho người nhận sau",
        "    from {since} to {until} it was there and nobody was named: {length} belong to the head of {unit}, not to "
        "whoever received it later",
    ),
    "delay.step_waiting": Message(
        "    trong đó {length} đã phân công mà chưa ghi ký nhận, vẫn tính cho người được phân công",
        "    of which {length} assigned and not yet signed for; they count for the person assigned",
    ),
    "delay.step_handed": Message(
        "    chuyển giấy {sent}, bên nhận ký {received}: {length} thuộc bên giao đến khi bên nhận ký",
        "    sent on paper {sent}, signed for {received}: {length} belong to the sender until then",
    ),
    "delay.step_blameless": Message(
        "    nhận khi hồ sơ đã quá hẹn và giữ đúng thời hạn của khâu: không có phần trễ nào tính cho khâu này",
        "    received when already past the due and kept its own limit: no lateness is charged to this step",
    ),
    "delay.step_request": Message(
        "    từ {start} đến {end} hồ sơ chờ theo yêu cầu của {owner}{why}; đồng hồ không dừng: {length} thuộc người ban "
        "hành yêu cầu",
        "    from {start} to {end} it waited at the request of {owner}{why}; the clock ran on: {length} belong to the "
        "requester",
    ),
    "delay.step_request_first_check": Message(
        "    từ {start} đến {end} hồ sơ chờ theo yêu cầu sau của khâu {by}{why}; đồng hồ không dừng: {length} thuộc người "
        "tiếp nhận hoặc chuẩn bị hồ sơ ({owner})",
        "    from {start} to {end} it waited at a later request of step {by}{why}; the clock ran on: {length} belong to "
        "whoever received or prepared the dossier ({owner})",
    ),
    "delay.step_request_citizen": Message(
        "    từ {start} đến {end} hồ sơ chờ {owner} bổ sung lại{why}; đồng hồ không dừng: {length} thuộc {owner}",
        "    from {start} to {end} it waited again for {owner}{why}; the clock ran on: {length} belong to {owner}",
    ),
    "delay.step_returned": Message(
        "    từ {start} đến {end} hồ sơ bị {owner} trả lại không đúng{why}: {length} thuộc bên trả lại",
        "    from {start} to {end} it was sent back by {owner} against the rules{why}: {length} belong to the returner",
    ),
    "delay.why.TTHC706": Message(
        "yêu cầu bổ sung lần {number}, quy định chỉ cho {maximum} lần", "request number {number}, {maximum} is allowed"
    ),
    "delay.why.TTHC707": Message("giấy tờ không đúng quy định: {papers}", "papers against the rules: {papers}"),
    "delay.why.TTHC708": Message("được ghi là không đúng quy định", "recorded as wrongful"),
    "delay.why.TTHC745": Message(
        "lẽ ra phát hiện khi kiểm tra lần đầu: {papers}", "could be found missing at the first check: {papers}"
    ),
    "delay.why.TTHC746": Message("đã yêu cầu mà chưa đúng: {papers}", "asked for before and still wrong: {papers}"),
    "delay.why.papers": Message("đã yêu cầu: {papers}", "asked for: {papers}"),
    "delay.step_gain": Message("    xong sớm, dôi ra {gain}", "    finished early, saving {gain}"),
    "delay.unit": Message("người đứng đầu {unit} (chưa phân công)", "the head of {unit} (nobody assigned)"),
    "delay.sum_head": Message(
        "Số trễ cộng lại như sau, theo phút làm việc:", "The lateness adds up, in working minutes:"
    ),
    "delay.sum_over": Message("các khâu vượt thời hạn", "steps over their limits"),
    "delay.sum_wrongful": Message(
        "chờ do yêu cầu hoặc trả lại không đúng quy định", "waits for requests or returns against the rules"
    ),
    "delay.sum_beside": Message(
        "vượt hoặc chờ ở nhánh song song, không đẩy lùi ngày xong",
        "of these beside the longest path, not pushing the end",
    ),
    "delay.sum_reserve": Message(
        "thời hạn {limit} dôi so với các khâu cộng lại {planned}", "the limit of {limit} beyond the steps' {planned}"
    ),
    "delay.sum_excess": Message(
        "các khâu cộng lại {planned}, dài hơn thời hạn {limit}", "the steps' {planned} beyond the limit of {limit}"
    ),
    "delay.sum_saved": Message("xong sớm: khâu {step}", "finished early: step {step}"),
    "delay.sum_reopened": Message("phải làm lại sau khi bị trả lại", "done again after a return"),
    "delay.sum_changed": Message(
        "quy trình đổi khi đang làm (gia hạn khâu, bỏ qua khâu)", "changes on the way (steps extended or left out)"
    ),
    "delay.sum_total": Message("CỘNG: đúng số trễ {length}", "SUM: exactly the lateness, {length}"),
    "delay.sum_rule": Message(
        "Phần dôi bù cho mọi khâu theo tỷ lệ: mỗi phút đẩy lùi ngày xong tính {late}/{slips} phút trễ",
        "What was saved is shared in proportion: each minute that pushed the end counts {late}/{slips} of a minute",
    ),
    "delay.product": Message(
        "    {pushed} × {late}/{slips} {equals} {minutes} phút",
        "    {pushed} × {late}/{slips} {equals} {minutes} minutes",
    ),
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
    "delay.share_first_check": Message(
        "• Khâu {step} ({agency}, {owner}): giấy tờ lẽ ra phát hiện khi kiểm tra lần đầu, sau mới yêu cầu; đồng hồ không "
        "dừng; thời gian chờ {wrongful} thuộc người tiếp nhận hoặc chuẩn bị hồ sơ, phần trễ là {length}.",
        "• Step {step} ({agency}, {owner}): papers that could be found missing at the first check were asked for later; "
        "the clock ran on; the wait of {wrongful} belongs to whoever received or prepared the dossier, {length} of the "
        "lateness.",
    ),
    "delay.share_citizen": Message(
        "• Người nộp hồ sơ: giấy tờ đã được yêu cầu mà bổ sung chưa đúng, khâu {step} phải yêu cầu lại; đồng hồ không "
        "dừng; thời gian chờ {wrongful}, phần trễ là {length}.",
        "• The citizen: papers that were asked for were still wrong, and step {step} had to ask again; the clock ran "
        "on; of the wait of {wrongful}, {length} are lateness.",
    ),
    "delay.citizen": Message("người nộp hồ sơ", "the citizen"),
    "delay.disputed": Message(
        "nhật ký chưa đủ để xác định yêu cầu thuộc ai, tạm ghi cho người yêu cầu",
        "the log does not settle whose request it is; it stands with the requester for now",
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
    "TTHC820": Message(
        "lần dừng giả định kết thúc lúc {until}, trước khi bắt đầu lúc {start}",
        "the supposed stop ends at {until}, before it starts at {start}",
        "đổi lại hai thời điểm",
        "exchange the two moments",
    ),
    "TTHC821": Message(
        "hồ sơ không đi qua bước «{step}»; các bước của hồ sơ: {known}",
        "the dossier does not go through step «{step}»; its steps are: {known}",
    ),
    "desk.document": Message("văn bản giả định", "a supposed document"),
    "compliance.head": Message(
        "Hồ sơ {dossier} · {procedure} {name}: những việc phải làm ngoài hạn trả",
        "Dossier {dossier} · {procedure} {name}: what is owed beside the due date",
    ),
    "compliance.promise": Message("Hẹn trả: {old}", "Promised: {old}"),
    "compliance.promise_moved": Message("Hẹn trả ban đầu {old}; hẹn lại {new}", "First promised {old}; now {new}"),
    "compliance.duty": Message(
        "{what}: {due}; {done}; {verdict} ({basis})", "{what}: {due}; {done}; {verdict} ({basis})"
    ),
    "compliance.count": Message(
        "{what}: {number}, tối đa {maximum}; {verdict} ({basis})",
        "{what}: {number}, at most {maximum}; {verdict} ({basis})",
    ),
    "compliance.handover": Message(
        "Chuyển hồ sơ {medium} từ «{step}» đến «{to}»: nhận {received}, chuyển {sent}, bên sau nhận {accepted}",
        "Hand-over {medium} from «{step}» to «{to}»: received {received}, sent {sent}, accepted {accepted}",
    ),
    "compliance.handover_due": Message("; {due}; {verdict} ({basis})", "; {due}; {verdict} ({basis})"),
    "compliance.paper": Message("giấy", "on paper"),
    "compliance.electronic": Message("điện tử", "electronically"),
    "compliance.due": Message("chậm nhất {due}", "by {due}"),
    "compliance.no_due": Message("chưa có hạn", "no date yet"),
    "compliance.done": Message("đã làm {at}", "done {at}"),
    "compliance.not_done": Message("chưa ghi nhận đã làm", "not on record as done"),
    "compliance.not_logged": Message("chưa ghi nhận", "not on record"),
    "compliance.no_maximum": Message("không quy định", "not stated"),
    "compliance.in_time.True": Message("ĐÚNG HẠN", "IN TIME"),
    "compliance.in_time.False": Message("QUÁ HẠN", "OVERDUE"),
    "compliance.in_time.None": Message("chưa phải làm hoặc chưa rõ", "not owed yet, or not known"),
    "compliance.within.True": Message("đúng quy định", "within the rule"),
    "compliance.within.False": Message("VƯỢT quy định", "BEYOND the rule"),
    "compliance.apology_days_before": Message("Xin lỗi và hẹn lại ngày trả", "Apology with a new date"),
    "compliance.supplement_notice": Message("Thông báo bổ sung hồ sơ", "Notice for supplement"),
    "compliance.online_reply": Message("Trả lời hồ sơ nộp trực tuyến", "Answer to the online filing"),
    "compliance.supplement_max": Message("Số lần yêu cầu bổ sung", "Supplement requests"),
    "compliance.reappointments_max": Message("Số lần hẹn lại", "Re-appointments"),
    "compliance.basis": Message("{article}; độ tin cậy: {confidence}", "{article}; confidence: {confidence}"),
    "compliance.confidence.high": Message("cao", "high"),
    "compliance.confidence.medium": Message("trung bình", "medium"),
    "compliance.confidence.low": Message("thấp", "low"),
    "compliance.confidence.unknown": Message("chưa rõ", "unknown"),
    "portal.head": Message(
        "Hồ sơ {dossier}: theo luật và theo cách tính của Cổng Dịch vụ công (Quyết định 766/QĐ-TTg)",
        "Dossier {dossier}: by the law, and by the national portal's figures (QĐ 766/QĐ-TTg)",
    ),
    "portal.law": Message(
        "Theo luật: {verdict}; hạn trả {due}, xong {end}", "By the law: {verdict}; due {due}, ready {end}"
    ),
    "portal.portal": Message(
        "Theo Cổng: {verdict}; ngày hẹn trả {due}, kết thúc {end} ({by})",
        "By the portal: {verdict}; promised {due}, end {end} ({by})",
    ),
    "portal.portal_by_limit": Message(
        "Theo Cổng: {verdict}; không có ngày hẹn trả nên tính theo thời hạn tối đa {due}, kết thúc {end} ({by})",
        "By the portal: {verdict}; no promised date, so by the longest limit {due}, end {end} ({by})",
    ),
    "portal.subtracted": Message("  trừ thời gian bổ sung: {length}", "  supplement time subtracted: {length}"),
    "portal.because": Message("  khác nhau vì {text}", "  they differ because {text}"),
    "portal.unknown": Message("chưa có", "none"),
    "portal.late.True": Message("TRỄ HẠN", "LATE"),
    "portal.late.False": Message("ĐÚNG HẠN", "IN TIME"),
    "portal.late.None": Message("chưa kết luận được", "no verdict"),
    "portal.on_time.True": Message("ĐÚNG HẠN", "ON TIME"),
    "portal.on_time.False": Message("QUÁ HẠN", "OVERDUE"),
    "portal.on_time.None": Message("chưa kết luận được", "no verdict"),
    "portal.end_by.status": Message("trạng thái {status}", "status {status}"),
    "portal.end_by.supplement": Message("lúc yêu cầu bổ sung", "the supplement request"),
    "portal.end_by.period": Message("cuối kỳ báo cáo", "the end of the period"),
    "portal.end_by.None": Message("chưa tiếp nhận", "not received"),
    "portal.second_supplement": Message(
        "Cổng coi hồ sơ bị yêu cầu bổ sung từ lần thứ hai là quá hạn",
        "the portal takes a dossier with a second supplement request as overdue",
    ),
    "portal.timestamp": Message(
        "Cổng so đến giờ, phút, giây; luật tính theo ngày thì cả ngày hẹn vẫn đúng hạn",
        "the portal compares to the second; by the law's days all of the due day is in time",
    ),
    "portal.midnight": Message(
        "ngày hẹn trả được ghi lúc 00:00, nên kết quả trong chính ngày hẹn bị Cổng tính quá hạn",
        "the promised date was recorded at 00:00, so a result on that very day is overdue for the portal",
    ),
    "portal.collected": Message(
        "không ghi lúc có kết quả (9), nên Cổng lấy lúc trả kết quả (10)",
        "the result was not recorded as ready (9), so the portal takes its collection (10)",
    ),
    "portal.status_order": Message(
        "Cổng lấy trạng thái theo thứ tự 9, 10, rồi 8, 3; luật lấy lần kết thúc đầu tiên",
        "the portal takes status 9, then 10, then 8 and 3; the law takes the first ending",
    ),
    "portal.waiting": Message(
        "hồ sơ đang chờ bổ sung, Cổng coi lúc yêu cầu là lúc kết thúc; đồng hồ theo luật vẫn chạy",
        "the dossier waits for a supplement and the portal ends it at the request; by the law the clock runs on",
    ),
    "portal.other_moment": Message(
        "Cổng tính đến cuối kỳ báo cáo, luật tính đến thời điểm khác",
        "the portal looks at the end of the period, the law at another moment",
    ),
    "portal.pause_not_reset": Message(
        "Cổng chỉ trừ thời gian bổ sung, còn theo luật thời hạn được tính lại từ đầu",
        "the portal only subtracts the supplement time, by the law the limit started again",
    ),
    "portal.other_pause": Message(
        "theo luật đồng hồ còn dừng vì lý do khác (nghĩa vụ tài chính, niêm yết …); Cổng không trừ",
        "by the law the clock also stood for other reasons (payment, public notice, …); the portal subtracts none",
    ),
    "portal.calendar_time": Message(
        "Cổng trừ thời gian bổ sung theo giờ đồng hồ, cả đêm và ngày nghỉ; luật tính theo thời gian làm việc",
        "the portal subtracts supplement time by the clock, nights and days off included; the law by working time",
    ),
    "portal.not_lawful": Message(
        "Cổng trừ thời gian bổ sung của một yêu cầu mà theo luật không dừng đồng hồ",
        "the portal subtracts the time of a request for which the law's clock did not stop",
    ),
    "portal.extension": Message(
        "thời hạn đã được gia hạn hoặc rút ngắn mà ngày hẹn trả trên Cổng không theo",
        "the limit was extended or shortened, which the portal's promised date does not follow",
    ),
    "portal.reappointed": Message(
        "hẹn lại đã ghi đè ngày hẹn trả trên Cổng; hạn theo luật không đổi",
        "the re-appointment overwrote the portal's promised date; the law's due date did not move",
    ),
    "portal.promise": Message(
        "ngày hẹn trả đã ghi khác hạn tính theo luật",
        "the promised date on record is not the law's due date",
    ),
    "portal.start": Message(
        "Cổng tính từ lúc tiếp nhận, luật tính từ lúc hồ sơ đến cơ quan có thẩm quyền",
        "the portal counts from receipt, the law from arrival at the competent agency",
    ),
}
