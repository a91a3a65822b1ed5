internal import Chronology

extension Wording {
    /// A readable city for a zone of the database: "Karachi", "St John's", "Ho Chi Minh City", "UTC"; in the language
    /// where its spelling is known, else in English.
    package func city(ofZone zone: String) -> String {
        cities[zone] ?? EnglishCity.name(ofZone: zone)
    }

    /// "Karachi (UTC+5)".
    package func zone(_ zone: String, offset seconds: Int) -> String {
        let city = city(ofZone: zone)
        let offset = Self.offset(seconds)
        return city == offset ? city : "\(city) (\(offset))"
    }

    /// "UTC+5", "UTC+5:45", "UTC−2:30" (with a true minus sign), "UTC".
    package static func offset(_ seconds: Int) -> String {
        guard seconds != 0 else { return "UTC" }
        let size = Int(seconds.magnitude)
        let minutes = size % 3_600 == 0 ? "" : ":\(padded(size / 60 % 60))"
        let tail = size % 60 == 0 ? "" : ":\(padded(size % 60))"
        return "UTC\(seconds < 0 ? "−" : "+")\(size / 3_600)\(minutes)\(tail)"
    }

    package func offset(_ seconds: Int) -> String { Self.offset(seconds) }
}

enum EnglishCity {
    /// From the last part of the zone's name, which is English in ASCII.
    static func name(ofZone zone: String) -> String {
        if let known = known[zone] { return known }
        let last = zone.split(separator: "/").last.map(String.init) ?? zone
        return last.replacing("_", with: " ")
    }

    /// Where a file name could not carry the spelling, or is not what people call the place.
    private static let known: [String: String] = [
        "Africa/El_Aaiun": "El Aaiún", "Africa/Porto-Novo": "Porto-Novo", "Africa/Sao_Tome": "São Tomé",
        "America/Asuncion": "Asunción", "America/Bogota": "Bogotá", "America/Cancun": "Cancún",
        "America/Coral_Harbour": "Atikokan", "America/Curacao": "Curaçao", "America/Merida": "Mérida",
        "America/Montreal": "Montréal", "America/Sao_Paulo": "São Paulo", "America/St_Johns": "St John's",
        "America/St_Kitts": "St Kitts", "America/St_Lucia": "St Lucia", "America/St_Thomas": "St Thomas",
        "America/St_Vincent": "St Vincent", "America/Port-au-Prince": "Port-au-Prince", "Asia/Calcutta": "Kolkata",
        "Asia/Dacca": "Dhaka", "Asia/Ho_Chi_Minh": "Ho Chi Minh City", "Asia/Katmandu": "Kathmandu",
        "Asia/Rangoon": "Yangon", "Asia/Saigon": "Ho Chi Minh City", "Asia/Ust-Nera": "Ust-Nera",
        "Asia/Macau": "Macao", "Asia/Qostanay": "Kostanay", "Atlantic/Faroe": "Faroe Islands",
        "Atlantic/St_Helena": "St Helena", "Europe/Kiev": "Kyiv", "Indian/Mahe": "Mahé", "Indian/Reunion": "Réunion",
        "Pacific/Noumea": "Nouméa", "Etc/UTC": "UTC", "Etc/GMT": "UTC", "Etc/UCT": "UTC", "Etc/Zulu": "UTC",
        "UTC": "UTC", "GMT": "UTC", "Zulu": "UTC",
    ]
}
