#!/usr/bin/env python3
"""Prints an instance as a programme file, as near as its words come: programme.py INSTANCE

The languages of streams are left out, a region's share stands for its people, and costs are counted by our own rules.
"""
import json, sys
from zoneinfo import ZoneInfo

from evaluate import parse, windows


def listed(words):
    return "[" + ", ".join(words) + "]"


def spans(pieces):
    return listed(f"{a:%Y-%m-%d %H:%M}..{b:%H:%M}" for a, b in pieces)


def opened(instance, stream, zone):
    """The days' hours without those in which a stream is closed."""
    pieces = [(a.astimezone(zone), b.astimezone(zone)) for a, b in windows(instance)]
    for begin, end in ((parse(a).astimezone(zone), parse(b).astimezone(zone)) for a, b in stream["closed"]):
        pieces = [(a, b) for left, right in pieces for a, b in ((left, min(right, begin)), (max(left, end), right)) if a < b]
    return spans(pieces)


def speaker(person):
    away = [f"{day} 00:00..24:00" for day in person["away"]]
    return (f'  - {{id: {person["id"]}, name: {person["id"].upper()}, zone: {person["zone"]}, available: {"..".join(person["wake"])}, '
            f'comfortable: {"..".join(person["comfort"])}, rest: {person["restMinutes"]}m, at-most-per-day: {person["maxPerDay"]}'
            + (f", unavailable: {listed(away)}" if away else "") + "}")


def session(each, pairs, zone):
    pin = (each.get("pin") or {}).get("start")
    fields = [f'id: {each["id"]}', f'title: {each["id"].upper()}']
    if pin:
        fields += [f"at: {parse(pin).astimezone(zone):%Y-%m-%d %H:%M}", "pinned: true"]
    fields += [f'length: {each["minutes"]}m', f'track: {each["track"]}', f'speakers: {listed(each["speakers"])}']
    if each["headline"]:
        fields.append("kind: plenary")
    fields.append("interest: {" + ", ".join(f"{region}: {much}" for region, much in each["interest"].items()) + "}")
    if each["after"]:
        fields.append(f'after: {listed(each["after"])}')
    if pairs:
        fields.append(f"shares-public-with: {listed(pairs)}")
    return "  - {" + ", ".join(fields) + "}"


def programme(instance):
    zone = ZoneInfo(instance["zone"])
    days = instance["days"]
    yield from [
        f'id: {instance["name"].lower()}', f'title: {instance["name"]}', f'zone: {instance["zone"]}',
        f'days: {days[0]["date"]}..{days[-1]["date"]}', f'hours: {days[0]["open"]}..{days[0]["close"]}', "streams:"]
    for stream in instance["streams"]:
        yield (f'  - {{id: {stream["id"]}, title: {stream["id"].upper()}, turnaround: {instance["turnaround"]}m, '
               f'open: {opened(instance, stream, zone)}}}')
    tracks = sorted({each["track"] for each in instance["sessions"]})
    yield "tracks: " + listed(f"{{id: {track}, title: {track.upper()}}}" for track in tracks)
    yield "regions:"
    for region in instance["regions"]:
        yield (f'  - {{id: {region["id"]}, title: {region["id"].upper()}, zone: {region["zone"]}, people: {region["share"]}, '
               f'awake: {"..".join(region["fair"])}, prime: {"..".join(region["prime"])}}}')
    yield "speakers:"
    yield from map(speaker, instance["speakers"])
    yield "sessions:"
    for each in instance["sessions"]:
        yield session(each, sorted({b for a, b, _ in instance["clash"] if a == each["id"]}), zone)


if __name__ == "__main__":
    with open(sys.argv[1]) as file:
        print("\n".join(programme(json.load(file))))
