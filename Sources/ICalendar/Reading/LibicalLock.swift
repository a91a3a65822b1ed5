internal import Threading

/// libical keeps its error state and its zones in globals, and their first use races (libical#1029): one thread at a time.
/// It guards a number and not nothing: what takes no room shares its address with the lock itself, and the thread sanitizer
/// then sees a race where there is none.
let libical = Locked(0)
