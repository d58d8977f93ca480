"""The pages of the lint rules on references, logic and time: what is wrong, what is right, why, and on what ground.

`bad` and `good` are the lines of a file that matter, in Vietnamese keys; several files are parted by a comment with
their names. Tests run every one of them.
"""

from typing import NamedTuple


class Page(NamedTuple):
    """`basis`: the article behind a rule, or that it is a rule of writing and not of law."""

    bad: str
    good: str
    why_vi: str
    why_en: str
    basis_vi: str
    basis_en: str


WRITING = (
    "Quy tắc soạn thảo của thư viện, không phải quy định của luật.",
    "A rule of writing of this library, not of the law.",
)

PAGES: dict[str, Page] = {
    "TTHC1201": Page(
        """\
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Hồ sơ nộp qua người đại diện phải không?
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    theo: nd61
""",
        """\
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Hồ sơ nộp qua người đại diện phải không?
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
        "Câu hỏi chỉ được đặt ra khi có điều kiện cần đến. Một thông tin không điều kiện nào đọc thường là điều kiện bị "
        "quên, hoặc bị gõ sang một thông tin khác. Thông tin chỉ dùng trong tệp mở rộng vẫn được coi là có dùng.",
        "A question is asked only where a condition needs it. A fact that no condition reads mostly means a condition "
        "that was forgotten, or that names another fact. A fact that only a local process reads counts as used.",
        *WRITING,
    ),
    "TTHC1202": Page(
        """\
căn cứ:
  nd61:
    văn bản: 61/2018/NĐ-CP
    độ tin cậy: cao
    nguồn: Công báo
  tt24:
    văn bản: 24/2014/TT-BTNMT
    độ tin cậy: cao
    nguồn: Công báo
thời hạn: 10 ngày làm việc
thời hạn theo: nd61
""",
        """\
căn cứ:
  nd61:
    văn bản: 61/2018/NĐ-CP
    độ tin cậy: cao
    nguồn: Công báo
  tt24:
    văn bản: 24/2014/TT-BTNMT
    độ tin cậy: cao
    nguồn: Công báo
thời hạn: 10 ngày làm việc
thời hạn theo: nd61
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    theo: tt24
""",
        "Câu trả lời in điều luật ghi ở «theo» của từng mục. Căn cứ không mục nào ghi theo thì không ai đọc được, và có "
        "khi mục đáng lẽ dựa vào đó lại đang dựa vào căn cứ khác. Căn cứ giữ lại để tham khảo thì bỏ qua gợi ý này, có lý "
        "do.",
        "Answers print the article that each entry cites. A basis that nothing cites is read by nobody, and the entry "
        "that should rest on it may rest on another. For a basis kept for reference ignore the hint, with that reason.",
        *WRITING,
    ),
    "TTHC1203": Page(
        "không tính: [paymnet]\nkhông tính theo: nd61\n",
        "không tính: [payment]\nkhông tính theo: nd61\n",
        "Lý do ở «không tính» phải giống từng chữ lý do mà nhật ký ghi khi dừng đồng hồ. Sai một chữ thì lần dừng nào "
        "cũng bị coi là không có căn cứ.",
        "The reason under «pauses» must be the very word that a log writes when it stops the clock. One letter wrong, "
        "and every stop counts as unlawful.",
        *WRITING,
    ),
    "TTHC1204": Page(
        "không tính: [boundary_dispute]\nkhông tính theo: nd61\n",
        "không tính: [expert_opinion]\nkhông tính theo: nd61\n",
        "Lý do tự đặt vẫn dùng được, nhưng không có lời văn tiếng Việt để in ra, và các hệ thống gửi nhật ký phải biết "
        "mã này.",
        "A reason of one's own can be used, but there are no words to print for it, and the systems that send logs must "
        "know the id.",
        *WRITING,
    ),
    "TTHC1301": Page(
        """\
thông tin cần biết:
  diện tích:
    kiểu: số nguyên
    đơn vị: m²
    câu hỏi: Thửa đất rộng bao nhiêu?
thành phần hồ sơ:
  - id: ban-ve
    tên: Bản vẽ
    khi:
      diện tích:
        trên: 500
        dưới: 300
    theo: nd61
""",
        """\
thông tin cần biết:
  diện tích:
    kiểu: số nguyên
    đơn vị: m²
    câu hỏi: Thửa đất rộng bao nhiêu?
thành phần hồ sơ:
  - id: ban-ve
    tên: Bản vẽ
    khi:
      diện tích:
        từ: 300
        đến: 500
    theo: nd61
""",
        "Các dòng trong một điều kiện phải đúng cùng lúc. Hai khoảng không giao nhau, hai giá trị khác nhau của một lựa "
        "chọn, hoặc điều kiện trái với điều kiện của nhóm thì không hồ sơ nào thỏa. Thư viện thử mọi giá trị có/không, mọi "
        "lựa chọn, và hai đầu mỗi khoảng số, ngày; điều kiện có quá 4096 trường hợp thì không xét.",
        "The lines of one condition must hold together. Two intervals without a common point, two values of one choice, "
        "or a condition against that of its group fit no dossier. Every yes and no, every choice and both ends of every "
        "interval are tried; conditions with more than 4,096 cases are not looked at.",
        *WRITING,
    ),
    "TTHC1302": Page(
        """\
thông tin cần biết:
  hình thức:
    kiểu: lựa chọn
    giá trị: [mua bán, tặng cho]
    câu hỏi: Chuyển quyền theo hình thức nào?
thành phần hồ sơ:
  - id: hop-dong
    tên: Hợp đồng
    khi:
      hình thức: [mua bán, tặng cho]
    theo: nd61
""",
        """\
thông tin cần biết:
  hình thức:
    kiểu: lựa chọn
    giá trị: [mua bán, tặng cho]
    câu hỏi: Chuyển quyền theo hình thức nào?
thành phần hồ sơ:
  - id: hop-dong
    tên: Hợp đồng
    khi:
      hình thức: mua bán
    theo: nd61
""",
        "Điều kiện kể hết mọi giá trị thì không loại trường hợp nào, nhưng khi chưa biết thông tin, kết quả vẫn là "
        "«chưa rõ» và người dân vẫn bị hỏi.",
        "A condition that lists all values leaves no case out, yet while the fact is not known the outcome is «unknown» "
        "and the citizen is asked.",
        *WRITING,
    ),
    "TTHC1303": Page(
        """\
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Hồ sơ nộp qua người đại diện phải không?
thành phần hồ sơ:
  - id: can-cuoc
    tên: Thẻ căn cước
    theo: nd61
  - id: can-cuoc-dai-dien
    tên: Thẻ căn cước
    khi:
      ủy quyền: có
    theo: nd61
""",
        """\
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Hồ sơ nộp qua người đại diện phải không?
thành phần hồ sơ:
  - id: can-cuoc
    tên: Thẻ căn cước của người đề nghị
    theo: nd61
  - id: can-cuoc-dai-dien
    tên: Thẻ căn cước của người đại diện
    khi:
      ủy quyền: có
    theo: nd61
""",
        "Hai mục cùng tên cùng áp dụng thì người dân được báo thiếu hai giấy giống nhau. Nếu là hai giấy khác nhau thì "
        "tên phải nói rõ khác ở đâu. Tên so không phân biệt dấu và chữ hoa.",
        "Two entries of one name that apply together make the citizen lack two papers that look the same. If they are "
        "different papers, the names must say how. Names are compared without diacritics and case.",
        "Yêu cầu giấy tờ ngoài quy định bị cấm: điểm đ khoản 1 Điều 5 Nghị định 61/2018/NĐ-CP.",
        "Asking for papers beyond the law is prohibited: Nghị định 61/2018/NĐ-CP, Điều 5 khoản 1 điểm đ.",
    ),
    "TTHC1304": Page(
        """\
thông tin cần biết:
  khu vực khó khăn:
    kiểu: có/không
    câu hỏi: Thửa đất ở khu vực khó khăn phải không?
thay đổi thời hạn:
  - khi:
      khu vực khó khăn: có
    cộng thêm: 5 ngày làm việc
    theo: nd61
  - trừ khi:
      khu vực khó khăn: không
    cộng thêm: 3 ngày làm việc
    theo: nd61
""",
        """\
thông tin cần biết:
  khu vực khó khăn:
    kiểu: có/không
    câu hỏi: Thửa đất ở khu vực khó khăn phải không?
thay đổi thời hạn:
  - khi:
      khu vực khó khăn: có
    cộng thêm: 5 ngày làm việc
    theo: nd61
  - khi:
      khu vực khó khăn: không
    cộng thêm: 3 ngày làm việc
    theo: nd61
""",
        "Mọi thay đổi có điều kiện đúng đều được cộng. Hai thay đổi luôn đúng cùng lúc thường là một bản chép còn sót.",
        "Every change whose condition holds is added. Two that always hold together are mostly a copy left behind.",
        *WRITING,
    ),
    "TTHC1305": Page(
        """\
thông tin cần biết:
  diện tích:
    kiểu: số nguyên
    đơn vị: m²
    câu hỏi: Thửa đất rộng bao nhiêu?
thành phần hồ sơ:
  - id: ban-ve
    tên: Bản vẽ
    khi:
      ít nhất một:
        - diện tích: {trên: 100}
        - diện tích: {trên: 500}
    theo: nd61
""",
        """\
thông tin cần biết:
  diện tích:
    kiểu: số nguyên
    đơn vị: m²
    câu hỏi: Thửa đất rộng bao nhiêu?
thành phần hồ sơ:
  - id: ban-ve
    tên: Bản vẽ
    khi:
      diện tích: {trên: 100}
    theo: nd61
""",
        "Phần thừa không đổi kết quả, nhưng cho thấy có khi tác giả muốn nói điều khác: trên 500 đã nằm trong trên 100.",
        "A part that adds nothing changes no outcome, but shows that something else may have been meant: above 500 lies "
        "within above 100.",
        *WRITING,
    ),
    "TTHC1306": Page(
        """\
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Hồ sơ nộp qua người đại diện phải không?
  hình thức:
    kiểu: lựa chọn
    giá trị: [mua bán, tặng cho]
    câu hỏi: Chuyển quyền theo hình thức nào?
thành phần hồ sơ:
  - id: van-ban-uy-quyen
    tên: Văn bản ủy quyền
    khi:
      ủy quyền: có
      hình thức: [mua bán, tặng cho]
    theo: nd61
""",
        """\
thông tin cần biết:
  ủy quyền:
    kiểu: có/không
    câu hỏi: Hồ sơ nộp qua người đại diện phải không?
  hình thức:
    kiểu: lựa chọn
    giá trị: [mua bán, tặng cho]
    câu hỏi: Chuyển quyền theo hình thức nào?
thành phần hồ sơ:
  - id: van-ban-uy-quyen
    tên: Văn bản ủy quyền
    khi:
      ủy quyền: có
      hình thức: tặng cho
    theo: nd61
""",
        "Phần lúc nào cũng đúng (hay không bao giờ đúng) không loại trường hợp nào, nhưng vẫn làm người dân bị hỏi.",
        "A part that is always (or never) true leaves no case out, yet the citizen is asked for it.",
        *WRITING,
    ),
    "TTHC1307": Page(
        """\
thông tin cần biết:
  hình thức:
    kiểu: lựa chọn
    giá trị: [mua bán, tặng cho, thừa kế]
    câu hỏi: Chuyển quyền theo hình thức nào?
thành phần hồ sơ:
  - một trong:
      - id: hop-dong
        tên: Hợp đồng mua bán
        khi:
          hình thức: mua bán
      - id: van-ban-tang-cho
        tên: Văn bản tặng cho
        khi:
          hình thức: tặng cho
    đúng một: có
    theo: nd61
""",
        """\
thông tin cần biết:
  hình thức:
    kiểu: lựa chọn
    giá trị: [mua bán, tặng cho, thừa kế]
    câu hỏi: Chuyển quyền theo hình thức nào?
thành phần hồ sơ:
  - một trong:
      - id: hop-dong
        tên: Hợp đồng mua bán
        khi:
          hình thức: mua bán
      - id: van-ban-tang-cho
        tên: Văn bản tặng cho
        khi:
          hình thức: tặng cho
      - id: van-ban-thua-ke
        tên: Văn bản thừa kế
        khi:
          hình thức: thừa kế
    đúng một: có
    theo: nd61
""",
        "Nhóm «đúng một» mà giấy nào cũng có điều kiện là một bảng chia trường hợp. Trường hợp bị quên thì không giấy nào "
        "bị yêu cầu. Nhóm có giấy không kèm điều kiện thì không bị xét.",
        "A group of «exactly_one» in which every paper has a condition divides the cases. In a case that was forgotten "
        "no paper is asked for. A group with a paper without a condition is not looked at.",
        *WRITING,
    ),
    "TTHC1308": Page(
        """\
thông tin cần biết:
  diện tích:
    kiểu: số nguyên
    đơn vị: m²
    câu hỏi: Thửa đất rộng bao nhiêu?
thành phần hồ sơ:
  - một trong:
      - id: ban-ve-tay
        tên: Bản vẽ tay
        khi:
          diện tích: {đến: 100}
      - id: ban-ve-do-dac
        tên: Bản vẽ đo đạc
        khi:
          diện tích: {từ: 100}
    đúng một: có
    theo: nd61
""",
        """\
thông tin cần biết:
  diện tích:
    kiểu: số nguyên
    đơn vị: m²
    câu hỏi: Thửa đất rộng bao nhiêu?
thành phần hồ sơ:
  - một trong:
      - id: ban-ve-tay
        tên: Bản vẽ tay
        khi:
          diện tích: {đến: 100}
      - id: ban-ve-do-dac
        tên: Bản vẽ đo đạc
        khi:
          diện tích: {trên: 100}
    đúng một: có
    theo: nd61
""",
        "Hai giấy cùng áp dụng thì người nộp cả hai bị báo nộp thừa. Thường là đầu của hai khoảng: 100 m² thuộc cả «đến "
        "100» và «từ 100».",
        "Where two papers apply, who hands in both is told that it is one too many. Mostly it is where two intervals "
        "meet: 100 m² belongs to both «at most 100» and «at least 100».",
        *WRITING,
    ),
    "TTHC1309": Page(
        """\
thông tin cần biết:
  khẩn:
    kiểu: có/không
    câu hỏi: Hồ sơ khẩn phải không?
  trực tuyến:
    kiểu: có/không
    câu hỏi: Nộp trực tuyến phải không?
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 3 ngày làm việc
    theo: nd61
  - khi: {trực tuyến: có}
    thay bằng: 7 ngày làm việc
    theo: nd61
""",
        """\
thông tin cần biết:
  khẩn:
    kiểu: có/không
    câu hỏi: Hồ sơ khẩn phải không?
  trực tuyến:
    kiểu: có/không
    câu hỏi: Nộp trực tuyến phải không?
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 3 ngày làm việc
    theo: nd61
  - khi: {trực tuyến: có, khẩn: không}
    thay bằng: 7 ngày làm việc
    theo: nd61
""",
        "Một hồ sơ chỉ có một thời hạn. Hai thay đổi cùng thay bằng thời hạn khác thì thư viện không chọn hộ, và báo lỗi "
        "khi tính hẹn trả (TTHC233).",
        "A dossier has one limit. Where two changes each put another in its place, the library does not choose, and gives "
        "an error when a due date is reckoned (TTHC233).",
        *WRITING,
    ),
    "TTHC1401": Page(
        """\
thông tin cần biết:
  khẩn:
    kiểu: có/không
    câu hỏi: Hồ sơ khẩn phải không?
thời hạn: 10 ngày làm việc
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 3 ngày làm việc
    theo: nd61
các bước:
  - id: tiep-nhan
    tên: Tiếp nhận
    thời hạn: 1 ngày làm việc
    theo: nd61
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 4 ngày làm việc
    theo: nd61
""",
        """\
thông tin cần biết:
  khẩn:
    kiểu: có/không
    câu hỏi: Hồ sơ khẩn phải không?
thời hạn: 10 ngày làm việc
thay đổi thời hạn:
  - khi: {khẩn: có}
    thay bằng: 3 ngày làm việc
    theo: nd61
các bước:
  - id: tiep-nhan
    tên: Tiếp nhận
    thời hạn: 1 ngày làm việc
    theo: nd61
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 4 ngày làm việc
    trừ khi: {khẩn: có}
    theo: nd61
  - id: tham-dinh-nhanh
    tên: Thẩm định nhanh
    thời hạn: 2 ngày làm việc
    khi: {khẩn: có}
    theo: nd61
""",
        "Mỗi trường hợp được tính riêng: bước nào áp dụng, thời hạn nào áp dụng, đường dài nhất qua các bước (bước song "
        "song không cộng nhau). Thời hạn tính bằng ngày theo lịch được lấy mức nhiều giờ làm việc nhất có thể có. Quá 4096 "
        "trường hợp thì không xét.",
        "Each case is reckoned by itself: which steps apply, which limit, and the longest way through the steps (those "
        "side by side are not added). Of a limit in calendar days the most working time that it can have is taken. More "
        "than 4,096 cases are not looked at.",
        *WRITING,
    ),
    "TTHC1402": Page(
        """\
các bước:
  - id: tiep-nhan
    tên: Tiếp nhận
    thời hạn: 0,5 ngày làm việc
    theo: nd61
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 76 giờ làm việc
    theo: nd61
""",
        """\
các bước:
  - id: tiep-nhan
    tên: Tiếp nhận
    thời hạn: 4 giờ làm việc
    theo: nd61
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 76 giờ làm việc
    theo: nd61
""",
        "Một ngày làm việc là bao nhiêu giờ thì tùy lịch làm việc của cơ quan. Đã ghi giờ ở bước khác thì ghi giờ ở mọi "
        "bước, các bước mới cộng lại được như nhau ở mọi nơi.",
        "How many hours a working day has depends on the office. Where one step says hours, let every step say hours, so "
        "that they add up to the same everywhere.",
        *WRITING,
    ),
    "TTHC1403": Page(
        "không tính: [payment, supplement]\nkhông tính theo: nd61\n",
        "không tính: [payment]\nkhông tính theo: nd61\n",
        "Chờ bổ sung có dừng đồng hồ hay tính lại từ đầu, được mấy lần, là do quy định một cửa có hiệu lực ngày tiếp nhận "
        "quyết định; từng thủ tục không đặt lại được.",
        "Whether waiting for a supplement stops the clock or starts it again, and how often, is settled by the one-stop "
        "rules in force on the day of receipt; a procedure cannot settle it anew.",
        "Khoản 4 Điều 19 Nghị định 61/2018/NĐ-CP.",
        "Nghị định 61/2018/NĐ-CP, Điều 19 khoản 4.",
    ),
    "TTHC1404": Page(
        "thời hạn: 10 năm\n",
        "thời hạn: 10 ngày làm việc\n",
        "Lịch làm việc chỉ biết ngày nghỉ đến một ngày nhất định. Thời hạn dài hơn phần lịch còn lại, hoặc thủ tục có hiệu "
        "lực sau ngày cuối của lịch, thì hồ sơ đầu tiên đã không tính được.",
        "A work calendar knows days off up to a certain day. Where the limit is longer than what is left of it, or the "
        "procedure is in force only after it ends, even the first dossier cannot be reckoned.",
        "Điều 147, Điều 148 Bộ luật Dân sự 2015: ngày cuối là ngày nghỉ thì chuyển sang ngày làm việc tiếp theo.",
        "Bộ luật Dân sự 2015, Điều 147, Điều 148: a last day that is a day off moves to the next working day.",
    ),
    "TTHC1405": Page(
        "hiệu lực:\n  từ: 2027-12-27\nthời hạn: 10 ngày làm việc\n",
        "hiệu lực:\n  từ: 2022-01-01\nthời hạn: 10 ngày làm việc\n",
        "Lịch nghỉ Tết, Quốc khánh và hoán đổi ngày làm việc được công bố từng năm. Sau ngày cuối đã công bố, ngày hẹn trả "
        "đúng theo lịch đang có nhưng có thể đổi.",
        "The days off at Tết and Quốc khánh and the swaps are announced each year. After the last announced day a due date "
        "is right by the calendar at hand and may change.",
        "Điều 112 Bộ luật Lao động 2019: Thủ tướng Chính phủ quyết định cụ thể ngày nghỉ Tết và Quốc khánh hằng năm.",
        "Bộ luật Lao động 2019, Điều 112: the Prime Minister decides the days off at Tết and Quốc khánh each year.",
    ),
    "TTHC1406": Page(
        """\
thời hạn: 10 ngày làm việc
các bước:
  - id: tiep-nhan
    tên: Tiếp nhận
    thời hạn: 1 ngày làm việc
    theo: nd61
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 7 ngày làm việc
    theo: nd61
""",
        """\
thời hạn: 10 ngày làm việc
các bước:
  - id: tiep-nhan
    tên: Tiếp nhận
    thời hạn: 1 ngày làm việc
    theo: nd61
  - id: tham-dinh
    tên: Thẩm định
    thời hạn: 9 ngày làm việc
    theo: nd61
""",
        "Phần thời hạn không thuộc bước nào là dự phòng không ai giữ. Có khi đó là chủ ý, có khi là một bước bị quên. "
        "Chỉ xét thời hạn tính bằng ngày, giờ làm việc, và chỉ khi trường hợp nào cũng còn dư.",
        "The part of a limit that belongs to no step is a reserve that nobody keeps. It may be meant, or a step may have "
        "been forgotten. Only limits in working time are looked at, and only where something is left in every case.",
        *WRITING,
    ),
}
