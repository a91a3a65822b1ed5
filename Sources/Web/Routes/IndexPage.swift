internal import Exports

/// The plain list of programmes that stands at `/` when nobody gives a better one.
enum IndexPage {
    static func file(of programmes: [ProgrammeSite]) -> ExportedFile {
        let items = programmes.sorted { ($0.title, $0.id) < ($1.title, $1.id) }.map { programme in
            "<li><a href=\"./\(programme.id.percentEncodedPath)/\">\(programme.title.escapedForHTML)</a></li>"
        }
        let list =
            items.isEmpty
            ? "<p>No programme has been released yet.</p>" : "<ul>\n\(items.joined(separator: "\n"))\n</ul>"
        return ExportedFile(
            path: SiteSnapshot.indexPath, mediaType: "text/html; charset=utf-8",
            bytes: Array(plainPage(title: "Programmes", body: list).utf8))
    }
}

/// A page without styles, which therefore needs no other file.
func plainPage(title: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title.escapedForHTML)</title>
    </head>
    <body>
    <main>
    <h1>\(title.escapedForHTML)</h1>
    \(body)
    </main>
    </body>
    </html>

    """
}

extension String {
    var escapedForHTML: String {
        var escaped = ""
        for character in unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
