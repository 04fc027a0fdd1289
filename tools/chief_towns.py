"""The seats of provinces where another town is larger, or where none bears the province's name.

By the country's two letters and the province as the gazetteer's source writes it, without accents.
"""

CHIEF_TOWNS: dict[str, dict[str, str]] = {
    "AF": {
        "Badghis": "Qala-i-Naw", "Ghor": "Chaghcharan", "Kapisa": "Mahmud-e Raqi", "Logar": "Pul-e Alam",
        "Paktika": "Sharan", "Parwan": "Charikar", "Wardak": "Maidan Shahr",
    },
    "BF": {"Centre-Est": "Tenkodogo", "Centre-Sud": "Manga", "Plateau-Central": "Ziniare", "Sahel": "Dori"},
    "BJ": {"Alibori": "Kandi", "Atacora": "Natitingou", "Collines": "Dassa-Zoume", "Couffo": "Aplahoue"},
    "CD": {"Kwango": "Kenge", "Kwilu": "Bandundu", "Mongala": "Lisala", "Sankuru": "Lusambo"},
    "CF": {"Basse-Kotto": "Mobaye", "Haut-Mbomou": "Obo", "Ouham-Pende": "Bozoum"},
    "CI": {"Yamoussoukro": "Yamoussoukro"},
    "CM": {"North": "Garoua", "South-West": "Buea"},
    "CO": {"Antioquia": "Medellin", "Cordoba": "Monteria", "Putumayo": "Mocoa", "Vichada": "Puerto Carreno"},
    "EG": {"Al Gharbiyah": "Tanta", "Al Qalyubiyah": "Banha", "Janub Sina'": "El Tor"},
    "ET": {"Amara": "Bahir Dar"},
    "GH": {"Ahafo": "Goaso", "Bono": "Sunyani", "Savannah": "Damongo", "Upper West": "Wa"},
    "HT": {"Artibonite": "Gonaives", "Nord-Est": "Fort-Liberte"},
    "IQ": {"Diyala": "Baqubah", "Ninawa": "Mosul", "Salah ad Din": "Tikrit"},
    "JO": {"Al Balqa'": "As Salt", "Al Balqa": "As Salt"},
    "KE": {"Kirinyaga": "Kerugoya", "Makueni": "Wote", "Nyandarua": "Ol Kalou", "Tana River": "Hola"},
    "LB": {"Balabak-Al Hirmil": "Baalbek", "Jabal Lubnan": "Baabda"},
    "LK": {"North Western Province": "Kurunegala"},
    "LY": {"Al Kufrah": "Al Jawf"},
    "MA": {
        "Beni Mellal-Khenifra": "Beni Mellal", "Dakhla-Oued Ed-Dahab": "Dakhla", "Laayoune-Sakia El Hamra": "Laayoune",
    },
    "MM": {"Rakhine": "Sittwe", "Shan": "Taunggyi"},
    "MX": {
        "Baja California": "Mexicali", "Chiapas": "Tuxtla Gutierrez", "Coahuila de Zaragoza": "Saltillo",
        "Guerrero": "Chilpancingo", "Hidalgo": "Pachuca", "Jalisco": "Guadalajara", "Mexico": "Toluca",
        "Quintana Roo": "Chetumal", "Sinaloa": "Culiacan", "Tamaulipas": "Ciudad Victoria",
    },
    "NG": {
        "Abia": "Umuahia", "Anambra": "Awka", "Delta": "Asaba", "Jigawa": "Dutse", "Kogi": "Lokoja",
        "Yobe": "Damaturu",
    },
    "PH": {"Bicol": "Legazpi", "Central Luzon": "San Fernando", "Soccsksargen": "Koronadal"},
    "PK": {"Gilgit-Baltistan": "Gilgit"},
    "RW": {"Eastern": "Rwamagana", "Southern": "Nyanza"},
    "SD": {"River Nile": "Ed Damer", "West Kordofan": "El Fula", "White Nile": "Rabak"},
    "SO": {
        "Bari": "Bosaso", "Galguduud": "Dhuusamarreeb", "Gedo": "Garbahaarrey", "Jubbada Dhexe": "Bu'aale",
    },
    "SS": {"Eastern Equatoria": "Torit", "Northern Bahr el Ghazal": "Aweil", "Unity": "Bentiu"},
    "TD": {"Batha": "Ati", "Chari-Baguirmi": "Massenya", "Tandjile": "Lai", "Wadi Fira": "Biltine"},
    "VE": {
        "Bolivar": "Ciudad Bolivar", "Guarico": "San Juan de los Morros", "Miranda": "Los Teques",
        "Portuguesa": "Guanare",
    },
    "YE": {"Raymah": "Al Jabin"},
}  # fmt: skip
