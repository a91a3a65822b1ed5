"""Prints what other people's readers make of calendars: file, reader, UID, start and end in seconds since the epoch.

The local times of a file are read by its own VTIMEZONE wherever the reader can be made to.
"""
import datetime
import sys

import icalendar
import vobject


def seconds(moment):
    if not isinstance(moment, datetime.datetime):
        return "date"
    if moment.tzinfo is None:
        return "floating"
    return int(moment.timestamp())


def by_icalendar(text):
    for event in icalendar.Calendar.from_ical(text).walk("VEVENT"):
        yield str(event["UID"]), event.decoded("DTSTART"), event.decoded("DTEND")


def by_icalendar_vtimezone(text):
    """The zone as the calendar describes it, not as the machine knows it."""
    calendar = icalendar.Calendar.from_ical(text)
    zones = {str(zone["TZID"]): zone.to_tz(lookup_tzid=False) for zone in calendar.walk("VTIMEZONE")}
    for event in calendar.walk("VEVENT"):
        ends = []
        for name in ("DTSTART", "DTEND"):
            moment, tzid = event.decoded(name), event[name].params.get("TZID")
            if tzid:
                moment = moment.replace(tzinfo=None)
                zone = zones[tzid]
                moment = zone.localize(moment) if hasattr(zone, "localize") else moment.replace(tzinfo=zone)
            ends.append(moment)
        yield str(event["UID"]), *ends


def by_vobject(text):
    vobject.icalendar.__dict__["__tzidMap"].clear()
    vobject.icalendar.registerTzid("UTC", vobject.icalendar.utc)
    for event in vobject.readOne(text).vevent_list:
        yield event.uid.value, event.dtstart.value, event.dtend.value


READERS = {"icalendar": by_icalendar, "icalendar's VTIMEZONE": by_icalendar_vtimezone, "vobject": by_vobject}

for path in sys.argv[1:]:
    with open(path, encoding="utf-8", newline="") as file:
        text = file.read()
    for name, reader in READERS.items():
        for uid, start, end in reader(text):
            print(path, name, uid, seconds(start), seconds(end), sep="\t")
