"""One definition that has a bit of everything, and how to read it: for the tests of comparison and pages."""

from __future__ import annotations

from pathlib import Path

from tthc_rules import Procedure, Registry, load_procedures

AGENCIES = """\
định dạng: 1
đơn vị:
  mot-cua:
    tên: Bộ phận Một cửa
    loại: one_stop
    cơ quan chủ quản: UBND huyện
    người đứng đầu: Trưởng Bộ phận
  phong:
    tên: Phòng chuyên môn huyện
    tên ngắn: Phòng
    loại: specialist_office
"""
NATIONAL = """\
định dạng: 1
mã: 9.000001
tên: Cấp giấy <thử> & thử lại
tên ngắn: Cấp giấy <thử>
lĩnh vực: Thử nghiệm
cấp: huyện
hiệu lực:
  từ: 2022-01-01
  đến: 2023-12-31
căn cứ:
  luat:
    văn bản: Luật Thử
    điều: Điều 1
    độ tin cậy: cao
    nguồn: Công báo
  nd:
    văn bản: Nghị định Thử
    độ tin cậy: thấp
    nguồn: "nghe nói & «chưa đọc»"
    ghi chú: Cần đọc lại.
ghi chú: Ghi chú chung.
thông tin cần biết:
  đối tượng:
    kiểu: lựa chọn
    giá trị: [cá nhân, hộ gia đình, tổ chức]
    câu hỏi: Ai đề nghị?
    theo: luat
  ủy quyền:
    kiểu: có/không
    câu hỏi: Nộp qua người đại diện?
  diện tích:
    kiểu: số thập phân
    đơn vị: m²
    câu hỏi: Diện tích bao nhiêu?
    ghi chú: Theo giấy chứng nhận.
thời hạn: 10 ngày làm việc
thời hạn theo: luat
thay đổi thời hạn:
  - khi:
      ủy quyền: có
    cộng thêm: 2 ngày làm việc
    theo: nd
    ghi chú: Chỉ một lần.
  - khi:
      đối tượng: tổ chức
    thay bằng: 15 ngày làm việc
bắt đầu tính: tiếp nhận
không tính: [payment]
không tính theo: luat
im lặng: coi là đồng ý
im lặng theo: luat
thời hạn từng cơ quan:
  - đơn vị: phong
    thời hạn: 5 ngày làm việc
    theo: nd
    ghi chú: Thời gian cho ý kiến.
trực tuyến:
  - hệ thống: nd43
    mức: 3
    từ: 2022-01-01
    nơi: huyện
    ghi chú: Theo báo cáo.
thành phần hồ sơ:
  - id: don
    tên: Đơn đề nghị
    mẫu: 01/T
    chấp nhận: [bản chính]
    theo: luat
  - một trong:
      - id: the
        tên: Thẻ căn cước
        nộp/xuất trình: xuất trình
        trừ khi:
          đối tượng: tổ chức
      - id: quyet-dinh
        tên: Quyết định thành lập
        khi:
          đối tượng: tổ chức
      - gồm đủ:
          - id: so
            tên: Sổ hộ
          - id: xac-nhan
            tên: Giấy xác nhận
            giá trị trong: 6 tháng
        khi:
          đối tượng: hộ gia đình
    id: nhan-than
    tên: Giấy tờ nhân thân
    theo: [luat, nd]
    ghi chú: Một loại là đủ.
  - id: uy-quyen
    tên: Giấy ủy quyền
    số lượng: 2
    thay bằng dữ liệu: Cơ sở dữ liệu ủy quyền
    khi:
      ủy quyền: có
  - id: so-do
    tên: Sơ đồ
    nếu có: có
    ghi chú: Giúp làm nhanh.
  - id: anh
    tên: Ảnh
    nếu có: có
    khi:
      diện tích:
        trên: 500
kiểm tra nội dung:
  - id: khop
    câu hỏi: Tên trên đơn khớp với thẻ?
    theo: luat
  - id: dien-tich-dung
    câu hỏi: Diện tích đúng?
    khi:
      diện tích:
        từ: 500
    ghi chú: Xem bản vẽ.
kiểm thử:
  - tên: Đủ
    cho:
      tiếp nhận: 2022-05-10 09:00
      thông tin:
        đối tượng: cá nhân
        ủy quyền: không
        diện tích: 100
      thành phần: [don, the]
    mong đợi:
      đủ: có
      thiếu: []
      hẹn trả: 2022-05-24 17:00
"""
LOCAL = """\
định dạng: 1
mở rộng: 9.000001@2022-01-01
ban hành:
  cơ quan: UBND huyện Thử
  văn bản: 12/QĐ-UBND
  nơi: huyện Thử
giả định: có
hiệu lực:
  từ: 2022-02-01
  đến: 2023-12-31
các bước:
  - id: nhan
    tên: Tiếp nhận
    đơn vị: mot-cua
    chức danh: Viên chức
    thời hạn: 4 giờ làm việc
    theo: luat
  - id: tham-dinh
    tên: Thẩm định
    đơn vị: phong
    thời hạn: 3 ngày làm việc
    ghi chú: Có thể kiểm tra thực địa.
  - id: y-kien
    tên: Lấy ý kiến
    đơn vị: phong
    tính thời gian: không
    thời hạn: 2 ngày làm việc
    sau bước: [nhan]
    khi:
      đối tượng: tổ chức
  - id: ky
    tên: Ký
    sau bước: [tham-dinh, y-kien]
"""


def registry(folder: Path, **files: str) -> Registry:
    """The registry of files by name, `.yaml` added; with the agencies."""
    (folder / "agencies.yaml").write_text(AGENCIES, encoding="utf-8")
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return load_procedures(folder, shipped=False)


def national(folder: Path, text: str = NATIONAL) -> Procedure:
    folder.mkdir(exist_ok=True)
    return next(iter(registry(folder, **{"thu@2022-01-01": text})))
