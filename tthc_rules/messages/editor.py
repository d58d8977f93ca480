"""What is said when files are translated and new ones are written, with the template of a new file."""

from tthc_rules.messages.message import Message

PROBLEMS: dict[str, Message] = {
    "TTHC1901": Message(
        "khóa «{key}» đổi sang bộ từ kia thành «{other}», mà khóa ấy đã có ở cùng chỗ",
        "the key «{key}» would become «{other}», which stands at the same place already",
        "chỉ giữ một trong hai khóa",
        "keep one of the two keys",
    ),
    "TTHC1902": Message(
        "từ «{word}» nằm trong một khối nhiều dòng nên không đổi được",
        "the word «{word}» stands in a block of several lines and cannot be translated",
        "viết từ đó ngay sau dấu hai chấm",
        "write it right behind the colon",
    ),
    "TTHC1903": Message("điều này không để trống được", "this cannot be left open"),
    "TTHC980": Message(
        "có {number} tệp mà không có --write hay --check: chỉ một tệp thì mới in ra màn hình được",
        "there are {number} files and neither --write nor --check: only a single file can be printed",
        "tthc fmt --keys {keys} --check …",
        "tthc fmt --keys {keys} --check …",
    ),
    "TTHC981": Message(
        "tệp này chưa viết hết bằng bộ từ «{keys}»",
        "this file is not written in the vocabulary «{keys}» throughout",
        "tthc fmt --keys {keys} --write {path}",
        "tthc fmt --keys {keys} --write {path}",
    ),
    "TTHC982": Message(
        "thiếu {option}: ở đây không hỏi được vì đầu vào không phải màn hình",
        "{option} is missing and cannot be asked for: the input is not a terminal",
        "{option} …",
        "{option} …",
    ),
    "TTHC983": Message(
        "đã có tệp này; tthc new không ghi đè",
        "this file exists; tthc new overwrites nothing",
        "chọn tên khác: --output {other}",
        "choose another name: --output {other}",
    ),
    "TTHC984": Message(
        "không có thư mục này để ghi vào",
        "there is no such folder to write into",
        "mkdir -p {folder}",
        "mkdir -p {folder}",
    ),
}

COMMANDS: dict[str, Message] = {
    "cli.help.schema": Message(
        "Lược đồ JSON cho trình soạn thảo: gợi ý, giải thích, báo lỗi ngay khi gõ.",
        "The JSON Schema for editors: completion, hover texts and mistakes while typing.",
    ),
    "cli.epilog.schema": Message(
        "Ví dụ\n"
        "  tthc schema > thu-tuc.json                    lược đồ của tệp thủ tục, khóa tiếng Việt\n"
        "  tthc schema --keys en -o procedure.json       khóa tiếng Anh\n"
        "  tthc schema --for calendar -o lich.json       lược đồ của tệp lịch làm việc\n"
        "  tthc schema -o thu-muc/                       mọi lược đồ, ghi vào một thư mục đã có\n"
        "Dòng đầu của tệp YAML chỉ cho VS Code (tiện ích YAML) biết lược đồ ở đâu:\n"
        "  # yaml-language-server: $schema=thu-tuc.json",
        "Examples\n"
        "  tthc schema > procedure.json                  of a procedure file, Vietnamese keys\n"
        "  tthc schema --keys en -o procedure.json       English keys\n"
        "  tthc schema --for calendar -o calendar.json   of a calendar file\n"
        "  tthc schema -o folder/                        all of them, into an existing folder\n"
        "The first line of a YAML file tells VS Code (extension YAML) where the schema is:\n"
        "  # yaml-language-server: $schema=procedure.json",
    ),
    "cli.help.fmt": Message(
        "Đổi khóa của tệp định nghĩa sang tiếng Việt hoặc tiếng Anh, giữ nguyên mọi thứ khác.",
        "Translate the keys of definition files to Vietnamese or English and keep everything else.",
    ),
    "cli.epilog.fmt": Message(
        "Ví dụ\n"
        "  tthc fmt --keys en khai-sinh.yaml             in bản khóa tiếng Anh ra màn hình\n"
        "  tthc fmt --keys vi --write quy-trinh/*.yaml   sửa ngay trong tệp\n"
        "  tthc fmt --keys vi --check quy-trinh/         chỉ kiểm tra; mã thoát 1 nếu có tệp phải đổi\n"
        "Lời dặn, dòng trống, thứ tự, nội dung không đổi; đổi sang rồi đổi lại thì được đúng tệp cũ.",
        "Examples\n"
        "  tthc fmt --keys en khai-sinh.yaml             print the file with English keys\n"
        "  tthc fmt --keys vi --write processes/*.yaml   change the files themselves\n"
        "  tthc fmt --keys vi --check processes/         only check; exit code 1 if a file would change\n"
        "Comments, blank lines, order and content stay; translated and back, a file is as it was.",
    ),
    "cli.help.new": Message(
        "Viết một tệp thủ tục mới để bắt đầu, có lời dặn ở từng phần.",
        "Write a new procedure file to start from, with advice at each part.",
    ),
    "cli.epilog.new": Message(
        "Ví dụ\n"
        "  tthc new                                      hỏi từng điều một\n"
        '  tthc new --name "Đăng ký khai sinh" --field "Hộ tịch" --level xã --from 01/07/2025\n'
        "  tthc new -o quy-trinh/                        ghi vào một thư mục\n"
        "Không ghi đè tệp nào. Mã, thời hạn và văn bản chưa biết thì để trống; tệp sẽ nói là chưa biết.",
        "Examples\n"
        "  tthc new                                      asks one thing after the other\n"
        '  tthc new --name "Đăng ký khai sinh" --field "Hộ tịch" --level xã --from 01/07/2025\n'
        "  tthc new -o processes/                        into a folder\n"
        "No file is overwritten. Code, limit and document may be left open; the file then says so.",
    ),
    "cli.arg.files": Message("Tệp hoặc thư mục có tệp YAML.", "Files, or folders with YAML files."),
    "cli.meta.files": Message("TỆP...", "FILE..."),
    "cli.meta.text": Message("CHỮ", "TEXT"),
    "cli.opt.keys": Message(
        "Khóa tiếng Việt (vi, mặc định) hoặc tiếng Anh (en).", "Vietnamese (vi, the default) or English (en) keys."
    ),
    "cli.opt.for": Message(
        "Loại tệp: procedure (mặc định), agencies, calendar.", "Kind of file: procedure (default), agencies, calendar."
    ),
    "cli.opt.schema_output": Message(
        "Ghi vào tệp này, hoặc mọi lược đồ vào thư mục này.", "Write to this file, or all schemas to this folder."
    ),
    "cli.opt.write": Message("Sửa ngay trong tệp.", "Change the files themselves."),
    "cli.opt.fmt_check": Message("Chỉ kiểm tra, không sửa.", "Only check, change nothing."),
    "cli.opt.fmt_json": Message("Một tài liệu JSON: tệp nào phải đổi.", "One JSON document: which files change."),
    "cli.opt.new_output": Message(
        "Tệp hoặc thư mục để ghi; mặc định là thư mục đang đứng.",
        "File or folder to write; the current folder if not given.",
    ),
    "cli.opt.new.code": Message("Mã thủ tục.", "The code of the procedure."),
    "cli.opt.new.name": Message("Tên thủ tục.", "The name of the procedure."),
    "cli.opt.new.field": Message("Lĩnh vực.", "The field."),
    "cli.opt.new.level": Message(
        "Cấp thực hiện: xã, huyện, tỉnh, bộ, trung ương.", "The level: xã, huyện, tỉnh, bộ, trung ương."
    ),
    "cli.opt.new.in_force": Message("Ngày đầu có hiệu lực.", "The first day in force."),
    "cli.opt.new.limit": Message("Thời hạn giải quyết.", "The time limit."),
    "cli.opt.new.document": Message("Văn bản quy định.", "The document that states it."),
    "cli.ask.code": Message(
        "Mã thủ tục, dạng 1.004220 (chưa biết thì bấm Enter)", "Code, such as 1.004220 (Enter if not known)"
    ),
    "cli.ask.name": Message("Tên thủ tục", "Name of the procedure"),
    "cli.ask.field": Message("Lĩnh vực", "Field"),
    "cli.ask.level": Message(
        "Cấp thực hiện (xã, huyện, tỉnh, bộ, trung ương)", "Level (xã, huyện, tỉnh, bộ, trung ương)"
    ),
    "cli.ask.in_force": Message("Có hiệu lực từ ngày, ví dụ 01/07/2025", "In force from, such as 01/07/2025"),
    "cli.ask.limit": Message(
        "Thời hạn giải quyết, ví dụ 10 ngày làm việc (chưa biết thì bấm Enter)",
        "Time limit, such as 10 ngày làm việc (Enter if not known)",
    ),
    "cli.ask.document": Message(
        "Văn bản quy định, ví dụ Nghị định 23/2015/NĐ-CP (chưa biết thì bấm Enter)",
        "Document, such as Nghị định 23/2015/NĐ-CP (Enter if not known)",
    ),
    "cli.new.written": Message("Đã viết {path}", "Written: {path}"),
    "cli.new.schema": Message(
        "Đã viết {path}: nhờ nó VS Code (tiện ích YAML) gợi ý và báo lỗi khi gõ",
        "Written: {path}; with it VS Code (extension YAML) completes and shows mistakes while typing",
    ),
    "cli.new.limit": Message("Thời hạn. {understood}", "Limit. {understood}"),
    "cli.new.next": Message(
        "Bước tiếp theo: mở tệp, sửa từng phần theo lời dặn, rồi chạy: tthc test {path}",
        "Next: open the file, mend each part as its advice says, then run: tthc test {path}",
    ),
    "cli.fmt.written": Message("Đã đổi {path}", "Translated: {path}"),
    "cli.fmt.fine": Message(
        "{number} tệp, đều viết bằng bộ từ «{keys}»", "{number} files, all in the vocabulary «{keys}»"
    ),
}

TEMPLATE: dict[str, Message] = {
    "template.no_limit": Message("Chưa biết thời hạn", "The limit is not known yet"),
    "template.unknown.code": Message("Chưa biết mã thủ tục.", "The code is not known yet."),
    "template.unknown.limit": Message("Chưa biết thời hạn giải quyết.", "The limit is not known yet."),
    "template.procedure": Message(
        """\
{modeline}# Dòng bắt đầu bằng dấu # là lời dặn, hoặc là mẫu chưa dùng: xóa «# » ở đầu các dòng của mẫu là dùng được.
# Chỉ thụt dòng bằng dấu cách, không dùng phím Tab. Điều gì chưa biết thì ghi null và nói rõ ở «ghi chú».
định dạng: 1
mã: {code}
tên: {name}
lĩnh vực: {field}
cấp: {level}
hiệu lực:
  từ: {from}
  # đến: 2026-12-31
{note}
# Mỗi căn cứ có một mã ngắn do bạn đặt (ở đây là can-cu); các phần dưới dẫn bằng mã đó ở khóa «theo».
# Độ tin cậy: cao (đã đọc nguyên văn), trung bình (nguồn khá chắc), thấp (chưa chắc), chưa rõ.
căn cứ:
  can-cu:
    văn bản: {document}
    điều: null
    độ tin cậy: chưa rõ
    nguồn: null

# Điều cần biết về hồ sơ, khi giấy tờ hoặc thời hạn tùy trường hợp. Kiểu: có/không, lựa chọn, số nguyên, số thập phân,
# ngày.
# thông tin cần biết:
#   nộp thay:
#     kiểu: có/không
#     câu hỏi: Người khác nộp thay phải không?
#     theo: can-cu

# Viết như luật viết: «10 ngày làm việc» khác «10 ngày» (tính cả ngày nghỉ).
# {understood}
thời hạn: {limit}
thời hạn theo: can-cu

# Trường hợp được cộng thêm thời hạn, hoặc thay bằng thời hạn khác:
# thay đổi thời hạn:
#   - khi:
#       nộp thay: có
#     cộng thêm: {longer}
#     theo: can-cu

# Thời gian không tính vào thời hạn, ví dụ payment (chờ người dân nộp tiền). Không có thì để [].
không tính: []

# Mỗi giấy tờ một mục. «id» là mã ngắn không dấu, để phần kiểm thử nhắc đến.
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    chấp nhận: bản chính
    số lượng: 1
    theo: can-cu

# Thêm vào dưới giấy tờ cuối, khi giấy tờ chỉ cần trong một trường hợp:
#   - id: van-ban-uy-quyen
#     tên: Văn bản ủy quyền
#     chấp nhận: [bản chính, bản sao chứng thực]
#     khi:
#       nộp thay: có
#     theo: can-cu

# Câu hỏi mà người thẩm định trả lời có hay không; «có» nghĩa là đạt.
kiểm tra nội dung:
  - id: don-ghi-du
    câu hỏi: Đơn đã ghi đủ các mục và có chữ ký?
    theo: can-cu

# Các bước theo thứ tự; mã đơn vị khai trong agencies.yaml.
# các bước:
#   - tên: Thẩm định
#     thời hạn: 1 giờ làm việc
#     theo: can-cu

# Hồ sơ mẫu và câu trả lời đúng. Ngày hẹn dưới đây do máy tính: hãy tự đếm lại trên lịch rồi mới tin.
kiểm thử:
  - tên: Nộp đủ giấy tờ
    cho:
{received}      thành phần:
        - don
    mong đợi:
      đủ: có
      thiếu: []
{due}  - tên: Chưa nộp đơn
    cho:
{received}      thành phần: []
    mong đợi:
      đủ: không
      thiếu:
        - don
""",
        """\
{modeline}# A line that begins with # is advice, or an example not in use: take away its «# » to use it.
# Indent with spaces, not with tabs. Write null for what is not known and say so in «ghi chú» (note).
định dạng: 1
mã: {code}
tên: {name}
lĩnh vực: {field}
cấp: {level}
hiệu lực:
  từ: {from}
  # đến: 2026-12-31
{note}
# Each legal basis has a short id of your choice (here can-cu) by which the parts below cite it.
# Confidence: cao (read word for word), trung bình (a fair source), thấp (doubtful), chưa rõ (not known).
căn cứ:
  can-cu:
    văn bản: {document}
    điều: null
    độ tin cậy: chưa rõ
    nguồn: null

# What must be known of a dossier, where papers or limits depend on the case. Types: có/không (yes or no),
# lựa chọn (choice), số nguyên (integer), số thập phân (decimal), ngày (date).
# thông tin cần biết:
#   nộp thay:
#     kiểu: có/không
#     câu hỏi: Người khác nộp thay phải không?
#     theo: can-cu

# As the law writes it: «10 ngày làm việc» (working days) are not «10 ngày» (days).
# {understood}
thời hạn: {limit}
thời hạn theo: can-cu

# Where the limit is lengthened, or another one takes its place:
# thay đổi thời hạn:
#   - khi:
#       nộp thay: có
#     cộng thêm: {longer}
#     theo: can-cu

# Time that does not count, such as payment (waiting for the applicant to pay). [] where there is none.
không tính: []

# One item a paper. «id» is a short name without diacritics for the tests to refer to.
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    chấp nhận: bản chính
    số lượng: 1
    theo: can-cu

# Goes below the last paper, where a paper is needed in one case only:
#   - id: van-ban-uy-quyen
#     tên: Văn bản ủy quyền
#     chấp nhận: [bản chính, bản sao chứng thực]
#     khi:
#       nộp thay: có
#     theo: can-cu

# Questions that the examiner answers; «có» (yes) means that it is right.
kiểm tra nội dung:
  - id: don-ghi-du
    câu hỏi: Đơn đã ghi đủ các mục và có chữ ký?
    theo: can-cu

# The steps in order; the ids of agencies are declared in agencies.yaml.
# các bước:
#   - tên: Thẩm định
#     thời hạn: 1 giờ làm việc
#     theo: can-cu

# Sample dossiers and the right answers. The due date below was computed: count it yourself before you trust it.
kiểm thử:
  - tên: Nộp đủ giấy tờ
    cho:
{received}      thành phần:
        - don
    mong đợi:
      đủ: có
      thiếu: []
{due}  - tên: Chưa nộp đơn
    cho:
{received}      thành phần: []
    mong đợi:
      đủ: không
      thiếu:
        - don
""",
    ),
}

TEXTS: dict[str, Message] = {**PROBLEMS, **COMMANDS, **TEMPLATE}
