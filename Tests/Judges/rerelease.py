"""A second edition: subscribers must be told of what changed, and of nothing else."""
import re
import shutil
import time

import product
import subscribers
from revision import Revision

STAMPS = re.compile(rb"^(LAST-MODIFIED|DTSTAMP):.*\r\n", re.MULTILINE)


def judge(programmes, scratch, report):
    """Releases every programme, lets each subscriber fetch it, releases a changed one, and lets them fetch it again."""
    folder = scratch / "programmes"
    shutil.copytree(product.ROOT / "schedules", folder)
    revisions = [Revision(one, folder) for one in programmes]
    store = folder / "store.sqlite"
    for one in revisions:
        product.release(one.before.file, store)
    with product.serving(store, scratch / "serve.log") as address:
        feeds = {f"{one.id}/{path}": f"{address}/{one.id}/{path}" for one in revisions for path in wholes(one.before)}
        people = [kind(scratch, feeds) for kind in subscribers.ALL]
        was = look(people, expected([one.before for one in revisions], scratch / "first"), report)
        old = {one.id: fetched(address, one.id) for one in revisions}
        time.sleep(1)  # stamps are in whole seconds
        for one in revisions:
            one.before.file.write_bytes(one.after.file.read_bytes())
            product.release(one.before.file, store)
            product.await_edition(address, one.id, 2)
        now = look(people, expected([one.after for one in revisions], scratch / "second"), report)
        for one in revisions:
            allowed = set().union(*one.changed.values())
            compare_feeds(one, old[one.id], fetched(address, one.id), report)
            for person in people:
                compare_stores(person, one.id, was[person], now[person], allowed, report)


def wholes(programme):
    """What is subscribed to of a programme: the feed, the same on local clocks, and the one of each language."""
    return ["calendar.ics", "calendar.ics?tzid=1", *(f"calendar/{language}.ics" for language in programme.languages)]


def expected(programmes, folder):
    """What a subscriber must keep, by feed and UID."""
    trees = product.export([one.file for one in programmes], folder, "--formats", "ics,json")
    kept = {}
    for one in programmes:
        wanted = one.expectations(trees[one.id])
        for path in wholes(one):
            kept |= {(f"{one.id}/{path}", name): seen for name, seen in wanted[path.removesuffix('?tzid=1')].named().items()}
    return kept


def look(people, wanted, report):
    """Lets each subscriber fetch, and holds what they then keep to what is to be kept; all they keep."""
    kept = {}
    for person in people:
        for line in person.refresh(wanted):
            report.finding(f"{person.name}: nothing was new, and yet: {line}")
        kept[person] = person.items(wanted)
        for sample in sorted({path.split("/")[0] for path, _ in wanted}):
            right, seen = (
                {key: showing for key, showing in some.items() if key[0].startswith(sample + "/")}
                for some in (wanted, {key: item[0] for key, item in kept[person].items()}))
            wrong = [f"{key[1]}: {seen.get(key)} instead of {right.get(key)}" for key in sorted(right.keys() | seen.keys())
                     if seen.get(key) != right.get(key)]
            report.read(person, sample, "subscribed", seen, (len(wrong), wrong))
    return kept


def compare_stores(person, sample, was, now, allowed, report):
    """Exactly the events that were changed may differ, in each of the feeds subscribed to."""
    differing = {}
    for key in sorted(was.keys() | now.keys()):
        if key[0].startswith(sample + "/") and was.get(key) != now.get(key):
            differing.setdefault(key[0], set()).add(key[1])
    for path in {key[0] for key in was if key[0].startswith(sample + "/")}:
        found = differing.get(path, set())
        report.changes(person, sample, len(found), [f"{path}: {uid}" for uid in sorted(found ^ allowed)])


def fetched(address, programme):
    """Every feed of the programme: its events by UID, and what stands around them but for its own LAST-MODIFIED."""
    files = product.files(address, programme)
    return {path: parts(product.fetch(f"{address}/{programme}/{path}")) for path in files if path.endswith(".ics")}


def parts(feed):
    events = re.findall(rb"BEGIN:VEVENT\r\n.*?END:VEVENT\r\n", feed, re.DOTALL)
    around = STAMPS.sub(b"", re.sub(rb"BEGIN:VEVENT\r\n.*END:VEVENT\r\n", b"", feed, flags=re.DOTALL))
    told = {}
    for event in events:  # what stands for one date of a series has the UID of the series
        told[value(event, "UID")] = told.get(value(event, "UID"), b"") + event
    return told, around


def value(event, name):
    """The value of a property, unfolded; that of SEQUENCE is 0 where it is not written (RFC 5545 §3.8.7.4)."""
    found = re.search(rf"^{name}:(.*)\r\n".encode(), event.replace(b"\r\n ", b""), re.MULTILINE)
    return found[1].decode() if found else "0"


def compare_feeds(revision, old, new, report):
    """The difference of two editions of each feed: the changed events, and SEQUENCE by RFC 5546 §2.1.4."""
    changed = {what: revision.changed.get(what, set()) for what in ("moved", "cancelled", "renamed", "added")}
    raised, allowed = changed["moved"] | changed["cancelled"], set().union(*changed.values())
    for path in sorted(old):
        (was, head), (now, new_head) = old[path], new[path]
        report.compared(len(was))
        # The feed of a single session is called what the session is called.
        if head != new_head and not (path.startswith("sessions/") and was.keys() & changed["renamed"]):
            report.finding(f"{revision.id}/{path}: what stands around the events differs")
        for uid in sorted(was.keys() | now.keys()):
            if is_placeholder(uid):
                wrong = uid in was and uid in now and was[uid] != now[uid]
            elif uid in was and uid in now:
                step = int(value(now[uid], "SEQUENCE")) - int(value(was[uid], "SEQUENCE"))
                wrong = (was[uid] != now[uid]) != (uid in allowed) or step != (uid in raised)
            else:
                wrong = uid not in allowed
            if wrong:
                report.finding(f"{revision.id}/{path}: {uid} is not as it should be after the change")


def is_placeholder(uid):
    """The one event of a feed without any: as long as there is none, nothing of it changes."""
    return uid.startswith("_")
