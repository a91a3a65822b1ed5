"""Filters, which live in the address."""
from checking import check, equal, short, visitor
from product import serving, SCHOOL

SEEN = "() => [...document.querySelectorAll('.slot[data-session]:not([hidden])')].map((slot) => slot.dataset.session)"


@short
def a_filter_acts_at_once_and_the_address_shows_the_same_without_script(browser):
    with serving(SCHOOL) as server:
        with visitor(browser) as page:
            page.goto(server.url("world-school-2027/"))
            page.settled()
            everything = page.evaluate(SEEN)
            page.locator("summary", has_text="Filter").click()
            page.locator("label:has([name=follow][value=ur])").click()
            seen = page.evaluate(SEEN)
            assert 0 < len(seen) < len(everything), (len(seen), len(everything))
            assert page.url.endswith("?follow=ur"), page.url
            address = page.url
        with visitor(browser, script=False) as page:
            page.goto(address)
            equal(page.evaluate(SEEN), seen)
            assert page.locator("[name=follow][value=ur]").is_checked()
        with visitor(browser) as page:
            page.goto(address)
            page.settled()
            equal(page.evaluate(SEEN), seen)
            page.locator(".reset").click()
            equal(page.evaluate(SEEN), everything)


@check
def a_form_without_script_filters(browser):
    with serving(SCHOOL) as server, visitor(browser, script=False) as page:
        page.goto(server.url("world-school-2027/in/Asia/Karachi"))
        page.locator("summary", has_text="Filter").click()
        page.locator("label:has([name=kinds][value=rally])").click()
        page.locator(".filters button").click()
        assert page.evaluate(SEEN), "nothing is left"
        assert all(kind == "rally" for kind in page.evaluate(
            "() => [...document.querySelectorAll('.slot[data-session]:not([hidden])')].map((slot) => slot.dataset.kinds)"))


@check
def other_clocks_show_the_same_choice(browser):
    with serving(SCHOOL) as server, visitor(browser) as page:
        page.goto(server.url("world-school-2027/?kinds=rally"))
        page.settled()
        seen = page.evaluate(SEEN)
        page.locator("a[data-zone='Asia/Karachi']").click()
        page.wait_for_url("**/in/Asia/Karachi.html?kinds=rally")
        page.settled()
        equal(sorted(page.evaluate(SEEN)), sorted(seen))
