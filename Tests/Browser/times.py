"""Every time that a page shows, held to Python's zoneinfo on the system's data."""
import datetime
import json
import re
from zoneinfo import ZoneInfo

from checking import check, equal, short, until, visitor
from live import written
from product import get, instants, serving, SCHOOL

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


LISTS = ["speakers/amina-khan.html", "tracks/culture.html", "streams/forum.html"]


@short
def lists_show_their_own_clocks_and_the_visitors(browser):
    with serving(SCHOOL) as server:
        served = instants(server, "world-school-2027")
        for zone in ZONES:
            with visitor(browser, zone=zone) as page:
                for path in LISTS:
                    page.goto(server.url(f"world-school-2027/{path}"))
                    until(page, "[...document.querySelectorAll('time.visitor')].every((time) => time.textContent)")
                    clocks = "Asia/Karachi" if path.startswith("speakers") else "Europe/London"
                    slots = page.evaluate(SLOTS)
                    assert slots, path
                    for slot in slots:
                        theirs, own = (served[slot["id"]][0].astimezone(ZoneInfo(name)) for name in (clocks, zone))
                        equal(slot["day"], f"_day-{theirs:%Y-%m-%d}", slot["id"])
                        equal(slot["times"][:5], f"{theirs:%H:%M}", f"{slot['id']} on {path}")
                        shown_time = page.locator(f"[id='{slot['id']}'] .visitor").text_content()
                        equal(shown_time, f"{own:%a} {own.day} {own:%b}, {own:%H:%M}", f"{slot['id']} in {zone}")


@check
def the_page_of_now_shows_what_clocks_show(browser):
    with serving(SCHOOL) as server:
        served = instants(server, "world-school-2027")
        for zone in ZONES:
            with visitor(browser, zone=zone) as page:
                page.goto(server.url("world-school-2027/now"))
                page.settled()
                lines = page.evaluate("""() => [...document.querySelectorAll('.showing.next')].map((next) =>
                    [...next.querySelectorAll('time')].map((time) => [time.dateTime, time.textContent]))""")
                assert lines, "nothing is next"
                starts = {start for start, _ in served.values()}
                for (stamp, words), *_ in lines:
                    moment = datetime.datetime.fromisoformat(stamp.replace("Z", "+00:00"))
                    local = moment.astimezone(ZoneInfo(zone))
                    assert moment in starts, stamp
                    assert words.endswith(f"{local:%H:%M}"), (words, local, zone)


MOVED = """\
id: moved
title: Moved
zone: Europe/London
days: 2027-07-24..2027-07-25
regions:
  - {{id: nepal, title: Nepal, zone: Asia/Kathmandu}}
  - {{id: newfoundland, title: Newfoundland, zone: America/St_Johns}}
sessions: [{{id: opening, title: Opening, at: 2027-07-24 {at}, length: 1h}}]
"""


@short
def a_moved_session_says_what_it_was_on_each_clock(browser):
    file = written(MOVED.format(at="17:00"))
    with serving(file) as server, visitor(browser, script=False) as page:
        file.write_text(MOVED.format(at="18:30"))
        for _ in range(100):
            if json.loads(get(server.url("moved/edition.json")))["number"] == 2:
                break
            page.wait_for_timeout(200)
        before = datetime.datetime(2027, 7, 24, 17, tzinfo=ZoneInfo("Europe/London"))
        after = before + datetime.timedelta(minutes=90)
        for zone in [*ZONES, "Europe/London"]:
            page.goto(server.url(f"moved/in/{zone}"))
            then, now = (moment.astimezone(ZoneInfo(zone)) for moment in (before, after))
            day = "" if then.date() == now.date() else f"{then:%A} {then.day} {then:%B}, "
            equal(page.locator(".was").inner_text(), f"Moved from {day}{then:%H:%M}", zone)
            equal(page.locator("#opening .times time").first.inner_text(), f"{now:%H:%M}", zone)
        page.goto(server.url("moved/changes.html"))
        told = set(re.findall(r"\d\d:\d\d", page.locator(".changes").first.inner_text()))
        wanted = {f"{moment.astimezone(ZoneInfo(zone)):%H:%M}" for moment in (before, after)
                  for zone in ("Europe/London", "Asia/Kathmandu", "America/St_Johns")}
        assert told and told <= wanted, (told, wanted)
        assert f"{after:%H:%M}" in told and f"{before:%H:%M}" in told, told
        page.goto(server.url("moved/sessions/opening.html"))
        equal(page.locator(".moment .times time").first.inner_text(), "18:30")
        for zone in ("Asia/Kathmandu", "America/St_Johns"):
            line = page.locator(".cities").inner_text()
            assert f"{after.astimezone(ZoneInfo(zone)):%H:%M}" in line, (line, zone)
