internal import Arguments
internal import Glibc
internal import Placing

enum PlaceCommand: ToolCommand {
    static let grammar = Command(
        "place", "find the best times and streams",
        discussion: """
            Gives a time and a stream to every session that has none, so that no hard rule is broken and the cost by the soft \
            rules is least, and prints what that changes in the file. A bound tells how far from the best possible the plan \
            can be at most. With --replace sessions move as well that have a time and are not pinned: those that are named, \
            else all.

            The plan depends on the programme, --seed, --islands and --iterations only, not on the number of threads. A run \
            that --seconds has ended says which --iterations and --cooling give the same plan again. An interrupted \
            one (Ctrl-C) goes on with the best plan so far, as if the time were over, and ends with status 0; before there is a \
            plan it ends at once.
            """,
        positionals: [
            Positional(
                "FILE", "a programme file; with --replace, sessions that may move follow it", .any, values: .file)
        ],
        options: [
            Option(flag: "write", "edit the file, keeping comments and layout"),
            Option(flag: "replace", "also move sessions that have a time and are not pinned"),
            Option(
                "store", value: "URL",
                "with --replace: count moves from where the last edition in this store has the sessions that it shows",
                default: "none; all count from where the file has them"),
            Option(flag: "explain", "what the plan costs by rule, session and region, and who is awake"),
            Option(
                "why-not", value: "SESSION@TIME", "what another time would cost, or what forbids it", repeated: true),
            Option("without", value: "SPEAKER", "as if this speaker did not take part", repeated: true),
            Option(
                "add-window", value: "SPEAKER=WINDOW", "as if this speaker had more time", repeated: true),
            Option("instance", value: "FILE", "an instance of the placement benchmark instead, JSON", values: .file),
            Option(
                "seconds", value: "N", "search for so long",
                default: "4, with --replace 0.8, where no --iterations are given"),
            Option(
                "iterations", value: "N", "search for so many moves on each island", values: .integer(minimum: 1)),
            Option(
                "cooling", value: "N", "stretch the cooling over so many moves",
                values: .integer(minimum: 1), default: "what --iterations or --seconds allow"),
            Option("seed", value: "N", "the seed of the random numbers", values: .integer(minimum: 0), default: "1"),
            Option(
                "islands", value: "N", "search in so many places at once", values: .integer(minimum: 1), default: "2"),
            Option(
                "threads", value: "N", "on so many threads", values: .integer(minimum: 1),
                default: "one a processor"),
        ])

    static func run(_ context: Context) throws(Failure) -> ExitStatus {
        let began = ContinuousClock.now
        let options = try options(context)
        let file = context.arguments.positionals("FILE").first
        if let instance = context.arguments.value("instance") {
            guard file == nil else { throw .usage("--instance takes the place of FILE: give one of them") }
            return try PlacedInstance.run(instance, options, context, since: began)
        }
        guard let file else { throw .usage("place needs a FILE") }
        return try PlacedProgramme.run(file, options, context, since: began)
    }

    private static func options(_ context: Context) throws(Failure) -> SearchOptions {
        let arguments = context.arguments
        var options = SearchOptions()
        options.seed = UInt64(arguments.integer("seed") ?? 1)
        options.islands = min(64, arguments.integer("islands") ?? options.islands)
        options.threads = min(64, arguments.integer("threads") ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.iterations = arguments.integer("iterations").map { min($0, 1 << 48) }
        options.cooling = arguments.integer("cooling").map { min($0, 1 << 48) }
        options.observe = PlacingWatch(context).observe
        if let text = arguments.value("seconds") {
            guard let seconds = Double(text), seconds > 0, seconds < 1e7 else {
                throw .usage("--seconds is \"\(text)\": expected a number like 10 or 0.5")
            }
            options.time = .milliseconds(Int(seconds * 1_000))
        } else if options.iterations == nil {
            options.time = .milliseconds(arguments.flag("replace") ? 800 : 4_000)
        }
        return options
    }
}
