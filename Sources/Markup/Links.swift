/// Whether following a link can at most open a page or a programme the visitor chose: not run a script in this page,
/// nor read the visitor's disk. The scheme is found as browsers find it (URL Living Standard §4.4): blanks and control
/// characters around it and line ends and tabs within it count for nothing.
package func isHarmless(link: String) -> Bool {
    // Nearly all are; the careful look below is for the rest.
    if link.hasPrefix("#") || link.hasPrefix("https://") || link.hasPrefix("../") { return true }
    let scalars = link.unicodeScalars.drop { $0.value <= 0x20 }
        .filter { $0 != "\t" && $0 != "\n" && $0 != "\r" }
    let start = String(String.UnicodeScalarView(scalars.prefix(32))).lowercased()
    guard let colon = start.firstIndex(of: ":") else { return true }
    guard harmfulSchemes.contains(start[..<colon]) else { return true }
    return harmlessImages.contains { start.hasPrefix($0) }
}

private let harmfulSchemes: Set<Substring> = ["javascript", "data", "vbscript", "file", "blob", "filesystem"]

/// Pictures that can't hold a script; the same ones that CommonMark's readers let through.
private let harmlessImages = ["data:image/png", "data:image/gif", "data:image/jpeg", "data:image/webp"]
