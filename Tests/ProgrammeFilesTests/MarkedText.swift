/// A text with `«` and `»` around each place at which a mistake is expected. `«»` marks an empty place; marks may nest.
struct MarkedText {
    let text: String
    /// The marked places as `line:column-line:column`, from 1, in Unicode scalars, in the order of their beginnings.
    let marks: [String]

    init(_ marked: String) {
        var text = String.UnicodeScalarView()
        var (line, column) = (1, 1)
        var open: [Int] = []
        var places: [(start: String, end: String)] = []
        for scalar in marked.unicodeScalars {
            switch scalar {
            case "«":
                open.append(places.count)
                places.append(("\(line):\(column)", ""))
            case "»": places[open.removeLast()].end = "\(line):\(column)"
            // A byte order mark stands before the first column.
            case "\u{FEFF}": text.append(scalar)
            default:
                text.append(scalar)
                (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
            }
        }
        precondition(open.isEmpty, "a « without its »")
        self.text = String(text)
        marks = places.map { "\($0.start)-\($0.end)" }
    }
}
