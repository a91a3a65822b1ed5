internal import Arguments
internal import Chronology
internal import Glibc
internal import Markup
internal import Placing
internal import ProgrammeFiles

enum PlaceCommand: ToolCommand {
    static let grammar = Command(
        "place", "find the best times and streams",
        discussion: """
            Reads an instance of the placement benchmark and puts every session at the time and on the stream where it costs \
            least, breaking no hard rule. A bound tells how far from the best possible the plan can be at most.

            The plan depends on the instance, --seed, --islands and --iterations only, not on the number of threads. A run \
            that --seconds has ended says which --iterations and --cooling give the same plan again.
            """,
        options: [
            Option("instance", value: "FILE", "the instance, a JSON file; - is standard input", values: .file),
            Option("seconds", value: "N", "search for so long", default: "10, where no --iterations are given"),
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
        guard let path = context.arguments.value("instance") else { throw .usage("place needs --instance FILE") }
        let options = try options(context.arguments)
        let problem = try read(path, context)
        do throws(PlacingFailure) {
            let placement = try Placer.place(problem, options, since: began)
            print(placement, of: problem, context)
            return .done
        } catch {
            context.console.complain("plenary: \(path): \(sentence(error))\n")
            return .programme
        }
    }

    private static func options(_ arguments: ParsedArguments) throws(Failure) -> PlacingOptions {
        var options = PlacingOptions()
        options.seed = UInt64(arguments.integer("seed") ?? 1)
        options.islands = min(64, arguments.integer("islands") ?? options.islands)
        options.threads = min(64, arguments.integer("threads") ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
        options.iterations = arguments.integer("iterations").map { min($0, 1 << 48) }
        options.cooling = arguments.integer("cooling").map { min($0, 1 << 48) }
        if let text = arguments.value("seconds") {
            guard let seconds = Double(text), seconds > 0, seconds < 1e7 else {
                throw .usage("--seconds is \"\(text)\": expected a number like 10 or 0.5")
            }
            options.time = .milliseconds(Int(seconds * 1_000))
        } else if options.iterations == nil {
            options.time = .seconds(10)
        }
        return options
    }

    private static func read(_ path: String, _ context: Context) throws(Failure) -> PlacementProblem {
        let zones = try context.world.zones()
        switch context.world.files.read(path) {
        case .failure(let trouble): throw .world("\(path) \(trouble.reason)")
        case .success(let bytes):
            do throws(InstanceError) { return try PlacementProblem(instance: bytes, zones: zones) } catch {
                context.console.complain("plenary: \(path): \(error.reason)\n")
                throw .programme
            }
        }
    }

    private static func sentence(_ failure: PlacingFailure) -> String {
        switch failure {
        case .impossible(let sessions) where sessions.isEmpty:
            "can't be placed: no plan was found that breaks no hard rule"
        case .impossible(let sessions):
            "can't be placed: no start and stream suit \(sessions.joined(separator: ", "))"
        case .tooLarge(let reason): "can't be placed: \(reason)"
        }
    }

    private static func print(_ placement: Placement, of problem: PlacementProblem, _ context: Context) {
        let rows = zip(problem.sessions, placement.places).map { session, place in
            (
                id: session.id,
                start: Instant(secondsSinceEpoch: problem.slotInstants[place.start]).description,
                stream: problem.streams[place.stream].id
            )
        }
        let gap = placement.gap.map { decimal($0, places: 4) }
        if context.isJSON {
            let places = rows.map {
                JSON.object([("id", .string($0)), ("start", .string($1)), ("stream", .string($2))])
            }
            let trace = placement.trace.map { "[\(decimal($0.time / .seconds(1), places: 3)),\($0.cost)]" }
            // Written by hand for the sake of the decimals, which JSON values of ours don't have.
            context.print(
                "{\"cost\":\(placement.cost),\"bound\":\(placement.bound),\"gap\":\(gap ?? "null"),"
                    + "\"iterations\":\(placement.iterations),\"cooling\":\(placement.cooling),"
                    + "\"placements\":\(JSON.array(places).compact()),\"trace\":[\(trace.joined(separator: ","))]}\n")
            return
        }
        context.print(rows.map { "\($0)  \($1)  \($2)\n" }.joined())
        context.remark("cost \(placement.cost); no plan costs less than \(placement.bound)")
        context.remark("the same again: --iterations \(placement.iterations) --cooling \(placement.cooling)")
    }

    private static func decimal(_ number: Double, places: Int) -> String {
        var scale = 1
        for _ in 0..<places { scale *= 10 }
        let whole = Int((number * Double(scale)).rounded())
        return "\(whole / scale).\(padded(whole % scale, to: places))"
    }
}
