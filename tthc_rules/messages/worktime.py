"""Messages about limits (TTHC3xx) and calendars (TTHC5xx)."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "TTHC301": Message(
        "không hiểu thời hạn «{given}»",
        "the limit «{given}» is not understood",
        "viết số rồi đơn vị, ví dụ «10 ngày làm việc», «4 giờ làm việc», «30 ngày», «trong ngày»",
        "write a number and a unit, for example «10 working days», «4 working hours», «30 days», «same day»",
    ),
    "TTHC302": Message(
        "thời hạn «{given}» thiếu đơn vị",
        "the limit «{given}» has no unit",
        "{number} ngày làm việc",
        "{number} working days",
    ),
    "TTHC303": Message(
        "thời hạn «{given}» viết số bằng chữ",
        "the limit «{given}» has its number in words",
        "{number} {unit}",
        "{number} {unit}",
    ),
    "TTHC304": Message(
        "thời hạn «{given}» là số âm",
        "the limit «{given}» is negative",
        "bỏ dấu trừ",
        "remove the minus sign",
    ),
    "TTHC305": Message(
        "thời hạn «{given}» bằng không",
        "the limit «{given}» is zero",
        "trong ngày",
        "same day",
    ),
    "TTHC306": Message(
        "thời hạn «{given}» có phần lẻ: pháp luật không chia nhỏ ngày theo lịch",
        "the limit «{given}» has a fraction: the law does not divide a calendar day",
        "nếu ý là ngày làm việc: {amount} ngày làm việc",
        "if working days are meant: {amount} working days",
    ),
    "TTHC307": Message(
        "thời hạn «{given}» có phần lẻ: pháp luật không chia nhỏ {unit}",
        "the limit «{given}» has a fraction: the law does not divide a week, month or year",
        "ghi số ngày, ví dụ «45 ngày»",
        "give days, for example «45 days»",
    ),
    "TTHC308": Message(
        "thời hạn «{given}» quá dài; dài nhất được là {most}",
        "the limit «{given}» is too long; the longest is {most}",
        "kiểm tra lại con số",
        "check the number",
    ),
    "TTHC309": Message(
        "thời hạn «{given}» có hai cách hiểu: {whole} hoặc {decimal}",
        "the limit «{given}» can be read in two ways: {whole} or {decimal}",
        "viết liền «{whole}», hoặc bỏ các số 0 cuối của phần lẻ",
        "write «{whole}» without a separator, or drop the zeros at the end of the fraction",
    ),
    "TTHC310": Message(
        "thời hạn «{given}»: số ghi {digits}, chữ «{words}» là {said}",
        "the limit «{given}» says {digits} in digits and {said} in words («{words}»)",
        "sửa số hoặc chữ cho khớp văn bản",
        "make digits and words agree with the document",
    ),
    "TTHC311": Message(
        "thời hạn «{given}»: «{words}» trong ngoặc không phải số viết bằng chữ",
        "the limit «{given}»: «{words}» in brackets is not a number in words",
        "bỏ phần trong ngoặc",
        "remove the brackets",
    ),
    "TTHC312": Message(
        "thời hạn «{given}» chỉ trừ một phần ngày nghỉ, nên không phải ngày làm việc cũng không phải ngày theo lịch",
        "the limit «{given}» leaves out only some days off: it is neither working days nor calendar days",
        "nếu trừ cả ngày nghỉ hằng tuần và ngày lễ, viết «ngày làm việc»",
        "if weekly days off and holidays are both left out, write «working days»",
    ),
    "TTHC313": Message(
        "thời hạn «{given}» dùng dấu chấm; hiểu là {decimal}",
        "the limit «{given}» uses a point; understood as {decimal}",
        "{decimal}",
        "{decimal}",
    ),
    "TTHC314": Message(
        "thời hạn «{given}» có giờ chốt, nhưng giờ chốt chỉ dùng với «trong ngày»",
        "the limit «{given}» has a cut-off, which only goes with «same day»",
        "trong ngày; nhận sau 15:00 thì trả ngày làm việc tiếp theo",
        "same day; after 15:00 next working day",
    ),
    "TTHC315": Message(
        "thời hạn «{given}» tính bằng phút mà không ghi «làm việc»",
        "the limit «{given}» is in minutes but not in «working» minutes",
        "{number} phút làm việc",
        "{number} working minutes",
    ),
    "TTHC316": Message(
        "thời hạn của bước phải tính bằng thời gian làm việc, «{given}» không phải",
        "the limit of a step must be in working time, «{given}» is not",
        "{fix_vi}",
        "{fix_en}",
    ),
    "TTHC317": Message(
        "thời hạn của bước phải tính bằng thời gian làm việc, «{given}» không phải",
        "the limit of a step must be in working time, «{given}» is not",
        "ghi bằng «giờ làm việc» hoặc «ngày làm việc»",
        "give «working hours» or «working days»",
    ),
    "TTHC318": Message(
        "không cộng được «{given}» vào «{base}»: khác đơn vị",
        "«{given}» cannot be added to «{base}»: the units differ",
        "ghi cả hai bằng cùng một đơn vị",
        "give both in the same unit",
    ),
    "TTHC319": Message(
        "«{given}» không tính theo ngày, tuần, tháng, năm nên không có ngày cuối theo lịch",
        "«{given}» is not in days, weeks, months or years and has no last calendar day",
    ),
    "TTHC320": Message(
        "thời hạn «{given}» có phần không hiểu: «{rest}»",
        "the limit «{given}» has a part that is not understood: «{rest}»",
        "chỉ ghi số và đơn vị, ví dụ «10 ngày làm việc»",
        "give only number and unit, for example «10 working days»",
    ),
    "TTHC321": Message(
        "thời hạn để trống",
        "the limit is empty",
        "10 ngày làm việc",
        "10 working days",
    ),
    "TTHC322": Message(
        "thời hạn «{given}» là kiểu {type}; một con số không nói rõ đơn vị",
        "the limit «{given}» is of type {type}; a bare number does not say its unit",
        "ghi bằng chữ, ví dụ «10 ngày làm việc»",
        "write it in words, for example «10 working days»",
    ),
    "TTHC323": Message(
        "thời hạn «{given}»: «{number}» không phải một số",
        "the limit «{given}»: «{number}» is not a number",
        "ví dụ «0,5» hoặc «1/2»",
        "for example «0.5» or «1/2»",
    ),
    "TTHC324": Message(
        "thời hạn «{given}»: «{clock}» không phải giờ trong ngày",
        "the limit «{given}»: «{clock}» is not a time of day",
        "15:00",
        "15:00",
    ),
    "TTHC325": Message(
        "thời hạn «{given}» ghép hai đơn vị",
        "the limit «{given}» joins two units",
        "ghi một đơn vị, ví dụ «20 giờ làm việc» hoặc «2,5 ngày làm việc»",
        "give one unit, for example «20 working hours» or «2.5 working days»",
    ),
    "TTHC326": Message(
        "thời hạn «{given}» viết thiếu dấu; hiểu đơn vị là «{unit}»",
        "the limit «{given}» lacks diacritics; the unit is understood as «{unit}»",
        "viết đủ dấu: «{unit}»",
        "write the diacritics: «{unit}»",
    ),
    "TTHC327": Message(
        "thời hạn «{given}» tính từ {start} vượt quá năm 9999",
        "the limit «{given}» from {start} goes beyond the year 9999",
        "kiểm tra lại ngày bắt đầu",
        "check the first day",
    ),
    "TTHC328": Message(
        "thời hạn «{given}» có con số quá năm chữ số",
        "the limit «{given}» has a number of more than five digits",
        "kiểm tra lại con số",
        "check the number",
    ),
    "TTHC350": Message(
        "Hiểu là: {limit}, không tính ngày nhận",
        "Understood as: {limit}, the day of receipt not counted",
    ),
    "TTHC351": Message(
        "Hiểu là: {limit}, tính bằng thời gian làm việc từ lúc nhận",
        "Understood as: {limit}, in working time from the moment of receipt",
    ),
    "TTHC352": Message(
        "Hiểu là: {limit}, không tính ngày nhận; phần lẻ tính bằng thời gian làm việc của ngày sau đó",
        "Understood as: {limit}, the day of receipt not counted; the fraction in working time of the day that follows",
    ),
    "TTHC353": Message(
        "Hiểu là: {limit}, tính từ lúc nhận, chỉ trong giờ làm việc",
        "Understood as: {limit}, from the moment of receipt, within working hours only",
    ),
    "TTHC354": Message(
        "Hiểu là: {limit} liên tục, tính từ lúc nhận, kể cả đêm và ngày nghỉ",
        "Understood as: {limit} on the clock, from the moment of receipt, nights and days off included",
    ),
    "TTHC355": Message(
        "Hiểu là: {limit}, không tính ngày nhận, tính cả ngày nghỉ; ngày cuối là ngày nghỉ thì chuyển sang "
        "ngày làm "
        "việc tiếp theo",
        "Understood as: {limit}, the day of receipt not counted, days off counted; a last day that is a "
        "day off moves "
        "to the next working day",
    ),
    "TTHC356": Message(
        "Hiểu là: {limit}, đến ngày cùng số của tháng cuối; ngày cuối là ngày nghỉ thì chuyển sang ngày "
        "làm việc tiếp "
        "theo",
        "Understood as: {limit}, to the same day of the last month; a last day that is a day off moves to "
        "the next "
        "working day",
    ),
    "TTHC357": Message(
        "Hiểu là: trong ngày nhận; nhận ngoài giờ làm việc thì trả ngày làm việc tiếp theo",
        "Understood as: on the day of receipt; received after hours, on the next working day",
    ),
    "TTHC358": Message(
        "Hiểu là: trong ngày nhận; nhận sau {cutoff} thì trả ngày làm việc tiếp theo",
        "Understood as: on the day of receipt; received after {cutoff}, on the next working day",
    ),
    "TTHC360": Message("; {more} kể từ ngày đó", "; {more} from that day"),
    "TTHC359": Message(
        "Hiểu là: {limit}, cộng vào thời hạn đang tính",
        "Understood as: {limit}, on top of the running limit",
    ),
    "TTHC501": Message(
        "ngày {date} nằm ngoài lịch, lịch này từ {first} đến {last}",
        "{date} lies outside the calendar, which runs from {first} to {last}",
        "dùng lịch dài hơn, hoặc kiểm tra lại ngày",
        "use a longer calendar, or check the day",
    ),
    "TTHC502": Message(
        "tính từ {start} thì ra ngoài lịch, lịch này từ {first} đến {last}",
        "counted from {start} the result leaves the calendar, which runs from {first} to {last}",
        "dùng lịch dài hơn",
        "use a longer calendar",
    ),
    "TTHC503": Message(
        "cần một ngày (date, không kèm giờ), nhận được «{given}» kiểu {type}",
        "a date (without time) is needed, «{given}» is of type {type}",
    ),
    "TTHC504": Message(
        "cần một ngày giờ (datetime), nhận được «{given}» kiểu {type}",
        "a datetime is needed, «{given}» is of type {type}",
    ),
    "TTHC505": Message(
        "cần một số nguyên, nhận được «{given}» kiểu {type}",
        "a whole number is needed, «{given}» is of type {type}",
    ),
    "TTHC506": Message(
        "ngày {date} không làm việc nên không có giờ đóng cửa",
        "{date} is not a working day and has no closing time",
    ),
    "TTHC507": Message(
        "lịch «{name}»: ngày vừa nghỉ vừa làm bù: {dates}",
        "calendar «{name}»: days both off and made up: {dates}",
        "bỏ một trong hai",
        "remove one of the two",
    ),
    "TTHC508": Message(
        "lịch «{name}»: các buổi làm việc «{given}» phải theo thứ tự, không chồng hoặc chạm nhau, kết thúc trước 24:00",
        "calendar «{name}»: the sessions «{given}» must stand in order, neither overlap nor touch, and end "
        "before 24:00",
        "ví dụ «07:00-11:00, 13:00-17:00»",
        "for example «07:00-11:00, 13:00-17:00»",
    ),
    "TTHC509": Message(
        "lịch «{name}»: ngày bị ghi hai lần: {dates}",
        "calendar «{name}»: days that stand twice: {dates}",
        "bỏ lần ghi thừa",
        "remove the extra one",
    ),
    "TTHC510": Message(
        "lịch «{name}»: ngày đầu và ngày cuối không hợp lệ: {dates}; ngày đầu không sau ngày cuối, trong "
        "các năm 1900–2200",
        "calendar «{name}»: first and last day are not valid: {dates}; the first may not be after the last, "
        "within 1900–2200",
        "đổi lại ngày đầu và ngày cuối",
        "correct the first and the last day",
    ),
    "TTHC511": Message(
        "lịch «{name}»: số phút của một ngày làm việc phải từ 1 đến 1440, nhận được «{given}»",
        "calendar «{name}»: the minutes of a working day must be from 1 to 1440, not «{given}»",
    ),
    "TTHC512": Message(
        "lịch «{name}»: không có ngày nào trong tuần làm việc",
        "calendar «{name}»: no day of the week is worked",
    ),
    "TTHC513": Message(
        "lịch «{name}»: ngày trong tuần là số từ 0 (thứ Hai) đến 6 (Chủ nhật), nhận được {given}",
        "calendar «{name}»: a day of the week is a number from 0 (Monday) to 6 (Sunday), not {given}",
    ),
    "TTHC514": Message(
        "lịch «{name}»: ngày nằm ngoài hiệu lực của phần này: {dates}",
        "calendar «{name}»: days outside the validity of this layer: {dates}",
    ),
    "TTHC515": Message(
        "lịch «{name}»: ngày làm bù {date} chưa có giờ làm việc",
        "calendar «{name}»: the make-up day {date} has no working hours",
        "ghi giờ làm việc của ngày này",
        "give the hours of this day",
    ),
    "TTHC516": Message(
        "lịch Việt Nam có từ năm {earliest} đến {latest}, nhận được {first}–{last}",
        "Vietnam's calendar covers the years {earliest} to {latest}, not {first}–{last}",
        "chọn các năm trong khoảng này",
        "choose years in this range",
    ),
}
