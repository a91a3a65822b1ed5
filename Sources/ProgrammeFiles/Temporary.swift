package let newProgrammeText = ""
package func programmeSchema() -> String { "" }
