internal import Chronology

/// Looks whether newer zone data have been installed. They are taken when the files have been still for one look: packages replace
/// one file after another, and `tzdata.zi`, which names the release, is not always the last.
struct ZoneDataWatch: Sendable {
    private var last: TreeState?
    /// What was refused is not tried again until it changes.
    private var refused: TreeState?

    /// How often to look.
    static let interval = Duration.milliseconds(250)

    /// What is to be gone on with instead of `database`; nil while that is current or the newer data are not fit.
    mutating func look(after database: TimeZoneDatabase, complain: (String) -> Void) -> TimeZoneDatabase? {
        guard !database.isCurrent else {
            last = nil
            return nil
        }
        let state = database.treeState
        guard state != refused else { return nil }
        guard state == last else {
            last = state
            return nil
        }
        do throws(TimeZoneDatabaseError) { return try database.successor() } catch {
            if case .changedWhileLoading = error { return nil }
            refused = state
            complain("newer time zone data are not fit for use: \(error); going on with \(database.release)")
            return nil
        }
    }
}
