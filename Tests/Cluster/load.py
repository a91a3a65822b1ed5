"""Readers who ask all the time, and what they were told."""
import hashlib
import http.client
import re
import threading
import time

PATHS = ("/school/calendar.ics", "/school/", "/school/edition.json", "/school/changes.atom",
         "/school/my.ics?sessions=opening")


def get(port, path, fields=None, timeout=15):
    """Status, fields, body; a body that is cut short is an error."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        connection.request("GET", path, headers=fields or {})
        answer = connection.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


def edition(body):
    """What only one edition says: the latest title, or the number; and a hash of all that it says."""
    marks = re.findall(rb'(?:Opening |"number":\s*)(\d+)', body)
    return max(map(int, marks), default=0), hashlib.sha256(body).hexdigest()


class Load:
    """Half of the readers ask for what a cache may have, half for what it cannot have."""

    def __init__(self, port, readers=4):
        self.port, self.is_over, self.answers = port, threading.Event(), []
        self.threads = [threading.Thread(target=self.read, args=(number,)) for number in range(readers)]
        for thread in self.threads:
            thread.start()

    def read(self, reader):
        count = 0
        while not self.is_over.is_set():
            path = PATHS[count % len(PATHS)]
            count += 1
            mark = f"{'&' if '?' in path else '?'}reader={reader}-{count}" if reader % 2 else ""
            start = time.monotonic()
            try:
                status, _, body = get(self.port, path + mark)
                self.answers.append((path, status, edition(body), time.monotonic() - start))
            except (OSError, http.client.HTTPException) as error:
                self.answers.append((path, repr(error), None, time.monotonic() - start))
            time.sleep(0.01)

    def end(self):
        self.is_over.set()
        for thread in self.threads:
            thread.join()
        return self.answers
