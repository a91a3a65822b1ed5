"""An instance as the tables that any solver starts from: slots are numbers, starts carry what they cost alone.

By the evaluator's own functions, so that all are asked the same.
"""
from collections import namedtuple
from datetime import timedelta
from zoneinfo import ZoneInfo

from evaluate import GRID, fmt, inside, parse, starts, wake_slots, windows

Start = namedtuple("Start", "slot day cost fair")
Job = namedtuple("Job", "id length track speakers headline starts streams after")


class Tables:
    def __init__(self, instance):
        self.instance = instance
        self.windows = windows(instance)
        self.origin = self.windows[0][0]
        self.turnaround = instance["turnaround"] // GRID
        self.regions = [(r, ZoneInfo(r["zone"])) for r in instance["regions"]]
        self.speakers = {s["id"]: s for s in instance["speakers"]}
        self.zones = {s["zone"]: ZoneInfo(s["zone"]) for s in instance["speakers"]}
        self.awake = {s["id"]: wake_slots(s, self.windows) for s in instance["speakers"]}
        self.streams = [s["id"] for s in instance["streams"]]
        self.closed = [[(self.slot(parse(a)), self.slot(parse(b))) for a, b in s["closed"]] for s in instance["streams"]]
        self.jobs = [self.job(s) for s in instance["sessions"]]
        self.number = {job.id: index for index, job in enumerate(self.jobs)}
        self.clashes = [(self.number[a], self.number[b], weight) for a, b, weight in instance["clash"]]
        self.share = {t: -(-sum(job.track == t for job in self.jobs) // len(self.windows)) for t in {j.track for j in self.jobs}}
        self.floors = [self.floor(r["id"]) for r, _ in self.regions]

    def slot(self, instant):
        return int((instant - self.origin).total_seconds()) // 60 // GRID

    def rest(self, speaker):
        return -(-self.speakers[speaker]["restMinutes"] // GRID)

    def job(self, session):
        pin = session.get("pin") or {}
        allowed = [q for q in starts(session, [self.awake[p] for p in session["speakers"]], self.windows)
                   if "start" not in pin or parse(pin["start"]) == q]
        streams = [k for k, s in enumerate(self.instance["streams"])
                   if session["language"] in s["languages"] and pin.get("stream", s["id"]) == s["id"]]
        return Job(session["id"], session["minutes"] // GRID, session["track"], session["speakers"], session["headline"],
                   [self.start(session, q) for q in allowed], streams, session["after"])

    def start(self, session, instant):
        """With what it costs whatever else is placed, and how many of its slots each region sees at fair hours, times interest."""
        weights = self.instance["weights"]
        covered = [instant + timedelta(minutes=GRID * k) for k in range(session["minutes"] // GRID)]
        reach, fair = 0, []
        for region, zone in self.regions:
            interest, penalty, seen = session["interest"].get(region["id"], 0), 0, 0
            for q in covered:
                minute = self.minute(q, zone)
                isFair = inside(minute, region["prime"]) or inside(minute, region["fair"])
                penalty += 0 if inside(minute, region["prime"]) else 1 if isFair else 4
                seen += isFair
            reach += region["share"] * interest * penalty
            fair.append(interest * seen)
        people = [self.speakers[p] for p in session["speakers"]]
        comfort = sum(not inside(self.minute(q, self.zones[p["zone"]]), p["comfort"]) for p in people for q in covered)
        day = next(k for k, (a, b) in enumerate(self.windows) if a <= instant < b)
        return Start(self.slot(instant), day, weights["reach"] * (reach // 100) + weights["comfort"] * comfort, tuple(fair))

    @staticmethod
    def minute(instant, zone):
        local = instant.astimezone(zone)
        return local.hour * 60 + local.minute

    def floor(self, region):
        total = sum(s["interest"].get(region, 0) * (s["minutes"] // GRID) for s in self.instance["sessions"])
        return total * self.instance["floorPercent"] // 100

    def isOpen(self, stream, slot, length):
        return all(slot >= b or slot + length <= a for a, b in self.closed[stream])

    def plan(self, places):
        """Pairs of slot and stream, session by session, in the evaluator's form."""
        return [dict(id=job.id, start=fmt(self.origin + timedelta(minutes=GRID * slot)), stream=self.streams[stream])
                for job, (slot, stream) in zip(self.jobs, places)]
