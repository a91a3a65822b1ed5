"""What a first visit costs."""
from checking import check, short, visitor
from product import serving, SCHOOL

LIMIT = 60_000


@short
def a_programme_of_48_sessions_takes_less_than_60_kB(browser):
    for path in ("", "sessions/opening.html", "speakers/amina-khan.html", "tracks/struggle.html", "streams/main.html", "now"):
        weighed(browser, path)


def weighed(browser, path):
    with serving(SCHOOL) as server, visitor(browser, zone="Asia/Karachi") as page:
        sizes, hosts = {}, set()

        def count(request):
            hosts.add(request.url.split("/")[2])
            answer = request.sizes()
            sizes[request.url] = answer["responseBodySize"] + answer["responseHeadersSize"]

        page.on("requestfinished", count)
        page.goto(server.url(f"world-school-2027/{path}"))
        page.settled()
        page.wait_for_timeout(500)
        assert hosts == {server.address.split("//")[1]}, hosts
        total = sum(size for url, size in sizes.items() if "sw.js" not in url)
        assert total < LIMIT, f"{path}: {total} bytes: {sizes}"
        print(f"  {path or 'the timetable'}: {total} bytes in {len(sizes)} answers")
