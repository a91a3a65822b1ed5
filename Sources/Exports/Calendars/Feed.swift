package import Programmes

/// A calendar to subscribe to: which showings are in it and what it is called.
package struct Feed: Sendable {
    /// In the tree: `tracks/history.ics`; of what is asked for otherwise the canonical reference, query included.
    package let path: String
    package let title: String
    /// Of the placeholder's UID; nothing in a session's id may be like it.
    package let placeholderName: String
    package let showings: [ShowingID]

    package init(path: String, title: String, placeholderName: String, showings: [ShowingID]) {
        self.path = path
        self.title = title
        self.placeholderName = placeholderName
        self.showings = showings
    }
}
