internal import Markup

extension ExportedFile {
    init(path: String, json: JSON) {
        self.init(path: path, mediaType: "application/json; charset=utf-8", text: json.pretty())
    }

    init(path: String, mediaType: String, text: String) {
        self.init(path: path, mediaType: mediaType, bytes: Array(text.utf8))
    }
}
