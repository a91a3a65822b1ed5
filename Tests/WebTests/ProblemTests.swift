import Testing
import Web

@Suite struct ProblemTests {
    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "get", "BREW"])
    func onlyReadingIsAllowed(method: String) {
        let response = answer("/world-school/", method: method)
        #expect(response.status == 405)
        #expect(response.headers["Allow"] == "GET, HEAD")
    }

    @Test(arguments: [
        "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html", "text/*",
        "application/json;q=0.5, text/html;q=0.6",
    ])
    func browsersGetAPage(accepted: String) {
        let response = answer("/nowhere", ["Accept": accepted])
        #expect(response.status == 404)
        #expect(response.headers["Content-Type"] == "text/html; charset=utf-8")
        #expect(response.headers["Vary"] == "Accept")
        #expect(response.headers["Content-Security-Policy"] != nil)
        #expect(response.text.contains("<h1>Not found</h1>"))
    }

    @Test(arguments: [
        nil, "*/*", "application/json", "application/problem+json, text/html;q=0.5", "text/html;q=0", "text/calendar",
    ])
    func programsGetProblemDetails(accepted: String?) {
        let response = answer("/nowhere", accepted.map { ["Accept": $0] } ?? [:])
        #expect(response.headers["Content-Type"] == "application/problem+json")
        #expect(
            response.text.hasPrefix("{\"type\":\"about:blank\",\"title\":\"Not found\",\"status\":404,\"detail\":\""))
    }

    @Test func whatTheClientWroteIsNotRepeated() {
        let response = answer("/%3Cscript%3E", ["Accept": "text/html"])
        #expect(response.status == 404)
        #expect(!response.text.contains("script>"))
    }
}
