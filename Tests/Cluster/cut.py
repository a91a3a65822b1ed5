"""What holds while the network to the store is cut."""
import json
import time
from email.utils import parsedate_to_datetime

from load import get
from networks import Namespace
from processes import wait

# Until both ends of a connection, and who asks again, have found that nobody answers.
NOTICED = 20


def cut(cluster, seconds):
    """Cuts it for so long: what was wrong meanwhile, a line each."""
    with cluster.network.cut():
        begun = time.monotonic()
        if seconds > NOTICED:
            notices(cluster, begun)
        time.sleep(max(0, begun + seconds - time.monotonic()))
        wrong = []
        if seconds > NOTICED:
            wrong += [line for replica in cluster.replicas for line in tells(replica, time.monotonic() - begun)]
            wrong += refuses(cluster.author, begun) + leaves_nothing(cluster)
    return wrong


def readiness(replica):
    return json.loads(get(replica.port, "/readyz")[2])


def notices(cluster, begun):
    for replica in cluster.replicas:
        wait(NOTICED, lambda: readiness(replica).get("store") == "away", "what /readyz says of the store")
    print(f"both replicas noticed the cut {time.monotonic() - begun:.1f} s after", flush=True)


def tells(replica, seconds):
    """Of its age, which counts from the last answer before the cut: a question is asked every two seconds."""
    status, fields, _ = get(replica.port, "/school/calendar.ics")
    since = time.time() - parsedate_to_datetime(fields["edition-as-of"]).timestamp() if "edition-as-of" in fields else 0
    ages = {"/readyz": readiness(replica).get("age", 0), "Edition-As-Of": since}
    print(f"after {seconds:.1f} s a replica says: {readiness(replica)}, Edition-As-Of {since:.1f} s ago", flush=True)
    return [f"{name} tells of {age:.0f} s, {seconds:.0f} s after the cut" for name, age in ages.items()
            if status != 200 or not seconds - 2 <= age <= seconds + 5]


def refuses(author, begun):
    attempts = [one for one in author.attempts if one.begun > begun]
    wrong = [f"edition {one.number} was acknowledged through a cut" for one in attempts if one.number]
    wrong += [f"a release through a cut said: {one.said}" for one in attempts
              if not one.number and "cannot reach the store" not in one.said]
    for said in sorted({one.said for one in attempts}):
        print(f"a release said: {said}", flush=True)
    return wrong if attempts else ["no release was refused during the cut"]


def leaves_nothing(cluster):
    """Sessions of clients that are out of reach would hold places, and perhaps locks, for hours."""
    if not isinstance(cluster.network, Namespace):
        return []
    left = cluster.sessions("replica") + cluster.sessions("plenary")
    return [f"the store still has {left} sessions of clients that were cut off"] if left else []
