"""On whose clocks and in whose language a page is."""
from checking import check, equal, short, until, visitor
from product import exported, serving, SCHOOL


@short
def a_shared_zone_keeps_its_clocks_for_everybody(browser):
    with serving(SCHOOL) as server, visitor(browser, zone="Pacific/Chatham") as page:
        page.goto(server.url("world-school-2027/in/Asia/Karachi"))
        page.settled()
        equal(page.locator(".clock").inner_text(), "All times: Karachi (UTC+5)")


@short
def no_other_hour_is_seen_before_the_visitors(browser):
    with serving(SCHOOL) as server, visitor(browser, zone="Asia/Kathmandu") as page:
        page.add_init_script("""
          window.seen = new Set();
          const look = () => {
            const clock = document.querySelector('.clock'), main = document.querySelector('main');
            if (clock && main && getComputedStyle(main).visibility === 'visible') window.seen.add(clock.textContent);
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);""")
        page.goto(server.url("world-school-2027/"))
        page.settled()
        page.wait_for_timeout(200)
        equal(page.evaluate("[...window.seen]"), ["All times: Kathmandu (UTC+5:45)"])


@short
def one_tap_leads_to_another_zone_and_back_leads_back(browser):
    with serving(SCHOOL) as server, visitor(browser, zone="Asia/Kathmandu") as page:
        page.goto(server.url("world-school-2027/"))
        page.settled()
        page.locator("a[data-zone='Asia/Karachi']").click()
        page.wait_for_url("**/in/Asia/Karachi.html")
        page.go_back()
        page.settled()
        equal(page.locator(".clock").inner_text(), "All times: Kathmandu (UTC+5:45)")


@short
def a_zone_is_found_by_its_country_in_the_page_s_language(browser):
    with serving(SCHOOL) as server, visitor(browser, language="ur") as page:
        page.goto(server.url("world-school-2027/index.ur.html"))
        page.settled()
        page.locator("details:has(.zone-picker) summary").click()
        page.locator("#_place").fill("نیپال")
        page.locator("[role=option]").first.wait_for()
        page.keyboard.press("ArrowDown")
        page.keyboard.press("Enter")
        page.wait_for_url("**/in/Asia/Kathmandu.ur.html")


@short
def a_tree_on_the_disk_shows_the_visitors_clocks(browser):
    tree = exported(SCHOOL) / "world-school-2027"
    with visitor(browser, zone="Asia/Karachi") as page:
        page.goto((tree / "index.html").as_uri())
        page.wait_for_url("**/in/Asia/Karachi.html")
        equal(page.locator(".clock").inner_text(), "All times: Karachi (UTC+5)")
        equal(page.locator(".served:visible").count(), 0, "links to pages that are not here")


@short
def a_tree_on_the_disk_converts_for_a_zone_that_it_does_not_have(browser):
    tree = exported(SCHOOL) / "world-school-2027"
    with serving(SCHOOL) as server, visitor(browser, zone="Pacific/Chatham") as ours, visitor(
            browser, zone="Pacific/Chatham") as page:
        ours.goto(server.url("world-school-2027/in/Pacific/Chatham"))
        ours.settled()
        page.goto((tree / "index.html").as_uri())
        until(page, "document.querySelector('.clock').textContent.includes('Chatham')")
        what = """() => [...document.querySelectorAll('.day .slot')].filter((slot) => slot.querySelector('.times')).map((slot) =>
            [slot.id, slot.closest('.day').querySelector('h2').innerText, slot.querySelector('.when').innerText.replace(/\\s+/g, ' ')])"""
        equal(page.evaluate(what), ours.evaluate(what))


@check
def a_page_speaks_the_visitors_language(browser):
    with serving(SCHOOL) as server:
        for language, direction in {"fr-FR": "ltr", "ur-PK": "rtl", "es-MX": "ltr"}.items():
            with visitor(browser, language=language, zone="Asia/Karachi") as page:
                page.goto(server.url("world-school-2027/"))
                page.settled()
                root = page.locator("html")
                equal((root.get_attribute("lang"), root.get_attribute("dir")), (language[:2], direction))
                wide = page.evaluate("document.documentElement.scrollWidth <= innerWidth")
                assert wide, f"{language}: the page is wider than the phone"
