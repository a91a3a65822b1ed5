"""Sessions that a visitor keeps, and the calendar that they make."""
from checking import check, equal, short, visitor
from product import get, serving, SCHOOL


@short
def kept_sessions_stay_on_the_device_and_make_a_calendar(browser):
    with serving(SCHOOL) as server, visitor(browser) as page:
        page.goto(server.url("world-school-2027/"))
        page.settled()
        names = page.evaluate("() => [...document.querySelectorAll('.slot[data-session]')].slice(0, 2).map((slot) => slot.dataset.session)")
        for name in names:
            star = page.locator(f".slot[data-session='{name}'] .star").first
            star.click()
            equal(star.get_attribute("aria-pressed"), "true")
        page.reload()
        page.settled()
        page.locator("summary", has_text="My calendar").click()
        address = page.locator(".own-calendar code").inner_text()
        equal(address, f"https://schedule.school.example.org/world-school-2027/my.ics?sessions={','.join(sorted(names))}")
        equal(page.locator("[data-calendar=apple]").get_attribute("href"), address.replace("https:", "webcal:"))
        feed = get(server.url("world-school-2027/" + address.rsplit("/", 1)[1])).decode()
        assert feed.count("BEGIN:VEVENT") >= 2
        page.locator(".only-kept input").check()
        seen = page.evaluate("() => [...new Set([...document.querySelectorAll('.slot[data-session]:not([hidden])')].map((slot) => slot.dataset.session))]")
        equal(sorted(seen), sorted(names))
        equal(page.context.cookies(), [], "cookies")


@check
def the_address_is_copied(browser):
    with serving(SCHOOL) as server, visitor(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(server.url("world-school-2027/"))
        page.settled()
        page.locator(".star").first.click()
        page.locator("summary", has_text="My calendar").click()
        page.locator(".own-calendar [data-copy]").click()
        equal(page.evaluate("navigator.clipboard.readText()"), page.locator(".own-calendar code").inner_text())
        equal(page.locator(".own-calendar [data-copy]").inner_text(), "Copied")


@check
def the_line_of_many_cities_is_copied_from_a_session_s_page(browser):
    with serving(SCHOOL) as server, visitor(browser, permissions=["clipboard-read", "clipboard-write"]) as page:
        page.goto(server.url("world-school-2027/sessions/opening.html"))
        page.settled()
        page.locator("[data-copy]").first.click()
        copied = page.evaluate("navigator.clipboard.readText()")
        assert "London" in copied and "Karachi" in copied, copied
