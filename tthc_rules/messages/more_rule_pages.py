"""The pages of the lint rules on versions, tests, law and local processes."""

from tthc_rules.messages.rule_pages import WRITING, Page

_FACT = """\
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Hồ sơ nộp qua người đại diện phải không?
"""
_PAPERS = (
    _FACT
    + """\
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    theo: nd61
  - id: van-ban-uy-quyen
    tên: Văn bản ủy quyền
    khi:
      ủy quyền: có
    theo: nd61
"""
)
_WITHOUT = """\
  - tên: Tự nộp thì chỉ cần đơn
    cho:
      thông tin: {ủy quyền: không}
      thành phần: [don]
    mong đợi: {đủ: có}
"""
_WITH = """\
  - tên: Ủy quyền mà không có văn bản thì thiếu
    cho:
      thông tin: {ủy quyền: có}
      thành phần: [don]
    mong đợi: {thiếu: [van-ban-uy-quyen]}
"""
_UNKNOWN = """\
  - tên: Chưa biết có ủy quyền hay không thì phải hỏi
    cho:
      thành phần: [don]
    mong đợi: {cần hỏi: [ủy quyền]}
"""
_DUE = """\
  - tên: Nhận thứ Tư 4/5/2022, đếm 5, 6, 9, 10, 11, 12, 13, 16, 17, 18/5
    cho:
      tiếp nhận: 2022-05-04 09:00
    mong đợi: {hẹn trả: 2022-05-18 17:00}
"""
_HARD_PLACE = """\
thông tin cần biết:
  khu vực khó khăn:
    kiểu: có/không
    câu hỏi: Thửa đất ở khu vực khó khăn phải không?
thời hạn: 10 ngày làm việc
thay đổi thời hạn:
  - khi:
      khu vực khó khăn: có
    cộng thêm: 2 ngày làm việc
    theo: nd61
kiểm thử:
  - tên: Nhận thứ Tư 4/5/2022, 10 ngày làm việc
    cho:
      tiếp nhận: 2022-05-04 09:00
      thông tin: {khu vực khó khăn: không}
    mong đợi: {hẹn trả: 2022-05-18 17:00}
"""
_BASE = """\
# tệp cap-the@2022-01-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2022-01-01
"""
_LOCAL = """\
# tệp cap-the@2022-01-01.xa.yaml
mở rộng: 1.004220@2022-01-01
ban hành:
  cơ quan: UBND xã
hiệu lực:
  từ: 2022-01-01
"""

MORE_PAGES: dict[str, Page] = {
    "TTHC1501": Page(
        """\
# tệp cap-the@2022-01-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2022-01-01
  đến: 2023-12-31
# tệp cap-the@2024-02-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2024-02-01
""",
        """\
# tệp cap-the@2022-01-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2022-01-01
  đến: 2024-01-31
# tệp cap-the@2024-02-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2024-02-01
""",
        "Phiên bản được chọn theo ngày tiếp nhận đầu tiên; ngày «từ» và ngày «đến» đều còn hiệu lực. Ngày nằm giữa hai "
        "phiên bản thì không có thủ tục nào để áp dụng.",
        "The version is chosen by the first day of receipt; the days «from» and «to» are both in force. For a day between "
        "two versions there is no procedure to apply.",
        *WRITING,
    ),
    "TTHC1502": Page(
        """\
# tệp cap-the@2022-01-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2022-01-01
# tệp cap-the-moi@2025-07-01.yaml
mã: 1.013831
thay thế: 1.004220
hiệu lực:
  từ: 2025-07-01
""",
        """\
# tệp cap-the@2022-01-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2022-01-01
  đến: 2025-06-30
# tệp cap-the-moi@2025-07-01.yaml
mã: 1.013831
thay thế: 1.004220
hiệu lực:
  từ: 2025-07-01
""",
        "«thay thế» nói rằng mã mới đứng vào chỗ mã cũ. Mã cũ còn hiệu lực thì hồ sơ ghi mã cũ vẫn được tính theo thủ tục "
        "đã bị thay.",
        "«replaces» says that the new code stands in the place of the old. While the old one is in force, dossiers with "
        "the old code go on under the procedure that was replaced.",
        *WRITING,
    ),
    "TTHC1503": Page(
        """\
# tệp cap-the@2022-01-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2022-01-01
  đến: 2024-07-31
# tệp cap-the-moi@2025-07-01.yaml
mã: 1.013831
thay thế: 1.004220
hiệu lực:
  từ: 2025-07-01
""",
        """\
# tệp cap-the@2022-01-01.yaml
mã: 1.004220
hiệu lực:
  từ: 2022-01-01
  đến: 2025-06-30
# tệp cap-the-moi@2025-07-01.yaml
mã: 1.013831
thay thế: 1.004220
hiệu lực:
  từ: 2025-07-01
""",
        "Khoảng trống giữa mã cũ và mã mới có khi là do chưa tìm được văn bản của giai đoạn đó; khi ấy hãy nói rõ ở «ghi "
        "chú» và bỏ qua gợi ý này có lý do.",
        "Days between the old code and the new may be there because the texts of that time were not found; then say so in "
        "the «note» and ignore this hint with that reason.",
        *WRITING,
    ),
    "TTHC1621": Page(
        _PAPERS + "kiểm thử: []\n",
        _PAPERS + "kiểm thử:\n" + _WITHOUT + _WITH + _UNKNOWN + _DUE,
        "Kiểm thử là chỗ duy nhất người soạn nói bằng ví dụ điều mình muốn. Ngày hẹn trả trong kiểm thử phải tính tay trên "
        "lịch, không chép từ chương trình.",
        "Tests are the one place where an author says by examples what is meant. Due dates in them are reckoned by hand "
        "on a calendar, not copied from the program.",
        *WRITING,
    ),
    "TTHC1622": Page(
        _PAPERS + "kiểm thử:\n" + _WITHOUT + _UNKNOWN + _DUE,
        _PAPERS + "kiểm thử:\n" + _WITHOUT + _WITH + _UNKNOWN + _DUE,
        "Giấy chưa từng bị yêu cầu trong kiểm thử nào thì điều kiện của nó có sai cũng không ai thấy. Chỉ kiểm thử có mong "
        "đợi «đủ», «thiếu», «sai» hoặc «cần hỏi» mới được kể.",
        "Of a paper that no test asks for nobody sees that its condition is wrong. Only tests that expect «complete», "
        "«missing», «wrong» or «questions» count.",
        *WRITING,
    ),
    "TTHC1623": Page(
        _FACT
        + """\
kiểm tra nội dung:
  - id: chu-ky
    câu hỏi: Văn bản ủy quyền đã có chữ ký hai bên?
    khi:
      ủy quyền: có
    theo: nd61
kiểm thử:
  - tên: Tự nộp thì không hỏi về ủy quyền
    cho:
      thông tin: {ủy quyền: không}
      thành phần: [don]
      kiểm tra: {chu-ky: chưa rõ}
    mong đợi: {đủ: có}
""",
        _FACT
        + """\
kiểm tra nội dung:
  - id: chu-ky
    câu hỏi: Văn bản ủy quyền đã có chữ ký hai bên?
    khi:
      ủy quyền: có
    theo: nd61
kiểm thử:
  - tên: Văn bản ủy quyền chưa ký
    cho:
      thông tin: {ủy quyền: có}
      thành phần: [don]
      kiểm tra: {chu-ky: không}
    mong đợi: {sai: [chu-ky]}
""",
        "Điều kiện chưa từng đúng trong kiểm thử nào có thể không bao giờ đúng được. Giấy chưa từng bị yêu cầu và thay đổi "
        "thời hạn chưa từng áp dụng có quy tắc riêng.",
        "A condition that no test makes true may be one that never can be. Papers that are never asked for and changes of "
        "the limit that never apply have rules of their own.",
        *WRITING,
    ),
    "TTHC1624": Page(
        _PAPERS + "kiểm thử:\n" + _WITH + _UNKNOWN + _DUE,
        _PAPERS + "kiểm thử:\n" + _WITHOUT + _WITH + _UNKNOWN + _DUE,
        "Chỉ thử lúc điều kiện đúng thì không biết điều kiện có loại được trường hợp nào không: giấy có thể bị yêu cầu với "
        "mọi người.",
        "Tried only where it is true, a condition may leave no case out: the paper may be asked of everybody.",
        *WRITING,
    ),
    "TTHC1625": Page(
        _PAPERS + "kiểm thử:\n" + _WITHOUT + _WITH + _DUE,
        _PAPERS + "kiểm thử:\n" + _WITHOUT + _WITH + _UNKNOWN + _DUE,
        "Lúc tiếp nhận thường chưa biết hết. Một kiểm thử bỏ trống thông tin cho thấy câu hỏi nào sẽ được đặt ra.",
        "At receipt not everything is known. A test that leaves a fact out shows which question will be asked.",
        *WRITING,
    ),
    "TTHC1626": Page(
        _HARD_PLACE,
        _HARD_PLACE
        + """\
  - tên: Khu vực khó khăn, nhận thứ Tư 4/5/2022, 12 ngày làm việc
    cho:
      tiếp nhận: 2022-05-04 09:00
      thông tin: {khu vực khó khăn: có}
    mong đợi: {hẹn trả: 2022-05-20 17:00}
""",
        "Thay đổi thời hạn sai thì mọi hồ sơ thuộc trường hợp đó được hẹn sai ngày. Hẹn trả trong kiểm thử phải tính tay.",
        "Where a change of the limit is wrong, every dossier of that case gets a wrong day. The due date of the test is "
        "reckoned by hand.",
        *WRITING,
    ),
    "TTHC1627": Page(
        "kiểm thử:\n  - tên: Đủ đơn là đủ hồ sơ\n    cho:\n      thành phần: [don]\n    mong đợi: {đủ: có}\n",
        "kiểm thử:\n" + _DUE,
        "Thời hạn viết bằng chữ được hiểu thế nào chỉ thấy ở một ngày hẹn trả cụ thể: có tính ngày nhận không, nghỉ lễ có "
        "bị trừ không.",
        "How the words of a limit are understood shows only on a due date: whether the day of receipt counts, whether "
        "days off are left out.",
        *WRITING,
    ),
    "TTHC1701": Page(
        "thời hạn: 10 ngày làm việc\nthời hạn theo: []\n",
        "thời hạn: 10 ngày làm việc\nthời hạn theo: nd61\n",
        "Câu trả lời nào cũng in điều luật đứng sau nó. Tệp mở rộng không bị xét: quyết định ban hành là căn cứ của cả "
        "tệp. Giấy tờ, câu hỏi kiểm tra và thay đổi thời hạn không có căn cứ được báo khi đọc tệp (TTHC251).",
        "Every answer prints the article behind it. Local processes are not looked at: the decision that issued one is the "
        "basis of all in it. Papers, checks and changes of the limit without a basis are told on reading (TTHC251).",
        *WRITING,
    ),
    "TTHC1702": Page(
        "căn cứ:\n  nd61:\n    văn bản: 61/2018/NĐ-CP\n    điều: Điều 19\n    độ tin cậy: thấp\n"
        "    nguồn: hiểu biết nghiệp vụ\n",
        "căn cứ:\n  nd61:\n    văn bản: 61/2018/NĐ-CP\n    điều: Điều 19\n    độ tin cậy: cao\n    nguồn: Công báo\n",
        "Điều luật chưa chắc vẫn được in ra cho người dân. Gợi ý này là danh sách việc phải đối chiếu trước khi công bố.",
        "An article that is not sure is printed for citizens all the same. This hint is the list of what to check before "
        "publication.",
        *WRITING,
    ),
    "TTHC1703": Page(
        "căn cứ:\n  nd61:\n    văn bản: 61/2018/NĐ-CP\n    điều: Điều 19\n    độ tin cậy: cao\n",
        "căn cứ:\n  nd61:\n    văn bản: 61/2018/NĐ-CP\n    điều: Điều 19\n    độ tin cậy: cao\n    nguồn: Công báo\n",
        "«nguồn» nói đã đọc điều luật ở đâu: Công báo, trang của cơ quan ban hành, hay một bài báo.",
        "«source» says where the article was read: the gazette, the page of the issuing authority, or a newspaper.",
        *WRITING,
    ),
    "TTHC1704": Page(
        "căn cứ:\n  nd61:\n    văn bản: null\n    điều: Điều 19\n    độ tin cậy: cao\n    nguồn: Công báo\n",
        "căn cứ:\n  nd61:\n    văn bản: 61/2018/NĐ-CP\n    điều: Điều 19\n    độ tin cậy: cao\n    nguồn: Công báo\n",
        "Không có số văn bản thì câu trả lời chỉ in được mã tự đặt của căn cứ.",
        "Without the number of a document an answer can only print the id that the author chose.",
        *WRITING,
    ),
    "TTHC1801": Page(
        _BASE
        + _FACT.replace("ủy quyền", "khẩn").replace("Hồ sơ nộp qua người đại diện", "Hồ sơ khẩn")
        + """\
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 3 ngày làm việc
    theo: nd61
"""
        + _LOCAL
        + """\
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 5 ngày làm việc
    theo: nd61
""",
        _BASE
        + _FACT.replace("ủy quyền", "khẩn").replace("Hồ sơ nộp qua người đại diện", "Hồ sơ khẩn")
        + """\
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 3 ngày làm việc
    theo: nd61
"""
        + _LOCAL
        + """\
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 2 ngày làm việc
    theo: nd61
""",
        "Tệp mở rộng được rút ngắn thời hạn, không được kéo dài. Mức dài nhất bằng nhau thì chưa đủ: từng trường hợp cũng "
        "phải không dài hơn.",
        "A local process may shorten limits, not lengthen them. That the longest of both are equal is not enough: no "
        "single case may be longer.",
        *WRITING,
    ),
    "TTHC1802": Page(
        _BASE
        + _PAPERS
        + _LOCAL
        + """\
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    theo: nd61
  - id: van-ban-uy-quyen
    tên: Văn bản ủy quyền
    khi:
      ủy quyền: không
    theo: nd61
""",
        _BASE
        + _PAPERS
        + _LOCAL
        + """\
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    theo: nd61
  - id: van-ban-uy-quyen
    tên: Văn bản ủy quyền
    khi:
      ủy quyền: có
    theo: nd61
""",
        "Cùng một giấy nhưng bị yêu cầu ở trường hợp mà luật không yêu cầu thì cũng là giấy tờ ngoài quy định.",
        "The same paper, asked for in a case in which the law does not ask for it, is a paper beyond the law too.",
        "Điểm đ khoản 1 Điều 5, điểm b khoản 1 Điều 6 Nghị định 61/2018/NĐ-CP.",
        "Nghị định 61/2018/NĐ-CP, Điều 5 khoản 1 điểm đ, Điều 6 khoản 1 điểm b.",
    ),
    "TTHC1803": Page(
        """\
thời hạn từng cơ quan:
  - đơn vị: chi-cuc-thue
    thời hạn: 3 ngày làm việc
    theo: nd61
các bước:
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 5 ngày làm việc
    theo: nd61
  - id: thong-bao-thue
    tên: Ra thông báo nộp tiền
    đơn vị: chi-cuc-thue
    thời hạn: 5 ngày làm việc
    theo: nd61
""",
        """\
thời hạn từng cơ quan:
  - đơn vị: chi-cuc-thue
    thời hạn: 3 ngày làm việc
    theo: nd61
các bước:
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 7 ngày làm việc
    theo: nd61
  - id: thong-bao-thue
    tên: Ra thông báo nộp tiền
    đơn vị: chi-cuc-thue
    thời hạn: 3 ngày làm việc
    theo: nd61
""",
        "«thời hạn từng cơ quan» là mức luật đặt cho một cơ quan trong hồ sơ liên thông. Quy trình nội bộ dành cho cơ quan "
        "đó nhiều hơn thì đúng quy trình vẫn trái luật. Mỗi bước được so riêng.",
        "«agency_limits» is what the law sets for one agency of a dossier that passes through several. A process that gives "
        "it more is kept and breaks the law. Each step is compared alone.",
        *WRITING,
    ),
}
