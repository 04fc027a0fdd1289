"""Quarters, squares and slums that conflict news names without their city. Each lies where its city does."""

# By the country's two letters and the city. What the gazetteer's sources have by themselves is left to them.
QUARTERS: dict[tuple[str, str], str] = {
    ("AF", "Kabul"): "Dasht-e-Barchi, Shahr-e Naw, Wazir Akbar Khan, Khair Khana, Kart-e-Char",
    ("BD", "Dhaka"): "Shahbagh, Mirpur, Uttara, Motijheel, Dhanmondi, Jatrabari, Gulshan, Banani, Mohammadpur",
    ("BF", "Ouagadougou"): "Tampouy, Ouaga 2000, Dassasgho, Pissy, Karpala, Somgande, Gounghin",
    ("BI", "Bujumbura"): "Mutakura, Musaga, Nyakabiga, Kamenge, Ngagara, Kinama, Buyenzi, Bwiza, Kinindo, Kanyosha",
    ("BR", "Rio de Janeiro"): "Rocinha, Complexo do Alemao, Jacarezinho, Cidade de Deus, Vila Cruzeiro, Vidigal",
    ("CD", "Goma"): "Majengo, Ndosho, Kyeshero, Birere, Virunga",
    ("CD", "Kinshasa"): "Limete, Masina, Ngaliema, Kimbanseke, Ndjili, Lemba, Matete, Gombe, Kalamu, Makala",
    ("CF", "Bangui"): "PK5, PK12, Boy-Rabe, Miskine, Km5",
    ("CI", "Abidjan"): "Abobo, Yopougon, Adjame, Treichville, Cocody, Koumassi, Marcory, Port-Bouet, Attecoube",
    ("CM", "Bamenda"): "Nkwen, Mankon, Ntarinkon, Mile 4, Mile 3, Commercial Avenue",
    ("CM", "Buea"): "Molyko, Muea, Bomaka, Mile 16",
    ("CO", "Cali"): "Siloe, Aguablanca, Puerto Resistencia",
    ("CO", "Bogota"): "Ciudad Bolivar, Usme, Suba, Portal Las Americas, Plaza de Bolivar",
    ("EG", "Cairo"): "Tahrir Square, Nasr City, Heliopolis, Maadi, Imbaba, Rabaa al-Adawiya, Zamalek, Shubra,"
    " Ain Shams, Matariya, Abbasiya",
    ("ET", "Addis Ababa"): "Bole, Meskel Square, Kolfe, Merkato, Lideta, Yeka",
    ("GN", "Conakry"): "Ratoma, Bambeto, Cosa, Hamdallaye, Matoto, Kaloum, Dixinn, Matam, Wanindara, Koloma,"
    " Sonfonia, Lambanyi",
    ("HT", "Port-au-Prince"): "Cite Soleil, Martissant, Bel Air, La Saline, Village de Dieu, Grand Ravine,"
    " Fontamara, Champ de Mars, Solino, Bas Delmas, Turgeau, Canape-Vert",
    ("IL", "Jerusalem"): "Sheikh Jarrah, Silwan, Issawiya, Shuafat, Al-Aqsa, Temple Mount, Jabel Mukaber,"
    " Damascus Gate",
    ("IN", "Delhi"): "Jantar Mantar, Shaheen Bagh, Jamia Nagar, Jahangirpuri, Red Fort, Chandni Chowk",
    ("IN", "Srinagar"): "Lal Chowk, Nowhatta, Eidgah, Soura, Hyderpora, Batamaloo, Maisuma",
    ("IQ", "Baghdad"): "Sadr City, Karrada, Adhamiya, Kadhimiya, Dora, Mansour, Green Zone, Shaab, Zafaraniya,"
    " Ameriya, Bayaa, Shula, Ghazaliya, Al-Khilani Square",
    ("KE", "Kisumu"): "Kondele, Nyalenda, Manyatta, Nyamasaria, Obunga, Nyawita, Otonglo, Dunga",
    ("KE", "Mombasa"): "Likoni, Majengo, Kisauni, Changamwe, Nyali, Bamburi, Bombolulu, Kongowea, Miritini,"
    " Jomvu, Shanzu",
    ("KE", "Nairobi"): "Mathare, Mathare North, Eastleigh, Pangani, Dandora, Kayole, Kariobangi, Korogocho,"
    " Mukuru, Mukuru kwa Njenga, Mukuru kwa Reuben, Kawangware, Githurai, Kasarani, Kamukunji,"
    " Gikomba, Huruma, Embakasi, Umoja, Buruburu, Westlands, Kangemi, Dagoretti, Langata,"
    " Lang'ata, Starehe, Makadara, Baba Dogo, Zimmerman, Roysambu, Ruaraka, Utawala, Donholm,"
    " Ngara, Parklands, South B, South C, Uhuru Park, Jevanjee, Kibra, Soweto, Majengo, Shauri"
    " Moyo, Riruta, Muthurwa, Freedom Corner, Muthaiga, Burma Market, Kiamaiko, Njiru, Mwiki,"
    " Imara Daima",
    ("KE", "Nakuru"): "Kaptembwa, Rhonda, Kiamunyi, Bondeni, Langalanga, Lanet",
    ("KE", "Eldoret"): "Langas, Huruma, Munyaka, Burnt Forest, Kapsoya",
    ("LB", "Beirut"): "Dahiyeh, Dahieh, Tariq al-Jadideh, Martyrs Square, Tayyouneh, Ain el-Remmaneh, Haret"
    " Hreik, Hamra",
    ("LB", "Sidon"): "Ain al-Hilweh, Ain el-Hilweh",
    ("LB", "Tripoli"): "Bab al-Tabbaneh, Jabal Mohsen, Al-Nour Square",
    ("LY", "Benghazi"): "Sabri, Souq al-Hout, Ganfouda, Leithi, Benina, Sidi Faraj, Hawari",
    ("LY", "Tripoli"): "Abu Salim, Ain Zara, Souq al-Jumaa, Hadba, Salah al-Din, Khallat Furjan, Mitiga, Al-"
    " Swani, Wadi al-Rabie, Gorji",
    ("MA", "Casablanca"): "Hay Mohammadi, Sidi Bernoussi, Derb Sultan",
    ("MM", "Mandalay"): "Chanayethazan, Maha Aungmye, Chanmyathazi, Aungmyethazan",
    ("MM", "Yangon"): "Hlaingthaya, Hlaing Tharyar, Sanchaung, North Okkalapa, South Okkalapa, South Dagon,"
    " North Dagon, Tamwe, Insein, Kyimyindaing, Thaketa, Shwepyitha, Mayangone, Kamayut,"
    " Ahlone, Dala, Thingangyun",
    ("MX", "Mexico City"): "Zocalo, Tepito, Iztapalapa, Tlahuac, Reforma Avenue",
    ("NG", "Abuja"): "Maitama, Wuse, Garki, Nyanya, Gwarinpa, Kubwa, Utako, Eagle Square, Unity Fountain",
    ("NG", "Jos"): "Bukuru, Angwan Rogo, Gada Biu, Rikkos, Angwan Rukuba, Congo Russia",
    ("NG", "Kaduna"): "Tudun Wada, Sabon Tasha, Rigasa, Kakuri, Kawo, Barnawa, Ungwan Rimi",
    ("NG", "Lagos"): "Ajegunle, Surulere, Lekki, Lekki Toll Gate, Oshodi, Yaba, Alausa, Mile 2, Ojota, Bariga,"
    " Shomolu, Obalende, Idumota, Fadeyi, Ijora, Okokomaiko, Agbado, Iyana Ipaja, Festac, Ketu,"
    " Ojodu Berger",
    ("NG", "Maiduguri"): "Jiddari, Gomari, Bulabulin, Muna, Muna Garage, Baga Road, Monday Market, Dikwa Road",
    ("NG", "Port Harcourt"): "Rumuokoro, Diobu, Borokiri, Rumuola, Mile 3, Trans Amadi, Eleme Junction, Rumuolumeni",
    ("PK", "Karachi"): "Lyari, Orangi, Orangi Town, Korangi, Gulshan-e-Iqbal, Malir, Landhi, Saddar, Baldia"
    " Town, Nazimabad, North Nazimabad, Sohrab Goth, Liaquatabad, Manghopir, Gulistan-e-Johar,"
    " Shah Faisal, Lyari Town",
    ("PK", "Lahore"): "Zaman Park, Gulberg, Mall Road, Data Darbar, Chauburji, Liberty Chowk",
    ("PK", "Peshawar"): "Hayatabad, Qissa Khwani, Saddar Bazaar, Kohati Gate, Badaber, Mattani",
    ("PK", "Quetta"): "Hazara Town, Alamdar Road, Sariab Road, Saryab, Brewery Road, Satellite Town, Zarghoon Road",
    ("PS", "Gaza"): "Shujaiya, Shejaiya, Zeitoun, Tuffah, Rimal, Sheikh Radwan, Tel al-Hawa, Shati",
    ("SD", "Khartoum"): "Burri, Al-Sahafa, Arkaweet, Kalakla, Al-Daim, Haj Yousif, Shambat",
    ("SD", "Omdurman"): "Karari, Ombada, Umbada, Abu Rof, Al-Arbaeen, Wad Nubawi, Al-Thawra, Souq Libya",
    ("SD", "El Fasher"): "Abu Shouk, Abu Shouk camp, Zamzam, Al-Salam camp",
    ("SN", "Dakar"): "Grand Dakar, Ouakam, Parcelles Assainies, Place de la Nation, Ngor, Colobane, Yoff",
    ("SO", "Mogadishu"): "Hodan, Hawl Wadaag, Howlwadag, Wadajir, Dharkenley, Daynile, Dayniile, Deynile,"
    " Yaqshid, Karaan, Heliwa, Heliwaa, Hamar Weyne, Xamar Weyne, Hamar Jajab, Xamar Jabjab,"
    " Waberi, Shibis, Boondheere, Bondhere, Abdiaziz, Cabdicasiis, Shingani, Wardhiigleey,"
    " Wardhigley, Kaxda, Kahda, Bakara, Bakara Market, Bakaaraha, KM4, KM5, KM13, Taredisho,"
    " Suuqa Xoolaha, Suqa Holaha, Elasha Biyaha, Ceelasha Biyaha, Lido Beach, Gubadley,"
    " Garasbaaley, Garasbaley, Sinka Dheer, Villa Somalia, Industrial Road, Maka al-Mukarama",
    ("SS", "Juba"): "Gudele, Munuki, Gumbo, Konyo Konyo, Kator, Mangaten, Hai Referendum, Tomping, Thongpiny,"
    " Custom Market",
    ("SY", "Aleppo"): "Salaheddin, Salah al-Din, Sheikh Maqsoud, Ashrafiyah, Bustan al-Qasr, Hanano, Shaar,"
    " Khalidiya, Al-Zahraa, Ramouseh, Sukari, Bab al-Nairab",
    ("SY", "Damascus"): "Jobar, Barzeh, Barzah, Qaboun, Yarmouk, Yarmouk camp, Mezzeh, Tadamon, Al-Qadam, Midan,"
    " Umayyad Square, Kafr Sousa, Rukn al-Din",
    ("SY", "Homs"): "Baba Amr, Al-Waer, Waer, Khalidiyah, Bayada, Zahraa, Karm al-Zaytoun",
    ("SY", "Daraa"): "Daraa al-Balad, Daraa al-Mahatta, Tariq al-Sad",
    ("TN", "Tunis"): "Ettadhamen, Bab Souika, Habib Bourguiba Avenue, Bardo, Sidi Hassine, Intilaka",
    ("TR", "Istanbul"): "Taksim, Taksim Square, Gezi Park, Gazi, Okmeydani, Kadikoy, Besiktas, Istiklal Avenue",
    ("UA", "Donetsk"): "Petrovskyi, Kuibyshevskyi, Kyivskyi, Oktyabrsky, Donetsk airport",
    ("UA", "Kyiv"): "Maidan, Maidan Nezalezhnosti, Independence Square, Obolon, Troieshchyna, Podil",
    ("UG", "Kampala"): "Kisekka, Kisekka Market, Makindye, Kawempe, Nakawa, Rubaga, Kamwokya, Wandegeya, Katwe,"
    " Bwaise, Kasubi, Luzira, Kalerwe, Nateete, Najjanankumbi, Kibuli, Nakasero, Old Kampala,"
    " Owino, Kireka, Magere, Makerere",
    ("VE", "Caracas"): "Altamira, Chacao, Catia, La Vega, El Paraiso, Las Mercedes, Cota 905, Plaza Venezuela",
    ("YE", "Aden"): "Khormaksar, Khor Maksar, Crater, Kraytar, Al-Mansoura, Sheikh Othman, Shaykh Uthman,"
    " Tawahi, Mualla, Al-Mualla, Dar Saad, Buraiqa",
    ("YE", "Taiz"): "Al-Qahirah, Al-Mudhaffar, Kilaba, Hawban, Al-Jahmaliya",
    ("ZA", "Cape Town"): "Khayelitsha, Nyanga, Gugulethu, Mitchells Plain, Manenberg, Hanover Park,"
    " Kraaifontein, Masiphumelele, Imizamo Yethu",
    ("ZA", "Durban"): "KwaMashu, Umlazi, Inanda, Chatsworth, Cato Crest, Glebelands, Isipingo",
    ("ZA", "Johannesburg"): "Alexandra, Soweto, Diepsloot, Hillbrow, Jeppestown, Eldorado Park, Lenasia, Orange"
    " Farm, Kliptown, Zandspruit, Cosmo City, Westbury, Turffontein",
    ("ZW", "Harare"): "Mbare, Highfield, Budiriro, Glen View, Kuwadzana, Warren Park, Mabvuku, Epworth, Glen"
    " Norah, Dzivarasekwa",
}
