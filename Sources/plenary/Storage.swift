internal import Arguments
internal import Diagnostics
internal import Releasing
internal import Stores

/// What commands share that keep or look up editions.
extension Context {
    static let storeOption = Option(
        "store", value: "URL", "where editions are kept: sqlite:PATH, postgresql://… or memory:",
        default: StoreURL.usual)

    func storeURL() throws(Failure) -> StoreURL {
        do { return try StoreURL.parse(arguments.value("store") ?? StoreURL.usual) } catch {
            throw .usage("\(error)")
        }
    }

    func store(_ access: StoreAccess) throws(Failure) -> any EditionStore {
        let url = try storeURL()
        do {
            let store = try AllStores.open(url, access)
            if access == .writing, let caution = try store.caution() {
                console.complain("plenary: warning: \(madeVisible(caution))\n")
            }
            return store
        } catch { throw .world("\(error)") }
    }

    /// Prints what is to be printed; what is left is how the command ends.
    func failure(_ refusal: Refusal, in files: SourceFiles) -> Failure {
        switch refusal {
        case .diagnostics(let diagnostics):
            report(diagnostics, in: files)
            return .programme
        case .store(let error): return .world("\(error)")
        case .loading(let trouble): return failure(trouble)
        case .zoneData(let message): return .world(message)
        }
    }

    func failure(_ trouble: EditionLoading.Trouble) -> Failure {
        if case .unknown = trouble { return .usage("\(trouble)") }
        return .world("\(trouble)")
    }
}
