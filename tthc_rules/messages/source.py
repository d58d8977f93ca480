"""Messages about definition files: encoding, characters, YAML (TTHC001-079), files, folders (TTHC080-099)."""

from tthc_rules.messages.message import Message

# What to do about a mark that is no part of the text.
MARK_FIXES = {
    "TTHC016": ("xóa «{mark}»", "delete «{mark}»"),
    "TTHC017": ("ghi thẳng nội dung thay cho «{mark}»", "write the text itself in place of «{mark}»"),
    "TTHC019": ("xóa «{mark}»", "delete «{mark}»"),
}

OR = (" hoặc ", " or ")

TEXTS: dict[str, Message] = {
    # ------------------------------------------------------------------ the file as a whole
    "TTHC001": Message(
        "tệp trống: không có nội dung nào ngoài chú thích",
        "the file is empty: there is nothing in it but comments",
        "viết nội dung rồi lưu, hoặc xóa tệp",
        "write it and save it, or delete the file",
    ),
    "TTHC002": Message(
        "tệp lớn hơn {kib} KiB; một thủ tục chỉ dài vài trăm dòng, hãy tách tệp",
        "the file is larger than {kib} KiB; a procedure has a few hundred lines, split the file",
    ),
    "TTHC003": Message(
        "tệp không phải UTF-8 (byte {byte} ở đây); có thể được lưu theo bảng mã cũ: windows-1258, TCVN3",
        "the file is not UTF-8 (byte {byte} here); perhaps saved in an old encoding: windows-1258, TCVN3",
        "mở tệp, chọn «Lưu với bảng mã» → UTF-8, rồi kiểm tra lại dấu tiếng Việt",
        "open the file, choose «Save with encoding» → UTF-8, then check the Vietnamese letters",
    ),
    "TTHC004": Message(
        "tệp bị cắt giữa một chữ: phần cuối của tệp đã mất khi sao chép hoặc tải về",
        "the file is cut in the middle of a character: its end was lost when it was copied or downloaded",
        "sao chép hoặc tải lại tệp gốc",
        "copy or download the original again",
    ),
    "TTHC005": Message(
        "tệp được lưu dạng UTF-16 («Unicode» trong Notepad)",
        "the file is saved as UTF-16 («Unicode» in Notepad)",
        "chọn «Lưu thành…», mục mã hóa: UTF-8",
        "choose «Save as…», encoding: UTF-8",
    ),
    "TTHC006": Message(
        "đây không phải tệp văn bản mà là tệp {kind} bị đổi tên",
        "this is not a text file but a renamed {kind} file",
        "chép nội dung vào một tệp văn bản mới, đuôi .yaml, mã hóa UTF-8",
        "copy the contents into a new text file ending in .yaml, encoded as UTF-8",
    ),
    "TTHC007": Message(
        "đây là một trang web được lưu với đuôi .yaml, có thể là trang đăng nhập",
        "this is a web page saved as .yaml, perhaps a log-in page",
        "đăng nhập rồi tải lại đúng tệp",
        "log in and download the file itself again",
    ),
    # ------------------------------------------------------------------ characters
    "TTHC008": Message(
        "có ký tự điều khiển {number}, thường do dán từ PDF hoặc phần mềm khác",
        "there is a control character {number}, usually pasted from a PDF or another program",
        "xóa ký tự này: xóa cả đoạn quanh vị trí này rồi gõ lại",
        "delete it: remove the words around this place and type them again",
    ),
    "TTHC009": Message(
        "có ký tự không nhìn thấy {number}: hai chữ trông giống nhau sẽ bị coi là khác nhau",
        "there is an invisible character {number}: two words that look alike would count as different",
        "xóa cả chữ quanh vị trí này rồi gõ lại",
        "delete the word around this place and type it again",
    ),
    "TTHC010": Message(
        "có dấu xuống dòng lạ {number}: màn hình không xuống dòng ở đây nhưng YAML có thể xuống dòng",
        "there is an unusual line break {number}: editors go on in the same line here but YAML may not",
        "xóa ký tự này rồi gõ dấu cách hoặc phím Enter",
        "delete it, then type a space or press Enter",
    ),
    "TTHC011": Message(
        "có dấu cách lạ {number}, thường do dán từ Word hoặc trang web; YAML không coi là dấu cách",
        "there is an unusual space {number}, pasted from Word or a web page; to YAML it is not a space",
        "xóa ký tự này rồi gõ dấu cách thường",
        "delete it and type an ordinary space",
    ),
    "TTHC012": Message(
        "có dấu BOM {number} ở giữa tệp: hai tệp đã bị nối vào nhau",
        "there is a byte order mark {number} in the middle of the file: two files were joined",
        "tách lại thành hai tệp, hoặc xóa ký tự không nhìn thấy này",
        "split it into two files again, or delete this invisible character",
    ),
    "TTHC013": Message(
        "thụt đầu dòng bằng phím Tab; YAML chỉ nhận dấu cách",
        "the line is indented with a tab; YAML takes spaces only",
        "để {columns} dấu cách ở đầu dòng thay cho Tab",
        "put {columns} spaces there instead of the tab",
    ),
    "TTHC014": Message(
        "có dấu Tab trong dòng; phần mềm này đọc được, phần mềm khác thì không",
        "there is a tab in the line; some programs read it, others don't",
        "thay Tab bằng một dấu cách",
        "replace the tab with one space",
    ),
    # ------------------------------------------------------------------ what YAML allows, a definition not
    "TTHC015": Message(
        "khóa «{key}» được ghi hai lần, ở dòng {first} và dòng {again}; không thể biết giá trị nào đúng",
        "the key «{key}» is given twice, in lines {first} and {again}; nobody can tell which value is right",
        "xóa một trong hai dòng, hoặc thêm «- » nếu đây là mục tiếp theo của danh sách",
        "delete one of the two lines, or add «- » if this is the next item of a list",
    ),
    "TTHC016": Message(
        "«{word}» bắt đầu bằng «&» nên YAML hiểu là một nhãn và bỏ chữ đó khỏi giá trị",
        "«{word}» starts with «&», so YAML takes it for an anchor and drops that word from the value",
        "{fix_vi}",
        "{fix_en}",
    ),
    "TTHC017": Message(
        "«{word}» bắt đầu bằng «*» nên YAML hiểu là tham chiếu tới một nhãn; tệp này không dùng nhãn",
        "«{word}» starts with «*», so YAML takes it for a reference to an anchor; anchors are not used here",
        "{fix_vi}",
        "{fix_en}",
    ),
    "TTHC018": Message(
        "không dùng «<<» để gộp khóa: người đọc không thấy được giá trị nào có hiệu lực",
        "«<<» is not used to merge keys: a reader could not see which value counts",
        "ghi đủ từng khóa",
        "write every key out",
    ),
    "TTHC019": Message(
        "«{word}» bắt đầu bằng «!» nên YAML hiểu là thẻ kiểu dữ liệu; tệp này không dùng thẻ",
        "«{word}» starts with «!», so YAML takes it for a type tag; tags are not used here",
        "{fix_vi}",
        "{fix_en}",
    ),
    "TTHC020": Message(
        "dòng «{line}» bắt đầu bằng «%» nên YAML hiểu là chỉ thị; tệp này không dùng chỉ thị",
        "the line «{line}» starts with «%», so YAML takes it for a directive; directives are not used here",
        "xóa dòng này",
        "delete this line",
    ),
    "TTHC021": Message(
        "tệp có nhiều tài liệu, ngăn bằng «---» hoặc «...»; mỗi tệp chỉ chứa một phiên bản thủ tục",
        "the file holds several documents, parted by «---» or «...»; a file is one version of one procedure",
        "lưu phần từ đây trở đi thành một tệp riêng",
        "save the part from here on as a file of its own",
    ),
    "TTHC022": Message(
        "lồng quá {deepest} tầng; không thủ tục nào cần nhiều như vậy",
        "nested more than {deepest} levels deep; no procedure needs that",
    ),
    "TTHC023": Message(
        "tệp có hơn {most} mục; hãy tách thành nhiều tệp",
        "the file has more than {most} items; split it into several files",
    ),
    "TTHC024": Message(
        "khóa phải là một dòng chữ, không phải danh sách hay nhóm khóa",
        "a key must be one line of text, not a list or a mapping",
    ),
    "TTHC025": Message(
        "trong {{…}} dấu phẩy ngăn các khóa, nên «{value}» bị cắt đôi",
        "inside {{…}} a comma parts the keys, so «{value}» is cut in two",
        "{fix}",
        "{fix}",
    ),
    "TTHC026": Message(
        "khóa «{key}» trong {{…}} không có giá trị",
        "the key «{key}» inside {{…}} has no value",
        "{key}: …",
        "{key}: …",
    ),
    "TTHC027": Message(
        "{{…}} chứa các cặp «khóa: giá trị»; danh sách thì dùng ngoặc vuông",
        "{{…}} holds pairs of «key: value»; a list takes square brackets",
        "{fix}",
        "{fix}",
    ),
    "TTHC028": Message(
        "«{word}» thiếu dấu cách sau dấu hai chấm nên YAML không coi là «khóa: giá trị»",
        "«{word}» lacks a space after the colon, so YAML does not take it for «key: value»",
        "{fix}",
        "{fix}",
    ),
    "TTHC029": Message(
        "trong nháy kép, «{escape}» được đổi thành ký tự {number}, không dùng được ở đây",
        "in double quotes «{escape}» becomes the character {number}, which is not allowed here",
        "dùng nháy đơn '…' hoặc viết «\\\\» thay cho «\\»",
        "use single quotes '…' or write «\\\\» for «\\»",
    ),
    # ------------------------------------------------------------------ syntax
    "TTHC030": Message(
        "có dấu hai chấm thứ hai trong dòng: YAML tưởng đây là một khóa mới",
        "there is a second colon in the line: YAML takes what is before it for a new key",
        "{fix}",
        "{fix}",
    ),
    "TTHC031": Message(
        "«{text}» thụt vào {given} dấu cách, không khớp với các dòng trên: các khóa cùng cấp phải thẳng cột",
        "«{text}» stands {given} spaces in, unlike the lines above: keys of one level stand in one column",
        "để {columns} dấu cách ở đầu dòng, cho thẳng với dòng cùng cấp",
        "put {columns_en} spaces before it, in line with those of its level",
    ),
    "TTHC032": Message(
        "dấu nháy mở ở đây không được đóng đúng chỗ: «{text}»",
        "the quote opened here is not closed where it should be: «{text}»",
        "thêm dấu nháy đóng ở cuối giá trị",
        "add the closing quote at the end of the value",
    ),
    "TTHC033": Message(
        "còn chữ «{text}» sau dấu nháy đóng",
        "there is more text after the closing quote: «{text}»",
        "{fix}",
        "{fix}",
    ),
    "TTHC034": Message(
        "ngoặc «{sign}» mở ở đây nhưng không được đóng: «{text}»",
        "the bracket «{sign}» is opened here but not closed: «{text}»",
        "thêm «{closing}» ở cuối",
        "add «{closing}» at the end",
    ),
    "TTHC035": Message(
        "thừa ngoặc đóng «{sign}»",
        "there is a closing bracket «{sign}» too many",
        "xóa ngoặc này, hoặc đặt cả giá trị trong nháy kép nếu ngoặc là một phần của chữ",
        "delete it, or put the whole value in double quotes if it is part of the text",
    ),
    "TTHC036": Message(
        "giá trị không được bắt đầu bằng «{sign}» nếu không có dấu nháy",
        "a value cannot start with «{sign}» without quotes",
        "{fix}",
        "{fix}",
    ),
    "TTHC037": Message(
        "«{word}» thiếu dấu cách sau gạch đầu dòng",
        "«{word}» lacks a space after the dash",
        "{fix}",
        "{fix}",
    ),
    "TTHC038": Message(
        "trong nháy kép, «{escape}» không phải ký hiệu hợp lệ: dấu «\\» có nghĩa riêng",
        "in double quotes «{escape}» has no meaning: a «\\» is special there",
        "dùng nháy đơn '…' hoặc viết «\\\\» thay cho «\\»",
        "use single quotes '…' or write «\\\\» for «\\»",
    ),
    "TTHC039": Message(
        "dòng «{text}» thiếu dấu hai chấm sau khóa",
        "the line «{text}» lacks a colon after its key",
        "{fix_vi}",
        "{fix_en}",
    ),
    "TTHC040": Message(
        "danh sách phải bắt đầu ở dòng mới; nếu gạch đầu là một phần của chữ thì đặt trong nháy kép",
        "a list starts on a new line; if the dash is part of the text, put it in quotes",
        "xuống dòng rồi ghi: {rest}",
        "on a new line write: {rest}",
    ),
    "TTHC041": Message(
        "sau «|» hoặc «>» phải xuống dòng; nếu dấu đó là một phần của chữ thì đặt trong nháy kép",
        "a new line must follow «|» or «>»; if that sign is part of the text, put it in quotes",
        "{fix}",
        "{fix}",
    ),
    "TTHC042": Message(
        "trong ngoặc thiếu dấu phẩy, hoặc thừa dấu hai chấm: «{text}»",
        "inside the brackets a comma is missing or a colon is too many: «{text}»",
        "ngăn các mục bằng dấu phẩy; chữ có dấu hai chấm thì đặt trong nháy kép",
        "part the items with commas; put text that holds a colon in double quotes",
    ),
    "TTHC043": Message(
        "trước «{sign}» trong ngoặc không có gì",
        "there is nothing before «{sign}» inside the brackets",
        "xóa dấu phẩy thừa hoặc ghi mục còn thiếu",
        "delete the comma or write the missing item",
    ),
    "TTHC044": Message(
        "khóa «{key}» dài hơn {most} ký tự",
        "the key «{key}» is longer than {most} characters",
    ),
    "TTHC045": Message(
        "mục «{word}» bị nối vào giá trị phía trên, thành «{text}»: gạch đầu dòng không thẳng cột",
        "the item «{word}» is joined to the value above, giving «{text}»: its dash is in another column",
        "chỉnh gạch đầu dòng cho thẳng cột, hoặc dùng «>-» nếu muốn viết nhiều dòng",
        "line the dash up with the others, or use «>-» for a text of several lines",
    ),
    "TTHC046": Message(
        "danh sách dùng dấu «{sign}» của Word; YAML chỉ nhận dấu gạch nối «-» rồi một dấu cách",
        "the list uses the sign «{sign}» of a word processor; YAML takes only a hyphen «-» and a space",
        "{fix}",
        "{fix}",
    ),
    "TTHC047": Message(
        "«{text}» đứng cùng cột với dấu gạch của danh sách (dòng {line}) nhưng không có gạch",
        "«{text}» stands in the column of the dashes of a list (line {line}) but has none",
        "thụt vào thêm 2 dấu cách nếu thuộc mục trên, thêm «- » nếu là mục mới; nếu không phải danh sách, bỏ «- » ở dòng {line}",
        "add 2 spaces if it belongs to the item above, «- » if it is a new item; if there is no list, delete the «- » of line {line}",
    ),
    "TTHC048": Message(
        "«{letter}» ({number}) chỉ trông giống dấu hai chấm; YAML chỉ nhận «:» rồi một dấu cách",
        "«{letter}» ({number}) only looks like a colon; YAML takes only «:» and a space",
        "{fix}",
        "{fix}",
    ),
    "TTHC049": Message(
        "YAML không đọc được từ chỗ này: «{text}»",
        "YAML cannot be read from here on: «{text}»",
        "kiểm tra dấu hai chấm, dấu nháy và thụt đầu dòng ở dòng này và dòng trên",
        "check colons, quotes and indentation in this line and the one above",
    ),
    "TTHC050": Message(
        "dòng «{text}» không phải «khóa: giá trị», cũng không thụt vào như phần tiếp của «{key}»",
        "the line «{text}» is no «key: value», nor is it indented like more of «{key}»",
        "nếu là phần tiếp: thụt vào thêm 2 dấu cách, dòng trên ghi «{key}: >-»; nếu là khóa: thêm dấu hai chấm",
        "if it goes on: indent it by 2 more spaces, and write «{key}: >-» above; if it is a key: add the colon",
    ),
    "TTHC051": Message(
        "dòng kẻ «{line}» không phải chú thích: YAML hiểu là nội dung hoặc chỗ bắt đầu một tài liệu khác",
        "the drawn line «{line}» is no comment: to YAML it is content, or the start of another document",
        "# {line}",
        "# {line}",
    ),
    "TTHC053": Message(
        "«{text}» có dấu hai chấm nên YAML tưởng là một khóa, không phải phần tiếp của «{key}»",
        "«{text}» holds a colon, so YAML takes it for a key and not for more of «{key}»",
        "ghi «{key}: >-», rồi cả đoạn chữ từ dòng dưới, thụt vào",
        "write «{key}: >-», and the whole text from the next line on, indented",
    ),
    "TTHC054": Message(
        "còn chữ «{text}» sau ngoặc đóng: YAML hiểu phần trong ngoặc là một danh sách hoặc một nhóm",
        "there is more text after the bracket: «{text}»; to YAML what stands in brackets is a list or a mapping",
        "{fix}",
        "{fix}",
    ),
    "TTHC052": Message(
        "khóa «{key}» lặp lại từ dòng {first}: đây là mục tiếp theo của danh sách nhưng thiếu dấu gạch",
        "the key «{key}» of line {first} comes again: this is the next item of the list, but its dash is missing",
        "{fix}",
        "{fix}",
        "hai mục bị gộp làm một, mục sau mất",
        "the two items would be one, and the second would be lost",
    ),
    # ------------------------------------------------------------------ what merely looks right
    "TTHC060": Message(
        "chữ «{text}» bị hỏng bảng mã (UTF-8 bị đọc như windows-1252); có lẽ là «{meant}»",
        "«{text}» is garbled (UTF-8 read as windows-1252); it probably was «{meant}»",
        "{meant}",
        "{meant}",
    ),
    "TTHC061": Message(
        "chữ «{text}» có vẻ gõ theo phông cũ (TCVN3 hoặc VNI), không phải Unicode",
        "«{text}» seems typed for an old font (TCVN3 or VNI), not in Unicode",
        "chuyển mã sang Unicode bằng bộ gõ (ví dụ UniKey Toolkit)",
        "convert it to Unicode with an input tool (such as UniKey Toolkit)",
    ),
    "TTHC062": Message(
        "«{letter}» là {number}, chỉ trông giống «{right}»; tìm kiếm và so sánh sẽ không khớp",
        "«{letter}» is {number} and only looks like «{right}»; searching and comparing will fail",
        "{right}",
        "{right}",
    ),
    "TTHC063": Message(
        "«{cut}» bị coi là chú thích và không thuộc giá trị",
        "«{cut}» counts as a comment and is not part of the value",
        "{fix}",
        "{fix}",
        "trang in và câu trả lời không có đoạn này",
        "pages and answers would not print it",
    ),
    "TTHC068": Message(
        "phần «{cut}» là lời dặn, không thuộc giá trị; nếu là một phần của chữ thì đặt cả chữ trong nháy kép",
        "«{cut}» is a comment and not part of the value; if it is part of the text, put the whole in double quotes",
        "{fix}",
        "{fix}",
        "trang in và câu trả lời không có đoạn này",
        "pages and answers would not print it",
    ),
    "TTHC064": Message(
        "dòng «{word}» bị nối vào giá trị phía trên, thành «{text}»; có phải quên dấu hai chấm?",
        "the line «{word}» is joined to the value above, giving «{text}»; is a colon missing?",
        "thêm dấu hai chấm, hoặc dùng «>-» nếu muốn viết nhiều dòng",
        "add the colon, or use «>-» for a text of several lines",
    ),
    "TTHC065": Message(
        "hai khóa «{other}» (dòng {line}) và «{key}» chỉ khác chỗ đặt dấu thanh nhưng vẫn là hai khóa",
        "«{other}» (line {line}) and «{key}» differ only in the place of the tone mark, yet are two keys",
        "dùng một cách viết",
        "use one spelling",
    ),
    "TTHC066": Message(
        "trong «{word}», chữ «{letter}» ({number}) không phải chữ Latinh mà chỉ trông giống",
        "in «{word}» the letter «{letter}» ({number}) is not Latin, it only looks so",
        "xóa chữ này rồi gõ lại",
        "delete the letter and type it again",
    ),
    "TTHC067": Message(
        "trong «{text}» có chữ bị mất khi chuyển mã, không khôi phục được",
        "in «{text}» letters were lost in a conversion and cannot be restored",
        "gõ lại từ văn bản gốc",
        "type it again from the original",
    ),
    # ------------------------------------------------------------------ files and folders
    "TTHC080": Message("không có tệp hoặc thư mục này", "there is no such file or folder"),
    "TTHC081": Message(
        "đây là liên kết tới «{target}»; liên kết không được đọc theo",
        "this is a link to «{target}»; links are not followed",
        "chép tệp thật vào thay cho liên kết",
        "put the real file in place of the link",
    ),
    "TTHC082": Message(
        "đây không phải tệp thường (mà là thư mục, đường ống hoặc thiết bị)",
        "this is not a regular file (but a folder, a pipe or a device)",
    ),
    "TTHC083": Message(
        "không có quyền đọc tệp hoặc thư mục này",
        "there is no permission to read this file or folder",
    ),
    "TTHC084": Message("không đọc được, hệ thống báo: {reason}", "cannot be read, the system says: {reason}"),
    "TTHC086": Message(
        "tệp này có đuôi .txt nên không được đọc: Notepad tự thêm đuôi khi lưu",
        "this file ends in .txt and is not read: Notepad adds that when it saves",
        "đổi tên thành «{name}»",
        "rename it to «{name}»",
        "thủ tục trong tệp này không áp dụng cho hồ sơ nào",
        "the procedure in this file applies to no dossier",
    ),
    "TTHC085": Message(
        "tên chỉ khác «{other}» ở chữ hoa, chữ thường hoặc cách ghép dấu; trên Windows, macOS hai tệp là một",
        "the name differs from «{other}» only in letter case or Unicode form; on Windows, macOS they are one",
        "đổi tên một trong hai tệp",
        "rename one of the two files",
    ),
}
