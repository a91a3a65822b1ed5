/// Of members that are in conflict, a part of which each is needed for it (QuickXplain; Junker, 2004): without any one of
/// the part, what is left is not in conflict.
func minimalConflict<Member>(_ members: [Member], _ isConflict: ([Member]) -> Bool) -> [Member] {
    var found = shrink([], hasNew: false, members, isConflict)
    // An answer for many members may have been a guess: once more one by one.
    for index in found.indices.reversed() {
        var rest = found
        rest.remove(at: index)
        if isConflict(rest) { found = rest }
    }
    return found
}

private func shrink<Member>(
    _ kept: [Member], hasNew: Bool, _ members: [Member], _ isConflict: ([Member]) -> Bool
) -> [Member] {
    if hasNew && isConflict(kept) { return [] }
    guard members.count > 1 else { return members }
    let (left, right) = (Array(members[..<(members.count / 2)]), Array(members[(members.count / 2)...]))
    let second = shrink(kept + left, hasNew: !left.isEmpty, right, isConflict)
    let first = shrink(kept + second, hasNew: !second.isEmpty, left, isConflict)
    return first + second
}
