"""Messages about definitions: shape (TTHC1xx), references and meaning (TTHC2xx), versions (TTHC4xx)."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "TTHC101": Message(
        "khóa lạ «{key}»; ý bạn là «{guess}»? Khóa lạ không bao giờ bị bỏ qua âm thầm",
        "unknown key «{key}»; did you mean «{guess}»? An unknown key is never silently ignored",
        "{guess}:",
        "{guess}:",
        effect_vi="bỏ qua khóa này thì điều ghi ở đó không có tác dụng với hồ sơ nào",
        effect_en="were the key skipped, what it says would count for no dossier",
    ),
    "TTHC102": Message(
        "chỗ này phải là các cặp «khóa: giá trị»",
        "pairs of «key: value» are expected here",
    ),
    "TTHC103": Message(
        "khóa lạ «{key}»; ở đây chỉ dùng: {known}",
        "unknown key «{key}»; only these are used here: {known}",
        effect_vi="bỏ qua khóa này thì điều ghi ở đó không có tác dụng với hồ sơ nào",
        effect_en="were the key skipped, what it says would count for no dossier",
    ),
    "TTHC104": Message(
        "khóa «{key}» thuộc bộ từ của ngôn ngữ kia; một tệp chỉ dùng một bộ từ",
        "the key «{key}» belongs to the other vocabulary; one file uses one vocabulary",
        "{word}:",
        "{word}:",
    ),
    "TTHC105": Message(
        "thiếu khóa «{key}»",
        "the key «{key}» is missing",
        "{key}: …",
        "{key}: …",
    ),
    "TTHC106": Message(
        "chỗ này để trống; ghi chữ, hoặc ghi null nếu chưa biết",
        "nothing is written here; write text, or null if not known",
    ),
    "TTHC107": Message(
        "mã định danh «{given}» không hợp lệ: chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối, bắt đầu bằng chữ, "
        "tối đa {longest} ký tự",
        "the id «{given}» is not valid: only lower-case ASCII letters, digits and hyphens, a letter first, "
        "at most {longest} characters",
    ),
    "TTHC108": Message(
        "không có giá trị «{given}»; dùng một trong: {known}",
        "there is no value «{given}»; use one of: {known}",
        "{guess}",
        "{guess}",
    ),
    "TTHC109": Message(
        "«{given}» không phải số nguyên từ 1 đến 9999 (không viết 0 ở đầu, không viết dấu chấm)",
        "«{given}» is not a whole number from 1 to 9999 (no leading zero, no separators)",
    ),
    "TTHC110": Message(
        "«{given}» không phải một ngày có thật; viết năm-tháng-ngày, ví dụ 2022-05-01, hoặc 01/05/2022",
        "«{given}» is not a real date; write year-month-day, such as 2022-05-01, or 01/05/2022",
        effect_vi="đoán ngày thì hồ sơ có thể bị xét theo phiên bản không còn hiệu lực",
        effect_en="were the day guessed, dossiers might be judged by a version that is not in force",
    ),
    "TTHC111": Message(
        "«{given}» không phải ngày và giờ; viết ví dụ 2022-04-29 09:00",
        "«{given}» is not a date and time; write for example 2022-04-29 09:00",
    ),
    "TTHC112": Message(
        "«{given}» không phải giờ trong ngày; viết ví dụ 15:00",
        "«{given}» is not a time of day; write for example 15:00",
    ),
    "TTHC113": Message(
        "chỗ này phải là một danh sách, mỗi dòng bắt đầu bằng «- »",
        "a list is expected here, each line starting with «- »",
    ),
    "TTHC114": Message("chỗ này phải là một dòng chữ", "one line of text is expected here"),
    "TTHC115": Message(
        "chưa đọc được định dạng này; thư viện này đọc định dạng {format}",
        "this format is not known; this library reads format {format}",
        "định dạng: {format}",
        "format: {format}",
    ),
    "TTHC116": Message(
        "mã thủ tục «{given}» không đúng dạng: một chữ số, dấu chấm, sáu chữ số",
        "the procedure code «{given}» has the wrong form: one digit, a point, six digits",
        "chép lại mã từ quyết định công bố, dạng x.xxxxxx",
        "copy the code from the published decision, in the form x.xxxxxx",
        effect_vi="mã sai thì hồ sơ từ Cổng dịch vụ công không khớp với thủ tục này",
        effect_en="dossiers from the service portal would not match this procedure",
    ),
    "TTHC117": Message(
        "mã thủ tục để null thì phải có «ghi chú» nói vì sao chưa biết",
        "a procedure code of null needs a «note» that says why it is not known",
        effect_vi="hồ sơ chỉ tìm được thủ tục này theo tên tệp",
        effect_en="dossiers find this procedure by its file name only",
    ),
    "TTHC118": Message(
        "ngày hết hiệu lực đứng trước ngày có hiệu lực: phiên bản này không bao giờ được áp dụng",
        "the last day in force comes before the first: this version would never apply",
    ),
    "TTHC119": Message(
        "tên thông tin «{fact}» không dùng được (định danh «{id}»): trùng với thông tin khác, trùng từ nối điều kiện, "
        "không bắt đầu bằng chữ hoặc dài quá {longest} ký tự",
        "the fact name «{fact}» cannot be used (id «{id}»): it collides with another fact or a connective, "
        "does not start with a letter, or is longer than {longest} characters",
        effect_vi="điều kiện nhắc tới tên này không biết là thông tin nào",
        effect_en="a condition with this name could not tell which fact is meant",
    ),
    "TTHC120": Message(
        "giá trị «{given}» không dùng được (định danh «{id}»): trùng với giá trị khác khi bỏ dấu, hoặc không có chữ, số nào",
        "the value «{given}» cannot be used (id «{id}»): without diacritics it equals another one or nothing is left",
        effect_vi="câu trả lời không cho biết người dân chọn giá trị nào",
        effect_en="an answer would not tell which value was chosen",
    ),
    "TTHC121": Message(
        "thông tin «{fact}»: «giá trị» chỉ dùng cho kiểu lựa chọn, và kiểu lựa chọn phải có «giá trị»",
        "fact «{fact}»: «values» belong to the type choice, and a choice needs «values»",
    ),
    "TTHC122": Message(
        "định danh «{id}» bị dùng hai lần",
        "the id «{id}» is used twice",
        effect_vi="yêu cầu bổ sung hoặc nhật ký ghi «{id}» thì không biết là mục nào",
        effect_en="a request or a log that names «{id}» could mean either",
    ),
    "TTHC123": Message(
        "khóa «{key}» phải có giá trị, không để trống hay ghi null",
        "the key «{key}» needs a value, neither nothing nor null",
    ),
    "TTHC124": Message(
        "ngày «đến» đứng trước ngày «từ»",
        "the day «to» comes before the day «from»",
        effect_vi="trong khoảng này không hồ sơ nào được coi là nộp trực tuyến được",
        effect_en="no dossier could be filed online in this period",
    ),
    "TTHC125": Message(
        "không lập được mã định danh từ tên «{name}» (phải bắt đầu bằng chữ); ghi thêm khóa «id»",
        "no id can be made from the name «{name}» (it must start with a letter); add the key «id»",
        "id: …",
        "id: …",
    ),
    "TTHC126": Message(
        "một mục của danh sách để trống hoặc ghi null; ghi chữ, hoặc bỏ mục đó",
        "an item of this list says nothing or null; write text, or take the item out",
    ),
    "TTHC201": Message(
        "thông tin «{fact}» chưa khai báo; ý bạn là «{guess}»?",
        "the fact «{fact}» is not declared; did you mean «{guess}»?",
        "{guess}",
        "{guess}",
        effect_vi="không biết phải hỏi người dân điều gì, nên không kết luận được hồ sơ đủ hay thiếu",
        effect_en="nobody would know what to ask, so whether a dossier is complete could not be decided",
    ),
    "TTHC202": Message(
        "«{given}» không phải giá trị của «{fact}»; các giá trị: {choices}",
        "«{given}» is not a value of «{fact}»; the values are: {choices}",
        "{guess}",
        "{guess}",
        effect_vi="so với giá trị này thì không hồ sơ nào đúng",
        effect_en="no dossier would ever match this value",
    ),
    "TTHC203": Message(
        "không so sánh được «{fact}» bằng «{operator}»: chỉ số và ngày mới có lớn, nhỏ",
        "«{fact}» cannot be compared with «{operator}»: only numbers and dates have an order",
        effect_vi="so lớn, nhỏ giữa hai lựa chọn thì không hồ sơ nào có câu trả lời",
        effect_en="for no dossier would the comparison have an answer",
    ),
    "TTHC204": Message(
        "thông tin «{fact}» chưa khai báo; đã khai báo: {known}",
        "the fact «{fact}» is not declared; declared are: {known}",
        effect_vi="không biết phải hỏi người dân điều gì, nên không kết luận được hồ sơ đủ hay thiếu",
        effect_en="nobody would know what to ask, so whether a dossier is complete could not be decided",
    ),
    "TTHC205": Message(
        "căn cứ «{basis}» chưa khai báo ở mục «căn cứ»; ý bạn là «{guess}»?",
        "the basis «{basis}» is not declared under «legal_basis»; did you mean «{guess}»?",
        "{guess}",
        "{guess}",
        effect_vi="câu trả lời cho người dân không nêu được điều luật",
        effect_en="the answer to the citizen could not name the article",
    ),
    "TTHC206": Message(
        "mỗi mục thay đổi thời hạn cần «khi» (hoặc «trừ khi») và đúng một trong «cộng thêm», «thay bằng»",
        "each change of the limit needs «when» (or «unless») and exactly one of «add», «set»",
        effect_vi="thời hạn sẽ thay đổi với mọi hồ sơ, hoặc không với hồ sơ nào",
        effect_en="the limit would change for every dossier, or for none",
    ),
    "TTHC207": Message(
        "lý do dừng đồng hồ «{given}» phải là mã như payment, tax_notice, public_notice",
        "the reason «{given}» for stopping the clock must be an id such as payment, tax_notice, public_notice",
        effect_vi="nhật ký ghi lý do này thì đồng hồ không dừng",
        effect_en="a log that gives this reason would not stop the clock",
    ),
    "TTHC208": Message(
        "không có đơn vị «{agency}» trong agencies.yaml; ý bạn là «{guess}»?",
        "there is no agency «{agency}» in agencies.yaml; did you mean «{guess}»?",
        "{guess}",
        "{guess}",
        effect_vi="hồ sơ chậm ở đơn vị này thì không biết tính cho ai",
        effect_en="delay at this agency could be charged to nobody",
    ),
    "TTHC209": Message(
        "một nhóm chỉ có «một trong» hoặc «gồm đủ», không có cả hai",
        "a group has «one_of» or «all_of», not both",
        effect_vi="không biết người dân phải nộp một giấy hay nộp đủ",
        effect_en="it would not be clear whether a citizen brings one paper or all",
    ),
    "TTHC210": Message(
        "«sau bước» chỉ tới bước không có «{step}»; ý bạn là «{guess}»?",
        "«after» names a step that does not exist, «{step}»; did you mean «{guess}»?",
        "{guess}",
        "{guess}",
        effect_vi="bước này không biết bắt đầu lúc nào, nên hẹn của các bước sau cũng không tính được",
        effect_en="when this step starts would not be known, nor the due times of the steps behind it",
    ),
    "TTHC211": Message(
        "các bước chờ nhau thành vòng tròn, không bước nào bắt đầu được: {steps}",
        "the steps wait for each other in a circle, none can start: {steps}",
        effect_vi="không bước nào tới lượt, nên không hồ sơ nào có kết quả",
        effect_en="no step would have its turn, and no dossier would come to its end",
    ),
    "TTHC212": Message(
        "không có thành phần hồ sơ «{component}»; ý bạn là «{guess}»?",
        "there is no component «{component}»; did you mean «{guess}»?",
        "{guess}",
        "{guess}",
        effect_vi="không hồ sơ nào có giấy này",
        effect_en="no dossier would ever hold this paper",
    ),
    "TTHC213": Message(
        "«không phải» chỉ nhận đúng một điều kiện; muốn phủ định nhiều điều kiện hãy đặt «tất cả» hoặc «ít nhất một» bên trong",
        "«not» takes exactly one condition; to deny several put «all» or «any» inside",
        effect_vi="phủ định nhiều dòng có hai cách hiểu: không dòng nào đúng, hay không phải mọi dòng đều đúng",
        effect_en="to deny several lines can mean two things: none of them holds, or not all of them do",
    ),
    "TTHC214": Message(
        "điều kiện phải là các cặp «thông tin: giá trị», ví dụ {{hình thức: tặng cho}}",
        "a condition is pairs of «fact: value», such as {{form: gift}}",
        effect_vi="không có điều kiện thì áp dụng với mọi hồ sơ",
        effect_en="without a condition it would apply to every dossier",
    ),
    "TTHC215": Message(
        "«trong khoảng» cần đúng hai giá trị, số nhỏ trước",
        "«between» needs exactly two values, the smaller first",
    ),
    "TTHC216": Message(
        "thiếu giá trị so sánh của «{fact}»",
        "the value to compare «{fact}» with is missing",
    ),
    "TTHC217": Message(
        "tệp mở rộng không được ghi «{key}»: mã và thay thế thuộc về thủ tục gốc",
        "an overlay does not state «{key}»: the code and what it replaces belong to the base",
        effect_vi="hồ sơ của một thủ tục sẽ nằm dưới hai mã",
        effect_en="dossiers of one procedure would stand under two codes",
    ),
    "TTHC218": Message(
        "bước «{id}» không có thời hạn và không có ghi chú; thời hạn còn lại sẽ chia đều cho các bước như vậy",
        "step «{id}» has no limit and no note; what is left of the limit will be shared equally among such steps",
    ),
    "TTHC219": Message(
        "thời hạn chưa biết thì phải có «ghi chú» nói vì sao; hồ sơ của thủ tục này không tính được ngày hẹn trả",
        "a limit that is not known needs a «note» that says why; dossiers of this procedure get no due date",
    ),
    "TTHC220": Message(
        "«{limit}» khác đơn vị với thời hạn gốc «{base}», không cộng hoặc thay được",
        "«{limit}» has another unit than the base limit «{base}» and cannot be added or put in its place",
        effect_vi="hồ sơ có thay đổi này thì không tính được hẹn trả",
        effect_en="dossiers to which this change applies would get no due date",
    ),
    "TTHC221": Message(
        "«{given}» không phải có/không (thông tin «{fact}»)",
        "«{given}» is not yes/no (fact «{fact}»)",
        "có hoặc không",
        "true or false",
    ),
    "TTHC222": Message(
        "«{given}» không phải số nguyên (thông tin «{fact}»)",
        "«{given}» is not a whole number (fact «{fact}»)",
    ),
    "TTHC223": Message(
        "«{given}» không phải số (thông tin «{fact}»); viết ví dụ 120,5",
        "«{given}» is not a number (fact «{fact}»); write for example 120,5",
    ),
    "TTHC224": Message(
        "«{given}» không phải một ngày có thật (thông tin «{fact}»); viết ví dụ 2022-05-01",
        "«{given}» is not a real date (fact «{fact}»); write for example 2022-05-01",
    ),
    "TTHC225": Message(
        "«{given}» có hai cách đọc (thông tin «{fact}»): {whole} hay {decimal}",
        "«{given}» can be read in two ways (fact «{fact}»): {whole} or {decimal}",
        "{whole} hoặc {decimal}",
        "{whole} or {decimal}",
        effect_vi="hồ sơ ở mức {decimal} và ở mức {whole} có thể được xét khác hẳn nhau",
        effect_en="a dossier at {decimal} and one at {whole} may be judged quite differently",
    ),
    "TTHC226": Message(
        "«{given}» được hiểu là {decimal} (thông tin «{fact}»)",
        "«{given}» is understood as {decimal} (fact «{fact}»)",
    ),
    "TTHC227": Message(
        "thời hạn «{limit}» của bước «{step}» không tính được bằng giờ làm việc",
        "the limit «{limit}» of step «{step}» cannot be counted in working time",
        "viết «giờ làm việc» hoặc «ngày làm việc»",
        "write «working hours» or «working days»",
        effect_vi="không tính được hẹn của bước này",
        effect_en="this step would get no due time",
    ),
    "TTHC228": Message(
        "hiệu lực của tệp mở rộng phải nằm trong hiệu lực của thủ tục gốc {base}",
        "an overlay must be in force within the dates of its base {base}",
        effect_vi="ngoài thời gian đó hồ sơ không có thủ tục gốc để áp dụng",
        effect_en="outside of those dates dossiers would have no base to stand on",
    ),
    "TTHC229": Message(
        "tệp mở rộng phải ghi «ban hành»: văn bản, cơ quan, nơi",
        "an overlay must state «issued_by»: document, authority, place",
        effect_vi="không biết quy trình này áp dụng ở đâu, nên sẽ bị coi là quy định chung cả nước",
        effect_en="without an issuer it would pass for the rule of the whole country",
    ),
    "TTHC230": Message(
        "thời hạn «{limit}» dài hơn mức trần «{base}» của thủ tục gốc",
        "the limit «{limit}» is longer than the ceiling «{base}» of the base",
        effect_vi="người dân bị hẹn muộn hơn luật cho phép",
        effect_en="citizens would be given a later day than the law allows",
    ),
    "TTHC231": Message(
        "giấy tờ «{component}» không có trong thủ tục gốc: yêu cầu thêm giấy tờ ngoài quy định bị cấm",
        "the paper «{component}» is not in the base: asking for papers beyond the law is prohibited",
        effect_vi="người dân bị trả hồ sơ vì thiếu giấy mà luật không đòi",
        effect_en="citizens would be sent away for a paper that the law does not ask for",
    ),
    "TTHC232": Message(
        "không tìm thấy thủ tục gốc «{base}» để mở rộng; viết mã@ngày hiệu lực. Hiện có: {known}",
        "the base «{base}» of this overlay is not found; write code@in-force date. There are: {known}",
        effect_vi="hồ sơ của đơn vị không dùng được quy trình này",
        effect_en="dossiers of the unit could not follow this process",
    ),
    "TTHC234": Message(
        "căn cứ «{basis}» đã có trong thủ tục gốc, là văn bản hoặc điều khác; hãy đặt mã định danh khác",
        "the basis «{basis}» is another document or article in the base; choose another id",
        effect_vi="câu trả lời nêu nhầm điều luật",
        effect_en="answers would name the wrong article",
    ),
    "TTHC235": Message(
        "thông tin «{fact}» của thủ tục gốc chỉ được thêm giá trị, không được đổi kiểu hoặc bỏ giá trị",
        "the fact «{fact}» of the base may get more values, not another type or fewer values",
        effect_vi="điều kiện của thủ tục gốc sẽ so với giá trị không còn nữa",
        effect_en="conditions of the base would compare with values that are gone",
    ),
    "TTHC236": Message(
        "nhóm này không có giấy tờ nào",
        "there is no paper in this group",
        effect_vi="nhóm này luôn đủ hoặc không bao giờ đủ",
        effect_en="the group would always or never be complete",
    ),
    "TTHC237": Message(
        "«đúng một» chỉ dùng với «một trong»",
        "«exactly_one» goes with «one_of» only",
    ),
    "TTHC238": Message(
        "thời gian còn giá trị «{limit}» phải tính bằng ngày, tuần, tháng hoặc năm theo lịch",
        "the validity «{limit}» must be in calendar days, weeks, months or years",
        effect_vi="không tính được giấy hết giá trị từ ngày nào",
        effect_en="the day on which the paper runs out could not be counted",
    ),
    "TTHC239": Message(
        "danh sách này trống, điều kiện sẽ luôn đúng hoặc luôn sai",
        "this list is empty, the condition would hold always or never",
    ),
    "TTHC240": Message(
        "căn cứ «{basis}» chưa khai báo ở mục «căn cứ»; đã khai báo: {known}",
        "the basis «{basis}» is not declared under «legal_basis»; declared are: {known}",
        effect_vi="câu trả lời cho người dân không nêu được điều luật",
        effect_en="the answer to the citizen could not name the article",
    ),
    "TTHC241": Message(
        "không có đơn vị «{agency}» trong agencies.yaml; hiện có: {known}",
        "there is no agency «{agency}» in agencies.yaml; there are: {known}",
        effect_vi="hồ sơ chậm ở đơn vị này thì không biết tính cho ai",
        effect_en="delay at this agency could be charged to nobody",
    ),
    "TTHC242": Message(
        "«sau bước» chỉ tới bước không có «{step}»; các bước: {known}",
        "«after» names a step that does not exist, «{step}»; the steps are: {known}",
        effect_vi="bước này không biết bắt đầu lúc nào, nên hẹn của các bước sau cũng không tính được",
        effect_en="when this step starts would not be known, nor the due times of the steps behind it",
    ),
    "TTHC243": Message(
        "không có thành phần hồ sơ «{component}»; hiện có: {known}",
        "there is no component «{component}»; there are: {known}",
        effect_vi="không hồ sơ nào có giấy này",
        effect_en="no dossier would ever hold this paper",
    ),
    "TTHC244": Message(
        "bước «{step}» không tính thời gian nhưng chạy cùng lúc với: {others}; đồng hồ vẫn chạy theo các bước đó",
        "step «{step}» is outside the clock but runs beside: {others}; the clock runs on with them",
    ),
    "TTHC245": Message(
        "không có câu hỏi kiểm tra nội dung «{check}»; ý bạn là «{guess}»?",
        "there is no content check «{check}»; did you mean «{guess}»?",
        "{guess}",
        "{guess}",
        effect_vi="câu hỏi này không bao giờ được trả lời",
        effect_en="this question would never be answered",
    ),
    "TTHC246": Message(
        "kiểm thử này không mong đợi gì nên không bao giờ sai",
        "this test expects nothing and can never fail",
    ),
    "TTHC247": Message(
        "kiểm thử này mong đợi một thời hạn nhưng không cho thời điểm «tiếp nhận», nên không có gì để so",
        "this test expects a due date but gives no time «received», so there is nothing to compare",
    ),
    "TTHC248": Message(
        "thời hạn «{limit}» khác đơn vị với «{base}» của thủ tục gốc nên không so được; xem có dài hơn không",
        "the limit «{limit}» has another unit than «{base}» of the base and cannot be compared; see that it is not longer",
    ),
    "TTHC249": Message(
        "giấy tờ «{component}» bị yêu cầu chặt hơn thủ tục gốc (trường hợp nộp, số lượng, loại bản hoặc giá trị)",
        "more is asked of the paper «{component}» than by the base (when, how many, which copies, or validity)",
        effect_vi="người dân phải nộp nhiều hơn mức luật quy định",
        effect_en="citizens would hand in more than the law asks for",
    ),
    "TTHC250": Message(
        "không có câu hỏi kiểm tra nội dung «{check}»; hiện có: {known}",
        "there is no content check «{check}»; there are: {known}",
        effect_vi="câu hỏi này không bao giờ được trả lời",
        effect_en="this question would never be answered",
    ),
    "TTHC251": Message(
        "«{what}» không ghi căn cứ, câu trả lời sẽ không nêu được điều luật; chưa biết thì ghi «theo: null» và «ghi chú»",
        "«{what}» cites no basis, the answer will name no article; where none is known write «basis: null» and a «note»",
        "theo: …",
        "basis: …",
    ),
    "TTHC252": Message(
        "các bước cộng lại {steps} (mỗi ngày 8 giờ), thời hạn «{limit}»: bước nào cũng đúng hạn thì hồ sơ vẫn trễ",
        "the steps add up to «{steps}» (a day has 8 hours), the limit is «{limit}»: with every step in time it is late",
    ),
    "TTHC401": Message(
        "hai phiên bản của {key} cùng hiệu lực: tệp này và {other}",
        "two versions of {key} are in force at once: this file and {other}",
        effect_vi="hồ sơ tiếp nhận trong thời gian đó không biết áp dụng bản nào",
        effect_en="for a dossier received then nobody could tell which of them applies",
    ),
    "TTHC402": Message(
        "{key} không có phiên bản nào hiệu lực ngày {day}; các phiên bản: {versions}",
        "{key} has no version in force on {day}; the versions are: {versions}",
    ),
    "TTHC403": Message(
        "không có thủ tục «{key}»; ý bạn là «{guess}»?",
        "there is no procedure «{key}»; did you mean «{guess}»?",
    ),
    "TTHC410": Message(
        "không có thủ tục «{key}» trong số {count} thủ tục đã đọc",
        "there is no procedure «{key}» among the {count} that were read",
    ),
    "TTHC411": Message(
        "mã thủ tục phải là chữ, đặt trong dấu nháy; «{given}» không phải chữ",
        "a procedure code is text, in quotes; «{given}» is not text",
        'ghi mã trong dấu nháy, dạng "x.xxxxxx"',
        'write the code in quotes, in the form "x.xxxxxx"',
    ),
    "TTHC412": Message(
        "ngày phải là date hoặc datetime của Python, không phải «{given}»; viết ví dụ date(2022, 3, 1)",
        "a Python date or datetime is expected for the day, not «{given}»; write for example date(2022, 3, 1)",
    ),
    "TTHC404": Message(
        "{key} không có bản của «{issuer}» hiệu lực ngày {day}; có bản của: {issuers}",
        "{key} has no version issued by «{issuer}» in force on {day}; there are those of: {issuers}",
    ),
    "TTHC405": Message(
        "không có quy định một cửa nào hiệu lực ngày {day}; các quy định: {versions}",
        "no one-stop regime is in force on {day}; the regimes are: {versions}",
    ),
    "TTHC406": Message(
        "không có thủ tục nào trong thư mục này: không thấy tệp .yaml",
        "this folder holds no procedure: there is no .yaml file",
    ),
    "TTHC407": Message(
        "tên tệp nên là <tên>@{day}.yaml theo ngày hiệu lực",
        "the file should be named <slug>@{day}.yaml after its first day in force",
    ),
    "TTHC409": Message(
        "tên tệp «{slug}» được dùng cho hai thủ tục khác mã cùng hiệu lực ({key} và {other}); tìm theo tên sẽ không rõ là "
        "thủ tục nào",
        "the file name «{slug}» stands for two procedures in force at once ({key} and {other}); looked up by name, it is "
        "not clear which one is meant",
    ),
    "TTHC408": Message(
        "«{value}» không phải giá trị của quy định «{rule}»",
        "«{value}» is not a value of the rule «{rule}»",
    ),
    "TTHC233": Message(
        "hai thay đổi thời hạn cùng đúng, mỗi cái thay bằng một thời hạn khác: {limits}",
        "two changes of the limit hold at once and each sets another limit: {limits}",
    ),
}
