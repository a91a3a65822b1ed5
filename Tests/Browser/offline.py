"""Without a network."""
from checking import check, equal, short, until, visitor
from product import serving, SCHOOL

CONTROLLED = "navigator.serviceWorker.controller !== null"


@short
def what_was_seen_is_there_offline_and_says_that_it_is_old(browser):
    with serving(SCHOOL) as server, visitor(browser, zone="Asia/Kathmandu") as page:
        page.goto(server.url("world-school-2027/"))
        page.settled()
        until(page, CONTROLLED)
        page.wait_for_timeout(500)
        page.context.set_offline(True)
        page.reload()
        page.settled()
        equal(page.locator(".clock").inner_text(), "All times: Kathmandu (UTC+5:45)")
        # The browser may let the worker's first request through still: the page asks again when told that the network changed.
        for _ in range(20):
            if page.locator(".offline").count():
                break
            page.evaluate("window.dispatchEvent(new Event('online'))")
            page.wait_for_timeout(500)
        page.locator(".offline").wait_for()
        words = page.locator(".offline").inner_text()
        assert words.startswith("You are offline. Edition 1, released"), words
        page.context.set_offline(False)
        page.evaluate("window.dispatchEvent(new Event('online'))")
        page.locator(".offline").wait_for(state="detached")
