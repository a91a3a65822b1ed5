package struct ScheduleXMLFormat: ExportFormat {
    package let name = "schedule.xml"

    package func files(of export: Export) -> [ExportedFile] { [] }
}
