internal import Arguments
internal import ProgrammeFiles

enum SchemaCommand: ToolCommand {
    static let grammar = Command(
        "schema", "print the JSON Schema of programme files, for editors",
        discussion: "In an editor with the YAML language server: # yaml-language-server: $schema=plenary.schema.json")

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        context.print(programmeSchema())
        return .done
    }
}
