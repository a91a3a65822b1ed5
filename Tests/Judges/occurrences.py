"""Prints what recurring-ical-events makes of calendars: file, start and end of each occurrence in seconds since the epoch."""
import datetime
import sys

import icalendar
import recurring_ical_events

for path in sys.argv[1:]:
    with open(path, "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    for event in recurring_ical_events.of(calendar).between(datetime.date(2026, 1, 1), datetime.date(2031, 1, 1)):
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        print(path, int(start.timestamp()), int(end.timestamp()), sep="\t")
