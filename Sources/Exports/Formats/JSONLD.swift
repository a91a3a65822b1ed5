package struct JSONLDFormat: ExportFormat {
    package let name = "jsonld"

    package func files(of export: Export) -> [ExportedFile] { [] }
}
