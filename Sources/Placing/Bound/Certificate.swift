/// A proof that no plan costs less than `bound`: a price for each scarce thing, in 1/256 of a cost. Whoever adds up what
/// each session pays at its cheapest start, prices included, less what the scarce things can hold at most, gets the bound;
/// nothing need be known of how the prices were found.
package struct Certificate: Sendable {
    package static let scale = 256

    /// Sets of streams that some session is confined to; the first is all of them.
    package var streamSets: [[Int]]
    /// Set by slot: the price of holding one of its streams.
    package var streamPrices: [[Int]]
    /// Track by slot: of a session of the track running; at most the weight of parallel sessions.
    package var trackPrices: [[Int]]
    /// By slot: of a headline session running.
    package var headlinePrices: [Int]
    /// Track by day: of a session of the track on that day.
    package var dayPrices: [[Int]]
    /// By region: the worth of a point of interest met at a fair hour.
    package var floorPrices: [Int]
    package var bound: Int
}
