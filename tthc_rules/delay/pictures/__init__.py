"""Two pictures of a dossier: planned against actual, and from the time promised to the time taken."""

from tthc_rules.delay.pictures.gantt_svg import gantt_svg
from tthc_rules.delay.pictures.gantt_text import gantt_text
from tthc_rules.delay.pictures.waterfall_svg import waterfall_svg
from tthc_rules.delay.pictures.waterfall_text import waterfall_text

__all__ = ["gantt_svg", "gantt_text", "waterfall_svg", "waterfall_text"]
