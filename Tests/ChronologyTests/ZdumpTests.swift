import Chronology
import Testing

/// Every zone of this machine against the C library's reading of the same files.
@Suite struct ZdumpTests {
    @Test func everyZoneAgreesWithZdumpFrom1970To2100() throws {
        let database = try TimeZoneDatabase.system(environment: [:])
        let names = database.zoneNames
        #expect(names.count > 300)
        let output = try run(
            "TZDIR='\(database.folder)' /usr/bin/zdump -v -c 1970,2101 \(names.joined(separator: " "))")
        var lines: [String: [ZdumpLine]] = [:]
        for line in output.split(separator: UInt8(ascii: "\n")) {
            guard let read = ZdumpLine(line) else { continue }
            lines[read.zone, default: []].append(read)
        }
        for name in names {
            compare(try database.find(name), lines[name] ?? [])
        }
        #expect(lines.values.reduce(0) { $0 + $1.count } > 30_000)
    }

    /// Each change gives two lines: its last second before, its first second after.
    private func compare(_ zone: Zone, _ lines: [ZdumpLine]) {
        for line in lines {
            #expect(zone.offset(at: line.instant) == line.offset, "\(zone.name) at \(line.instant)")
            #expect(zone.local(at: line.instant) == line.local, "\(zone.name) at \(line.instant)")
        }
        let expected = stride(from: 1, to: lines.count, by: 2).map { lines[$0].instant }
        #expect(zone.transitions(in: years(1970, 2100)).map(\.instant) == expected, "\(zone.name)")
    }
}

/// `Europe/London  Sun Mar 28 01:00:00 2027 UT = Sun Mar 28 02:00:00 2027 BST isdst=1 gmtoff=3600`.
private struct ZdumpLine {
    let zone: String
    let instant: Instant
    let local: CivilDateTime
    let offset: ZoneOffset

    init?(_ line: ArraySlice<UInt8>) {
        let words = line.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) }
        guard words.count == 16, words[6] == "UT" else { return nil }
        zone = words[0]
        instant = Instant(secondsSinceEpoch: Self.face(words[2...5]).secondsSinceEpoch)
        local = Self.face(words[9...12])
        offset = ZoneOffset(
            seconds: Int(words[15].dropFirst(7))!, isDaylightSaving: words[14] == "isdst=1", abbreviation: words[13])
    }

    private static let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]

    /// `Mar 28 01:00:00 2027`.
    private static func face(_ words: ArraySlice<String>) -> CivilDateTime {
        let words = Array(words)
        let clock = words[2].split(separator: ":").map { Int($0)! }
        let date = CivilDate(year: Int(words[3])!, month: months.firstIndex(of: words[0])! + 1, day: Int(words[1])!)!
        return CivilDateTime(date, CivilTime(hour: clock[0], minute: clock[1], second: clock[2])!)
    }
}
