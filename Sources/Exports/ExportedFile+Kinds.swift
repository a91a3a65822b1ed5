internal import Markup

extension ExportedFile {
    init(path: String, json: JSON) {
        self.init(path: path, mediaType: "application/json; charset=utf-8", text: json.pretty())
    }

    init(path: String, page: HTML) {
        self.init(path: path, mediaType: "text/html; charset=utf-8", bytes: page.document())
    }

    init(path: String, mediaType: String, text: String) {
        self.init(path: path, mediaType: mediaType, bytes: Array(text.utf8))
    }
}
