/// A text as a message shows it.
func shown(_ text: String) -> String {
    let start = text.prefix(61)
    let short = start.count > 60 ? start.prefix(59) + "…" : start
    return "\"\(short.replacing("\n", with: " "))\""
}

/// A text as YAML's double quotes hold it.
func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}
