"""Pages for everyone: axe-core on every kind of page, and the keyboard."""
import re

from axe_playwright_python.sync_playwright import Axe

from checking import check, equal, short, visitor
from live import written
from product import checked, get, running_programme, serving, SCHOOL


def violations(page, what):
    found = Axe().run(page, options={"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]})
    lines = [
        f"{what}: {each['id']}: {each['help']}: " + "; ".join(node["html"][:160] for node in each["nodes"][:3])
        for each in found.response["violations"]]
    assert not lines, "\n".join(lines)


def kinds_of_page(server):
    """One page of each kind that there is."""
    root = get(server.url("world-school-2027/index.html")).decode()
    edition = get(server.url("world-school-2027/edition.json")).decode()
    paths = re.findall(r'"([^"]+\.html)":', edition)
    first = {}
    for path in paths:
        first.setdefault(path.split("/")[0] if "/" in path else path, path)
    assert root and "index.ur.html" in first
    return ["../", "now", "now?language=ur", "zones", "zones?language=ur", *sorted(first.values())]


def open_all(page):
    page.evaluate("document.querySelectorAll('details').forEach((details) => { details.open = true; })")


def every_page_in(browser, scheme, width):
    with serving(SCHOOL) as server:
        with visitor(browser, scheme=scheme, width=width, zone="Asia/Karachi") as page:
            for path in kinds_of_page(server):
                page.goto(server.url(f"world-school-2027/{path}"))
                page.settled()
                open_all(page)
                violations(page, f"{path} {scheme} {width}")


@short
def no_page_has_a_fault_that_axe_sees_by_day(browser):
    every_page_in(browser, "light", 390)


@check
def no_page_has_a_fault_that_axe_sees_at_night(browser):
    every_page_in(browser, "dark", 1280)


@check
def no_page_has_a_fault_at_night_on_a_phone_nor_by_day_on_a_desk(browser):
    every_page_in(browser, "dark", 390)
    every_page_in(browser, "light", 1280)


@check
def the_report_of_check_has_no_fault_that_axe_sees(browser):
    report = checked(SCHOOL)
    for scheme in ("light", "dark"):
        for width in (390, 1280):
            with visitor(browser, scheme=scheme, width=width) as page:
                page.goto(report.as_uri())
                open_all(page)
                violations(page, f"report {scheme} {width}")
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= width, f"the report is {wide} px wide on {width}"


@check
def what_is_on_has_no_fault_that_axe_sees(browser):
    with serving(written(running_programme())) as server:
        for scheme in ("light", "dark"):
            with visitor(browser, scheme=scheme) as page:
                page.goto(server.url("live/"))
                page.locator(".strip li").first.wait_for()
                page.locator(".star").first.click()
                open_all(page)
                violations(page, f"live {scheme}")


@check
def everything_can_be_done_by_keyboard(browser):
    with serving(SCHOOL) as server, visitor(browser) as page:
        page.goto(server.url("world-school-2027/"))
        page.settled()
        reached = set()
        for _ in range(40):
            page.keyboard.press("Tab")
            reached.add(page.evaluate("document.activeElement.className || document.activeElement.tagName"))
        assert {"skip", "SUMMARY", "star"} <= reached, reached
        page.locator(".star").first.focus()
        page.keyboard.press("Space")
        equal(page.locator(".star").first.get_attribute("aria-pressed"), "true")


@check
def twice_the_size_needs_no_scrolling_sideways(browser):
    with serving(SCHOOL) as server:
        for path in ("", "index.ur.html", "now", "zones", "sessions/opening.html", "tracks/culture.ur.html", "changes.html"):
            with visitor(browser, width=195) as page:
                page.goto(server.url(f"world-school-2027/{path}"))
                page.settled()
                wide = page.evaluate("document.documentElement.scrollWidth")
                assert wide <= 195, f"{path}: {wide} px wide"
