"""Other people's programs, run for what they print."""
import subprocess


def output(*words, stderr_too=False, **options):
    done = subprocess.run(list(map(str, words)), capture_output=True, stdin=subprocess.DEVNULL, **options)
    told = done.stderr.decode("utf-8", "replace")
    if done.returncode:
        raise RuntimeError(f"{words[0]} ended with {done.returncode}: {told[-2000:]}")
    return done.stdout.decode("utf-8") + (told if stderr_too else "")
