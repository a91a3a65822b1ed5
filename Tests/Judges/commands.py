"""Other people's programs, run for what they print."""
import subprocess


def output(*words, **options):
    done = subprocess.run(list(map(str, words)), capture_output=True, **options)
    if done.returncode:
        raise RuntimeError(f"{words[0]} ended with {done.returncode}: {done.stderr.decode('utf-8', 'replace')[-2000:]}")
    return done.stdout.decode("utf-8")
