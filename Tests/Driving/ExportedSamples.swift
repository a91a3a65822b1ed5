internal import Glibc

/// All samples, exported by the tool once for all tests of a run.
package enum ExportedSamples {
    package static let stamp = "1767225600"

    package static let folder: String = {
        var template = Array("/tmp/plenary-samples-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { fatalError("mkdtemp") }
        let folder = String(cString: made)
        exportedFolder = folder
        atexit { if let folder = exportedFolder { _ = system("rm -rf '\(folder)'") } }
        do {
            let ended = try Tool.run(
                ["export", "--quiet", "--to", folder] + Repository.samples.map(Repository.sample),
                environment: ["SOURCE_DATE_EPOCH": stamp], timeout: 300)
            guard ended.status == 0 else { fatalError("\(ended)") }
        } catch {
            fatalError("\(error)")
        }
        return folder
    }()
}

nonisolated(unsafe) private var exportedFolder: String?
