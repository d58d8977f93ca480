"""Messages about calendars put together from parts, read from files, and compared (TTHC520–549)."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "TTHC520": Message(
        "lịch «{name}»: chưa có phần nào quy định giờ làm việc cho: {dates}",
        "calendar «{name}»: no part states the working hours of: {dates}",
        "nới hiệu lực của phần trước hoặc phần sau cho liền nhau",
        "let the part before or after it hold for these days too",
    ),
    "TTHC521": Message(
        "lịch «{name}»: có hơn một phần cùng quy định giờ làm việc cho: {dates}",
        "calendar «{name}»: more than one part states the working hours of: {dates}",
        "mỗi ngày chỉ thuộc một phần",
        "each day belongs to one part only",
    ),
    "TTHC522": Message(
        "lịch «{name}»: ngày ghi giờ riêng cũng ghi là ngày nghỉ hoặc làm bù: {dates}",
        "calendar «{name}»: days with changed hours that are also off or made up: {dates}",
        "giữ một; giờ của ngày làm bù thì ghi ở chính ngày làm bù",
        "keep one; a make-up day has its hours in its own entry",
    ),
    "TTHC523": Message(
        "ngày {date} ghi giờ riêng mà không có buổi nào làm việc",
        "{date} has changed hours without any session",
        "nghỉ cả ngày thì ghi là ngày nghỉ",
        "a whole day off is a day off",
    ),
    "TTHC524": Message(
        "lịch «{name}»: giờ riêng chỉ ghi được cho ngày làm việc thường, các ngày này thì không phải: {dates}",
        "calendar «{name}»: only an ordinary working day can have changed hours, these are none: {dates}",
        "ngày nghỉ mà đi làm thì ghi là ngày làm bù, kèm giờ",
        "a day off that is worked is a make-up day, with its hours",
    ),
    "TTHC525": Message(
        "lần ngừng hệ thống «{name}» kết thúc trước hoặc ngay lúc bắt đầu: {times}",
        "the outage «{name}» ends before or when it begins: {times}",
    ),
    "TTHC526": Message(
        "lịch «{name}»: các lần ngừng của cùng một hệ thống chồng lên nhau: {times}",
        "calendar «{name}»: outages of one system overlap: {times}",
        "gộp làm một lần",
        "make them one",
    ),
    "TTHC527": Message(
        "lịch «{name}»: hai lịch không có ngày nào chung: {known}",
        "calendar «{name}»: the two calendars have no day in common: {known}",
    ),
    "TTHC528": Message(
        "lịch «{name}» có hiệu lực {dates}, ra ngoài lịch gốc «{base}» chỉ có {known}",
        "calendar «{name}» holds {dates}, outside its base «{base}», which covers {known}",
    ),
    "TTHC530": Message(
        "giờ làm việc phải nói đủ từ thứ hai đến thứ sáu; chưa có: {days}",
        "working hours must be stated from Monday to Friday; missing: {days}",
        "{day}: {off}",
        "{day}: {off}",
    ),
    "TTHC531": Message(
        "giờ của cùng một ngày trong tuần ghi hai lần: {days}",
        "the hours of a day of the week stand twice: {days}",
        "bỏ lần ghi thừa",
        "remove the extra one",
    ),
    "TTHC532": Message(
        "đã chia «{parts}» thì «{key}» phải ghi trong từng phần, không ghi ở ngoài",
        "where there are «{parts}», «{key}» belongs into each of them, not beside them",
    ),
    "TTHC533": Message(
        "ngày đầu đứng sau ngày cuối: phần này không bao giờ được áp dụng",
        "the first day comes after the last: this part would never apply",
    ),
    "calendar.diff.head": Message(
        "TRƯỚC: {before}, {known_before}, phiên bản {version_before}\n"
        "SAU:   {after}, {known_after}, phiên bản {version_after}",
        "BEFORE: {before}, {known_before}, version {version_before}\n"
        "AFTER:  {after}, {known_after}, version {version_after}",
    ),
    "calendar.diff.period": Message("so sánh {dates}", "compared over {dates}"),
    "calendar.diff.apart": Message(
        "Hai lịch không có ngày nào chung nên không so được từng ngày.",
        "The two calendars have no day in common, so no days are compared.",
    ),
    "calendar.diff.days": Message("{number} ngày khác nhau, {period}", "{number} days differ, {period}"),
    "calendar.diff.day": Message("1 ngày khác nhau, {period}", "1 day differs, {period}"),
    "calendar.diff.no_days": Message("Không có ngày nào khác nhau, {period}", "No day differs, {period}"),
    "calendar.diff.times": Message("{days} ({number} ngày)", "{days} ({number} days)"),
    "calendar.diff.off": Message("nghỉ", "off"),
    "calendar.diff.reception": Message("{hours}; tiếp nhận {reception}", "{hours}; reception {reception}"),
    "calendar.diff.no_reception": Message("không", "none"),
    "calendar.diff.why": Message("{hours}: {why}", "{hours}: {why}"),
    "calendar.diff.outages": Message("Lần ngừng hệ thống chỉ có ở một lịch", "Outages that only one of them has"),
    "calendar.diff.only_before": Message("chỉ có trước", "only before"),
    "calendar.diff.only_after": Message("chỉ có sau", "only after"),
    "calendar.diff.dues": Message(
        "{changed} trong {number} hồ sơ đổi hạn trả", "{changed} of {number} dossiers have another due date"
    ),
    "calendar.diff.no_dues": Message(
        "Không hồ sơ nào trong {number} hồ sơ đổi hạn trả", "None of {number} dossiers has another due date"
    ),
    "calendar.diff.later": Message("muộn hơn", "later"),
    "calendar.diff.earlier": Message("sớm hơn", "earlier"),
    "calendar.diff.other": Message("khác", "other"),
    "calendar.diff.unanswered": Message("{number} hồ sơ không trả lời được", "{number} dossiers could not be answered"),
    "calendar.diff.no_due": Message("chưa có hạn", "no due date"),
    "cli.col.before": Message("Trước", "Before"),
    "cli.col.after": Message("Sau", "After"),
    "cli.col.change": Message("Thay đổi", "Change"),
    "cli.col.outage": Message("Hệ thống", "System"),
    "cli.kind.working": Message("giờ riêng", "own hours"),
    "cli.meta.calendar": Message("LỊCH", "CALENDAR"),
    "cli.meta.calendar_before": Message("LỊCH_CŨ", "OLD_CALENDAR"),
    "cli.meta.calendar_after": Message("LỊCH_MỚI", "NEW_CALENDAR"),
    "cli.arg.calendar_before": Message(
        "Lịch cũ: tệp lịch của đơn vị, hoặc vietnam.", "The old calendar: a calendar file, or vietnam."
    ),
    "cli.arg.calendar_after": Message("Lịch mới.", "The new calendar."),
    "cli.opt.calendar": Message(
        "Tệp lịch của đơn vị (ngày, giờ làm việc) thay cho lịch Việt Nam có sẵn.",
        "A calendar file of the unit (days, hours) instead of Vietnam's calendar.",
    ),
    "cli.help.calendar diff": Message(
        "Đổi lịch thì ngày nào khác, hồ sơ nào đổi hạn trả?",
        "When a calendar changes: which days differ, and which due dates change?",
    ),
    "cli.epilog.calendar diff": Message(
        "Ví dụ\n"
        "  tthc calendar diff cu.yaml moi.yaml ho-so/              hạn trả nào đổi khi hoán đổi ngày nghỉ\n"
        "  tthc calendar diff vietnam mot-cua.yaml                 lịch của đơn vị khác lịch Việt Nam ở đâu\n"
        "Mã thoát 1 khi có ngày hoặc hạn trả khác nhau, hoặc có hồ sơ không trả lời được.",
        "Examples\n"
        "  tthc calendar diff old.yaml new.yaml dossiers/          which due dates a swap of days changes\n"
        "  tthc calendar diff vietnam one-stop.yaml                where a unit's calendar is not Vietnam's\n"
        "Exit code 1 when a day or a due date differs, or a dossier cannot be answered.",
    ),
}
