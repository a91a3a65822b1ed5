extension Cities {
    /// Where the last part of a zone's name is not the city's: a file name could not carry it, or people say another.
    static let english: [String: String] = [
        "Africa/El_Aaiun": "El Aaiún", "Africa/Sao_Tome": "São Tomé", "America/Asuncion": "Asunción",
        "America/Bogota": "Bogotá", "America/Cancun": "Cancún", "America/Curacao": "Curaçao",
        "America/Merida": "Mérida", "America/Montreal": "Montréal", "America/Sao_Paulo": "São Paulo",
        "America/St_Johns": "St John's", "America/St_Kitts": "St Kitts", "America/St_Lucia": "St Lucia",
        "America/St_Thomas": "St Thomas", "America/St_Vincent": "St Vincent", "Asia/Ho_Chi_Minh": "Ho Chi Minh City",
        "Asia/Macau": "Macao", "Asia/Qostanay": "Kostanay", "Atlantic/Faroe": "Faroe Islands",
        "Atlantic/St_Helena": "St Helena", "Indian/Mahe": "Mahé", "Indian/Reunion": "Réunion",
        "Pacific/Noumea": "Nouméa",
    ]
}
