import Exports
import Testing
import Web

@Suite struct RoutingTests {
    @Test func theRootListsTheProgrammes() {
        let response = answer("/")
        #expect(response.status == 200)
        #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(response.text.contains("<a href=\"./world-school/\">World &lt;School&gt;</a>"))
    }

    @Test func theRootIsThePageTheCallerGives() {
        let snapshot = SiteSnapshot(
            programmes: [Sample.programme()], index: Sample.page("index.html", "ours"),
            rootFiles: [Sample.page("index.fr.html", "nôtre"), Sample.file("assets/site.css", "text/css", "b{}")])
        let router = Sample.router(snapshot)
        #expect(router.response(to: Request(target: "/")).text == "<p>ours</p>")
        #expect(router.response(to: Request(target: "/?language=fr")).text == "<p>nôtre</p>")
        #expect(router.response(to: Request(target: "/?language=ur")).text == "<p>ours</p>")
        #expect(router.response(to: Request(target: "/assets/site.css")).text == "b{}")
    }

    @Test func aProgrammeWithoutItsSlashRedirectsUnderAnyPrefixAndKeepsTheQuery() {
        let response = answer("/world-school?language=fr")
        #expect(response.status == 308)
        #expect(response.location == "./world-school/?language=fr")
        #expect(answer("/world-school?q=%C3%A9&r=\u{e9}").location == "./world-school/?q=%C3%A9&r=%C3%A9")
    }

    @Test(arguments: [
        ("/world-school/", "<p>home "),
        ("/world-school/?utm_source=x", "<p>home "),
        ("/world-school/index.html", "<p>home "),
        ("/world-school/index", "<p>home "),
        ("/world-school/index.fr.html", "<p>accueil "),
        ("/world-school/sessions/opening", "<p>opening</p>"),
        ("/world-school/sessions/opening.html", "<p>opening</p>"),
        ("/world-school/sessions/opening.ics", "BEGIN:VCALENDAR opening"),
        ("/world%2Dschool/schedule%2ejson", "{\"long\""),
        ("/world-school/assets/%C3%A9t%C3%A9.css", "a{}"),
        ("http://example.org/world-school/sessions/opening", "<p>opening</p>"),
    ])
    func filesAreServedAndPagesWithoutTheirSuffixToo(target: String, start: String) {
        let response = answer(target)
        #expect(response.status == 200)
        #expect(response.text.hasPrefix(start))
    }

    @Test(arguments: [
        ("/world-school/sessions/opening/", "../opening"),
        ("/world-school/calendar.ics/?a=b", "../calendar.ics?a=b"),
        ("/world-school/in/UTC/", "../UTC"),
    ])
    func aSlashTooManyRedirectsToWhatExists(target: String, location: String) {
        let response = answer(target)
        #expect(response.status == 308)
        #expect(response.location == location)
    }

    @Test(arguments: [
        "/nowhere", "/nowhere/", "/World-School/", "/world-school/nothing", "/world-school/nothing/",
        "/world-school/sessions", "/world-school/sessions/", "/world-school//index.html", "//world-school/",
        "/world-school/in", "/world-school/in/", "/healthz/", "/assets",
    ])
    func whatDoesNotExistIsNotFound(target: String) {
        #expect(answer(target).status == 404)
    }

    @Test(arguments: [
        "/world-school/../secrets", "/world-school/%2e%2e/secrets", "/..", "/world-school/sessions%2Fopening.html",
        "/world-school/sessions%5copening.html", "/world-school/./index.html", "/world-school/index.html%00",
        "/world-school/in/..%2F..%2Fetc/passwd", "/world-school/in/../index.html",
    ])
    func dotsAndHiddenSlashesLeadNowhere(target: String) {
        #expect(answer(target).status == 404)
    }

    @Test(arguments: [
        "/world-school/%", "/world-school/%4", "/world-school/%zz", "/world-school/%ff", "/world-school/?language=%",
        "/world-school/?%ff=1", "world-school/", "", "*", "ftp://example.org/", "/world school/",
    ])
    func whatIsNotWellWrittenIsRefused(target: String) {
        #expect(answer(target).status == 400)
    }

    @Test func thePageOfNowIsOnTheClocksThatItsAddressNames() {
        let page = answer("/world-school/now")
        #expect(page.text == "<p>at 2026-07-25T17:20:00Z on home in en</p>")
        #expect(page.headers["Vary"]?.contains("Accept-Language") == true)
        #expect(page.headers["Cache-Control"]?.contains("max-age=5") == true)
        #expect(answer("/world-school/now?zone=asia/karachi&language=fr").text.contains("on Asia/Karachi in fr"))
        #expect(answer("/world-school/now?zone=").text.contains("on home in en"))
        #expect(answer("/world-school/now", ["Accept-Language": "fr"]).text.contains("in fr"))
        #expect(answer("/world-school/now?zone=Asia/Karachy").status == 400)
    }

    @Test func aTimetablesAddressMayAskForAPartOfIt() {
        #expect(answer("/world-school/?tracks=history").text == "<p>filtered index.html history</p>")
        #expect(
            answer("/world-school/in/Asia/Karachi.html?tracks=history").text.contains("in/Asia/Karachi.html history"))
        #expect(answer("/world-school/?tracks=history&language=fr").text.contains("filtered index.fr.html"))
        #expect(answer("/world-school/?other=history").text.contains("home"))
        #expect(answer("/world-school/calendar.ics?tracks=history").text.contains("VCALENDAR"))
    }

    @Test func namesOfZonesAreInALanguageOfTheProgramme() {
        #expect(answer("/world-school/zones.json?language=fr").text == "zones in fr")
        #expect(answer("/world-school/zones.json?language=ur").text == "zones in en")
    }

    @Test func nowTellsTheMomentOfTheRequestInALanguageOfTheProgramme() {
        #expect(answer("/world-school/now.json").text.contains("\"at\":\"2026-07-25T17:20:00Z\""))
        #expect(answer("/world-school/now.json?language=fr").text.contains("\"language\":\"fr\""))
        #expect(answer("/world-school/now.json?language=ur").text.contains("\"language\":\"-\""))
        #expect(answer("/world-school/now.json").headers["Last-Modified"] == nil)
        #expect(answer("/world-school/now.json").headers["ETag"] != nil)
    }

    @Test func theListOfAllFilesIsMadeAsideOnce() {
        let router = Sample.router()
        let request = Request(target: "/world-school/edition.json?again")
        guard case .aside(.all, let make) = router.reply(to: request) else {
            return #expect(Bool(false), "everybody waits until every file is made")
        }
        #expect(make().text == "{\"files\":\(Sample.files.count)}")
        guard case .whole(let known) = router.reply(to: request) else { return #expect(Bool(false), "made again") }
        #expect(known.text == make().text)
    }

    @Test func healthIsAnsweredAndNeverKept() {
        #expect(answer("/healthz").status == 200)
        #expect(answer("/healthz").headers["Cache-Control"] == "no-store")
        #expect(answer("/readyz").status == 200)
        #expect(answer("/readyz").text == "{\"ready\":true,\"programmes\":[\"world-school\"]}\n")
    }

    @Test func aSiteWithoutProgrammesIsAliveButNotReady() {
        let router = Sample.router(.empty)
        #expect(router.response(to: Request(target: "/healthz")).status == 200)
        #expect(router.response(to: Request(target: "/readyz")).status == 503)
        #expect(router.response(to: Request(target: "/")).text.contains("No programme"))
    }
}
