"""Messages about dossiers: what cannot be read (TTHC6xx) and what was found in the log (TTHC7xx)."""

from tthc_rules.messages.message import Message

# What the JSON reader of Python complains of → what is expected at that place.
JSON_EXPECTED = {
    "Expecting value": (
        "cần một giá trị (chữ trong dấu nháy kép, số, true, false, null, {…} hoặc […]), hoặc thừa dấu phẩy trước đó",
        "a value is expected (text in double quotes, a number, true, false, null, {…} or […]), or the comma before is "
        "too many",
    ),
    "Expecting property name": (
        "cần tên trường trong dấu nháy kép, hoặc thừa dấu phẩy trước đó",
        "the name of a field in double quotes is expected, or the comma before is too many",
    ),
    "Illegal trailing comma": ("thừa dấu phẩy", "the comma is too many"),
    "Expecting ':'": ("sau tên trường cần dấu hai chấm", "a colon is expected after the name of the field"),
    "Expecting ','": (
        "cần dấu phẩy giữa hai phần, hoặc ngoặc đóng",
        "a comma between two parts is expected, or a closing bracket",
    ),
    "Extra data": (
        "JSON đã kết thúc trước chỗ này; nhiều hồ sơ thì đặt trong một danh sách […]",
        "the JSON has ended before this; several dossiers stand in one list […]",
    ),
    "Unterminated string": ("dấu nháy kép mở ở đây không được đóng", "the double quote opened here is not closed"),
    "Invalid control": (
        "trong dấu nháy kép có dấu xuống dòng hoặc ký tự điều khiển; viết «\\n» thay cho xuống dòng",
        "there is a line break or a control character inside double quotes; write «\\n» for a line break",
    ),
    "Invalid \\": (
        "trong dấu nháy kép, dấu «\\» có nghĩa riêng; viết «\\\\»",
        "inside double quotes a «\\» is special; write «\\\\»",
    ),
    "": (
        "lồng quá nhiều tầng, hoặc có số quá dài",
        "nested too deeply, or a number is too long",
    ),
}

TEXTS: dict[str, Message] = {
    "TTHC602": Message(
        "không có loại sự kiện «{given}»; các loại: {known}",
        "there is no kind of event «{given}»; the kinds are: {known}",
    ),
    "TTHC603": Message(
        "«{given}» không phải ngày và giờ; viết ví dụ 2022-03-14T16:30 hoặc 14/03/2022 16:30",
        "«{given}» is not a date and time; write for example 2022-03-14T16:30 or 14/03/2022 16:30",
    ),
    "TTHC604": Message(
        "hồ sơ {id} có hai thời điểm tiếp nhận khác nhau",
        "dossier {id} has two different times of receipt",
    ),
    "TTHC605": Message(
        "thành phần «{component}» được ghi hai lần trong hồ sơ",
        "the component «{component}» is listed twice in the dossier",
    ),
    "TTHC606": Message(
        "«{given}» không phải một thành phần hồ sơ; ghi định danh, hoặc các trường có «id»",
        "«{given}» is not a component; give its id, or fields with an «id»",
    ),
    "TTHC607": Message(
        "trường lạ «{key}» của một thành phần; ý bạn là «{guess}»?",
        "unknown field «{key}» of a component; did you mean «{guess}»?",
    ),
    "TTHC608": Message(
        "không hiểu giá trị «{given}» của trường «{field}»; viết: {known}",
        "the value «{given}» of the field «{field}» is not understood; write: {known}",
    ),
    "TTHC609": Message(
        "thông tin «{fact}» được ghi hai lần với hai giá trị khác nhau",
        "the fact «{fact}» is given twice with different values",
    ),
    "TTHC610": Message("thiếu trường «{field}»", "the field «{field}» is missing"),
    "TTHC611": Message(
        "trường lạ «{field}»; ý bạn là «{guess}»?",
        "unknown field «{field}»; did you mean «{guess}»?",
    ),
    "TTHC612": Message(
        "giá trị «{given}» của trường «{field}» không dùng được",
        "the value «{given}» of the field «{field}» cannot be used",
    ),
    "TTHC613": Message(
        "thư mục không có tệp hồ sơ nào ({suffixes})",
        "the folder holds no dossier file ({suffixes})",
    ),
    "TTHC614": Message("không đọc được tệp: {reason}", "the file cannot be read: {reason}"),
    "TTHC615": Message(
        "tệp không phải UTF-8; hãy lưu lại dưới dạng UTF-8",
        "the file is not UTF-8; save it as UTF-8",
    ),
    "TTHC616": Message("tệp trống, không có hồ sơ nào", "the file is empty, it holds no dossier"),
    "TTHC617": Message(
        "chỗ này phải là một hồ sơ (các trường id, code, received, …)",
        "a dossier is expected here (fields id, code, received, …)",
    ),
    "TTHC618": Message("mã hồ sơ {id} xuất hiện hai lần", "the dossier id {id} appears twice"),
    "TTHC619": Message("khóa «{key}» bị ghi hai lần", "the key «{key}» stands twice"),
    "TTHC620": Message("JSON sai cú pháp ở đây: {expected_vi}", "the JSON is malformed here: {expected_en}"),
    "TTHC621": Message(
        "nhật ký thiếu cột: {columns}",
        "the event log lacks the columns: {columns}",
    ),
    "TTHC622": Message("không đọc được dòng này của nhật ký", "this row of the event log cannot be read"),
    "TTHC623": Message(
        "dòng này ghi khác dòng {first} của cùng hồ sơ {id} ở cột: {columns}",
        "this row differs from row {first} of the same dossier {id} in the columns: {columns}",
    ),
    "TTHC624": Message(
        "hồ sơ {id} chưa có thời điểm bắt đầu tính: chưa có {event}",
        "dossier {id} has no start of the clock: there is no {event}",
    ),
    "TTHC625": Message(
        "các sự kiện không theo thứ tự thời gian: sự kiện này lúc {at}, sự kiện trước lúc {before}",
        "the events are not in order of time: this one is at {at}, the one before at {before}",
        "ghi lại thời gian đúng của sự kiện; hiện được xếp theo thời gian",
        "correct the time of the event; for now they are read in order of time",
    ),
    "TTHC626": Message(
        "sự kiện lúc {at} đứng trước lúc tiếp nhận {start}",
        "the event at {at} comes before receipt at {start}",
        "kiểm tra lại thời gian của sự kiện, hoặc của lúc tiếp nhận",
        "check the time of the event, or that of receipt",
    ),
    "TTHC627": Message(
        "đồng hồ đang dừng từ {since}, không thể dừng thêm lần nữa",
        "the clock already stands since {since} and cannot be stopped again",
        "ghi sự kiện «resume» của lần dừng trước rồi mới dừng tiếp",
        "log the «resume» of the stop before, then stop again",
    ),
    "TTHC628": Message(
        "{at}: có tiếp tục nhưng trước đó không có lần dừng nào đang mở",
        "{at}: there is a resume but no open pause before it",
        "bỏ sự kiện này, hoặc ghi thêm lần dừng trước nó",
        "remove this event, or log the stop before it",
    ),
    "TTHC629": Message(
        "bước «{step}» trả lại về «{to}», không phải bước đứng trước nó",
        "step «{step}» returns to «{to}», which does not come before it",
    ),
    "TTHC630": Message(
        "không hiểu thời hạn gia hạn «{given}»: {reason}",
        "the extension «{given}» is not understood: {reason}",
    ),
    "TTHC631": Message(
        "gia hạn «{given}» khác đơn vị với thời hạn «{base}»",
        "the extension «{given}» has another unit than the limit «{base}»",
    ),
    "TTHC632": Message(
        "hồ sơ {id} chưa xong: cần thời điểm tính đến (as_of)",
        "dossier {id} is not finished: a moment to look at it (as_of) is needed",
    ),
    "TTHC633": Message(
        "hồ sơ {id} chưa tính được hạn trả, nên chưa chia được thời gian trễ",
        "dossier {id} has no due date yet, so lateness cannot be attributed",
    ),
    "TTHC634": Message(
        "thời điểm tính đến {as_of} đứng trước lúc bắt đầu {start}",
        "the moment to look at it, {as_of}, comes before the start at {start}",
        "chọn thời điểm từ lúc bắt đầu trở đi",
        "choose a moment at the start or later",
    ),
    "TTHC635": Message(
        "việc gia hạn hoặc trả lại nói đến bước «{step}», nhưng quy trình không có bước đó; các bước: {steps}",
        "an extension or a return names the step «{step}», but there is no such step in the process; the steps are: {steps}",
    ),
    "TTHC636": Message(
        "hồ sơ {id} thuộc thủ tục {given}, không phải {procedure}",
        "dossier {id} belongs to procedure {given}, not to {procedure}",
    ),
    "TTHC637": Message(
        "lần dừng bắt đầu lúc {start} lại kết thúc lúc {end}, trước khi bắt đầu",
        "the stop that begins at {start} ends at {end}, before it has begun",
        "kiểm tra lại hai thời điểm",
        "check the two times",
    ),
    "TTHC640": Message(
        "dòng này có nhiều ô hơn dòng tiêu đề; ô thừa không thuộc cột nào",
        "this row has more cells than the heading; what is too much belongs to no column",
    ),
    "TTHC641": Message(
        "trường lạ «{field}»; ở đây chỉ dùng: {known}",
        "unknown field «{field}»; only these are used here: {known}",
    ),
    "TTHC644": Message(
        "mã hồ sơ {id} đã có trong tệp {other} với nội dung khác",
        "the dossier id {id} already stands in the file {other} with other content",
    ),
    "TTHC645": Message(
        "không có cột «{column}»; ý bạn là «{guess}»? Cột ghi sai không bị bỏ qua âm thầm",
        "there is no column «{column}»; did you mean «{guess}»? A misspelt column is never silently ignored",
        "{guess}",
        "{guess}",
    ),
    "TTHC646": Message(
        "không có cột «{column}»; các cột của hồ sơ: {known}",
        "there is no column «{column}»; the columns of a dossier are: {known}",
    ),
    "TTHC647": Message(
        "«{given}» của trường «{field}» là số; ở đây phải là chữ, đặt trong dấu nháy kép",
        "«{given}» of the field «{field}» is a number; text is expected here, in double quotes",
        '"{given}"',
        '"{given}"',
    ),
    "TTHC648": Message(
        "trường «{field}» phải là datetime của Python, không phải «{given}»; viết ví dụ datetime(2022, 3, 14, 16, 30)",
        "a Python datetime is expected for «{field}», not «{given}»; write for example datetime(2022, 3, 14, 16, 30)",
    ),
    "TTHC649": Message(
        "chỗ này phải là một Event, không phải «{given}»",
        "an Event is expected here, not «{given}»",
        'viết ví dụ Event(datetime(2022, 3, 14, 16, 30), "send", step="…")',
        'write for example Event(datetime(2022, 3, 14, 16, 30), "send", step="…")',
    ),
    "TTHC642": Message(
        "câu hỏi kiểm tra nội dung «{check}» không có trong thủ tục {procedure}, không được dùng",
        "the content check «{check}» is not one of procedure {procedure} and was not used",
    ),
    "TTHC643": Message(
        "không có giai đoạn kiểm tra «{given}»; các giai đoạn: {known}",
        "there is no stage «{given}»; the stages are: {known}",
    ),
    "TTHC701": Message(
        "thông tin «{fact}» không có trong thủ tục {procedure}, không được dùng",
        "the fact «{fact}» is not declared by procedure {procedure} and was not used",
    ),
    "TTHC702": Message(
        "{at}: bước «{step}» không có trong quy trình; đồng hồ vẫn chạy, sự kiện không được tính",
        "{at}: step «{step}» is not in the process; the clock runs on, the event is not counted",
    ),
    "TTHC703": Message(
        "{at}: bước «{step}» được chuyển đi khi chưa tới lượt; coi như đã xong từ lúc đó",
        "{at}: step «{step}» was sent before its turn; it counts as done from then",
    ),
    "TTHC704": Message(
        "{at}: bước «{step}» đã xong mà lại được chuyển lần nữa; không tính lần sau",
        "{at}: step «{step}» was already done and is sent again; the second time is not counted",
    ),
    "TTHC705": Message(
        "{at}: dừng đồng hồ vì «{reason}» không thuộc trường hợp được trừ; đồng hồ vẫn chạy",
        "{at}: the stop for «{reason}» is not one that is deducted; the clock runs on",
    ),
    "TTHC706": Message(
        "{at}: yêu cầu bổ sung lần {number}, quy định chỉ cho {maximum} lần; đồng hồ vẫn chạy, "
        "thời gian chờ thuộc người yêu cầu",
        "{at}: supplement request number {number} where {maximum} is allowed; the clock runs on, "
        "the wait belongs to the requester",
    ),
    "TTHC707": Message(
        "{at}: yêu cầu bổ sung giấy tờ không đúng quy định: {papers}; đồng hồ vẫn chạy, thời gian chờ thuộc người yêu cầu",
        "{at}: supplement request for papers against the rules: {papers}; the clock runs on, "
        "the wait belongs to the requester",
    ),
    "TTHC708": Message(
        "{at}: yêu cầu được ghi là không đúng; đồng hồ vẫn chạy, thời gian chờ thuộc người yêu cầu",
        "{at}: the request is recorded as wrongful; the clock runs on, the wait belongs to the requester",
    ),
    "TTHC709": Message(
        "{at}: trả lại để bổ sung sau thời hạn thông báo ({limit}); chỉ trừ thời gian chờ, không tính lại từ đầu",
        "{at}: returned for supplement after the time for notice ({limit}); the wait is deducted, "
        "the limit does not start again",
    ),
    "TTHC710": Message(
        "{at}: dừng đồng hồ nhưng không có văn bản gửi người dân",
        "{at}: the clock was stopped without a document to the citizen",
    ),
    "TTHC711": Message(
        "bước «{step}»: không ghi ai xử lý {minutes} phút làm việc; thời gian đó thuộc trách nhiệm phân công của "
        "người đứng đầu đơn vị",
        "step «{step}»: nobody is named for {minutes} working minutes; that time belongs to the head of the agency",
    ),
    "TTHC712": Message(
        "{at}: bước «{step}» giao giấy nhưng không ghi lúc nhận; coi như nhận ngay",
        "{at}: step «{step}» was handed over on paper without a record of receipt; it counts as received at once",
    ),
    "TTHC713": Message(
        "{at}: sự kiện «{kind}» sau khi hồ sơ đã kết thúc; không tính",
        "{at}: event «{kind}» after the end of the dossier; not counted",
    ),
    "TTHC714": Message(
        "hồ sơ kết thúc khi bước «{step}» chưa được chuyển",
        "the dossier ended while step «{step}» had not been sent",
    ),
    "TTHC715": Message(
        "thủ tục không có quy trình nội bộ; mọi thời gian thuộc đơn vị giải quyết",
        "the procedure has no internal process; all time belongs to the competent agency",
    ),
    "TTHC716": Message(
        "{at}: hẹn lại lần {number}, quy định chỉ cho {maximum} lần",
        "{at}: re-appointment number {number} where {maximum} is allowed",
    ),
    "TTHC717": Message(
        "giới hạn của bước «{step}» chưa khai báo; dùng phần còn lại của thời hạn chia đều: {minutes} phút làm việc",
        "the limit of step «{step}» is not declared; an equal part of what is left is used: {minutes} working minutes",
    ),
    "TTHC718": Message(
        "các bước cộng lại dài hơn thời hạn của thủ tục {minutes} phút làm việc; phần đó thuộc về quy trình",
        "the steps add up to {minutes} working minutes more than the limit; that part belongs to the process itself",
    ),
    "TTHC719": Message(
        "{at}: đính chính nhật ký ({note})",
        "{at}: correction of the log ({note})",
    ),
    "TTHC720": Message(
        "{at}: bước «{step}» có người nhận việc khi chưa tới lượt; chỉ ghi nhận người, chưa tính thời gian",
        "{at}: step «{step}» was taken up before its turn; the officer is noted, no time is counted",
    ),
    "TTHC721": Message(
        "chưa biết {facts} nên chưa chắc có bước «{step}»; tạm giữ bước này",
        "{facts} not being known, step «{step}» may not apply; it is kept for now",
    ),
    "TTHC722": Message(
        "hẹn trả đã ghi {promised} khác hạn tính được {due}",
        "the promised date {promised} differs from the computed due date {due}",
    ),
    "TTHC723": Message(
        "{at}: không tính lại thời hạn từ đầu; chỉ lần yêu cầu bổ sung đầu tiên, bằng văn bản, trong thời hạn thông báo "
        "mới được tính lại",
        "{at}: the limit does not start again; only the first supplement request, in writing and within the time for "
        "notice, restarts it",
    ),
    "TTHC731": Message(
        "{at}: yêu cầu bổ sung khi hồ sơ đã quá hạn; chỉ trừ thời gian chờ, không tính lại từ đầu",
        "{at}: supplement requested when the dossier was already overdue; the wait is deducted, the limit does not "
        "start again",
    ),
    "TTHC730": Message(
        "hồ sơ nhận ngày {day}, ngoài hiệu lực {period} của bản {procedure} này",
        "the dossier was received on {day}, outside the time {period} in which this version of {procedure} is in force",
    ),
    "TTHC729": Message(
        "{at}: bước «{step}» không ghi lúc chuyển mà bước sau đã làm; coi như đã chuyển lúc này",
        "{at}: step «{step}» was never recorded as sent though a later step went on; it counts as sent now",
    ),
    "TTHC724": Message(
        "{at}: sự kiện «{kind}» trước khi đồng hồ bắt đầu; không tính",
        "{at}: event «{kind}» before the clock started; not counted",
    ),
    "TTHC725": Message(
        "{at}: bước «{step}» đã xong mà lại có người nhận việc; chỉ ghi nhận người, không tính thời gian",
        "{at}: step «{step}» was already done and is taken up again; the officer is noted, no time is counted",
    ),
    "TTHC726": Message(
        "{at}: trả lại để bổ sung mà không có văn bản; chỉ trừ thời gian chờ, không tính lại từ đầu",
        "{at}: returned for supplement without a document; the wait is deducted, the limit does not start again",
    ),
    "TTHC727": Message(
        "{at}: bước «{step}» không có trong quy trình; lần dừng được tính cho bước đang giữ hồ sơ",
        "{at}: step «{step}» is not in the process; the stop counts for the step that holds the dossier",
    ),
    "TTHC728": Message(
        "{at}: giao việc cho bước «{step}» không có trong quy trình; không ghi nhận người được giao",
        "{at}: step «{step}» is not in the process; who was named for it is not noted",
    ),
    "TTHC732": Message(
        "{at}: gia hạn theo thỏa thuận phải có văn bản thỏa thuận; không có nên không tính",
        "{at}: an extension by agreement needs the written agreement; there is none, so it does not count",
    ),
    "TTHC733": Message(
        "{at}: trả lại để bổ sung sau thời hạn thông báo ({limit}); theo quy định đang áp dụng vẫn tính lại từ đầu",
        "{at}: returned for supplement after the time for notice ({limit}); under these rules the limit starts again",
    ),
    "TTHC734": Message(
        "{at}: dừng đồng hồ khi thời hạn chỉ còn {minutes} phút làm việc",
        "{at}: the clock was stopped with {minutes} working minutes of the limit left",
    ),
    "TTHC735": Message(
        "{at}: dừng đồng hồ khi hồ sơ đã quá hạn; hạn trả không thay đổi",
        "{at}: the clock was stopped when the dossier was overdue; the due date does not move",
    ),
    "TTHC736": Message(
        "{at}: gia hạn khi hồ sơ đã quá hạn {minutes} phút làm việc",
        "{at}: extended when the dossier was overdue by {minutes} working minutes",
    ),
    "TTHC737": Message(
        "{at}: trả lời sau khi đã hết thời hạn; quá hạn không trả lời được coi là đồng ý từ {due} ({basis})",
        "{at}: answered after the limit; silence counted as approval from {due} ({basis})",
    ),
    "TTHC738": Message(
        "tiếp nhận lúc {at}, ngoài giờ tiếp nhận của lịch «{calendar}» ({hours})",
        "received at {at}, outside the hours of reception of the calendar «{calendar}» ({hours})",
    ),
    "TTHC739": Message(
        "hồ sơ {dossier} ghi là đi sau hồ sơ {follows}, nhưng không có hồ sơ đó",
        "dossier {dossier} is said to follow {follows}, which is not there",
    ),
    "TTHC740": Message(
        "các hồ sơ {dossiers} đi sau lẫn nhau thành vòng tròn",
        "the dossiers {dossiers} follow each other in a circle",
    ),
    "TTHC741": Message(
        "hồ sơ {dossier} tiếp nhận lúc {at}, trước khi hồ sơ {follows} mà nó đi sau có kết quả",
        "dossier {dossier} was received at {at}, before {follows}, which it follows, had its result",
    ),
    "TTHC742": Message(
        "dừng đồng hồ lúc {at} mà không ghi lúc tiếp tục, hồ sơ vẫn đi tiếp; coi như tiếp tục lúc {end}",
        "the clock was stopped at {at} and never resumed, yet the dossier went on; it counts as resumed at {end}",
        "ghi thêm sự kiện «resume»",
        "log the «resume»",
    ),
    "TTHC743": Message(
        "{at}: bước «{step}» không giữ hồ sơ mà trả lại «{to}»; vẫn tính là trả lại",
        "{at}: step «{step}» returns to «{to}» a dossier that it does not hold; it counts as returned",
    ),
    "TTHC744": Message(
        "{at}: bước «{step}» trả lại «{to}» mà hồ sơ chưa qua «{to}»; không tính",
        "{at}: step «{step}» returns to «{to}» a dossier that has not gone past «{to}»; it is not counted",
    ),
    "TTHC745": Message(
        "{at}: yêu cầu bổ sung lần {number}, quy định chỉ cho {maximum} lần: {papers} lẽ ra phát hiện khi kiểm tra lần "
        "đầu; đồng hồ vẫn chạy, thời gian chờ thuộc người tiếp nhận hoặc chuẩn bị hồ sơ",
        "{at}: supplement request number {number} where {maximum} is allowed: {papers} could be found missing at the "
        "first check; the clock runs on, the wait belongs to whoever received or prepared the dossier",
    ),
    "TTHC747": Message(
        "{at}: giờ ghi gốc {was} đã bị sửa mà không có sự kiện đính chính ghi ai sửa, vì sao",
        "{at}: the time first logged, {was}, was changed, and no correction says by whom and why",
        "ghi thêm sự kiện «correction» ở cùng bước, với officer và note",
        "log a «correction» at the same step, with officer and note",
    ),
    "TTHC746": Message(
        "{at}: yêu cầu bổ sung lần {number}, quy định chỉ cho {maximum} lần: {papers} đã yêu cầu trước đó mà chưa đúng; "
        "đồng hồ vẫn chạy, thời gian chờ thuộc người nộp hồ sơ",
        "{at}: supplement request number {number} where {maximum} is allowed: {papers} was asked for before and is "
        "still wrong; the clock runs on, the wait belongs to the citizen",
    ),
}
