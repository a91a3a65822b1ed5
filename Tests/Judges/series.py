"""Series: a study group every week for a year, on the clocks of a zone, with a date left out and one moved."""
import json
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import product
from showings import Expected, Showing

# Rules of every kind: on either side of the equator, of half an hour, changed each year, at midnight, and none.
SOME = ["Africa/Cairo", "Africa/Casablanca", "America/Havana", "America/New_York", "America/Santiago", "Asia/Beirut", "Asia/Gaza",
        "Asia/Karachi", "Australia/Lord_Howe", "Europe/Dublin", "Europe/London", "Pacific/Auckland"]
FIRST, WEEKS, EXCEPT, FROM = datetime(2027, 1, 6, 19, 0), 52, 10, 30
FILE = """
id: {id}
title: Study groups
zone: {zone}
days: 2027-01-06..2027-12-31
streams: [{{id: main, title: Main, platform: venue}}]
sessions:
  - id: capital
    title: Reading Capital
    at: 2027-01-06 19:00
    length: 90m
    repeat: weekly until {last:%Y-%m-%d}
    except: [{out:%Y-%m-%d}]
    moved: [{{from: {moved:%Y-%m-%d}, at: {to:%Y-%m-%d %H:%M}}}]
"""


def feeds(judges, whole, scratch):
    """For each reader that expands series its row and feeds: in every zone of the zone data, or in some; khal, which takes a second a feed, always in some."""
    folder = scratch / "series"
    folder.mkdir()
    names = every_zone() if whole else SOME
    files = [write(folder, zone) for zone in names]
    trees = product.export(files, folder / "exports", "--formats", "ics")
    for one in judges:
        if one.expands:
            zones = SOME if one.whole_only else names
            found = {f"calendar.ics in {zone}": (trees[name(zone)] / "calendar.ics", expected(zone)) for zone in zones}
            yield one, f"series, {len(zones)} zones", found


def every_zone():
    return [one["zone"] for one in json.loads(product.run("zones", "--json"))["zones"]]


def name(zone):
    return "in-" + "".join(c if c.isalnum() else "-p-" if c == "+" else "-" for c in zone.lower())


def faces():
    """The faces of the clock, before zones come in: those of the rule, but for one, and another in place of one."""
    all_of_them = [FIRST + timedelta(weeks=week) for week in range(WEEKS)]
    to = all_of_them[FROM] + timedelta(days=1, minutes=-45)
    return all_of_them, all_of_them[EXCEPT], all_of_them[FROM], to


def write(folder, zone):
    weeks, out, moved, to = faces()
    file = folder / f"{name(zone)}.yaml"
    file.write_text(FILE.format(id=name(zone), zone=zone, last=weeks[-1], out=out, moved=moved, to=to), "utf-8")
    return file


def expected(zone):
    weeks, out, moved, to = faces()
    starts = [to if face == moved else face for face in weeks if face != out]
    uid = f"capital.{name(zone)}@plenary.invalid"
    instants = [face.replace(tzinfo=ZoneInfo(zone)).astimezone(timezone.utc) for face in starts]
    ninety = timedelta(minutes=90)
    return Expected(tuple(Showing(uid, start, start + ninety, "Reading Capital", "CONFIRMED") for start in instants))
