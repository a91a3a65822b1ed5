internal import Chronology
internal import Markup

/// An instance of the placement benchmark (`placement/1`), as written; times of day are still on somebody's clocks.
struct Instance {
    var name: String
    var zone: Zone
    var grid: Int
    var turnaround: Int
    var days: [Day]
    var streams: [Stream]
    var regions: [Region]
    var speakers: [Speaker]
    var sessions: [Session]
    var clashes: [(String, String, Int)]
    var floorPercent: Int
    var weights: PlacementProblem.Weights

    struct Day {
        var date: CivilDate
        var hours: ClockSpan
    }

    struct Stream {
        var id: String
        var languages: [String]
        var closed: [(from: Int, to: Int)]
    }

    struct Region {
        var id: String
        var zone: Zone
        var share: Int
        var prime: ClockSpan
        var fair: ClockSpan
    }

    struct Speaker {
        var id: String
        var zone: Zone
        var wake: ClockSpan
        var comfort: ClockSpan
        var away: [CivilDate]
        var restMinutes: Int
        var mostPerDay: Int
    }

    struct Session {
        var id: String
        var minutes: Int
        var language: String
        var track: String
        var speakers: [String]
        var isHeadline: Bool
        var interest: [(String, Int)]
        var after: [String]
        var pinnedStart: Int?
        var pinnedStream: String?
    }
}

extension Instance {
    init(_ bytes: [UInt8], zones database: TimeZoneDatabase) throws(InstanceError) {
        let root = InstanceFields(value: try JSONReader.read(bytes), place: "")
        guard try root("format").text() == "placement/1" else {
            throw InstanceError(reason: "format: expected \"placement/1\"")
        }
        name = try root("name").text()
        zone = try root("zone").zone(in: database)
        grid = try root("grid").natural(atLeast: 1)
        turnaround = try root("turnaround").natural()
        floorPercent = try root("floorPercent").natural()
        weights = try Self.weights(root("weights"))
        days = try root("days").items().map { day throws(InstanceError) in
            let hours = ClockSpan(open: try day("open").minuteOfDay(), close: try day("close").minuteOfDay())
            return Day(date: try day("date").date(), hours: hours)
        }
        streams = try root("streams").items().map(Self.stream)
        regions = try root("regions").items().map { region throws(InstanceError) in
            Region(
                id: try region("id").text(), zone: try region("zone").zone(in: database),
                share: try region("share").natural(), prime: try region("prime").clockSpan(),
                fair: try region("fair").clockSpan())
        }
        speakers = try root("speakers").items().map { speaker throws(InstanceError) in
            Speaker(
                id: try speaker("id").text(), zone: try speaker("zone").zone(in: database),
                wake: try speaker("wake").clockSpan(), comfort: try speaker("comfort").clockSpan(),
                away: try speaker("away").items().map { date throws(InstanceError) in try date.date() },
                restMinutes: try speaker("restMinutes").natural(), mostPerDay: try speaker("maxPerDay").natural())
        }
        sessions = try root("sessions").items().map(Self.session)
        clashes = try root("clash").items().map { clash throws(InstanceError) in
            let parts = try clash.items(count: 3)
            return (try parts[0].text(), try parts[1].text(), try parts[2].natural())
        }
    }

    private static func weights(_ fields: InstanceFields) throws(InstanceError) -> PlacementProblem.Weights {
        var weights = PlacementProblem.Weights()
        weights.reach = try fields("reach").natural()
        weights.comfort = try fields("comfort").natural()
        weights.track = try fields("track").natural()
        weights.headline = try fields("headline").natural()
        weights.clash = try fields("clash").natural()
        weights.spread = try fields("spread").natural()
        weights.stability = try fields("stability").natural()
        weights.floor = try fields("floor").natural()
        return weights
    }

    private static func stream(_ fields: InstanceFields) throws(InstanceError) -> Stream {
        Stream(
            id: try fields("id").text(),
            languages: try fields("languages").items().map { language throws(InstanceError) in try language.text() },
            closed: try fields("closed").items().map { span throws(InstanceError) in
                let ends = try span.items(count: 2)
                return (from: try ends[0].instant(), to: try ends[1].instant())
            })
    }

    private static func session(_ fields: InstanceFields) throws(InstanceError) -> Session {
        var interest: [(String, Int)] = []
        if case .object(let members) = try fields("interest").value {
            for (region, _) in members { interest.append((region, try fields("interest")(region).natural())) }
        }
        let pin = try fields.optional("pin")
        return Session(
            id: try fields("id").text(), minutes: try fields("minutes").natural(atLeast: 1),
            language: try fields("language").text(), track: try fields("track").text(),
            speakers: try fields("speakers").items().map { speaker throws(InstanceError) in try speaker.text() },
            isHeadline: try fields("headline").flag(), interest: interest,
            after: try fields("after").items().map { other throws(InstanceError) in try other.text() },
            pinnedStart: try pin?.optional("start")?.instant(), pinnedStream: try pin?.optional("stream")?.text())
    }
}
