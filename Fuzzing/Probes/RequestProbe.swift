internal import Exports
package import Web

extension Probe {
    /// What stands on a request line between the method and the version.
    static let target = Probe(name: "target") { bytes in
        guard let target = String(validating: bytes, as: UTF8.self) else { return [] }
        return answerFindings(Request(target: target))
    }

    /// A whole head: the request line, then fields; as lenient as the strictest reader would not be.
    static let fields = Probe(name: "fields") { bytes in
        guard let text = String(validating: bytes, as: UTF8.self) else { return [] }
        let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
        let line = lines[0].split(separator: " ", maxSplits: 2)
        let fields = lines.dropFirst().compactMap { line -> Headers.Field? in
            let parts = line.split(separator: ":", maxSplits: 1)
            return parts.count == 2 ? Headers.Field(String(parts[0]), String(parts[1].drop { $0 == " " })) : nil
        }
        guard line.count >= 2 else { return [] }
        return answerFindings(Request(method: String(line[0]), target: String(line[1]), headers: Headers(fields)))
    }
}

/// No client can make the server fail, nor write its own fields into an answer.
package func answerFindings(_ request: Request, _ router: Router = SampleSite.router) -> [String] {
    switch router.reply(to: request) {
    case .whole(let response): answerFindings(response)
    case .aside(_, let make): answerFindings(make())
    case .events: []
    }
}

private func answerFindings(_ response: Response) -> [String] {
    var found: [String] = []
    if response.status >= 500 { found.append("status \(response.status)") }
    for field in response.headers.fields {
        let isPlain = field.value.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        if !isPlain { found.append("\(field.name) is \(field.value.debugDescription)") }
    }
    if let type = response.headers["Content-Type"], response.status != 304, response.headers["Content-Encoding"] == nil
    {
        found += findings(in: ExportedFile(path: "answer", mediaType: type, bytes: response.body.bytes))
    }
    if let place = response.headers["Location"], !place.hasPrefix("./"), !place.hasPrefix("../") {
        found.append("leads to \(place.debugDescription)")
    }
    return found
}
