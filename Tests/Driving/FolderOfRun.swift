internal import Glibc
internal import Synchronization

/// A folder for all tests of a run, filled once; gone with the process.
package func folderOfRun(_ fill: (String) throws -> Void) -> String {
    var template = Array("/tmp/plenary-run-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { fatalError("mkdtemp") }
    let folder = String(cString: made)
    madeFolders.withLock { made in
        if made.isEmpty {
            atexit { for folder in madeFolders.withLock({ $0 }) { _ = system("rm -rf '\(folder)'") } }
        }
        made.append(folder)
    }
    do { try fill(folder) } catch { fatalError("\(error)") }
    return folder
}

private let madeFolders = Mutex<[String]>([])
