import Testing
import Web

@Suite struct ConditionalTests {
    let target = "/world-school/calendar.ics"

    private func entityTag(_ target: String, _ headers: Headers = [:]) -> String {
        answer(target, headers).headers["ETag"] ?? ""
    }

    @Test func entityTagsAreStrongAndFollowTheBytes() {
        let tag = entityTag(target)
        #expect(tag.hasPrefix("\"") && tag.hasSuffix("\"") && tag.count == 34)
        #expect(tag == entityTag(target))
        #expect(tag != entityTag("/world-school/calendar/fr.ics"))
    }

    @Test func whatTheClientHoldsIsNotSentAgain() {
        let tag = entityTag(target)
        for held in [tag, "W/\(tag)", "\"other, with comma\", \(tag)", "\"a\",\(tag),\"b\"", "*", " * "] {
            let response = answer(target, ["If-None-Match": held])
            #expect(response.status == 304, "\(held)")
            #expect(response.body.count == 0)
        }
        for other in ["\"other\"", "", "\"", tag.replacing("\"", with: ""), "W/\"other\""] {
            #expect(answer(target, ["If-None-Match": other]).status == 200, "\(other)")
        }
    }

    @Test func severalFieldsOfTagsAreOneList() {
        var headers: Headers = ["If-None-Match": "\"other\""]
        headers.add("if-none-match", entityTag(target))
        #expect(answer(target, headers).status == 304)
    }

    @Test func notModifiedCarriesWhatACacheRenews() {
        let page = "/world-school/index.html"
        let whole = answer(page)
        let response = answer(page, ["If-None-Match": entityTag(page)])
        #expect(response.status == 304)
        for name in ["ETag", "Vary", "Cache-Control", "Last-Modified", "Access-Control-Allow-Origin"] {
            #expect(response.headers[name] != nil, "\(name)")
            #expect(response.headers[name] == whole.headers[name], "\(name)")
        }
        #expect(response.headers["Content-Type"] == nil)
    }

    @Test(arguments: [
        (Sample.releasedText, 304), ("Sat, 25 Jul 2026 06:59:59 GMT", 200), ("Sun, 26 Jul 2026 00:00:00 GMT", 304),
        ("Saturday, 25-Jul-26 07:00:00 GMT", 304), ("Sat Jul 25 07:00:00 2026", 304), ("Sat Jul  4 07:00:00 2026", 200),
        ("yesterday", 200), ("Sat, 25 Jul 2026 07:00:00 CET", 200), ("Thu, 30 Feb 2029 00:00:00 GMT", 200), ("", 200),
    ])
    func aDateHeldIsComparedWithTheEditions(date: String, status: Int) {
        #expect(answer(target, ["If-Modified-Since": date]).status == status)
    }

    @Test func theDateIsIgnoredBesideATag() {
        let response = answer(target, ["If-None-Match": "\"other\"", "If-Modified-Since": Sample.releasedText])
        #expect(response.status == 200)
    }

    @Test func lastModifiedIsTheEditions() {
        #expect(answer(target).headers["Last-Modified"] == Sample.releasedText)
    }

    @Test func aConditionThatNoLongerHoldsFails() {
        let tag = entityTag(target)
        #expect(answer(target, ["If-Match": tag]).status == 200)
        #expect(answer(target, ["If-Match": "*"]).status == 200)
        #expect(answer(target, ["If-Match": "\"other\""]).status == 412)
        #expect(answer(target, ["If-Match": "W/\(tag)"]).status == 412)
        #expect(answer(target, ["If-Unmodified-Since": "Sat, 25 Jul 2026 06:59:59 GMT"]).status == 412)
        #expect(answer(target, ["If-Unmodified-Since": Sample.releasedText]).status == 200)
    }

    @Test func headIsAnsweredAsGet() {
        let head = answer(target, method: "HEAD")
        #expect(head.status == 200)
        #expect(head.headers == answer(target).headers)
        #expect(answer(target, ["If-None-Match": entityTag(target)], method: "HEAD").status == 304)
    }
}
