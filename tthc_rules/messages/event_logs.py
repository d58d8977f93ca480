"""Messages about event logs in XES (TTHC660–669)."""

from tthc_rules.messages.message import Message

TEXTS: dict[str, Message] = {
    "TTHC660": Message(
        "XML sai cú pháp ở đây: thẻ không khớp, ký tự không hợp lệ, tệp bị cắt, hoặc bảng mã khác với ghi ở đầu tệp",
        "the XML is malformed here: tags that do not match, a character that is not allowed, a file cut short, or "
        "another encoding than the first line says",
    ),
    "TTHC661": Message(
        "tệp có khai báo DOCTYPE; nhật ký XES không cần và có thể bị lợi dụng, nên không đọc",
        "the file has a DOCTYPE declaration; an XES log needs none and it can be misused, so the file is not read",
        "bỏ khai báo <!DOCTYPE …>",
        "remove the declaration <!DOCTYPE …>",
    ),
    "TTHC662": Message(
        "thẻ <{tag}> không dùng được ở đây; ở đây chỉ có: {known}",
        "the tag <{tag}> cannot be used here; only these can: {known}",
    ),
    "TTHC663": Message(
        'thẻ <{tag}> thiếu «{missing}»; viết ví dụ <string key="concept:name" value="…"/>',
        'the tag <{tag}> lacks «{missing}»; write for example <string key="concept:name" value="…"/>',
    ),
    "TTHC664": Message(
        "«{key}» được ghi hai lần, lần đầu ở dòng {first}",
        "«{key}» stands twice, first in line {first}",
    ),
    "TTHC665": Message(
        "«{given}» ở lifecycle:transition không ứng với loại sự kiện nào; dùng được: {known}",
        "«{given}» as lifecycle:transition is no kind of event here; these can be used: {known}",
        "đổi sang một trong các từ đó, hoặc bỏ sự kiện nếu nó không cho biết ai giữ hồ sơ",
        "change it to one of these, or leave the event out if it does not say who has the dossier",
    ),
    "TTHC666": Message(
        "tệp nén gzip bị hỏng, bị cắt, hoặc bung ra lớn hơn {mib} MiB",
        "the gzip file is damaged, cut short, or larger than {mib} MiB when unpacked",
    ),
    "TTHC667": Message(
        "XML không ghi được ký tự {letter} của hồ sơ {id}",
        "the character {letter} of dossier {id} cannot be written in XML",
        "bỏ ký tự đó, hoặc ghi hồ sơ bằng JSON",
        "remove the character, or write the dossier as JSON",
    ),
    "TTHC668": Message(
        "thẻ <{tag}> này không có «{key}»",
        "this <{tag}> has no «{key}»",
        '<{type} key="{key}" value="…"/>',
        '<{type} key="{key}" value="…"/>',
    ),
    "TTHC669": Message(
        "không có thuộc tính «{key}»; ý bạn là «{guess}»? Thuộc tính ghi sai không bị bỏ qua âm thầm",
        "there is no attribute «{key}»; did you mean «{guess}»? A misspelt attribute is never silently ignored",
        "{guess}",
        "{guess}",
    ),
}
