/// Every format, in the order of the help page. A new one is a file in `Formats` and a line here.
package enum AllFormats {
    package static let all: [any ExportFormat] = [
        ICSFormat(), HTMLFormat(), TXTFormat(), CSVFormat(), JSONFormat(), ScheduleXMLFormat(), ScheduleJSONFormat(),
        JSONLDFormat(),
    ]

    /// As in `--formats ics,schedule.xml`; nil for a name that is none.
    package static func named(_ name: String) -> (any ExportFormat)? { all.first { $0.name == name } }

    /// The one for `in/<zone>.<extension>`.
    package static func timetable(withExtension fileExtension: String) -> (any TimetableFormat)? {
        all.lazy.compactMap { $0 as? any TimetableFormat }.first { $0.fileExtension == fileExtension }
    }
}
