"""Builds a calendar of 1,000 sessions with the icalendar package, again and again; prints the processor's microseconds an
event and the calendar's size. The same events as in swift/main.swift and libical.c."""
import datetime
import sys
import time

import icalendar

EVENTS = 1000
STAMP = datetime.datetime.fromtimestamp(1790000000, datetime.timezone.utc)


def event(number):
    start = datetime.datetime.fromtimestamp(1811833200 + number * 900, datetime.timezone.utc)
    made = icalendar.Event()
    made.add("uid", f"session-{number}.large-programme@large.example.org")
    for name in ("dtstamp", "last-modified", "created"):
        made.add(name, STAMP)
    made.add("sequence", number % 3)
    made.add("dtstart", start)
    made.add("dtend", start + datetime.timedelta(hours=1))
    made.add("summary", f"Crise {number}: l’histoire, et ce qui suit")
    made.add("status", "CONFIRMED")
    made.add("transp", "OPAQUE")
    made.add("class", "PUBLIC")
    made.add("categories", ["History", "English", "Talk"])
    made.add("location", "https://watch.large.example.org/stream")
    made.add("url", f"https://schedule.large.example.org/large-programme/sessions/session-{number}.html")
    made.add("description", f"https://watch.large.example.org/stream-{number % 20}\n\n"
             f"Speakers: Speaker {number % 97}, Speaker {number % 89}\nIn English\nInterpreted into French\n"
             "Tuesday 1 June, 17:00 Europe/London\n\nWhat happened, why it did, and what may come of it. "
             "Read the two chapters; bring your questions, your doubts and a friend.")
    return made


def calendar():
    whole = icalendar.Calendar()
    whole.add("prodid", "-//Plenary//1//EN")
    whole.add("version", "2.0")
    for number in range(EVENTS):
        whole.add_component(event(number))
    return len(whole.to_ical())


rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
size = calendar()
start = time.process_time()
for _ in range(rounds):
    assert calendar() == size
print(f"{(time.process_time() - start) * 1e6 / rounds / EVENTS:.3f} {size}")
