internal import Chronology

extension Wording {
    /// A readable city for a zone of the database: "Karachi", "St John's", "Ho Chi Minh City", "UTC"; in the language
    /// where its spelling is known, else in English.
    package func city(ofZone zone: String) -> String {
        let zone = Cities.renamed[zone] ?? zone
        return cities[zone] ?? Cities.english[zone] ?? Self.lastPart(of: zone)
    }

    /// "Ushuaia" of "America/Argentina/Ushuaia"; "UTC" of all the names it has.
    private static func lastPart(of zone: String) -> String {
        let name = zone.split(separator: "/").last.map(String.init) ?? zone
        return ["GMT", "UCT", "Zulu", "Universal"].contains(name) ? "UTC" : name.replacing("_", with: " ")
    }

    /// "Karachi (UTC+5)".
    package func zone(_ zone: String, offset seconds: Int) -> String {
        let city = city(ofZone: zone)
        let offset = Self.offset(seconds)
        return city == offset ? city : "\(city) (\(offset))"
    }

    /// "UTC+5", "UTC+5:45", "UTC−2:30" (with a true minus sign), "UTC".
    package static func offset(_ seconds: Int) -> String {
        guard seconds != 0 else { return "UTC" }
        let size = Int(seconds.magnitude)
        let minutes = size % 3_600 == 0 ? "" : ":\(padded(size / 60 % 60))"
        let tail = size % 60 == 0 ? "" : ":\(padded(size % 60))"
        return "UTC\(seconds < 0 ? "−" : "+")\(size / 3_600)\(minutes)\(tail)"
    }

    package func offset(_ seconds: Int) -> String { Self.offset(seconds) }
}
