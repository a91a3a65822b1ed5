package import Chronology

package struct ExportOptions: Sendable {
    /// Whose timetables are written beside those of the expected viewers; each under the name it has here.
    package var zones: [Zone]
    package var formats: [any ExportFormat]
    /// Instead of the programme's own.
    package var publicAddress: String?

    package init(
        zones: [Zone] = [], formats: [any ExportFormat] = AllFormats.all, publicAddress: String? = nil
    ) {
        self.zones = zones
        self.formats = formats
        self.publicAddress = publicAddress
    }
}
