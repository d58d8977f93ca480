"""What a person sees of a late dossier: the checking of shares, the citizen's version, and the two pictures."""

from tthc_rules.messages.message import Message

TEXTS = {
    "TTHC860": Message(
        "hồ sơ {id} không có phần trễ «{given}» (khâu/người/nguyên nhân) để ghi tình trạng đối chiếu; các phần: {known}",
        "dossier {id} has no share «{given}» (step/owner/cause) whose checking could be noted; its shares: {known}",
    ),
    "TTHC861": Message(
        "không có tình trạng đối chiếu «{given}»; các tình trạng: {known}",
        "there is no status «{given}» of checking; the statuses are: {known}",
    ),
    "TTHC862": Message(
        "hồ sơ {id}: phần trễ «{given}» đã được ghi tình trạng đối chiếu ở dòng {line}",
        "dossier {id}: the checking of the share «{given}» is noted already in line {line}",
        "giữ một dòng cho mỗi phần trễ",
        "keep one entry for each share",
    ),
    "TTHC863": Message(
        "tệp đối chiếu nói về hồ sơ «{id}», không có trong các hồ sơ đang xem",
        "the file of reviews is about dossier «{id}», which is not among those looked at",
    ),
    "cli.meta.file": Message("TỆP", "FILE"),
    "cli.opt.reviews": Message(
        "Tình trạng đối chiếu của từng phần trễ, từ tệp YAML hoặc JSON này; phần đang giải trình để riêng.",
        "How far the checking of each share has come, from this YAML or JSON file; what is disputed stays apart.",
    ),
    "cli.delay.reviewed": Message(
        "Số trễ của các hồ sơ theo tình trạng đối chiếu: {parts}",
        "The lateness of these dossiers by how far its checking has come: {parts}",
    ),
    "TTHC990": Message(
        "{option} cần một thư mục, nhưng «{path}» là thứ khác",
        "{option} takes a folder, but «{path}» is something else",
        "đặt tên thư mục khác, ví dụ {option} hinh-ve",
        "name another folder, such as {option} pictures",
    ),
    "TTHC991": Message(
        "--json và {option} không dùng cùng nhau: --json in số liệu, {option} in chữ và hình",
        "--json and {option} do not go together: --json prints figures, {option} words and pictures",
    ),
    "length.short.days": Message("{n}n", "{n}d"),
    "length.short.hours": Message("{hours}g", "{hours}h"),
    "length.short.hours_minutes": Message("{hours}g{minutes:02}", "{hours}h{minutes:02}"),
    "length.short.minutes": Message("{n}p", "{n}m"),
    "delay.since": Message("từ {since} đến nay", "from {since} until now"),
    "delay.between": Message("từ {since} đến {until}", "from {since} to {until}"),
    "delay.share_over_whole": Message(
        "• Khâu {step} ({agency}, {owner}): được giao {budget}, thực tế {used}, vượt {over}; phần trễ tính cho khâu này "
        "là {length}.",
        "• Step {step} ({agency}, {owner}): given {budget}, took {used}, over by {over}; {length} of the lateness are "
        "charged to this step.",
    ),
    "delay.share_over_in_order": Message(
        "• Khâu {step} ({agency}, {owner}): được giao {budget}, thực tế {used}, vượt {over}; phần dôi của hồ sơ dùng theo "
        "thứ tự thời gian, phần trễ tính cho khâu này là {length}.",
        "• Step {step} ({agency}, {owner}): given {budget}, took {used}, over by {over}; the dossier's slack going to "
        "whoever needed it first, {length} of the lateness are charged to this step.",
    ),
    "delay.share_over_by_clock": Message(
        "• Khâu {step} ({agency}, {owner}): được giao {budget}, thực tế {used}, vượt {over}, trong đó {owner} giữ hồ sơ "
        "{over_held}; phần trễ tính theo người giữ vào lúc vượt là {length}.",
        "• Step {step} ({agency}, {owner}): given {budget}, took {used}, over by {over}, of which {owner} held "
        "{over_held}; {length} of the lateness by who held it when it ran over.",
    ),
    "delay.minutes_over": Message("    vượt thời hạn {when}: {length}", "    beyond its limit {when}: {length}"),
    "delay.minutes_waited": Message("    chờ {when}: {length}", "    waited {when}: {length}"),
    "delay.minutes_again": Message("    làm lại {when}: {length}", "    done again {when}: {length}"),
    "delay.minutes_charged": Message(
        "    tính vào phần trễ {when}: {minutes} phút", "    charged {when}: {minutes} minutes"
    ),
    "delay.minutes_charged_at": Message(
        "    tính vào phần trễ từ lúc {at}: {minutes} phút", "    charged as of {at}: {minutes} minutes"
    ),
    "delay.sum_in_order": Message(
        "Phần dôi của hồ sơ dùng theo thứ tự thời gian: khâu nào cần trước thì dùng trước",
        "What was saved goes to whoever needed it first",
    ),
    "review.unchecked": Message("chưa đối chiếu", "not checked"),
    "review.checked": Message("đã đối chiếu", "checked"),
    "review.disputed": Message("đang giải trình", "disputed, being heard"),
    "delay.review": Message("    {status}", "    {status}"),
    "delay.review_said": Message("    {status}: {said}", "    {status}: {said}"),
    "delay.review_part": Message("{status} {length}", "{status} {length}"),
    "delay.review_total": Message("Tình trạng đối chiếu: {parts}", "Checking: {parts}"),
    "delay.review_undisputed": Message(
        "Không kể phần đang giải trình: {length} ({parts})", "Without what is disputed: {length} ({parts})"
    ),
    "delay.review_disputed": Message(
        "Để riêng, đang giải trình: {length}", "Kept apart, disputed and being heard: {length}"
    ),
    "delay.not_recorded": Message("không ghi", "not recorded"),
    "delay.corrected": Message(
        "  ! {at}: đính chính nhật ký{where}; người đính chính: {by}; lý do: {why}; số liệu trên theo giờ ghi gốc",
        "  ! {at}: correction of the log{where}; corrected by: {by}; why: {why}; the figures above rest on the original times",
    ),
    "delay.corrected_times": Message(
        "  ! {at}: đính chính nhật ký{where}; người đính chính: {by}; lý do: {why}; số liệu trên theo giờ đã sửa",
        "  ! {at}: correction of the log{where}; corrected by: {by}; why: {why}; the figures above rest on the corrected "
        "times",
    ),
    "delay.corrected_step": Message(", khâu {step}", ", step {step}"),
    "delay.logged": Message(
        "      giờ ghi gốc {at}: {what} ({officer})", "      originally logged {at}: {what} ({officer})"
    ),
    "delay.logged_was": Message(
        "      giờ ghi gốc {was}, đã sửa thành {at}: {what} ({officer})",
        "      originally logged {was}, corrected to {at}: {what} ({officer})",
    ),
    "delay.logged.submitted": Message("nộp", "submitted"),
    "delay.logged.visit": Message("đến quầy", "visit"),
    "delay.logged.guided": Message("hướng dẫn", "guided"),
    "delay.logged.declined": Message("từ chối tiếp nhận", "declined"),
    "delay.logged.received": Message("tiếp nhận", "received"),
    "delay.logged.arrived": Message("đến cơ quan giải quyết", "arrived"),
    "delay.logged.resume": Message("tiếp tục", "resumed"),
    "delay.logged.reset": Message("nộp lại đủ hồ sơ", "handed in again"),
    "delay.logged.reappoint": Message("hẹn lại", "re-appointment"),
    "delay.logged.apology": Message("xin lỗi", "apology"),
    "delay.logged.signed": Message("ký", "signed"),
    "delay.logged.ready": Message("có kết quả", "ready"),
    "delay.logged.collected": Message("trả kết quả", "collected"),
    "delay.logged.refused": Message("từ chối giải quyết", "refused"),
    "delay.logged.withdrawn": Message("rút hồ sơ", "withdrawn"),
    "delay.logged.stopped": Message("dừng giải quyết", "stopped"),
    "delay.logged.correction": Message("đính chính", "correction"),
    "delay.logged.assign": Message("giao việc", "assigned"),
    "delay.logged.accept": Message("nhận việc", "accepted"),
    "delay.logged.send": Message("chuyển", "sent"),
    "delay.logged.pause": Message("yêu cầu, dừng", "request, stop"),
    "delay.logged.return": Message("trả lại", "returned"),
    "delay.logged.extend": Message("gia hạn", "extended"),
    "delay.later_request": Message(
        "Yêu cầu bổ sung thêm lúc {at} (người yêu cầu: {by}): {what}", "Asked again at {at} (by: {by}): {what}"
    ),
    "delay.paper_fault": Message("{paper}: {fault}", "{paper}: {fault}"),
    "fault.requester": Message("quy định không đòi, thuộc người yêu cầu", "not in the law, the requester's"),
    "fault.first_check": Message(
        "lẽ ra phát hiện khi kiểm tra lần đầu, thuộc người tiếp nhận hoặc chuẩn bị hồ sơ",
        "to be found at the first check, whose receiver or preparer answers",
    ),
    "fault.citizen": Message(
        "đã yêu cầu mà chưa đúng, thuộc người nộp hồ sơ", "asked for and still wrong, the citizen's"
    ),
    "fault.lawful": Message("phát hiện khi xác minh, đúng quy định", "found by verification, lawful"),
    "fault.disputed": Message(
        "nhật ký chưa đủ để xác định, để riêng chờ giải trình", "the log does not say enough; kept apart until heard"
    ),
    "delay.if_kept": Message("Nếu khâu {step} giữ đúng thời hạn", "Had step {step} kept its limit"),
    "delay.if_not_wrongful": Message(
        "Nếu khâu {step} không yêu cầu, trả lại không đúng quy định",
        "Had step {step} made no request or return against the rules",
    ),
    "delay.if_asked_once": Message("Nếu chỉ yêu cầu bổ sung một lần", "Had the citizen been asked only once"),
    "delay.supposed_head": Message(
        "Giả định từng việc một, những việc khác như thực tế; không cộng lại thành số trễ:",
        "Supposing one thing at a time, all else as it went; these do not add up to the lateness:",
    ),
    "delay.was_ready": Message("xong {at}", "ready {at}"),
    "delay.will_be_ready": Message("dự kiến xong {at}", "ready by the plan {at}"),
    "delay.supposed_late": Message(
        "  {supposition}: {at}, sớm hơn {sooner}, còn trễ {length}",
        "  {supposition}: {at}, {sooner} sooner, still late by {length}",
    ),
    "delay.supposed_in_time": Message(
        "  {supposition}: {at}, sớm hơn {sooner}, không trễ",
        "  {supposition}: {at}, {sooner} sooner, not late",
    ),
    "delay.can_save": Message(
        "Còn kịp hạn nếu khâu {step} ({who}) chỉ dùng {room}, chuyển chậm nhất {until}",
        "Still in time if step {step} ({who}) takes no more than {room} and sends it on by {until}",
    ),
    "delay.convention": Message("Khác cách tính thường dùng: {convention}.", "Other than usual: {convention}."),
    "convention.within_step.clock": Message(
        "khâu có nhiều người giữ thì phần vượt tính cho người giữ hồ sơ vào đúng lúc vượt",
        "where several held a step, what ran over counts for whoever held it in those very minutes",
    ),
    "convention.wrongful.own_limit": Message(
        "thời gian chờ theo yêu cầu không đúng quy định trước hết trừ vào thời hạn còn lại của khâu yêu cầu",
        "the wait for a request against the rules first uses up the limit of the step that made it",
    ),
    "convention.rework.fresh": Message(
        "khâu nhận lại hồ sơ được tính thời hạn mới", "a step that gets the dossier back has its whole limit again"
    ),
    "convention.early.last_step": Message(
        "thời gian làm sớm được cộng vào thời hạn của khâu cuối", "what is saved is added to the limit of the last step"
    ),
    "citizen.causes": Message(
        "Hồ sơ của Ông/Bà trả chậm {length} làm việc do:", "Your dossier was {length} of work late because of:"
    ),
    "citizen.causes_projected": Message(
        "Hồ sơ của Ông/Bà dự kiến trả chậm {length} làm việc do:",
        "Your dossier will be {length} of work late because of:",
    ),
    "citizen.over": Message(
        "• {agency}, khâu {step}: làm lâu hơn thời hạn của khâu, chậm {length}",
        "• {agency}, step {step}: took longer than its limit, {length}",
    ),
    "citizen.unassigned": Message(
        "• {agency}, khâu {step}: làm lâu hơn thời hạn của khâu khi chưa ghi nhận phân công người giải quyết, chậm {length}",
        "• {agency}, step {step}: took longer than its limit with nobody on record as assigned, {length}",
    ),
    "citizen.requested": Message(
        "• {agency}, khâu {step}: yêu cầu bổ sung giấy tờ không đúng quy định, chậm {length}",
        "• {agency}, step {step}: asked for papers against the rules, {length}",
    ),
    "citizen.own": Message(
        "• Khâu {step}: chờ Ông/Bà bổ sung lại giấy tờ đã được yêu cầu, chậm {length}",
        "• Step {step}: waiting again for papers you had been asked for, {length}",
    ),
    "citizen.returned": Message(
        "• {agency}, khâu {step}: trả hồ sơ về khâu trước không đúng quy định, chậm {length}",
        "• {agency}, step {step}: sent the dossier back against the rules, {length}",
    ),
    "citizen.reopen": Message(
        "• {agency}, khâu {step}: phải làm lại, chậm {length}", "• {agency}, step {step}: work done again, {length}"
    ),
    "citizen.design": Message(
        "• Quy trình: thời hạn các khâu cộng lại dài hơn thời hạn đã hẹn, chậm {length}",
        "• The process itself: its steps add up to more than was promised, {length}",
    ),
    "citizen.calendar": Message(
        "• Quy trình: thời gian dừng tính theo ngày bù lại ít giờ hơn đã mất, chậm {length}",
        "• The process itself: the pause, counted in days, gave back less working time than it took, {length}",
    ),
    "citizen.pause": Message(
        "Thời gian {when} ({reason}) không tính vào thời gian chậm.",
        "The time {when} ({reason}) does not count as lateness.",
    ),
    "citizen.other_reason": Message("lý do khác theo quy định", "another reason provided for"),
    "citizen.footer": Message(
        "Thời gian chậm tính theo giờ làm việc, các phần cộng lại đúng bằng số trễ. Đây là số liệu để đối chiếu.",
        "Lateness is counted in working time; the parts add up to it exactly. These are figures to be checked.",
    ),
    "citizen.footer_in_time": Message("Thời gian tính theo giờ làm việc.", "Times are counted in working hours."),
    "picture.gantt.title": Message("Hồ sơ {dossier}: kế hoạch và thực tế", "Dossier {dossier}: planned and actual"),
    "picture.waterfall.title": Message(
        "Hồ sơ {dossier}: từ thời hạn đã hẹn đến thực tế", "Dossier {dossier}: from the time promised to the time taken"
    ),
    "picture.procedure": Message("{procedure} {name}", "{procedure} {name}"),
    "picture.due": Message("Hạn trả {at}", "Due {at}"),
    "picture.end": Message("Xong {at}", "Ready {at}"),
    "picture.ended": Message("{ended} {at}", "{ended} {at}"),
    "picture.now": Message("Tính đến {at}", "As of {at}"),
    "picture.finish": Message("Dự kiến xong {at}", "Ready by the plan {at}"),
    "picture.finish_beyond": Message("Dự kiến xong sau khi hết lịch", "Ready by the plan after the calendar ends"),
    "picture.late": Message("TRỄ {length}", "LATE {length}"),
    "picture.will_be_late": Message("DỰ KIẾN TRỄ {length}", "WILL BE LATE {length}"),
    "picture.step": Message("Khâu", "Step"),
    "picture.figures": Message("Giao → thực tế", "Given → taken"),
    "picture.given_taken": Message("{given} → {taken}", "{given} → {taken}"),
    "picture.over": Message("vượt {length}", "over {length}"),
    "picture.waited": Message("chờ sai quy định {length}", "wrongful wait {length}"),
    "picture.gain": Message("sớm {length}", "early {length}"),
    "picture.share": Message("phần trễ {length}", "share {length}"),
    "picture.not_reached": Message("chưa đến", "not reached"),
    "picture.passed_over": Message("không qua", "passed over"),
    "picture.pushed": Message("Ngày xong bị đẩy lùi", "The finish slipped"),
    "picture.stop": Message(
        "{letter} đồng hồ dừng {length}: {reason}, {when}", "{letter} the clock stood {length}: {reason}, {when}"
    ),
    "picture.legend.plan": Message("kế hoạch", "planned"),
    "picture.legend.within": Message("trong thời hạn của khâu", "within the step's limit"),
    "picture.legend.over": Message("vượt thời hạn của khâu", "beyond the step's limit"),
    "picture.legend.wrongful": Message(
        "chờ do yêu cầu, trả lại không đúng quy định", "wait for a request or return against the rules"
    ),
    "picture.legend.left": Message("còn lại theo kế hoạch", "left to do, by the plan"),
    "picture.legend.standing": Message("đồng hồ dừng", "the clock stands"),
    "picture.legend.unnamed": Message("chưa phân công", "nobody assigned"),
    "picture.legend.handed": Message("đã chuyển giấy, chưa ký nhận", "sent on paper, not received"),
    "picture.legend.pushing": Message("đẩy lùi ngày xong", "pushed the finish"),
    "picture.legend.move": Message("chuyển hồ sơ", "hand-over"),
    "picture.legend.back": Message("trả lại khâu trước", "sent back"),
    "picture.legend.off": Message("có ngày nghỉ, không vẽ", "days off, not drawn"),
    "picture.legend.off_long": Message("nghỉ {days}", "off {days}"),
    "picture.limit": Message("Thời hạn đã hẹn", "Time promised"),
    "picture.limit_extended": Message("Thời hạn (đã gia hạn)", "Limit (as extended)"),
    "picture.finish_level": Message("Thực tế", "Time taken"),
    "picture.finish_level_open": Message("Dự kiến", "Projected"),
    "picture.fall.over": Message("{step}: vượt thời hạn", "{step}: over its limit"),
    "picture.fall.wrongful": Message(
        "{step}: chờ do yêu cầu, trả lại không đúng quy định", "{step}: wait for a request or return against the rules"
    ),
    "picture.fall.excess": Message("Các khâu cộng lại dài hơn thời hạn", "Steps promise more than the limit"),
    "picture.fall.changed": Message("Làm lại, gia hạn khâu, bỏ khâu", "Done again, extended or left out"),
    "picture.fall.beside": Message("Vượt mà không đẩy lùi ngày xong", "Over, but not pushing the finish"),
    "picture.fall.reserve": Message("Phần dôi của thời hạn", "Reserve in the limit"),
    "picture.fall.saved": Message("{step}: xong sớm", "{step}: finished early"),
    "picture.parts": Message("Phần trễ tính cho từng khâu, cộng lại {length}", "The lateness by step, in all {length}"),
    "picture.part": Message("{step}, {who}", "{step}, {who}"),
    "picture.part_process": Message("Quy trình, không thuộc người nào", "The process itself, nobody's"),
    "picture.cause.over": Message("vượt thời hạn", "over its limit"),
    "picture.cause.wrongful": Message("chờ không đúng quy định", "wait against the rules"),
    "picture.cause.reopen": Message("làm lại", "done again"),
    "picture.plus": Message("+{length}", "+{length}"),
    "picture.minus": Message("−{length}", "−{length}"),
    "picture.minutes": Message("{n} phút", "{n} min"),
    "picture.percent": Message("{n}%", "{n}%"),
    "picture.legend.limit": Message("thời hạn, thời gian thực tế", "limit, time taken"),
    "picture.legend.up": Message("cộng thêm: vượt thời hạn", "added: over the limit"),
    "picture.legend.up_wrongful": Message("cộng thêm: chờ không đúng quy định", "added: waits against the rules"),
    "picture.legend.up_process": Message("cộng thêm: do quy trình", "added: by the process itself"),
    "picture.legend.down": Message("bớt đi: phần dôi, xong sớm", "taken off: reserve, finished early"),
    "picture.legend.late": Message("phần trễ", "lateness"),
    "picture.legend.cut": Message("trục bị cắt", "axis cut"),
    "picture.axis": Message("giờ làm việc của hồ sơ, trừ lúc đồng hồ dừng", "working time of the dossier, less stops"),
    "picture.in_time": Message("Không trễ: không có phần nào phải chia", "Not late: nothing to be shared"),
    "cli.opt.chart": Message(
        "Vẽ hai hình bằng chữ: kế hoạch và thực tế, từ thời hạn đến thực tế.",
        "Two pictures in text: planned and actual, from the time promised to the time taken.",
    ),
    "cli.opt.svg": Message(
        "Ghi hai hình SVG của mỗi hồ sơ vào thư mục này.", "Write two SVG pictures of each dossier into this folder."
    ),
    "cli.opt.citizen": Message(
        "Bản cho người dân: cơ quan, khâu, lý do; không nêu tên ai.",
        "The citizen's version: agency, step, reason; nobody is named.",
    ),
    "cli.delay.svg_written": Message("Đã ghi {number} hình vào {path}", "{number} pictures written to {path}"),
}
