import Exports
import Testing
import Threading
import Web

@Suite struct ZoneTests {
    @Test(arguments: [
        ("/world-school/in/Asia/Karachi", "<p>Karachi</p>"),
        ("/world-school/in/Asia/Karachi.html", "<p>Karachi</p>"),
        ("/world-school/in/Asia/Karachi.fr.html", "<p>Karachi en français</p>"),
        ("/world-school/in/Asia/Karachi.csv", "csv"),
        ("/world-school/in/UTC", "<p>rendered in/UTC.html</p>"),
        ("/world-school/in/UTC.txt", "<p>rendered in/UTC.txt</p>"),
        ("/world-school/in/UTC.fr.html", "<p>rendered in/UTC.fr.html</p>"),
        ("/world-school/in/America/Argentina/Ushuaia.json", "<p>rendered in/America/Argentina/Ushuaia.json</p>"),
        ("/world-school/in/Etc/GMT+5", "<p>rendered in/Etc/GMT+5.html</p>"),
    ])
    func everyZoneHasATimetable(target: String, text: String) {
        let response = answer(target)
        #expect(response.status == 200)
        #expect(response.text == text)
        #expect(response.headers["Link"] == nil)
    }

    @Test(arguments: [
        ("/world-school/in/asia/karachi", "../../in/Asia/Karachi"),
        ("/world-school/in/ASIA/KARACHI.fr.html?x=1", "../../in/Asia/Karachi.fr.html?x=1"),
        ("/world-school/in/utc.csv", "../in/UTC.csv"),
        ("/world-school/in/america/argentina/ushuaia", "../../../in/America/Argentina/Ushuaia"),
        ("/world-school/in/asia/calcutta.html", "../../in/Asia/Calcutta.html"),
        ("/world-school/in/etc/gmt+5", "../../in/Etc/GMT+5"),
    ])
    func aZoneInAnotherCaseRedirectsToItsSpelling(target: String, location: String) {
        let response = answer(target)
        #expect(response.status == 308)
        #expect(response.location == location)
    }

    @Test func anOldNameIsServedAndLinksThePresentOne() {
        let response = answer("/world-school/in/Asia/Calcutta.html")
        #expect(response.status == 200)
        #expect(response.text == "<p>rendered in/Asia/Calcutta.html</p>")
        #expect(response.headers["Link"] == "<../../in/Asia/Kolkata.html>; rel=\"canonical\"")
        #expect(answer("/world-school/in/Asia/Calcutta").headers["Link"] == response.headers["Link"])
    }

    @Test(arguments: [
        "/world-school/in/Mars/Olympus", "/world-school/in/Asia", "/world-school/in/Asia/Karachi.exe",
        "/world-school/in/Asia/Karachi.ur.html", "/world-school/in/Asia/Karachi.",
        "/world-school/in/Asia/Karachi.html.html",
        "/world-school/in/Asia%2FKarachi", "/world-school/in/a/b/c/d", "/world-school/in/.html",
    ])
    func nothingElseIsAskedOfTheRenderer(target: String) {
        let asked = Locked<[String]>([])
        let site = Sample.programme(files: []) { path in
            asked.withLock { $0.append(path) }
            return nil
        }
        let router = Sample.router(SiteSnapshot(programmes: [site]))
        #expect(router.response(to: Request(target: target)).status == 404)
        #expect(asked.withLock { $0 } == [])
    }

    @Test func aRenderedFileIsKeptForTheNext() {
        let (router, count) = countingRouter(keptBytes: 1_000)
        let first = router.response(to: Request(target: "/world-school/in/UTC"))
        let second = router.response(to: Request(target: "/world-school/in/UTC.html"))
        #expect(first.headers["ETag"] == second.headers["ETag"])
        #expect(count.withLock { $0 } == 1)
    }

    @Test func whatIsKeptStaysBelowItsLimit() {
        let (router, count) = countingRouter(keptBytes: 40)
        for target in ["/world-school/in/UTC.txt", "/world-school/in/UTC.csv", "/world-school/in/UTC.txt"] {
            #expect(router.response(to: Request(target: target)).status == 200)
        }
        #expect(count.withLock { $0 } == 3)
    }

    private func countingRouter(keptBytes: Int) -> (Router, Locked<Int>) {
        let count = Locked(0)
        let site = Sample.programme(files: [], keptBytes: keptBytes) { path in
            count.withLock { $0 += 1 }
            return Sample.file(path, "text/plain; charset=utf-8", "thirty bytes or a little more: \(path)")
        }
        return (Sample.router(SiteSnapshot(programmes: [site])), count)
    }
}
