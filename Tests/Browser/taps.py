"""What a visitor gets for how many taps, from the timetable page on a phone."""
from checking import check, equal, short, visitor
from product import get, serving, SCHOOL

PUBLIC = "https://schedule.school.example.org/world-school-2027/"


class Finger:
    """Taps what can be seen without opening anything first, and counts."""

    def __init__(self, page):
        self.page, self.taps = page, 0

    def tap(self, locator):
        assert locator.is_visible(), f"{locator}: cannot be tapped"
        self.taps += 1
        locator.click()

    def address(self, locator):
        """Where a tap would lead, of what leads out of the browser."""
        assert locator.is_visible(), f"{locator}: cannot be tapped"
        self.taps += 1
        return locator.get_attribute("href")


@short
def ones_own_clock_takes_no_tap_and_another_takes_one(browser):
    with serving(SCHOOL) as server:
        for script in (True, False):
            with visitor(browser, zone="Asia/Kathmandu", script=script) as page:
                page.goto(server.url("world-school-2027/"))
                if script:
                    page.settled()
                    equal(page.locator(".clock").inner_text(), "All times: Kathmandu (UTC+5:45)")
                finger = Finger(page)
                finger.tap(page.locator("nav.zones a[data-zone='America/Sao_Paulo']"))
                page.wait_for_url("**/in/America/Sao_Paulo.html")
                equal(page.locator(".clock").inner_text(), "All times: São Paulo (UTC−3)")
                equal(finger.taps, 1)


@short
def what_comes_first_is_on_the_first_screen_of_a_phone(browser):
    with serving(SCHOOL) as server:
        for path in ("index.html", "index.ur.html", "in/Asia/Karachi.fr.html"):
            for script in (True, False):
                with visitor(browser, zone="Asia/Karachi", script=script) as page:
                    page.goto(server.url(f"world-school-2027/{path}"))
                    if script:
                        page.settled()
                    for part in (".times", ".title", ".people"):
                        box = page.locator(f".slot {part}").first.bounding_box()
                        assert box["y"] + box["height"] <= 844, f"{path}: {part} ends at {box['y'] + box['height']}"


@short
def the_whole_programme_is_one_tap_away_from_each_calendar(browser):
    with serving(SCHOOL) as server:
        for script in (True, False):
            with visitor(browser, script=script) as page:
                page.goto(server.url("world-school-2027/"))
                links = page.locator("header .subscribe a")
                addresses = [Finger(page).address(links.nth(index)) for index in range(links.count())]
                equal(len(addresses), 3)
                equal(addresses[0], PUBLIC.replace("https", "webcal") + "calendar.ics")
                assert addresses[1].startswith("https://calendar.google.com/calendar/r?cid=webcal%3A"), addresses
                assert addresses[2].startswith("https://outlook.live.com/calendar/0/addfromweb?url=https%3A"), addresses


@short
def a_stream_or_a_track_is_one_tap_away(browser):
    with serving(SCHOOL) as server, visitor(browser, script=False) as page:
        page.goto(server.url("world-school-2027/"))
        for kind, name in (("streams", "forum"), ("tracks", "culture")):
            part = page.locator(f".part-calendars li:has(a[href='{kind}/{name}.html'])")
            equal(Finger(page).address(part.locator(".ways a").first), PUBLIC.replace("https", "webcal") + f"{kind}/{name}.ics")
            assert get(server.url(f"world-school-2027/{kind}/{name}.ics")).count(b"BEGIN:VEVENT") > 1


@short
def one_session_is_two_taps_away_and_goes_on_being_told_of_changes(browser):
    with serving(SCHOOL) as server:
        for script in (True, False):
            with visitor(browser, script=script) as page:
                page.goto(server.url("world-school-2027/"))
                if script:
                    page.settled()
                finger = Finger(page)
                finger.tap(page.locator("#opening .actions a", has_text="Add to calendar"))
                page.wait_for_url("**/sessions/opening.html#_calendar")
                address = finger.address(page.locator(".subscriptions a").first)
                equal((finger.taps, address), (2, PUBLIC.replace("https", "webcal") + "sessions/opening.ics"))


@short
def every_zone_is_found_without_script(browser):
    with serving(SCHOOL) as server, visitor(browser, script=False) as page:
        page.goto(server.url("world-school-2027/index.ur.html"))
        page.locator(".any-zone summary").click()
        page.locator(".any-zone .served a").click()
        equal(page.locator("html").get_attribute("lang"), "ur")
        assert page.locator(".all-zones a").count() > 300
        page.locator(".all-zones a[href='in/Pacific/Chatham.ur.html']").click()
        page.wait_for_url("**/in/Pacific/Chatham.ur.html")


@short
def what_is_on_is_one_tap_away_on_the_same_clocks(browser):
    with serving(SCHOOL) as server, visitor(browser, script=False) as page:
        page.goto(server.url("world-school-2027/in/Asia/Kathmandu.fr.html"))
        page.locator(".choices .served a[href^='../../now']").click()
        assert "Kat" in page.locator(".clock").inner_text(), page.locator(".clock").inner_text()
        equal(page.locator("html").get_attribute("lang"), "fr")
        page.locator("nav.languages a[lang=ur]").click()
        equal(page.locator("html").get_attribute("lang"), "ur")


@check
def languages_of_the_page_of_now_can_be_changed_with_script_too(browser):
    with serving(SCHOOL) as server, visitor(browser) as page:
        page.goto(server.url("world-school-2027/now"))
        page.settled()
        page.locator("nav.languages a[lang=ur]").click()
        page.settled()
        equal(page.locator("html").get_attribute("lang"), "ur")
