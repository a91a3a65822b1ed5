/// Why an instance can't be read.
package struct InstanceError: Error, CustomStringConvertible {
    package let reason: String

    package var description: String { reason }
}
