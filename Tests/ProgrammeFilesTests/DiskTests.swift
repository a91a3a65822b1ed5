import Diagnostics
import Foundation
import ProgrammeFiles
import Testing

/// Files that are no files, and folders that are left by a link.
@Suite struct DiskTests {
    @Test func aFolderOrFIFOOrGiantIsRefusedInPlaceOfAFile() throws {
        try withFolder { folder in
            #expect(mkfifo("\(folder)/fifo", 0o600) == 0)
            write(Array(repeating: UInt8(ascii: "#"), count: FileAccess.limit + 1), to: "\(folder)/large.yaml")
            #expect(Checked(path: folder).lines == ["1:1-1:1 F113 error: this is a folder, not a file"])
            #expect(Checked(path: "\(folder)/fifo").lines == ["1:1-1:1 F113 error: this is not a regular file"])
            #expect(Checked(path: "\(folder)/large.yaml").lines == ["1:1-1:1 F107 error: this is larger than 16 MiB"])
        }
    }

    @Test func aFileThatDoesNotExistIsNoDiagnosticButAFailure() throws {
        try withFolder { folder in
            for path in ["\(folder)/none.yaml", "\(folder)/none/p.yaml"] {
                let result = ProgrammeDocument.read(path, through: .disk, zones: systemZones)
                guard case .failure(.missing) = result else {
                    Issue.record("\(path) was read")
                    continue
                }
            }
        }
    }

    @Test func includesAreReadBelowTheFolderAndRefusedOutsideIt() throws {
        try withFolder { folder in
            mkdir("\(folder)/in", 0o700)
            write("speakers: [{id: secret, name: S}]", to: "\(folder)/outside.yaml")
            write("speakers: [{id: amina, name: Amina}]", to: "\(folder)/in/speakers.yaml")
            symlink("../outside.yaml", "\(folder)/in/link.yaml")
            symlink("..", "\(folder)/in/up")
            symlink("speakers.yaml", "\(folder)/in/inner.yaml")
            mkdir("\(folder)/in/folder.yaml", 0o700)
            let text = """
                id: a
                title: A
                zone: Europe/London
                days: 2027-07-24
                include: [inner.yaml, «link.yaml», «up/outside.yaml», «folder.yaml»]
                sessions: [{id: a, title: A, at: 12:00, length: 1h, speakers: [amina, «secret»]}]
                """
            let marked = MarkedText(text)
            write(marked.text, to: "\(folder)/in/p.yaml")
            let checked = Checked(path: "\(folder)/in/p.yaml")
            let expected = [
                "F110 error: \"link.yaml\" lies outside the programme's folder: only files in or below it are read",
                "F110 error: \"up/outside.yaml\" lies outside the programme's folder: only files in or below it are read",
                "F111 error: include: \"folder.yaml\" is a folder, not a file",
                "P106 error: there is no speaker \"secret\"",
            ]
            #expect(checked.lines == zip(marked.marks, expected).map { "\($0) \($1)" })
        }
    }

    // MARK: A folder that goes away

    private func withFolder(_ body: (String) throws -> Void) throws {
        var template = Array("/tmp/plenary-files-XXXXXX".utf8CString)
        let folder = try #require(mkdtemp(&template).map { String(cString: $0) })
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try body(folder)
    }

    private func write(_ text: String, to path: String) { write(Array(text.utf8), to: path) }

    private func write(_ bytes: [UInt8], to path: String) {
        #expect(FileManager.default.createFile(atPath: path, contents: Data(bytes)))
    }
}
