"""The tool under judgement, driven as its users drive it: by its command line and over HTTP."""
import contextlib
import json
import os
import re
import subprocess
import time
import urllib.request
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BINARY = str(Path(os.environ.get("PLENARY_BINARY") or ROOT / ".build/debug/plenary").absolute())


def run(*words, status=0):
    """Runs the tool; what it prints. Any other exit status than `status` ends the judging."""
    done = subprocess.run([BINARY, *map(str, words)], capture_output=True, text=True)
    if done.returncode != status:
        raise SystemExit(f"plenary {' '.join(map(str, words))}\nended with {done.returncode}:\n{done.stderr}")
    return done.stdout


def version():
    return run("--version").split()[-1]


def export(files, folder, *options):
    """Exports the files below the folder; the tree of each programme, by its id."""
    run("export", *files, "--to", folder, "--quiet", *options)
    return {path.name: path for path in sorted(Path(folder).iterdir()) if path.is_dir()}


def errors(file):
    """The errors of a programme file, for which it could not be released."""
    done = subprocess.run([BINARY, "check", str(file), "--quiet"], capture_output=True, text=True)
    return "\n".join(line for line in done.stderr.splitlines() if " error: " in line) if done.returncode else ""


def release(file, store):
    return run("release", file, "--store", f"sqlite:{store}", "--quiet")


@contextlib.contextmanager
def serving(store, log):
    """The tool serving what the store holds, on a free port of this machine: its address."""
    with open(log, "w") as out:
        words = [BINARY, "serve", "--store", f"sqlite:{store}", "--listen", "127.0.0.1:0"]
        child = subprocess.Popen(words, stdout=out, stderr=subprocess.STDOUT)
        try:
            yield _address(child, Path(log))
        finally:
            child.terminate()
            child.wait(timeout=20)


def _address(child, log):
    for _ in range(600):
        found = re.search(r"^serving on (http://\S+)/$", log.read_text(), re.MULTILINE)
        if found:
            return found[1]
        if child.poll() is not None:
            break
        time.sleep(0.1)
    raise SystemExit(f"plenary serve did not come up:\n{log.read_text()}")


def fetch(url):
    with urllib.request.urlopen(url, timeout=30) as answer:
        return answer.read()


def files(address, programme):
    """The paths of all files of an edition that is served."""
    return sorted(json.loads(fetch(f"{address}/{programme}/edition.json"))["sha256"])


def await_edition(address, programme, number):
    """Waits until the server shows an edition that another process released."""
    for _ in range(300):
        if json.loads(fetch(f"{address}/{programme}/edition.json"))["number"] == number:
            return
        time.sleep(0.1)
    raise SystemExit(f"{programme}: edition {number} was released, and not served within 30 seconds")
