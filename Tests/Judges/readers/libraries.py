"""Libraries in Python."""
from datetime import date
from importlib.metadata import version
from pathlib import Path

import icalendar
import recurring_ical_events
import vobject
from ical.calendar_stream import IcsCalendarStream

from showings import ALL, Showing, utc


class Library:
    """Reads in this process, whatever a feed is of."""

    whole_only = False
    expands = False  # series into their dates
    fields = ALL

    def __init__(self, scratch):
        self.version = version(self.name)

    def read(self, files):
        return [list(self.events(Path(file).read_bytes())) for file in files]


class ICalendar(Library):
    name = "icalendar"

    def events(self, text):
        calendar = icalendar.Calendar.from_ical(text)
        assert not calendar.errors, calendar.errors
        for event in calendar.walk("VEVENT"):
            assert not event.errors, event.errors
            yield icalendar_event(event)


class RecurringICalEvents(Library):
    name = "recurring-ical-events"
    expands = True

    def events(self, text):
        events = recurring_ical_events.of(icalendar.Calendar.from_ical(text), skip_bad_series=False)
        return map(icalendar_event, events.between(date(2000, 1, 1), date(2100, 1, 1)))


def icalendar_event(event):
    start, end = (utc(event.decoded(key)) if key in event else None for key in ("DTSTART", "DTEND"))
    return Showing(str(event["UID"]), start, end, str(event["SUMMARY"]), str(event["STATUS"]))


class ICal(Library):
    name = "ical"
    expands = True

    def events(self, text):
        calendar = IcsCalendarStream.calendar_from_ics(text.decode("utf-8"))
        for event in calendar.timeline:
            yield Showing(event.uid, utc(event.dtstart), utc(event.end), event.summary, event.status.value)


class VObject(Library):
    name = "vobject"

    def events(self, text):
        for event in vobject.readOne(text.decode("utf-8"), validate=True).vevent_list:
            start, end = (getattr(event, key, None) for key in ("dtstart", "dtend"))
            yield Showing(event.uid.value, utc(start.value), utc(end.value) if end else None, event.summary.value,
                          event.status.value)
