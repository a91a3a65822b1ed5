/// What the type of a file says about how it is sent.
struct MediaType {
    /// Lower case, without parameters.
    let essence: String

    init(_ text: String) {
        essence = text.prefix { $0 != ";" }.withoutBlanks.lowercased()
    }

    var isPage: Bool { essence == "text/html" }

    /// Text, whose bytes shrink. Calendars are left alone: some programs that fetch them break on gzip.
    var isCompressible: Bool {
        guard essence != "text/calendar" else { return false }
        return essence.hasPrefix("text/") || essence.hasSuffix("+json") || essence.hasSuffix("+xml")
            || ["application/json", "application/xml", "application/javascript"].contains(essence)
    }
}
