package import Chronology
package import Programmes
package import Scheduling
package func judge(_ schedule: Schedule, today: CivilDate, database: TimeZoneDatabase) -> [Finding] { [] }
