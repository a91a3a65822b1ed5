"""A programme file, read by PyYAML and not by the tool, and what its feeds must have in them."""
import json
import re
from pathlib import Path
from zoneinfo import ZoneInfo

import yaml

from showings import AGAIN, CANCELLED, Expected, Showing, instant


def as_list(value):
    return value if isinstance(value, list) else [value] if value else []


class Programme:
    """The parts of a file that decide which events a feed has and what they are called."""

    def __init__(self, file):
        self.file = Path(file)
        # Every scalar is text until a field gives it a type, as the tool has it.
        self.data = yaml.load(self.file.read_text("utf-8"), yaml.BaseLoader)
        for name in as_list(self.data.get("include")):
            for key, value in yaml.load((self.file.parent / name).read_text("utf-8"), yaml.BaseLoader).items():
                self.data[key] = self.data.get(key, []) + value
        self.id = self.data["id"]
        self.zone = self.data["zone"]
        self.languages = as_list(self.data.get("languages")) or ["en"]

    def sessions(self):
        listed = self.data["sessions"]
        return listed if isinstance(listed, list) else [one for day in listed.values() for one in day]

    def title(self, session, language):
        title = session["title"]
        if isinstance(title, str):
            return title
        first = as_list(session.get("language"))[:1] + self.languages[:1] + list(title)
        return next(title[tag] for tag in [language, *first] if tag in title)

    def expectations(self, tree):
        """For each feed of an exported tree, by its path: what must be in it."""
        sessions = {session["id"]: session for session in self.sessions()}
        slots = self.slots(tree)
        words = {language: {} for language in self.languages}
        for language, told in words.items():
            for slot in slots:
                told[event(slot)] = self._showing(slot, self.title(sessions[slot["session"]], language), language)
        ruled = self._ruled(slots, sessions)

        def feed(picked, language=self.languages[0]):
            told = words[language]
            return Expected(tuple(told[event(slot)] for slot in slots if picked(slot)), frozenset(told[one] for one in ruled))

        expected = {"calendar.ics": feed(lambda slot: True)}
        for language in self.languages:
            expected[f"calendar/{language}.ics"] = feed(lambda slot: True, language)
        public = [one for one in sessions if is_public(sessions[one])]
        for one in public:
            expected[f"sessions/{one}.ics"] = feed(lambda slot: slot["session"] == one)
        for one in sorted({one for session in public for one in people(sessions[session])}):
            expected[f"speakers/{one}.ics"] = feed(lambda slot: one in people(sessions[slot["session"]]))
        for one in self._shown("track"):
            expected[f"tracks/{one}.ics"] = feed(lambda slot: slot.get("track") == one)
        for one in self._shown("stream"):
            expected[f"streams/{one}.ics"] = feed(lambda slot: slot.get("stream") == one)
        return expected

    def _ruled(self, slots, sessions):
        """Of the dates of series all but the first, which the event begins with, and those that the file moves."""
        began, ruled = set(), set()
        for slot in slots:
            session = sessions[slot["session"]]
            if "repeat" in session and "encore" not in slot:
                zone = ZoneInfo((re.findall(r"[A-Z]\w*/[\w/+-]+", session["at"]) or [self.zone])[0])
                local = instant(slot["start"]["instant"]).astimezone(zone)
                if slot["uid"] in began and f"{local:%Y-%m-%d %H:%M}" not in {one["at"] for one in session.get("moved", [])}:
                    ruled.add(event(slot))
                began.add(slot["uid"])
        return ruled

    def _shown(self, key):
        """Tracks or streams, but for those that only sessions use which are not public."""
        public, hidden = (
            {one.get(key) for one in self.sessions() if is_public(one) == wanted} for wanted in (True, False))
        return [one["id"] for one in self.data.get(f"{key}s", []) if one["id"] not in hidden - public]

    def slots(self, tree):
        """The showings of the timetable in the home zone, each instant held to this machine's zone data by zoneinfo."""
        timetables = [json.loads(path.read_text("utf-8")) for path in sorted((tree / "in").rglob("*.json"))]
        timetable = next(one for one in timetables if one["zone"] == one["home"])  # an old name's page has the new name
        slots = {}
        for day in timetable["days"]:
            for slot in day["slots"]:
                if "uid" in slot:
                    for side in (slot["start"], slot["end"]):
                        local = instant(side["instant"]).astimezone(ZoneInfo(self.zone))
                        assert local.isoformat() == side["local"] + side["offset"], (self.file, slot)
                    slots[event(slot)] = slot
        return list(slots.values())

    @staticmethod
    def _showing(slot, title, language):
        start, end = (instant(slot[side]["instant"]) for side in ("start", "end"))
        status = slot["status"].upper()
        before = CANCELLED if status == "CANCELLED" else AGAIN if "encore" in slot else {language: ""}
        return Showing(slot["uid"], start, end, before[language] + title, status)


def event(slot):
    """The dates of a series have one UID, and no two of them one start."""
    return slot["uid"], slot["start"]["instant"]


def is_public(session):
    return session.get("audience", "public") == "public"


def people(session):
    """Whoever has a part in a session."""
    interpreters = [one for group in session.get("interpreters", {}).values() for one in as_list(group)]
    return as_list(session.get("speakers")) + as_list(session.get("chair")) + interpreters
