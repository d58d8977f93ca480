"""What an editor says about the keys and words of a file: the first line is a title, the rest is shown beside it.

`schema.any.…` holds for a key wherever it stands, unless its context has a text of its own.
"""

from tthc_rules.messages.message import Message

FILES: dict[str, Message] = {
    "schema.procedure": Message(
        "Thủ tục hành chính\nMột phiên bản của một thủ tục: giấy tờ, thời hạn, các bước, kiểm thử.",
        "Administrative procedure\nOne version of one procedure: papers, limits, steps, tests.",
    ),
    "schema.agencies": Message(
        "Các đơn vị\nCác cơ quan, phòng, bộ phận tham gia giải quyết.",
        "Agencies\nThe offices that take part in handling.",
    ),
    "schema.calendar": Message(
        "Lịch làm việc của đơn vị\nGiờ làm việc, giờ tiếp nhận, ngày nghỉ riêng, lúc hệ thống ngừng.",
        "Calendar of a unit\nWorking hours, hours of reception, own days off, outages.",
    ),
}

ANY: dict[str, Message] = {
    "schema.any.format": Message(
        "Phiên bản định dạng\nLuôn là 1.",
        "Version of the format\nAlways 1.",
    ),
    "schema.any.note": Message(
        "Ghi chú\nĐiều người đọc cần biết mà không có chỗ riêng: điều chưa rõ, cách hiểu, nơi đã tra. Không ảnh hưởng "
        "đến cách tính.",
        "Note\nWhat a reader must know and has no place of its own. It does not change any answer.",
    ),
    "schema.any.id": Message(
        "Mã\nTên ngắn để nơi khác nhắc đến: chữ thường không dấu, số, gạch nối. Bỏ trống thì lấy từ tên.",
        "Id\nA short name that others refer to: lower case letters without diacritics, digits, hyphens. Taken from the "
        "name where it is not written.",
    ),
    "schema.any.name": Message("Tên", "Name"),
    "schema.any.short_name": Message(
        "Tên ngắn\nTên dùng hằng ngày, khi tên đầy đủ quá dài.",
        "Short name\nThe everyday name, where the full one is too long.",
    ),
    "schema.any.basis": Message(
        "Theo căn cứ nào\nMã của một hoặc nhiều căn cứ đã khai trong tệp. Câu trả lời cho người dân in điều luật này.",
        "On which basis\nThe id of one or more legal bases declared in the file. Answers print that article.",
    ),
    "schema.any.when": Message(
        "Chỉ khi\nChỉ áp dụng khi điều kiện đúng. Mỗi dòng là một thông tin và giá trị của nó; nhiều dòng là phải đúng "
        "tất cả.",
        "Only when\nApplies only when the condition holds. Each line is a fact and its value; all lines must hold.",
    ),
    "schema.any.unless": Message(
        "Trừ khi\nKhông áp dụng khi điều kiện đúng.",
        "Unless\nDoes not apply when the condition holds.",
    ),
    "schema.any.agency": Message(
        "Đơn vị\nMã của đơn vị, khai trong tệp agencies.yaml.",
        "Agency\nThe id of an agency declared in agencies.yaml.",
    ),
    "schema.any.document": Message(
        "Văn bản\nSố, ký hiệu và ngày của văn bản.",
        "Document\nNumber, symbol and date of the document.",
    ),
    "schema.any.place": Message("Nơi\nNơi đăng hoặc nơi ban hành.", "Place\nWhere it is published or issued."),
    "schema.any.from": Message("Từ\nNgày đầu, tính cả ngày đó.", "From\nThe first day, included."),
    "schema.any.to": Message(
        "Đến\nNgày cuối, tính cả ngày đó. Bỏ trống thì chưa biết ngày cuối.",
        "To\nThe last day, included. Nothing where it is not known.",
    ),
    "schema.any.limit": Message(
        "Thời hạn\nViết như luật viết: ngày làm việc, ngày (theo lịch), giờ làm việc, tháng, trong ngày.",
        "Limit\nAs the law writes it: working days, days, working hours, months, the same day.",
    ),
    "schema.any.hours": Message(
        "Giờ làm việc\nTừng ngày trong tuần, hoặc từng đoạn như «thứ hai đến thứ sáu».",
        "Working hours\nFor each day of the week, or for stretches of days.",
    ),
    "schema.any.reception": Message(
        "Giờ tiếp nhận\nBỏ trống thì tiếp nhận trong giờ làm việc.",
        "Hours of reception\nThe working hours where nothing is written.",
    ),
    "schema.any.date": Message("Ngày\nMột ngày, hoặc danh sách ngày.", "Date\nOne day, or a list of days."),
}

PROCEDURE: dict[str, Message] = {
    "schema.procedure.code": Message(
        "Mã thủ tục\nMã trên Cơ sở dữ liệu quốc gia về thủ tục hành chính, dạng 1.004220. Chưa biết thì ghi null và "
        "nêu lý do ở ghi chú.",
        "Code\nThe code in the national database, such as 1.004220. Where it is not known write null and say why in "
        "the note.",
    ),
    "schema.procedure.name": Message(
        "Tên thủ tục\nNguyên văn theo quyết định công bố.",
        "Name\nWord for word from the decision that published it.",
    ),
    "schema.procedure.field": Message("Lĩnh vực\nTheo quyết định công bố.", "Field\nFrom the published decision."),
    "schema.procedure.level": Message("Cấp thực hiện\nCấp có thẩm quyền giải quyết.", "Level\nThe level that decides."),
    "schema.procedure.in_force": Message(
        "Hiệu lực\nNhững ngày mà phiên bản này được áp dụng cho hồ sơ tiếp nhận trong đó.",
        "In force\nThe days on which this version applies to the dossiers received.",
    ),
    "schema.procedure.extends": Message(
        "Mở rộng thủ tục quốc gia\nMã và ngày hiệu lực của tệp quốc gia, dạng 2.000889@2021-02-08. Tệp này chỉ ghi "
        "điều khác; phần còn lại lấy từ tệp quốc gia.",
        "Extends a national procedure\nCode and first day of the national file, such as 2.000889@2021-02-08. This file "
        "only states what differs.",
    ),
    "schema.procedure.issued_by": Message(
        "Nơi ban hành quy trình\nQuyết định của địa phương ban hành quy trình nội bộ này.",
        "Issued by\nThe local decision that issued this process.",
    ),
    "schema.procedure.assumed": Message(
        "Giả định\n«Có» khi quy trình này do người soạn tạm đặt, chưa có văn bản.",
        "Assumed\nTrue where the author supposes this process and no document states it.",
    ),
    "schema.procedure.replaces": Message(
        "Thay thế thủ tục\nMã của thủ tục mà thủ tục này thay thế.",
        "Replaces\nThe codes of the procedures that this one replaces.",
    ),
    "schema.procedure.legal_basis": Message(
        "Căn cứ\nMỗi căn cứ có một mã do người soạn đặt; nơi khác dẫn chiếu bằng mã này.",
        "Legal basis\nEach basis has an id by which the rest of the file cites it.",
    ),
    "schema.procedure.facts": Message(
        "Thông tin cần biết\nNhững điều về hồ sơ quyết định giấy tờ, thời hạn hay bước nào được áp dụng.",
        "Facts\nWhat must be known about a dossier to tell which papers, limits and steps apply.",
    ),
    "schema.procedure.limit": Message(
        "Thời hạn giải quyết\nViết như luật viết: «10 ngày làm việc» khác «10 ngày» (theo lịch). Chưa rõ thì ghi null "
        "và nêu lý do ở ghi chú.",
        "Time limit\nAs the law writes it: working days are not days. Where it is not known write null and say why in "
        "the note.",
    ),
    "schema.procedure.limit_basis": Message("Thời hạn theo căn cứ nào", "Basis of the limit"),
    "schema.procedure.limit_changes": Message(
        "Thay đổi thời hạn\nTrường hợp nào được cộng thêm hoặc thay bằng thời hạn khác.",
        "Changes of the limit\nIn which cases it is lengthened or replaced.",
    ),
    "schema.procedure.clock_start": Message(
        "Bắt đầu tính thời hạn\nTừ lúc tiếp nhận, hay từ lúc hồ sơ đến cơ quan giải quyết.",
        "Start of the clock\nWhen the dossier is received, or when it arrives at the deciding agency.",
    ),
    "schema.procedure.pauses": Message(
        "Không tính vào thời hạn\nNhững lý do mà luật cho dừng đồng hồ. Không có thì ghi [].",
        "Pauses\nThe reasons for which the law stops the clock. Write [] where there are none.",
    ),
    "schema.procedure.pauses_basis": Message("Không tính theo căn cứ nào", "Basis of the pauses"),
    "schema.procedure.on_silence": Message(
        "Khi hết hạn mà không trả lời\nĐiều luật quy định khi cơ quan im lặng.",
        "On silence\nWhat the law says when no answer is given in time.",
    ),
    "schema.procedure.on_silence_basis": Message("Im lặng theo căn cứ nào", "Basis of what silence means"),
    "schema.procedure.agency_limits": Message(
        "Thời hạn từng cơ quan\nPhần thời gian mà luật dành cho từng cơ quan.",
        "Limits of agencies\nThe time that the law gives to each agency.",
    ),
    "schema.procedure.online": Message(
        "Dịch vụ công trực tuyến\nMức độ cung cấp, theo từng giai đoạn.",
        "Online service\nThe level offered, period by period.",
    ),
    "schema.procedure.components": Message(
        "Thành phần hồ sơ\nTừng giấy tờ phải nộp hoặc xuất trình; nhóm «một trong» khi được chọn.",
        "Components\nEach paper to submit or present; a group where one may choose.",
    ),
    "schema.procedure.checks": Message(
        "Kiểm tra nội dung\nCâu hỏi mà người thẩm định trả lời có hay không.",
        "Checks of content\nQuestions that the examiner answers with yes or no.",
    ),
    "schema.procedure.steps": Message(
        "Các bước giải quyết\nTheo thứ tự; mỗi bước chờ bước ngay trên, trừ khi ghi khác.",
        "Steps\nIn order; each waits for the one above unless it says otherwise.",
    ),
    "schema.procedure.tests": Message(
        "Kiểm thử\nHồ sơ mẫu và câu trả lời đúng, do người soạn tự tính.",
        "Tests\nSample dossiers and the right answers, worked out by the author.",
    ),
    "schema.in_force.from": Message("Từ ngày\nNgày đầu có hiệu lực.", "From\nThe first day in force."),
    "schema.in_force.to": Message(
        "Đến hết ngày\nNgày cuối có hiệu lực, tính cả ngày đó. Còn hiệu lực thì không ghi.",
        "To\nThe last day in force, included. Nothing while it is in force.",
    ),
    "schema.issued_by.authority": Message("Cơ quan ban hành", "Authority"),
}

PARTS: dict[str, Message] = {
    "schema.basis": Message("Căn cứ\nMột điều khoản của một văn bản.", "Basis\nAn article of a document."),
    "schema.basis.article": Message("Điều, khoản\nVí dụ: khoản 2 Điều 61.", "Article\nSuch as: khoản 2 Điều 61."),
    "schema.basis.confidence": Message(
        "Độ tin cậy\nĐã đọc nguyên văn hay chỉ nghe nói.", "Confidence\nRead word for word, or only heard of."
    ),
    "schema.basis.source": Message(
        "Nguồn\nNơi đã đọc: công báo, trang của tỉnh, hiểu biết nghiệp vụ.",
        "Source\nWhere it was read: gazette, page of a province, own experience.",
    ),
    "schema.fact": Message(
        "Thông tin\nTên do người soạn đặt; điều kiện nhắc đến bằng tên này.",
        "Fact\nNamed by the author; conditions refer to it by that name.",
    ),
    "schema.fact.type": Message("Kiểu\nGiá trị thuộc loại nào.", "Type\nWhat sort of value it has."),
    "schema.fact.values": Message(
        "Các giá trị\nCác lựa chọn, khi kiểu là lựa chọn.", "Values\nThe choices, where the type is a choice."
    ),
    "schema.fact.unit": Message("Đơn vị đo\nVí dụ: m2, tỷ đồng.", "Unit\nSuch as: m2."),
    "schema.fact.question": Message(
        "Câu hỏi\nHỏi người nộp khi hồ sơ chưa cho biết.", "Question\nAsked where the dossier does not tell."
    ),
    "schema.limit_change": Message("Một trường hợp đổi thời hạn", "A change of the limit"),
    "schema.limit_change.add": Message("Cộng thêm\nVí dụ: 10 ngày làm việc.", "Add\nSuch as: 10 working days."),
    "schema.limit_change.set": Message("Thay bằng\nThời hạn khác hẳn.", "Set\nAnother limit altogether."),
    "schema.agency_limit": Message("Thời hạn của một cơ quan", "Limit of an agency"),
    "schema.online": Message("Một giai đoạn cung cấp trực tuyến", "A period of online service"),
    "schema.online.scheme": Message("Hệ thống mức\nNghị định quy định các mức.", "Scheme\nThe decree of the levels."),
    "schema.online.level": Message("Mức\nVí dụ: 3, 4, một phần, toàn trình.", "Level\nSuch as: 3, 4, toàn trình."),
    "schema.member": Message(
        "Giấy tờ hoặc nhóm giấy tờ\nMột giấy tờ, hoặc nhóm «một trong», «gồm đủ».",
        "Paper or group\nOne paper, or a group of which one or all are needed.",
    ),
    "schema.component.name": Message(
        "Tên giấy tờ\nNguyên văn theo quyết định công bố.", "Name of the paper\nWord for word as published."
    ),
    "schema.component.form": Message("Mẫu\nSố hiệu của mẫu đơn, tờ khai.", "Form\nThe number of the form."),
    "schema.component.accept": Message(
        "Chấp nhận bản nào\nMột hoặc nhiều loại; không ghi thì loại nào cũng được. Nơi luật chỉ cần bản sao thì bản sao chứng thực "
        "cũng được nhận.",
        "Copies accepted\nOne or more kinds; any kind where nothing is written. Where a plain copy is enough a certified "
        "one is taken too.",
    ),
    "schema.component.quantity": Message("Số lượng\nSố bản phải nộp; không ghi là 1.", "Quantity\n1 if not written."),
    "schema.component.act": Message(
        "Nộp hay xuất trình\nKhông ghi là nộp.", "Submit or present\nSubmit if not written."
    ),
    "schema.component.optional": Message(
        "Nếu có\n«Có» khi giấy tờ chỉ nộp nếu người nộp có.",
        "If there is one\nTrue where it is only handed in if held.",
    ),
    "schema.component.valid_for": Message(
        "Giá trị trong\nGiấy tờ chỉ dùng được trong thời gian này kể từ ngày cấp, ví dụ 6 tháng.",
        "Valid for\nHow long after its issue the paper may be used, such as 6 months.",
    ),
    "schema.component.replaced_by_data": Message(
        "Thay bằng dữ liệu\nCơ sở dữ liệu mà cơ quan tự tra cứu thay cho giấy tờ.",
        "Replaced by data\nThe database that the agency looks up instead of asking for the paper.",
    ),
    "schema.group.one_of": Message("Một trong\nChỉ cần một trong các giấy tờ này.", "One of\nOne of these is enough."),
    "schema.group.all_of": Message("Gồm đủ\nCần tất cả các giấy tờ này.", "All of\nAll of these are needed."),
    "schema.group.exactly_one": Message(
        "Đúng một\n«Có» khi nộp nhiều hơn một là sai.", "Exactly one\nTrue where more than one is wrong."
    ),
    "schema.check": Message("Một câu hỏi kiểm tra", "A check"),
    "schema.check.question": Message("Câu hỏi\nTrả lời «có» nghĩa là đạt.", "Question\nYes means that it is right."),
    "schema.step": Message("Một bước giải quyết", "A step"),
    "schema.step.name": Message("Tên bước", "Name of the step"),
    "schema.step.role": Message("Chức danh\nNgười làm bước này.", "Role\nWho does this step."),
    "schema.step.limit": Message(
        "Thời hạn của bước\nTính bằng ngày, giờ hoặc phút làm việc.",
        "Limit of the step\nIn working days, hours, minutes.",
    ),
    "schema.step.after": Message(
        "Sau bước\nMã của các bước phải xong trước. Ghi [] khi không chờ bước nào.",
        "After\nThe ids of the steps that must be done before. [] where it waits for none.",
    ),
    "schema.step.counted": Message(
        "Có tính vào thời hạn\n«Không» khi bước nằm ngoài thời hạn giải quyết.",
        "Counted\nFalse where the step lies outside the limit.",
    ),
    "schema.test": Message("Một trường hợp kiểm thử", "A test"),
    "schema.test.name": Message("Tên trường hợp\nNói rõ đang thử điều gì.", "Name\nSays what is tried."),
    "schema.test.given": Message("Cho\nHồ sơ mẫu.", "Given\nThe sample dossier."),
    "schema.test.expect": Message(
        "Mong đợi\nCâu trả lời đúng, do người soạn tự tính, không chép từ máy.",
        "Expect\nThe right answers, worked out by the author and not copied from the machine.",
    ),
    "schema.given.received": Message("Tiếp nhận lúc", "Received at"),
    "schema.given.arrived": Message("Đến cơ quan giải quyết lúc", "Arrived at the agency at"),
    "schema.given.ready": Message("Có kết quả lúc", "Result ready at"),
    "schema.given.as_of": Message("Tính đến lúc\nThời điểm trả lời.", "As of\nThe moment of the answer."),
    "schema.given.facts": Message(
        "Thông tin\nTên và giá trị của các thông tin đã khai.", "Facts\nNames and values of declared facts."
    ),
    "schema.given.components": Message(
        "Giấy tờ đã nộp\nMã của giấy tờ, hoặc các chi tiết của nó.", "Papers handed in\nIds, or their details."
    ),
    "schema.given.checks": Message("Kết quả kiểm tra nội dung", "Answers to the checks"),
    "schema.paper": Message("Một giấy tờ đã nộp", "A paper that was handed in"),
    "schema.paper.id": Message("Mã giấy tờ\nMã trong thành phần hồ sơ.", "Id\nAs in the components."),
    "schema.paper.copy": Message("Loại bản", "Kind of copy"),
    "schema.paper.quantity": Message("Số lượng", "Quantity"),
    "schema.paper.compared": Message("Đã đối chiếu với bản chính", "Compared with the original"),
    "schema.paper.issued_on": Message("Ngày cấp", "Issued on"),
    "schema.paper.expires_on": Message("Hết hạn ngày", "Expires on"),
    "schema.paper.signed": Message("Đã ký số", "Signed electronically"),
    "schema.paper.lookup_failed": Message("Tra cứu dữ liệu thất bại", "The look-up failed"),
    "schema.expect.complete": Message("Đủ hồ sơ không", "Complete or not"),
    "schema.expect.missing": Message("Giấy tờ thiếu\nGhi [] khi không thiếu gì.", "Missing papers\n[] for none."),
    "schema.expect.wrong": Message("Giấy tờ hoặc nội dung sai", "Wrong papers or checks"),
    "schema.expect.questions": Message("Thông tin còn phải hỏi", "Facts still to be asked"),
    "schema.expect.due": Message("Hẹn trả lúc", "Due at"),
    "schema.expect.earliest": Message("Hẹn sớm nhất, khi còn điều chưa biết", "Earliest due, while facts are open"),
    "schema.expect.latest": Message("Hẹn muộn nhất, khi còn điều chưa biết", "Latest due, while facts are open"),
    "schema.expect.late": Message("Trễ hạn không", "Late or not"),
    "schema.condition": Message(
        "Điều kiện\nMỗi dòng là một thông tin và giá trị của nó.", "Condition\nEach line is a fact and its value."
    ),
    "schema.condition.all": Message("Tất cả\nMọi điều kiện trong danh sách đều đúng.", "All\nAll of the list hold."),
    "schema.condition.any": Message("Ít nhất một\nMột điều kiện đúng là đủ.", "Any\nOne that holds is enough."),
    "schema.condition.not": Message(
        "Không phải\nĐiều kiện bên trong không đúng.", "Not\nThe one inside does not hold."
    ),
    "schema.condition.has_component": Message(
        "Có giấy\nHồ sơ có giấy tờ mang mã này.", "Has paper\nThe dossier has the paper of that id."
    ),
    "schema.comparison": Message(
        "So sánh\nMột giá trị, một danh sách giá trị, hoặc phép so sánh.", "Comparison\nA value, a list, a comparison."
    ),
    "schema.comparison.eq": Message("Bằng", "Equal to"),
    "schema.comparison.ne": Message("Khác", "Not equal to"),
    "schema.comparison.gt": Message("Trên\nLớn hơn, không kể số này.", "More than\nThat number not included."),
    "schema.comparison.gte": Message("Từ\nTừ số này trở lên, kể cả số này.", "From\nThat number included."),
    "schema.comparison.lt": Message("Dưới\nNhỏ hơn, không kể số này.", "Less than\nThat number not included."),
    "schema.comparison.lte": Message("Đến\nĐến hết số này, kể cả số này.", "Up to\nThat number included."),
    "schema.comparison.between": Message(
        "Trong khoảng\nHai số, kể cả hai đầu.", "Between\nTwo numbers, both included."
    ),
}

UNITS: dict[str, Message] = {
    "schema.agencies.agencies": Message(
        "Các đơn vị\nMỗi đơn vị có một mã; các bước dẫn chiếu bằng mã này.",
        "Agencies\nEach has an id by which the steps refer to it.",
    ),
    "schema.agency": Message("Một đơn vị", "An agency"),
    "schema.agency.kind": Message("Loại\nVí dụ: one_stop, specialist_office.", "Kind\nSuch as: one_stop."),
    "schema.agency.parent": Message("Cơ quan chủ quản", "Parent agency"),
    "schema.agency.head": Message("Người đứng đầu\nGhi chức danh, không ghi tên.", "Head\nThe role, not the name."),
    "schema.calendar.extends": Message(
        "Mở rộng lịch nào\nLịch nghỉ lễ và hoán đổi của cả nước.", "Extends\nThe national holidays and swaps."
    ),
    "schema.calendar.in_force": Message("Hiệu lực\nNhững ngày mà lịch này cho biết.", "In force\nThe days it covers."),
    "schema.calendar.day_minutes": Message(
        "Phút một ngày\nMột ngày làm việc là bao nhiêu phút; không ghi thì lấy từ giờ làm việc.",
        "Minutes of a day\nWhat a working day is worth in minutes; from the working hours if not written.",
    ),
    "schema.calendar.parts": Message(
        "Các phần\nKhi giờ làm việc đổi trong thời gian của lịch, ví dụ mùa hè.",
        "Parts\nWhere the hours change during that time, such as in summer.",
    ),
    "schema.calendar.days_off": Message("Ngày nghỉ riêng", "Own days off"),
    "schema.calendar.make_up_days": Message("Ngày làm bù", "Make-up days"),
    "schema.calendar.changed_hours": Message("Ngày có giờ riêng", "Days with other hours"),
    "schema.calendar.reception_days": Message("Ngày tiếp nhận riêng", "Days with other hours of reception"),
    "schema.calendar.outages": Message("Hệ thống ngừng", "Outages of the system"),
    "schema.part": Message("Một phần của lịch", "A part of the calendar"),
    "schema.day_off": Message("Một ngày nghỉ", "A day off"),
    "schema.make_up_day": Message("Một ngày làm bù", "A make-up day"),
    "schema.make_up_day.replaces": Message("Làm bù cho ngày", "In place of"),
    "schema.changed_day": Message("Một ngày có giờ riêng", "A day with other hours"),
    "schema.reception_day": Message("Một ngày tiếp nhận riêng", "A day with other hours of reception"),
    "schema.outage": Message("Một lần hệ thống ngừng", "An outage"),
    "schema.outage.from": Message("Từ lúc\nNgày và giờ.", "From\nDate and time."),
    "schema.outage.to": Message("Đến lúc\nNgày và giờ.", "To\nDate and time."),
}

WORDS: dict[str, Message] = {
    "schema.word.copies.copy": Message("bản chụp, không cần chứng thực", "a plain copy"),
    "schema.word.copies.certified_copy": Message(
        "bản sao được chứng thực từ bản chính", "a copy certified against the original"
    ),
    "schema.word.copies.register_copy": Message("bản sao do cơ quan giữ sổ gốc cấp", "a copy issued from the register"),
    "schema.word.copies.certified_electronic_copy": Message(
        "bản sao điện tử được chứng thực", "a certified electronic copy"
    ),
    "schema.word.copies.compared_copy": Message(
        "bản sao kèm bản chính để người tiếp nhận đối chiếu", "a copy that the officer compares with the original"
    ),
    "schema.word.copies.original": Message("bản chính, giữ lại trong hồ sơ", "the original, kept in the dossier"),
    "schema.word.copies.held_original": Message(
        "bản duy nhất mà người nộp đang giữ, ví dụ Giấy chứng nhận", "the only one, held by the applicant"
    ),
    "schema.word.copies.electronic_original": Message(
        "giấy tờ phát hành ở dạng điện tử", "a paper that was issued electronically"
    ),
    "schema.word.confidences.high": Message("đã đọc nguyên văn", "read word for word"),
    "schema.word.confidences.medium": Message("từ nguồn khá chắc, chưa đọc nguyên văn", "from a fair source"),
    "schema.word.confidences.low": Message("chưa chắc, cần đối chiếu", "doubtful, to be compared"),
    "schema.word.confidences.unknown": Message("không biết căn cứ", "no basis is known"),
    "schema.word.fact_types.boolean": Message("trả lời có hoặc không", "yes or no"),
    "schema.word.fact_types.choice": Message("chọn một trong các giá trị", "one of the values"),
    "schema.word.fact_types.integer": Message("số nguyên: 3", "a whole number: 3"),
    "schema.word.fact_types.decimal": Message("số thập phân, dấu phẩy: 1,5", "a decimal, with a comma: 1,5"),
    "schema.word.fact_types.date": Message("một ngày: 2022-05-01", "a day: 2022-05-01"),
    "schema.word.acts.submit": Message("giấy tờ ở lại trong hồ sơ", "the paper stays in the dossier"),
    "schema.word.acts.present": Message("chỉ đưa xem rồi nhận lại", "shown and taken back"),
    "schema.word.clock_starts.received": Message("từ lúc bộ phận một cửa tiếp nhận", "when it is received"),
    "schema.word.clock_starts.arrived": Message(
        "từ lúc hồ sơ đến cơ quan giải quyết", "when it arrives at the deciding agency"
    ),
    "schema.word.silences.approved": Message("hết hạn không trả lời là đồng ý", "no answer in time is consent"),
    "schema.word.schemes.nd43": Message("Nghị định 43/2011/NĐ-CP, mức 1 đến 4", "decree 43/2011, levels 1 to 4"),
    "schema.word.schemes.nd42": Message("Nghị định 42/2022/NĐ-CP, một phần hoặc toàn trình", "decree 42/2022"),
    "schema.word.schemes.nd224": Message("Nghị định 224/2026/NĐ-CP", "decree 224/2026"),
    "schema.word.null": Message("chưa biết", "not known"),
}

MISTAKES: dict[str, Message] = {
    "schema.wrong.mapping": Message(
        "Chỗ này cần các dòng «khóa: giá trị», thụt vào so với dòng trên.",
        "Lines of «key: value» are needed here, indented below the line above.",
    ),
    "schema.wrong.list": Message(
        "Chỗ này cần một danh sách: mỗi mục một dòng bắt đầu bằng «- ».",
        "A list is needed here: one line for each item, beginning with «- ».",
    ),
    "schema.wrong.key": Message(
        "Khóa này không dùng ở đây. Các khóa dùng được: {known}.",
        "This key is not used here. The keys are: {known}.",
    ),
    "schema.wrong.missing": Message("Thiếu khóa «{key}».", "The key «{key}» is missing."),
    "schema.wrong.word": Message("Chọn một trong các từ: {known}.", "One of these words is needed: {known}."),
    "schema.wrong.text": Message("Chỗ này cần một câu chữ.", "A text is needed here."),
    "schema.wrong.id": Message(
        "Mã chỉ gồm chữ thường không dấu, số và gạch nối, ví dụ: to-khai.",
        "An id has lower case letters without diacritics, digits and hyphens only, such as: to-khai.",
    ),
    "schema.wrong.code": Message(
        "Mã thủ tục có dạng 1.004220: một chữ số, dấu chấm, sáu chữ số.",
        "A code is written like 1.004220: one digit, a point, six digits.",
    ),
    "schema.wrong.format": Message("Định dạng luôn là 1.", "The format is always 1."),
    "schema.wrong.extends": Message(
        "Ghi mã và ngày hiệu lực của tệp quốc gia, ví dụ: 2.000889@2021-02-08.",
        "Write code and first day of the national file, such as: 2.000889@2021-02-08.",
    ),
    "schema.wrong.reason": Message(
        "Lý do không tính thời gian là một từ tiếng Anh, ví dụ: payment, expert_opinion.",
        "A reason for a pause is a word such as: payment, expert_opinion.",
    ),
    "schema.wrong.day": Message(
        "Ngày viết là 2022-05-01 hoặc 01/05/2022.", "A day is written 2022-05-01 or 01/05/2022."
    ),
    "schema.wrong.moment": Message(
        "Thời điểm gồm ngày và giờ: 2022-05-04 09:00 hoặc 04/05/2022 09:00.",
        "A moment has a date and a time: 2022-05-04 09:00 or 04/05/2022 09:00.",
    ),
    "schema.wrong.count": Message("Chỗ này cần một số nguyên từ 1 trở lên.", "A whole number from 1 is needed here."),
    "schema.wrong.limit": Message(
        "Thời hạn gồm số và đơn vị, ví dụ: 10 ngày làm việc; 15 ngày; 4 giờ làm việc; trong ngày.",
        "A limit has a number and a unit, such as: 10 ngày làm việc; 15 ngày; 4 giờ làm việc; trong ngày.",
    ),
    "schema.wrong.hours": Message(
        "Giờ viết là 07:30-11:30, 13:30-17:00; ngày nghỉ thì ghi: {off}.",
        "Hours are written 07:30-11:30, 13:30-17:00; for a day off write: {off}.",
    ),
    "schema.wrong.fact_value": Message("Chỗ này cần một giá trị.", "A value is needed here."),
    "schema.wrong.condition": Message(
        "Điều kiện gồm các dòng «thông tin: giá trị», thụt vào so với dòng trên.",
        "A condition has lines of «fact: value», indented below the line above.",
    ),
    "schema.wrong.comparison": Message(
        "Phép so sánh này không có. Dùng được: {known}.", "There is no such comparison. These are: {known}."
    ),
}

SNIPPETS: dict[str, Message] = {
    "schema.snippet.component": Message("Thêm một giấy tờ", "Add a paper"),
    "schema.snippet.group": Message(
        "Thêm một nhóm, chỉ cần một trong các giấy tờ", "Add a group of which one is enough"
    ),
    "schema.snippet.check": Message("Thêm một câu hỏi kiểm tra", "Add a check"),
    "schema.snippet.step": Message("Thêm một bước", "Add a step"),
    "schema.snippet.test": Message("Thêm một trường hợp kiểm thử", "Add a test"),
    "schema.snippet.limit_change": Message("Thêm một trường hợp đổi thời hạn", "Add a change of the limit"),
    "schema.snippet.agency_limit": Message("Thêm thời hạn của một cơ quan", "Add the limit of an agency"),
    "schema.snippet.online": Message("Thêm một giai đoạn trực tuyến", "Add a period of online service"),
    "schema.snippet.basis": Message("Thêm một căn cứ", "Add a legal basis"),
    "schema.snippet.fact": Message("Thêm một thông tin", "Add a fact"),
    "schema.snippet.agency": Message("Thêm một đơn vị", "Add an agency"),
    "schema.snippet.day_off": Message("Thêm một ngày nghỉ", "Add a day off"),
}

TEXTS: dict[str, Message] = {
    **FILES,
    **ANY,
    **PROCEDURE,
    **PARTS,
    **UNITS,
    **WORDS,
    **MISTAKES,
    **SNIPPETS,
}
