package struct ICSFormat: ExportFormat {
    package let name = "ics"

    package func files(of export: Export) -> [ExportedFile] { [] }
}
