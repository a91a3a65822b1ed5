import Exports
import Glibc
import Testing

@Suite("The committed exports", .serialized)
struct GoldenTests {
    @Test("each sample is exported to the committed bytes", arguments: Golden.samples())
    func bytes(sample: String) throws {
        let tree = try Golden.tree(of: sample)
        let folder = "\(Golden.root)/exports"
        if getenv("RECORD") != nil {
            try ExportWriter.write(tree, into: folder)
            Issue.record("recorded exports/\(sample): review the difference, then run the test without RECORD")
            return
        }
        let committed = Golden.files(below: "\(folder)/\(sample)").sorted()
        let hasTheSameFiles = committed == tree.files.map(\.path).sorted()
        #expect(
            hasTheSameFiles,
            "exports/\(sample) has other files than an export; after reviewing why: RECORD=1 make golden")
        for file in tree.files {
            guard let old = Golden.bytes("\(folder)/\(sample)/\(file.path)") else { continue }
            let isSame = old == file.bytes
            #expect(isSame, "\(difference(old, file)); after reviewing why: RECORD=1 make golden")
        }
    }

    @Test("no export is left of a sample that is gone")
    func leftovers() {
        #expect(Set(Golden.names(in: "\(Golden.root)/exports")).subtracting(Golden.samples()) == [])
        #expect(Golden.samples().count >= 9)
    }

    private func difference(_ old: [UInt8], _ file: ExportedFile) -> String {
        let before = String(decoding: old, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let after = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let line = zip(before, after).enumerated().first { $1.0 != $1.1 }
        guard let (number, (was, becomes)) = line else { return "\(file.path) has another length" }
        return "\(file.path):\(number + 1): was \(was.prefix(200)), becomes \(becomes.prefix(200))"
    }
}
