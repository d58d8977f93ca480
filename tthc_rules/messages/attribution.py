"""Texts about attribution: its rules and conventions, what an audit and a supposition say, who can still save it."""

from tthc_rules.messages.message import Message

TEXTS = {
    "rule.chronological": Message(
        "theo thứ tự thời gian, thời gian dự phòng thuộc về ai cần trước",
        "in the order of time, the reserve going to whoever needs it first",
    ),
    "TTHC812": Message(
        "không có cách chia «{given}» giữa các cán bộ cùng một khâu; các cách: {known}",
        "there is no way «{given}» to divide a step among its officers; the ways are: {known}",
    ),
    "TTHC813": Message(
        "không có cách tính «{given}» cho yêu cầu không đúng quy định; các cách: {known}",
        "there is no way «{given}» to count a request against the rules; the ways are: {known}",
    ),
    "TTHC814": Message(
        "không có cách tính «{given}» cho khâu phải làm lại; các cách: {known}",
        "there is no way «{given}» to count a step that is done again; the ways are: {known}",
    ),
    "TTHC815": Message(
        "không có cách dùng «{given}» cho thời gian làm sớm; các cách: {known}",
        "there is no way «{given}» to use time that was saved; the ways are: {known}",
    ),
    "TTHC840": Message(
        "hồ sơ {id} có {number} khâu quá giới hạn hoặc yêu cầu không đúng quy định; chỉ đối chiếu được đến {most} khâu",
        "dossier {id} has {number} steps that ran over or made requests against the rules; an audit takes at most {most}",
    ),
    "TTHC841": Message(
        "hồ sơ {id} quay lại hoặc giao giấy ở chỗ rẽ nhánh, hoặc làm không đúng thứ tự, nên không đối chiếu được theo cách này",
        "dossier {id} went back or was handed over on paper at a fork, or was done out of turn, so it cannot be audited in this way",
    ),
}
