import FoundationEssentials
import Testing

@Suite struct NoZoneConversionTests {
    /// Foundation's zone data are older than the system's: what it is handed is a clock's face as GMT, always.
    @Test func foundationIsNeverAskedForAZone() throws {
        let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let folder = "/\(here)/Sources/Wording"
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder)
        var mentions = 0
        for file in files where file.hasSuffix(".swift") {
            let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
            #expect(!text.contains("TimeZone("), "\(file)")
            guard text.contains("import FoundationInternationalization") else { continue }
            for argument in text.split(separator: "timeZone: ").dropFirst() {
                mentions += 1
                #expect(argument.hasPrefix(".gmt"), "\(file)")
            }
        }
        #expect(mentions > 0)
    }
}
