"""What is said about compiled bundles of definitions, and the command that makes them."""

from tthc_rules.messages.message import Message

AGAIN = ("tạo lại gói: tthc compile", "make the bundle again: tthc compile")

PROBLEMS: dict[str, Message] = {
    "TTHC430": Message(
        "đây không phải gói thủ tục: dòng đầu không phải phần đầu của một gói",
        "this is no bundle of procedures: the first line is not the head of one",
        "đưa tệp mà lệnh tthc compile đã ghi; thư mục và tệp YAML thì nêu thẳng, không cần gói",
        "give the file that tthc compile wrote; folders and YAML files are named as they are, without a bundle",
    ),
    "TTHC431": Message(
        "gói thủ tục có định dạng {format}, phiên bản đang dùng chỉ đọc được định dạng {known}",
        "the bundle has format {format}, this library reads format {known} alone",
        *AGAIN,
    ),
    "TTHC432": Message(
        "gói thủ tục do tthc-rules {library} tạo, phiên bản đang dùng là {own} hoặc đã đổi cấu trúc",
        "the bundle was made by tthc-rules {library}, this is {own} or its shapes have changed since",
        *AGAIN,
    ),
    "TTHC433": Message(
        "gói thủ tục bị hỏng: nội dung không còn khớp mã kiểm của nó",
        "the bundle is damaged: what stands in it does not match its checksum any more",
        *AGAIN,
    ),
    "TTHC434": Message(
        "tệp này đã sửa sau khi tạo gói thủ tục; gói không còn đúng",
        "this file has changed since the bundle was made; the bundle is out of date",
        *AGAIN,
    ),
    "TTHC435": Message(
        "tệp này chưa có trong gói thủ tục: thêm vào sau khi tạo gói",
        "this file is not in the bundle: it was added after the bundle was made",
        *AGAIN,
    ),
    "TTHC436": Message(
        "gói thủ tục được tạo từ tệp này, nay tệp không còn",
        "the bundle was made from this file, which is no longer there",
        *AGAIN,
    ),
    "TTHC437": Message(
        "tên tệp gói phải có đuôi {suffix}, để không lẫn với tệp JSON khác",
        "the name of a bundle ends in {suffix}, so that it is not taken for other JSON",
    ),
}

HELP: dict[str, Message] = {
    "cli.help.compile": Message(
        "Gộp thủ tục vào một tệp, đọc nhanh hơn nhiều lần so với YAML.",
        "Puts definitions into one file that is read many times faster than YAML.",
    ),
    "cli.epilog.compile": Message(
        "Ví dụ\n"
        "  tthc compile -o goi.jsonl                          các thủ tục kèm theo\n"
        "  tthc compile thu-tuc-cua-toi/ -o goi.jsonl         và thủ tục của đơn vị\n"
        "  tthc check ho-so.json --definitions goi.jsonl      dùng gói thay cho thư mục\n"
        "Gói ghi mã kiểm của từng tệp nguồn. Sửa thủ tục rồi thì tạo lại gói; gói cũ, gói của phiên bản khác\n"
        "hoặc gói hỏng đều bị từ chối, kèm tên tệp đã đổi.\n"
        "Trong Python: tthc_rules.definitions.bundle.load_bundle.",
        "Examples\n"
        "  tthc compile -o bundle.jsonl                          the shipped procedures\n"
        "  tthc compile my-procedures/ -o bundle.jsonl           and those of a unit\n"
        "  tthc check dossiers.json --definitions bundle.jsonl   the bundle in place of the folder\n"
        "A bundle holds the checksum of every source. Make it again when a definition has changed; one that\n"
        "is out of date, of another version or damaged is refused, with the file that changed. In Python:\n"
        "tthc_rules.definitions.bundle.load_bundle.",
    ),
    "cli.arg.compile_paths": Message(
        "Thư mục hoặc tệp YAML của đơn vị, thêm vào các thủ tục kèm theo.",
        "Folders or YAML files of a unit, added to the shipped procedures.",
    ),
    "cli.opt.compile_output": Message("Tệp gói để ghi, đuôi .jsonl.", "The bundle to write, a .jsonl file."),
    "cli.opt.compile_json": Message(
        "Một tài liệu JSON: tệp gói, số bản thủ tục, số tệp nguồn.",
        "One JSON document: the bundle, how many versions and sources.",
    ),
    "compile.done": Message(
        "{file}: {definitions} bản thủ tục từ {sources} tệp, {kib} KiB",
        "{file}: {definitions} versions of procedures from {sources} files, {kib} KiB",
    ),
}

TEXTS: dict[str, Message] = {**PROBLEMS, **HELP}
