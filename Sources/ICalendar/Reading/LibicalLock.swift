internal import Threading

/// libical keeps its error state and its zones in globals, and their first use races (libical#1029): one thread at a time.
let libical = Locked(())
