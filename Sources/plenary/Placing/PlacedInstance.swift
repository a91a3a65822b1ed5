internal import Chronology
internal import Diagnostics
internal import Markup
internal import Placing
internal import ProgrammeFiles

/// `place --instance`: the benchmark's sessions, times and streams.
enum PlacedInstance {
    static func run(
        _ path: String, _ options: SearchOptions, _ context: Context, since began: ContinuousClock.Instant
    ) throws(Failure) -> ExitStatus {
        let problem = try read(path, context)
        do throws(PlacingFailure) {
            let placement = try Placer.place(problem, options, since: began)
            PlacingWatch.end(context.console, context)
            print(placement, of: problem, options, context)
            return .done
        } catch {
            PlacingWatch.end(context.console, context)
            context.console.complain("plenary: \(madeVisible(path)): \(sentence(error))\n")
            return .programme
        }
    }

    private static func read(_ path: String, _ context: Context) throws(Failure) -> PlacementProblem {
        let zones = try context.world.zones()
        switch context.world.files.read(path) {
        case .failure(let trouble): throw .world("\(path) \(trouble.reason)")
        case .success(let bytes):
            do throws(InstanceError) { return try PlacementProblem(instance: bytes, zones: zones) } catch {
                context.console.complain("plenary: \(madeVisible(path)): \(madeVisible(error.reason))\n")
                throw .programme
            }
        }
    }

    static func sentence(_ failure: PlacingFailure) -> String {
        switch failure {
        case .impossible(let sessions, _) where sessions.isEmpty:
            "can't be placed: no plan was found that breaks no hard rule"
        case .impossible(let sessions, true):
            "can't be placed: no plan holds all of \(sessions.joined(separator: ", "))"
        case .impossible(let sessions, false):
            "can't be placed: no plan was found that holds all of \(sessions.joined(separator: ", "))"
        case .crowded(let shortage, let explanation):
            "can't be placed: there are \(shortage.sessions.count) sessions, \(explanation)"
        case .tooLarge(let reason): "can't be placed: \(reason)"
        }
    }

    private static func print(
        _ placement: Placement, of problem: PlacementProblem, _ options: SearchOptions, _ context: Context
    ) {
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
        context.remark("the same again: " + placement.replay(options))
    }
}

extension Placement {
    /// The options that give the same plan without a clock.
    func replay(_ options: SearchOptions) -> String {
        // Fewer than one round are none, and then the first plan is all there is.
        "--iterations \(max(1, iterations)) --cooling \(cooling) --seed \(options.seed) --islands \(options.islands)"
    }
}

/// A number with so many digits behind the point.
func decimal(_ number: Double, places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let whole = Int((number * Double(scale)).rounded())
    return "\(whole / scale).\(padded(whole % scale, to: places))"
}
