"""The words of the commands duties, portal and desk, and of `tthc due --month`."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "TTHC960": Message(
        "tthc {command} xem hồ sơ tại một thời điểm: thiếu --as-of",
        "tthc {command} looks at the dossiers at a moment: --as-of is missing",
        '--as-of "2022-03-31 17:00"',
        '--as-of "2022-03-31 17:00"',
    ),
    "TTHC961": Message(
        "giả định dừng đồng hồ cần đủ --pause-reason, --from và --until: thiếu {missing}",
        "a supposed stop needs --pause-reason, --from and --until: {missing} is missing",
        '--pause-reason payment --from "2022-03-14 08:00" --until "2022-03-18 17:00"',
        '--pause-reason payment --from "2022-03-14 08:00" --until "2022-03-18 17:00"',
    ),
    "TTHC962": Message(
        "--within «{given}» không phải số giờ làm việc",
        "--within «{given}» is not a number of working hours",
        "--within 8",
        "--within 8",
    ),
    "TTHC963": Message(
        "giả định dừng đồng hồ chỉ cho một hồ sơ, đã đọc {number} hồ sơ",
        "a stop can be supposed for one dossier only, {number} were read",
        "--id {id}",
        "--id {id}",
    ),
    "TTHC964": Message(
        "không có lý do dừng «{given}»; các lý do: {known}",
        "there is no reason «{given}» for a stop; the reasons are: {known}",
        "--pause-reason {guess}",
        "--pause-reason {guess}",
    ),
    "cli.help.duties": Message(
        "Có làm đúng việc phải làm không? Xin lỗi, thông báo bổ sung, bàn giao, trả lời trực tuyến, số lần.",
        "Were the duties kept? Apology, supplement notice, hand-over, online reply, and how often.",
    ),
    "cli.epilog.duties": Message(
        "Ví dụ\n"
        "  tthc duties ho-so.json                                  từng việc, hạn của nó, căn cứ\n"
        '  tthc duties ho-so/ --as-of "2022-03-31 17:00"           cả việc đã quá hạn mà chưa ghi nhận\n'
        "✓ đúng, ✗ sai, – không phải làm hoặc chưa rõ. Không có --as-of thì chỉ kết luận việc đã ghi nhận.\n"
        "Mã thoát 1 khi có hồ sơ làm sai, không trả lời được hoặc có lưu ý mức lỗi.",
        "Examples\n"
        "  tthc duties dossier.json                                each duty, when it was due, its article\n"
        '  tthc duties dossiers/ --as-of "2022-03-31 17:00"        also what is overdue and not on record\n'
        "✓ kept, ✗ broken, – not owed or not known. Without --as-of only what is on record is judged.\n"
        "Exit code 1 when a duty was broken, a dossier is unanswered or has an error finding.",
    ),
    "cli.help.portal": Message(
        "Đúng hạn theo luật và theo cách tính của Cổng dịch vụ công quốc gia, khác nhau vì sao?",
        "On time by the law and by the national portal's figures, and why they differ.",
    ),
    "cli.epilog.portal": Message(
        "Ví dụ\n"
        '  tthc portal ho-so/ --as-of "2022-03-31 23:59"           cuối kỳ báo cáo: bảng và lý do\n'
        '  tthc portal ho-so/ --as-of "2022-03-31 23:59" --id H51-0007\n'
        "--as-of là cuối kỳ báo cáo. Cách tính của Cổng là Quyết định 766/QĐ-TTg như được biết.\n"
        "Mã thoát 1 khi có hồ sơ khác nhau, không trả lời được hoặc có lưu ý mức lỗi.",
        "Examples\n"
        '  tthc portal dossiers/ --as-of "2022-03-31 23:59"        the end of the period: table and reasons\n'
        '  tthc portal dossiers/ --as-of "2022-03-31 23:59" --id H51-0007\n'
        "--as-of is the end of the reporting period. The portal's rules are those of QĐ 766/QĐ-TTg as known.\n"
        "Exit code 1 when they differ, a dossier is unanswered or has an error finding.",
    ),
    "cli.help.desk": Message(
        "Hồ sơ trên bàn: còn bao lâu, chậm nhất khi nào phải chuyển, sắp đến hạn gì, nếu dừng thì sao?",
        "On the desk now: how long is left, by when to hand over, what is due soon, what if it stops?",
    ),
    "cli.epilog.desk": Message(
        "Ví dụ\n"
        '  tthc desk ho-so/ --as-of "2022-03-14 09:00"             hồ sơ chưa xong, gấp nhất trước\n'
        '  tthc desk ho-so/ --as-of "2022-03-14 09:00" --within 8  đến hạn trong 8 giờ làm việc tới\n'
        '  tthc desk ho-so/ --as-of "2022-03-14 09:00" --id H51-0007 --pause-reason payment \\\n'
        '      --from "2022-03-14 10:00" --until "2022-03-18 17:00"    nếu dừng thì hạn là bao giờ\n'
        "Hồ sơ đã xong không hiện trong bảng. Mã thoát 1 khi có hồ sơ quá hạn hoặc không trả lời được.",
        "Examples\n"
        '  tthc desk dossiers/ --as-of "2022-03-14 09:00"          open dossiers, the most urgent first\n'
        '  tthc desk dossiers/ --as-of "2022-03-14 09:00" --within 8   due within 8 working hours\n'
        '  tthc desk dossiers/ --as-of "2022-03-14 09:00" --id H51-0007 --pause-reason payment \\\n'
        '      --from "2022-03-14 10:00" --until "2022-03-18 17:00"    when it would be due\n'
        "Finished dossiers are not in the table. Exit code 1 when one is overdue or unanswered.",
    ),
    "cli.opt.month": Message(
        "Lịch từng tháng của từng hồ sơ: ngày nhận, ngày được tính, ngày nghỉ, ngày dừng, hạn trả.",
        "A month calendar of each dossier: receipt, days counted, days off, stops, due.",
    ),
    "cli.opt.within": Message(
        "Chỉ hồ sơ đến hạn trong số giờ làm việc này, ví dụ 8 hoặc 0,5.",
        "Only dossiers that come due within so many working hours, such as 8 or 0.5.",
    ),
    "cli.opt.reason": Message(
        "Giả định dừng đồng hồ vì lý do này: payment, tax_notice, supplement, public_notice, …",
        "Suppose the clock stopped for this reason: payment, tax_notice, supplement, public_notice, …",
    ),
    "cli.opt.stop_from": Message("Giả định dừng từ lúc này.", "The supposed stop begins at this moment."),
    "cli.opt.stop_until": Message("Giả định dừng đến lúc này.", "The supposed stop ends at this moment."),
    "cli.meta.hours": Message("SỐ_GIỜ", "HOURS"),
    "cli.meta.reason": Message("LÝ_DO", "REASON"),
    "cli.hint.month_findings": Message(
        "Hồ sơ có {n} lưu ý: xem bằng tthc due không có --month",
        "The dossier has {n} findings: see them with tthc due without --month",
    ),
    "cli.seen.later": Message(
        "Không xét {n} hồ sơ tiếp nhận sau thời điểm này", "{n} dossiers received later are not looked at"
    ),
    "cli.seen.none": Message(
        "Cả {n} hồ sơ đều tiếp nhận sau thời điểm này", "All {n} dossiers were received after this moment"
    ),
    "cli.seen.ended": Message("Không hiện {n} hồ sơ đã xong", "{n} finished dossiers are not shown"),
    "cli.col.supplements": Message("Bổ sung", "Requests"),
    "cli.col.notice": Message("Thông báo", "Notice"),
    "cli.col.handover": Message("Bàn giao", "Hand-over"),
    "cli.col.reply": Message("Trực tuyến", "Online"),
    "cli.col.apology": Message("Xin lỗi", "Apology"),
    "cli.col.reappointments": Message("Hẹn lại", "New dates"),
    "cli.col.by_law": Message("Theo luật", "By law"),
    "cli.col.by_portal": Message("Theo Cổng", "By portal"),
    "cli.col.law_due": Message("Hạn theo luật", "Due by law"),
    "cli.col.portal_due": Message("Hẹn trả của Cổng", "Portal's due"),
    "cli.col.why": Message("Vì sao", "Why"),
    "cli.col.left": Message("Còn lại", "Left"),
    "cli.col.holding": Message("Đang ở khâu", "With step"),
    "cli.col.latest": Message("Chuyển trước", "Hand over by"),
    "cli.state.duties_kept": Message("không sai", "nothing broken"),
    "cli.state.duties_broken": Message("CÓ VIỆC SAI", "BROKEN"),
    "cli.state.portal_agrees": Message("như nhau", "the same"),
    "cli.state.portal_differs": Message("KHÁC NHAU", "DIFFERENT"),
    "cli.state.portal_open": Message("chưa kết luận", "no verdict"),
    "cli.portal.True": Message("đúng hạn", "in time"),
    "cli.portal.False": Message("QUÁ HẠN", "OVERDUE"),
    "cli.portal.None": Message("chưa rõ", "not known"),
    "cli.portal.totals": Message(
        "Trong {all} hồ sơ có kết luận: đúng hạn theo luật {law}, theo Cổng {portal}",
        "Of {all} dossiers with both verdicts: in time by the law {law}, by the portal {portal}",
    ),
    "cli.portal.reasons": Message("Vì sao khác nhau (số hồ sơ):", "Why they differ (dossiers):"),
    "cli.desk.over": Message("quá {length}", "over {length}"),
    "cli.desk.none": Message("Không có hồ sơ nào chưa xong", "No dossier is open"),
    "cli.desk.none_soon": Message(
        "Không có hồ sơ nào đến hạn trong {hours} giờ làm việc tới", "No dossier comes due within {hours} working hours"
    ),
    "cli.desk.finished": Message("Đã xong {at}; hạn trả {due}", "Finished {at}; due {due}"),
    "cli.desk.left": Message(
        "Lúc {at}: còn {length} làm việc đến hạn trả {due}", "At {at}: {length} of work left until it is due {due}"
    ),
    "cli.desk.past": Message(
        "Lúc {at}: đã quá hạn trả {due} là {length} làm việc", "At {at}: overdue since {due} by {length} of work"
    ),
    "cli.desk.stands": Message(
        "Đồng hồ đang dừng: hạn trả lùi dần cho đến khi chạy lại", "The clock stands: the due moves until it runs again"
    ),
    "cli.desk.unknown.not_started": Message("Lúc {at}: đồng hồ chưa chạy", "At {at}: the clock has not started"),
    "cli.desk.unknown.no_limit": Message("Lúc {at}: thủ tục không ghi thời hạn", "At {at}: no limit is stated"),
    "cli.desk.unknown.range": Message(
        "Lúc {at}: chưa biết thời hạn nào áp dụng, xem tthc due",
        "At {at}: which limit holds is not known, see tthc due",
    ),
    "cli.desk.steps": Message(
        "Chuyển chậm nhất để các khâu sau còn đủ thời hạn:", "Hand over by, so that the later steps keep their limits:"
    ),
    "cli.desk.step": Message("Khâu", "Step"),
    "cli.desk.latest": Message("Chậm nhất", "By"),
    "cli.desk.state": Message("Hiện nay", "Now"),
    "cli.desk.sent": Message("đã chuyển {at}", "handed over {at}"),
    "cli.desk.waiting": Message("chưa đến", "not reached"),
    "cli.desk.holding": Message("đang giữ", "has it now"),
    "cli.desk.passed": Message("ĐANG GIỮ, ĐÃ QUÁ", "HAS IT, TOO LATE"),
    "cli.desk.supposed": Message(
        "NẾU DỪNG từ {start} đến {until} ({reason}): hạn trả {due}, thay cho {old}",
        "IF STOPPED from {start} to {until} ({reason}): due {due} instead of {old}",
    ),
    "cli.desk.supposed_same": Message(
        "NẾU DỪNG từ {start} đến {until} ({reason}): hạn trả không đổi, {due}",
        "IF STOPPED from {start} to {until} ({reason}): the due stays {due}",
    ),
}
