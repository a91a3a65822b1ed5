"""What every check needs: a mark that it is one, and a visitor."""
import contextlib


def check(function):
    function.is_check, function.is_short = True, False
    return function


def short(function):
    """A check that a commit waits for."""
    function.is_check, function.is_short = True, True
    return function


@contextlib.contextmanager
def visitor(browser, zone="Europe/London", language="en-GB", width=390, script=True, scheme="light", **more):
    """A page of somebody somewhere; an error of the script fails the check."""
    context = browser.new_context(
        viewport={"width": width, "height": 844}, timezone_id=zone, locale=language, java_script_enabled=script,
        color_scheme=scheme, reduced_motion="reduce", **more)
    page = context.new_page()
    errors = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
    page.settled = lambda: until(
        page, "document.readyState === 'complete' && !document.documentElement.classList.contains('waiting')")
    try:
        yield page
    finally:
        context.close()
    assert not errors, errors


def until(page, condition, seconds=20):
    """Waits from outside: the pages' policy lets nothing be evaluated inside."""
    for _ in range(seconds * 20):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(50)
    raise AssertionError(f"never: {condition}")


def equal(found, wanted, what=""):
    assert found == wanted, f"{what}: found {found!r}, expected {wanted!r}"
