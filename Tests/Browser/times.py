"""Every time that a page shows, held to Python's zoneinfo on the system's data."""
import datetime
from zoneinfo import ZoneInfo

from checking import check, equal, short, until, visitor
from product import instants, serving, SCHOOL

SLOTS = """() => [...document.querySelectorAll('.day .slot[data-session]')].filter((slot) => slot.querySelector('.times'))
  .map((slot) => ({
    id: slot.id, day: slot.closest('.day').getAttribute('aria-labelledby'), heading: slot.closest('.day').querySelector('h2').innerText,
    times: slot.querySelector('.times').innerText, home: slot.querySelector('.home')?.innerText || '',
    stamps: [...slot.querySelectorAll('.times time')].map((time) => time.dateTime) }))"""

MARKS = {0: "", 1: " next day", -1: " previous day"}


def shown(page, served, zone, home):
    """Compares a page in English with what the clocks of a zone show; says how many times it compared."""
    clocks, at_home = ZoneInfo(zone), ZoneInfo(home)
    slots = page.evaluate(SLOTS)
    equal({slot["id"] for slot in slots}, set(served), "showings")
    for slot in slots:
        start, end = (moment.astimezone(clocks) for moment in served[slot["id"]])
        equal(slot["day"], f"_day-{start:%Y-%m-%d}", slot["id"])
        equal(slot["heading"], f"{start:%A} {start.day} {start:%B}", slot["id"])
        days = (end.date() - start.date()).days
        equal(slot["times"], f"{start:%H:%M}–{end:%H:%M}{MARKS[days]}", f"{slot['id']} in {zone}")
        equal([datetime.datetime.fromisoformat(stamp) for stamp in slot["stamps"]], [start, end], slot["id"])
        if zone == home:
            continue
        there = served[slot["id"]][0].astimezone(at_home)
        apart = MARKS[(there.date() - start.date()).days].strip()
        mark = f" ({apart})" if apart else ""
        equal(slot["home"], f"In London: {there:%H:%M}{mark}", f"{slot['id']} at home")
    return len(slots) * 3


ZONES = ["Asia/Kathmandu", "America/St_Johns", "Pacific/Chatham", "Africa/Casablanca"]


@short
def the_page_of_a_zone_shows_what_its_clocks_show_without_script(browser):
    with serving(SCHOOL) as server:
        served = instants(server, "world-school-2027")
        for zone in ZONES:
            with visitor(browser, script=False) as page:
                page.goto(server.url(f"world-school-2027/in/{zone}"))
                shown(page, served, zone, "Europe/London")


@short
def everybody_sees_their_own_clocks_at_the_shared_address(browser):
    with serving(SCHOOL) as server:
        served = instants(server, "world-school-2027")
        for zone in ZONES:
            with visitor(browser, zone=zone) as page:
                page.goto(server.url("world-school-2027/"))
                page.settled()
                shown(page, served, zone, "Europe/London")
                equal(page.url, server.url("world-school-2027/"), "address")


@check
def every_zone_that_people_look_for_is_right(browser):
    import json
    from product import get
    with serving(SCHOOL) as server:
        served = instants(server, "world-school-2027")
        zones = json.loads(get(server.url("world-school-2027/zones.json")))["zones"]
        with visitor(browser, script=False) as page:
            for zone, *_ in zones:
                if zone in ("Europe/London", "UTC"):
                    continue
                page.goto(server.url(f"world-school-2027/in/{zone}"))
                shown(page, served, zone, "Europe/London")


@short
def a_page_of_a_session_adds_the_visitors_own_time(browser):
    with serving(SCHOOL) as server:
        served = instants(server, "world-school-2027")
        for zone in ZONES:
            with visitor(browser, zone=zone) as page:
                page.goto(server.url("world-school-2027/sessions/opening.html"))
                until(page, "[...document.querySelectorAll('time.visitor')].every((time) => time.textContent)")
                found = page.evaluate("[...document.querySelectorAll('time.visitor')].map((time) => [time.dateTime, time.innerText])")
                assert found, "no time of the visitor's"
                for stamp, words in found:
                    local = datetime.datetime.fromisoformat(stamp.replace("Z", "+00:00")).astimezone(ZoneInfo(zone))
                    assert local in [start for start, _ in served.values()], stamp
                    equal(words, f"{local:%a} {local.day} {local:%b}, {local:%H:%M}", zone)
