"""What is on, by the server's clock."""
import datetime
import pathlib
import tempfile

from checking import check, equal, short, visitor
from product import running_programme, serving, SCHOOL


def written(text):
    path = pathlib.Path(tempfile.mkdtemp(prefix="plenary-browser-")) / "live.yaml"
    path.write_text(text)
    return path


@short
def what_is_on_is_marked_and_one_can_jump_to_it(browser):
    with serving(written(running_programme())) as server, visitor(browser) as page:
        page.goto(server.url("live/"))
        page.locator("#opening.on-air").wait_for()
        equal(sorted(page.evaluate("[...document.querySelectorAll('.on-air')].map((slot) => slot.id)")), ["opening", "songs"])
        equal(page.locator("#opening").get_attribute("aria-current"), "time")
        equal(page.locator(".strip li").count(), 3)
        page.locator(".jump").click()
        assert page.url.endswith("#opening"), page.url


@short
def the_page_of_now_is_right_on_a_device_whose_clock_is_wrong(browser):
    with serving(written(running_programme())) as server, visitor(browser, zone="Asia/Kathmandu") as page:
        page.clock.install(time=datetime.datetime.now() + datetime.timedelta(days=3))
        page.goto(server.url("live/now"))
        page.settled()
        first = page.locator(".now-streams > li").first
        equal(first.locator(".on h3").inner_text(), "Opening")
        equal(first.locator(".next h3").inner_text(), "Debate")
        left = first.locator(".on .countdown").inner_text()
        assert left.startswith(("Ends in 19:", "Ends in 20:", "Ends in 18:")), left
        equal(page.locator(".clock").inner_text(), "All times: Kathmandu (UTC+5:45)")


@short
def the_page_of_now_needs_no_script(browser):
    with serving(written(running_programme())) as server, visitor(browser, script=False) as page:
        page.goto(server.url("live/now"))
        equal(page.locator(".on h3").all_inner_texts(), ["Opening", "Songs"])
        equal(page.locator("noscript meta").count() or page.locator("meta[http-equiv=refresh]").count(), 1)


@check
def before_the_programme_and_after_it_the_page_says_so(browser):
    over = written("id: over\ntitle: Over\nzone: UTC\ndays: 2020-05-01\nsessions: [{id: a, title: A, at: 12:00, length: 1h}]\n")
    with serving(SCHOOL, over) as server, visitor(browser) as page:
        page.goto(server.url("over/now"))
        equal(page.locator("main").inner_text().strip(), "The programme has ended")
        page.goto(server.url("world-school-2027/now"))
        page.settled()
        assert "Nothing is on at the moment" in page.locator("main").inner_text()
        assert page.locator(".next .countdown").first.inner_text().startswith("Starts in ")


@short
def a_new_edition_is_shown_without_a_reload(browser):
    file = written(running_programme())
    with serving(file) as server, visitor(browser) as page:
        page.clock.install()
        page.goto(server.url("live/"))
        page.settled()
        page.evaluate("window.mark = 1")
        file.write_text(running_programme("Grand opening"))
        for _ in range(60):
            page.clock.run_for(5000)
            page.wait_for_timeout(200)
            if page.locator("#opening .title").inner_text() == "Grand opening":
                break
        equal(page.locator("#opening .title").inner_text(), "Grand opening")
        equal(page.evaluate("window.mark"), 1, "the page was loaded again")
        assert "Edition 2" in page.locator(".said").inner_text()
