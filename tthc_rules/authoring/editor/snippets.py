"""What an editor offers to insert, with the English names of keys and words; `${1:…}` is where the author types."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

COMPONENT: Mapping[str, Any] = {"name": "${1:Đơn đề nghị}", "accept": "original", "quantity": 1, "basis": "${2:can-cu}"}

SNIPPETS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "component": COMPONENT,
        "group": {"one_of": [{"name": "${1:Giấy thứ nhất}"}, {"name": "${2:Giấy thứ hai}"}], "basis": "${3:can-cu}"},
        "check": {"question": "${1:Giấy tờ còn hạn?}", "basis": "${2:can-cu}"},
        "step": {"name": "${1:Thẩm định}", "agency": "${2:mot-cua}", "limit": "${3:1 ngày làm việc}"},
        "test": {
            "name": "${1:Đủ giấy tờ}",
            "given": {"received": "${2:2022-05-04 09:00}", "components": ["${3:don}"]},
            "expect": {"complete": "true", "due": "${4:2022-05-18 17:00}"},
        },
        "limit_change": {
            "when": {"${1:thông tin}": "${2:có}"},
            "add": "${3:10 ngày làm việc}",
            "basis": "${4:can-cu}",
        },
        "agency_limit": {"agency": "${1:chi-cuc-thue}", "limit": "${2:5 ngày làm việc}", "basis": "${3:can-cu}"},
        "online": {"scheme": "nd42", "level": "${1:toàn trình}", "from": "${2:2022-06-01}"},
        "basis": {
            "document": "${2:Nghị định …}",
            "article": "${3:Điều …}",
            "confidence": "medium",
            "source": "${4:…}",
        },
        "fact": {"type": "boolean", "question": "${2:Có … không?}", "basis": "${3:can-cu}"},
        "agency": {"name": "${2:Tên đơn vị}", "head": "${3:Trưởng phòng}"},
        "day_off": {"date": "${1:2022-05-10}", "name": "${2:Lễ …}"},
    }
)
NAMES: Mapping[str, str] = MappingProxyType(
    {"basis": "${1:can-cu}", "fact": "${1:tên thông tin}", "agency": "${1:ma-don-vi}"}
)
"""What the author names first, where the snippet stands under a key of the author's own."""
