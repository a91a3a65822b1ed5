import Driving
import Probes
import Testing

/// Everything that ever broke something, and what reaches far into the product: `make fuzz` starts from it.
@Suite("Hostile bytes that were kept")
struct CorpusTests {
    private static let folder = "\(Repository.root)/Fuzzing/corpus"

    @Test("come to nothing bad", arguments: Probe.all.map(\.name))
    func replay(name: String) throws {
        let probe = try #require(Probe.all.first { $0.name == name })
        let files = try Files.tree("\(Self.folder)/\(name)")
        #expect(!files.isEmpty)
        for (path, bytes) in files {
            let clock = ContinuousClock()
            let length = clock.measure { #expect(probe.judge(bytes) == [], "\(name)/\(path)") }
            #expect(length < .seconds(2), "\(name)/\(path) takes \(length)")
        }
    }

    @Test func `no folder of the corpus is nobody's`() throws {
        #expect(try Files.names(in: Self.folder) == Probe.all.map(\.name).sorted())
    }

    @Test func `the corpus stays small`() throws {
        let bytes = try Files.tree(Self.folder).values.reduce(0) { $0 + $1.count }
        #expect(bytes < 1 << 20, "\(bytes) bytes")
    }
}
