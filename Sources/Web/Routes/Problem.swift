/// Why a request was not answered as asked: a page for people, RFC 9457 for programs.
package struct Problem: Hashable, Sendable {
    package let status: Int
    package let title: String
    /// A sentence that helps whoever asked.
    package let detail: String
    package let fields: [Headers.Field]
    private let cacheControl: String

    package init(
        _ status: Int, _ title: String, _ detail: String, fields: [Headers.Field] = [],
        cacheControl: String = "no-store"
    ) {
        self.status = status
        self.title = title
        self.detail = detail
        self.fields = fields
        self.cacheControl = cacheControl
    }

    static let notFound = Problem(
        404, "Not found",
        "There is nothing at this address: it may be misspelt, or what was here is not part of the programme any more.",
        cacheControl: FixedFields.refused)
    static let malformed = Problem(
        400, "Bad request",
        "The address is not well written: a percent sign needs two hexadecimal digits that spell UTF-8.")
    /// `name` is one of ours, never the request's.
    static func badParameter(_ name: String, _ detail: String) -> Problem {
        Problem(400, "Bad parameter: \(name)", detail)
    }
    static let preconditionFailed = Problem(
        412, "Precondition failed",
        "What is served is no longer what the request names in If-Match or If-Unmodified-Since.")
    static let methodNotAllowed = Problem(
        405, "Method not allowed", "Everything here can only be read, with GET or HEAD.",
        fields: [.init("Allow", "GET, HEAD")])

    /// `headers`: the request's, whose `Accept` chooses the form.
    package func response(to headers: Headers) -> Response {
        let isPage = headers.preferPage
        var answer: Headers = [
            "Content-Type": isPage ? "text/html; charset=utf-8" : "application/problem+json",
            "Cache-Control": cacheControl,
            "Vary": "Accept",
            "Access-Control-Allow-Origin": "*",
            "X-Content-Type-Options": "nosniff",
        ]
        if isPage { answer.add("Content-Security-Policy", FixedFields.contentSecurityPolicy) }
        for field in fields { answer.add(field.name, field.value) }
        return Response(status: status, headers: answer, body: Body(isPage ? page : json))
    }

    private var page: String { plainPage(title: title, body: "<p>\(detail.escapedForHTML)</p>") }

    private var json: String {
        "{\"type\":\"about:blank\",\"title\":\(title.quotedForJSON),\"status\":\(status),\"detail\":\(detail.quotedForJSON)}\n"
    }
}

extension String {
    var quotedForJSON: String {
        var quoted = "\""
        for character in unicodeScalars {
            switch character {
            case "\"", "\\": quoted += "\\\(character)"
            case _ where character.value < 0x20 || (0x7F...0x9F).contains(character.value):
                quoted += "\\u00" + (character.value < 0x10 ? "0" : "") + String(character.value, radix: 16)
            default: quoted.unicodeScalars.append(character)
            }
        }
        return quoted + "\""
    }
}
