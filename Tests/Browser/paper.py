"""The timetable on paper."""
import pathlib
import tempfile

from checking import check, visitor
from product import serving, SCHOOL


@check
def the_timetable_is_printed(browser):
    with serving(SCHOOL) as server, visitor(browser) as page:
        page.goto(server.url("world-school-2027/in/Asia/Karachi"))
        page.settled()
        target = pathlib.Path(tempfile.mkdtemp(prefix="plenary-browser-")) / "timetable.pdf"
        page.pdf(path=str(target), format="A4")
        pages = target.read_bytes().count(b"/Type /Page\n")
        days = page.locator(".day:not([hidden])").count()
        assert 0 < pages <= 2 * days, f"{pages} pages for {days} days"
        page.emulate_media(media="print")
        for hidden in (".star", ".choices", "nav.days", ".live"):
            assert not page.locator(hidden).first.is_visible(), f"{hidden} is printed"
