/// Of this program: feeds and pages say what made them.
package let softwareVersion = "0.1.0"

/// When it was made, as manual pages say it.
package let softwareDate = "November 24, 2026"
