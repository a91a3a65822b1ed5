/// Every kind of store, by the scheme of its URL. A new one is a file in this folder and a line here.
package enum AllStores {
    package static func open(_ url: StoreURL, _ access: StoreAccess) throws(StoreError) -> any EditionStore {
        switch url {
        case .sqlite(let path): try SQLiteStore(path: path, access)
        case .postgresql(let address): try PostgreSQLStore(address, access)
        case .memory: MemoryStore()
        }
    }
}

package enum StoreAccess: Sendable {
    /// A store that is not there is an error, and nothing is written.
    case reading
    /// A store that is not there is made with its first edition.
    case writing
}
