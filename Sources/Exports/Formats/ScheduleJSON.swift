package struct ScheduleJSONFormat: ExportFormat {
    package let name = "schedule.json"

    package func files(of export: Export) -> [ExportedFile] { [] }
}
