/// `zone1970.tab`: which zones a country's people use. It lacks many valid names, so it is for offering, never for refusing.
struct CountryTable: Sendable {
    static let largestSize = 1 << 20

    /// By ISO 3166 code, in the file's order: the most populous zone of a country first.
    private(set) var zones: [String: [String]] = [:]
    /// How many countries use a zone.
    private(set) var countryCount: [String: Int] = [:]

    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let columns = line.split(separator: UInt8(ascii: "\t")).map { String(decoding: $0, as: UTF8.self) }
            guard columns.count >= 3 else { continue }
            let countries = columns[0].split(separator: ",").map(String.init)
            for country in countries { zones[country, default: []].append(columns[2]) }
            countryCount[columns[2]] = countries.count
        }
    }
}
