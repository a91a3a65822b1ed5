import Diagnostics

/// A text with the places in it that a test means, marked by « and ».
struct MarkedText {
    var files = SourceFiles()
    var ranges: [SourceRange] = []

    init(_ text: String, path: String = "talks.yaml") { add(text, path: path) }

    mutating func add(_ text: String, path: String) {
        let index = files.all.count
        var plain = ""
        var starts: [Int] = []
        for scalar in text.unicodeScalars {
            switch scalar {
            case "«": starts.append(plain.utf8.count)
            case "»": ranges.append(SourceRange(file: index, bytes: starts.removeLast()..<plain.utf8.count))
            default: plain.unicodeScalars.append(scalar)
            }
        }
        _ = files.add(SourceFile(path: path, text: plain))
    }
}
