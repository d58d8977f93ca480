"""What is handed in: the papers and facts of each kind of dossier, and the flaws they may have."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from writing import Case


@dataclass(frozen=True)
class Kit:
    """What is handed in when nothing is wrong, and the facts that ask for it. `unknown`: facts that may stay open."""

    facts: dict[str, Any]
    papers: tuple[str, ...]
    unknown: tuple[str, ...] = ()


def fill(case: Case, kit: Kit) -> None:
    """Puts the papers in, with the flaw: `missing:<paper>`, `<kind of copy>:<paper>` or `unknown:<fact>`."""
    what, _, which = case.flaw.partition(":")
    case.facts, case.papers = dict(kit.facts), list(kit.papers)
    if what == "unknown":
        del case.facts[which]
    elif what == "missing":
        case.papers.remove(which)
    elif what:
        case.papers[case.papers.index(which)] = {"id": which, "copy": what}


BIRTH = Kit(
    {"tre-bi-bo-roi": False, "mang-thai-ho": False, "uy-quyen": False, "cha-me-da-ket-hon": True},
    ("to-khai", "giay-chung-sinh", "giay-to-tuy-than", "so-ho-khau", "giay-ket-hon"),
)
BIRTH_UNMARRIED = Kit({**BIRTH.facts, "cha-me-da-ket-hon": False}, BIRTH.papers[:-1])
BIRTH_BY_PROXY = Kit({**BIRTH.facts, "uy-quyen": True}, (*BIRTH.papers, "van-ban-uy-quyen"))
COPIES = Kit({"so-luong-lon-hoac-phuc-tap": False, "co-quan-co-phuong-tien-chup": True}, ("ban-chinh",))
COPIES_BROUGHT = Kit({**COPIES.facts, "co-quan-co-phuong-tien-chup": False}, ("ban-chinh", "ban-sao-can-chung-thuc"))
FESTIVAL = Kit({}, ("van-ban-thong-bao",))
TITLE = Kit({}, ("van-ban-de-nghi", "ban-dang-ky", "bang-tu-danh-gia", "bien-ban-hop"))
SHOP = Kit({"chu-the-thanh-lap": "mot-ca-nhan"}, ("giay-de-nghi", "giay-to-phap-ly-chu-ho"))
FAMILY_SHOP = Kit(
    {"chu-the-thanh-lap": "cac-thanh-vien-ho-gia-dinh"},
    (*SHOP.papers, "giay-to-phap-ly-thanh-vien", "bien-ban-hop", "van-ban-uy-quyen-thanh-vien"),
)

LAND_FACTS = {
    "ben-chuyen-quyen-la-ca-nhan": True,
    "mien-khai-le-phi-truoc-ba": False,
    "de-nghi-mien-giam": False,
    "chu-tai-san-khac-chu-dat": False,
    "to-chuc-kinh-te-nhan-dat-nong-nghiep": False,
    "uy-quyen": False,
    "khu-vuc-kho-khan": False,
}
SALE = Kit(
    {"hinh-thuc": "chuyen-nhuong", **LAND_FACTS},
    ("don", "giay-chung-nhan", "hop-dong", "to-khai-tncn", "to-khai-lptb"),
)
SALE_BY_PROXY = Kit({**SALE.facts, "uy-quyen": True}, (*SALE.papers, "van-ban-uy-quyen"))
GIFT = Kit({**SALE.facts, "hinh-thuc": "tang-cho", "de-nghi-mien-giam": True}, (*SALE.papers, "giay-to-mien-giam"))
HEIRS = Kit({**SALE.facts, "hinh-thuc": "thua-ke-nhieu-nguoi"}, SALE.papers)
ONE_HEIR = Kit(
    {**SALE.facts, "hinh-thuc": "thua-ke-duy-nhat"},
    ("don", "giay-chung-nhan", "don-thua-ke", "to-khai-tncn", "to-khai-lptb"),
)
COUPLE = Kit(
    {**SALE.facts, "hinh-thuc": "thanh-cua-chung-vo-chong", "mien-khai-le-phi-truoc-ba": True},
    ("don", "giay-chung-nhan", "hop-dong"),
)
BY_JUDGMENT = Kit(
    {
        "truong-hop": "ban-an-hoac-thi-hanh-an",
        "thu-hoi-duoc-giay-chung-nhan": True,
        "phai-khai-le-phi-truoc-ba": True,
        "phai-khai-thue-thu-nhap-ca-nhan": False,
        "khu-vuc-kho-khan": False,
    },
    ("don", "giay-chung-nhan", "ban-an", "to-khai-lptb"),
)
AT_AUCTION = Kit(
    {**BY_JUDGMENT.facts, "truong-hop": "dau-gia-thi-hanh-an", "thu-hoi-duoc-giay-chung-nhan": False},
    ("don", "ket-qua-dau-gia", "to-khai-lptb"),
)
SPLIT_OWN = Kit({"truong-hop": "tach-thua-khong-doi-chu", "khu-vuc-kho-khan": False}, ("don", "giay-chung-nhan"))
SPLIT_SOLD = Kit(
    {**SPLIT_OWN.facts, "truong-hop": "tach-thua-do-chuyen-quyen-mot-phan"}, (*SPLIT_OWN.papers, "hop-dong")
)
KITS = (SALE, SALE, GIFT, SALE, HEIRS, SALE_BY_PROXY, ONE_HEIR)
# What the law asks for and the first request named; what it does not ask for and a second request named.
LAWFUL = ("to-khai-lptb", "to-khai-tncn", "hop-dong")
UNLAWFUL = ("so-ho-khau", "giay-xac-nhan-tinh-trang-hon-nhan", "ban-sao-can-cuoc-cong-dan")
