import Testing
import Web

@Suite struct FieldTests {
    @Test(arguments: [
        ("/world-school/calendar.ics", "text/calendar; charset=utf-8"),
        ("/world-school/schedule.json", "application/json"),
        ("/world-school/", "text/html; charset=utf-8"),
        ("/world-school/assets/logo.png", "image/png"),
    ])
    func theTypeIsTheFilesAndIsNotGuessedAt(target: String, type: String) {
        let response = answer(target)
        #expect(response.headers.values(of: "Content-Type") == [type])
        #expect(response.headers["X-Content-Type-Options"] == "nosniff")
    }

    @Test func publicDataMayBeReadFromAnyPage() {
        for target in ["/world-school/calendar.ics", "/world-school/now.json", "/world-school/", "/nowhere"] {
            #expect(answer(target).headers["Access-Control-Allow-Origin"] == "*")
        }
    }

    @Test func pagesRunNoScriptsButOurOwn() {
        let policy = answer("/world-school/").headers["Content-Security-Policy"] ?? ""
        #expect(policy.contains("default-src 'none'"))
        #expect(policy.contains("script-src 'self';"))
        #expect(!policy.contains("\n"))
        #expect(answer("/world-school/calendar.ics").headers["Content-Security-Policy"] == nil)
    }

    @Test func cachesAreToldToAskSoonAndToOutliveUs() {
        let control = answer("/world-school/calendar.ics").headers["Cache-Control"] ?? ""
        #expect(control == "max-age=60, stale-while-revalidate=300, stale-if-error=86400")
    }

    @Test func fieldsAreFoundInAnyCase() {
        var headers: Headers = ["ETag": "a"]
        headers.add("etag", "b")
        #expect(headers["ETAG"] == "a, b")
        headers.set("eTag", "c")
        #expect(headers.values(of: "ETag") == ["c", "b"])
        #expect(headers["E-Tag"] == nil)
    }
}
