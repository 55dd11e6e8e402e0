//! Short country names: the 249 entries of ISO 3166-1, sorted by code.
//! It must not decide which of them are Ibero-American.
//!
//! English: the short names of the United Nations, in everyday form where those are long (Bolivia, Iran, Tanzania).
//! Spanish: likewise, with the settled forms of Latin American usage (Benín, Bután, Surinam, Trinidad y Tobago).
//! A catalogue that wants another name overrides it in its `names`.
//!
//! One text rather than a table of slices: it compresses better, and it is split once, when first asked for.

use crate::locale::Locale;
use std::sync::OnceLock;

/// Names in the order of [`Locale::ALL`].
type Names = [&'static str; Locale::ALL.len()];

/// The names of an ISO 3166-1 alpha-2 code in capitals.
pub(super) fn of(code: &[u8; 2]) -> Option<Names> {
    let table = all();
    let found = table.binary_search_by(|(entry, _)| entry.cmp(code)).ok()?;
    Some(table[found].1)
}

/// Every code with its names, sorted by code.
pub(super) fn all() -> &'static [([u8; 2], Names)] {
    static TABLE: OnceLock<Vec<([u8; 2], Names)>> = OnceLock::new();
    TABLE.get_or_init(|| NAMES.split('\n').filter_map(entry).collect())
}

fn entry(line: &'static str) -> Option<([u8; 2], Names)> {
    let (code, names) = line.split_at_checked(2)?;
    let code = code.as_bytes().try_into().ok()?;
    Some((code, names.split_once('|').map_or([names, names], |(english, spanish)| [english, spanish])))
}

/// A line per country: code, English name, and after a bar the Spanish one where it differs.
#[rustfmt::skip]
static NAMES: &str = "\
ADAndorra
AEUnited Arab Emirates|Emiratos Árabes Unidos
AFAfghanistan|Afganistán
AGAntigua and Barbuda|Antigua y Barbuda
AIAnguilla|Anguila
ALAlbania
AMArmenia
AOAngola
AQAntarctica|Antártida
ARArgentina
ASAmerican Samoa|Samoa Americana
ATAustria
AUAustralia
AWAruba
AXÅland Islands|Islas Åland
AZAzerbaijan|Azerbaiyán
BABosnia and Herzegovina|Bosnia y Herzegovina
BBBarbados
BDBangladesh
BEBelgium|Bélgica
BFBurkina Faso
BGBulgaria
BHBahrain|Bahrein
BIBurundi
BJBenin|Benín
BLSaint Barthélemy|San Bartolomé
BMBermuda|Bermudas
BNBrunei Darussalam
BOBolivia
BQBonaire, Sint Eustatius and Saba|Bonaire, San Eustaquio y Saba
BRBrazil|Brasil
BSBahamas
BTBhutan|Bután
BVBouvet Island|Isla Bouvet
BWBotswana
BYBelarus|Belarús
BZBelize|Belice
CACanada|Canadá
CCCocos (Keeling) Islands|Islas Cocos
CDDemocratic Republic of the Congo|República Democrática del Congo
CFCentral African Republic|República Centroafricana
CGCongo
CHSwitzerland|Suiza
CICôte d'Ivoire
CKCook Islands|Islas Cook
CLChile
CMCameroon|Camerún
CNChina
COColombia
CRCosta Rica
CUCuba
CVCabo Verde
CWCuraçao|Curazao
CXChristmas Island|Isla de Navidad
CYCyprus|Chipre
CZCzechia|Chequia
DEGermany|Alemania
DJDjibouti
DKDenmark|Dinamarca
DMDominica
DODominican Republic|República Dominicana
DZAlgeria|Argelia
ECEcuador
EEEstonia
EGEgypt|Egipto
EHWestern Sahara|Sáhara Occidental
EREritrea
ESSpain|España
ETEthiopia|Etiopía
FIFinland|Finlandia
FJFiji
FKFalkland Islands (Malvinas)|Islas Malvinas (Falkland Islands)
FMMicronesia
FOFaroe Islands|Islas Feroe
FRFrance|Francia
GAGabon|Gabón
GBUnited Kingdom|Reino Unido
GDGrenada|Granada
GEGeorgia
GFFrench Guiana|Guayana Francesa
GGGuernsey|Guernesey
GHGhana
GIGibraltar
GLGreenland|Groenlandia
GMGambia
GNGuinea
GPGuadeloupe|Guadalupe
GQEquatorial Guinea|Guinea Ecuatorial
GRGreece|Grecia
GSSouth Georgia and the South Sandwich Islands|Islas Georgias del Sur y Sandwich del Sur
GTGuatemala
GUGuam
GWGuinea-Bissau
GYGuyana
HKHong Kong (China)
HMHeard Island and McDonald Islands|Islas Heard y McDonald
HNHonduras
HRCroatia|Croacia
HTHaiti|Haití
HUHungary|Hungría
IDIndonesia
IEIreland|Irlanda
ILIsrael
IMIsle of Man|Isla de Man
INIndia
IOBritish Indian Ocean Territory|Territorio Británico del Océano Índico
IQIraq
IRIran|Irán
ISIceland|Islandia
ITItaly|Italia
JEJersey
JMJamaica
JOJordan|Jordania
JPJapan|Japón
KEKenya
KGKyrgyzstan|Kirguistán
KHCambodia|Camboya
KIKiribati
KMComoros|Comoras
KNSaint Kitts and Nevis|San Cristóbal y Nieves
KPDemocratic People's Republic of Korea|República Popular Democrática de Corea
KRRepublic of Korea|República de Corea
KWKuwait
KYCayman Islands|Islas Caimán
KZKazakhstan|Kazajistán
LALaos
LBLebanon|Líbano
LCSaint Lucia|Santa Lucía
LILiechtenstein
LKSri Lanka
LRLiberia
LSLesotho
LTLithuania|Lituania
LULuxembourg|Luxemburgo
LVLatvia|Letonia
LYLibya|Libia
MAMorocco|Marruecos
MCMonaco|Mónaco
MDMoldova
MEMontenegro
MFSaint Martin (French part)|San Martín (parte francesa)
MGMadagascar
MHMarshall Islands|Islas Marshall
MKNorth Macedonia|Macedonia del Norte
MLMali
MMMyanmar
MNMongolia
MOMacao (China)
MPNorthern Mariana Islands|Islas Marianas del Norte
MQMartinique|Martinica
MRMauritania
MSMontserrat
MTMalta
MUMauritius|Mauricio
MVMaldives|Maldivas
MWMalawi
MXMexico|México
MYMalaysia|Malasia
MZMozambique
NANamibia
NCNew Caledonia|Nueva Caledonia
NENiger|Níger
NFNorfolk Island|Isla Norfolk
NGNigeria
NINicaragua
NLNetherlands|Países Bajos
NONorway|Noruega
NPNepal
NRNauru
NUNiue
NZNew Zealand|Nueva Zelandia
OMOman|Omán
PAPanama|Panamá
PEPeru|Perú
PFFrench Polynesia|Polinesia Francesa
PGPapua New Guinea|Papúa Nueva Guinea
PHPhilippines|Filipinas
PKPakistan|Pakistán
PLPoland|Polonia
PMSaint Pierre and Miquelon|San Pedro y Miquelón
PNPitcairn
PRPuerto Rico
PSState of Palestine|Estado de Palestina
PTPortugal
PWPalau
PYParaguay
QAQatar
RERéunion|Reunión
RORomania|Rumania
RSSerbia
RURussian Federation|Federación de Rusia
RWRwanda
SASaudi Arabia|Arabia Saudita
SBSolomon Islands|Islas Salomón
SCSeychelles
SDSudan|Sudán
SESweden|Suecia
SGSingapore|Singapur
SHSaint Helena|Santa Elena
SISlovenia|Eslovenia
SJSvalbard and Jan Mayen|Svalbard y Jan Mayen
SKSlovakia|Eslovaquia
SLSierra Leone|Sierra Leona
SMSan Marino
SNSenegal
SOSomalia
SRSuriname|Surinam
SSSouth Sudan|Sudán del Sur
STSao Tome and Principe|Santo Tomé y Príncipe
SVEl Salvador
SXSint Maarten
SYSyria|Siria
SZEswatini
TCTurks and Caicos Islands|Islas Turcas y Caicos
TDChad
TFFrench Southern Territories|Territorios Australes Franceses
TGTogo
THThailand|Tailandia
TJTajikistan|Tayikistán
TKTokelau
TLTimor-Leste
TMTurkmenistan|Turkmenistán
TNTunisia|Túnez
TOTonga
TRTürkiye
TTTrinidad and Tobago|Trinidad y Tobago
TVTuvalu
TWTaiwan|Taiwán
TZTanzania
UAUkraine|Ucrania
UGUganda
UMUnited States Minor Outlying Islands|Islas Ultramarinas Menores de los Estados Unidos
USUnited States|Estados Unidos
UYUruguay
UZUzbekistan|Uzbekistán
VAHoly See|Santa Sede
VCSaint Vincent and the Grenadines|San Vicente y las Granadinas
VEVenezuela
VGBritish Virgin Islands|Islas Vírgenes Británicas
VIUnited States Virgin Islands|Islas Vírgenes de los Estados Unidos
VNViet Nam
VUVanuatu
WFWallis and Futuna|Wallis y Futuna
WSSamoa
YEYemen
YTMayotte
ZASouth Africa|Sudáfrica
ZMZambia
ZWZimbabwe";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_249_codes_in_order_each_once() {
        assert_eq!(all().len(), 249);
        assert_eq!(NAMES.lines().count(), 249);
        assert!(all().is_sorted_by(|(before, _), (after, _)| before < after));
        assert!(all().iter().all(|(code, _)| code.iter().all(u8::is_ascii_uppercase)));
    }

    #[test]
    fn no_two_countries_share_a_name() {
        for locale in Locale::ALL {
            let mut names: Vec<&str> = all().iter().map(|(_, names)| names[locale.index()]).collect();
            names.sort_unstable();
            assert!(names.is_sorted_by(|before, after| before < after), "{locale:?}");
        }
    }

    #[test]
    fn names_are_written_out() {
        for name in all().iter().flat_map(|(_, names)| names) {
            assert!(!name.is_empty() && name.trim() == *name, "`{name}` has stray white space");
            assert!(!name.contains(['&', '.', '|', '\u{2019}']), "`{name}` is abbreviated");
        }
    }
}
