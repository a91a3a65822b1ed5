/// Every command, in the order of the help. A new one is a file in `Commands` and a line here.
enum AllCommands {
    static let all: [any ToolCommand.Type] = [
        NewCommand.self, CheckCommand.self, ShowCommand.self, PlaceCommand.self, ReleaseCommand.self,
        EditionsCommand.self, DiffCommand.self, ExportCommand.self, ServeCommand.self, ZonesCommand.self,
        ExplainCommand.self,
        SchemaCommand.self, CompletionCommand.self, ManualCommand.self,
    ]
}
