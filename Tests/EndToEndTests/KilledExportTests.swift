import Driving
import Glibc
import Testing

@Suite("export, killed")
struct KilledExportTests {
    private static let sample = Repository.sample("international-rally-2020")
    private static let name = "international-rally-2020"

    private func child(_ folder: TemporaryFolder, stamp: Int) throws -> Child {
        let quiet = open("/dev/null", O_RDWR | O_CLOEXEC)
        defer { close(quiet) }
        return try Child(
            [Tool.path, "export", Self.sample, "--to", "\(folder.path)/out"],
            environment: Tool.changed(["SOURCE_DATE_EPOCH": "\(stamp)"]), input: quiet, output: quiet, errors: quiet)
    }

    private func tree(_ folder: TemporaryFolder) throws -> [String: [UInt8]] {
        try Files.tree("\(folder.path)/out/\(Self.name)")
    }

    @Test func `at any moment leaves wholly the old tree or wholly the new one`() throws {
        let folder = try TemporaryFolder()
        var whole: [[String: [UInt8]]] = []
        var longest = 0.0
        for stamp in [1, 2] {
            let started = Clock.now
            #expect(try child(folder, stamp: stamp).ended(within: 30) == 0)
            longest = max(longest, Clock.now - started)
            whole.append(try tree(folder))
        }
        #expect(whole[0] != whole[1])
        var random = SystemRandomNumberGenerator()
        for round in 0..<30 {
            let killed = try child(folder, stamp: 1 + round % 2)
            // Late moments are those at which it writes.
            usleep(UInt32(longest * 1e6 * Double.random(in: 0.3...1.1, using: &random)))
            killed.kill()
            #expect(whole.contains(try tree(folder)), "round \(round)")
        }
        // What killed ones left aside goes with the next export.
        #expect(try child(folder, stamp: 1).ended(within: 30) == 0)
        #expect(try tree(folder) == whole[0])
        #expect(try Files.names(in: "\(folder.path)/out") == [Self.name])
    }
}
