import type { ExampleCommune } from '#prisma/examples/example'

const audomarois = { code: '200069037', name: 'CA du Pays de Saint-Omer' }
const flandre = { code: '200040947', name: 'CA Coeur de Flandre' }
const hautsDeFlandre = { code: '200040954', name: 'CC des Hauts de Flandre' }
const lumbres = { code: '246201016', name: 'CC du Pays de Lumbres' }
const bethune = { code: '200072460', name: 'CA de Béthune-Bruay, Artois-Lys Romane' }

/** The communes of the Pays de Saint-Omer: codes, populations and centres, as published by the State (Licence Ouverte). */
export const communes: readonly ExampleCommune[] = [
  { code: '62765', name: 'Saint-Omer', postalCodes: ['62500'], population: 14_382, epci: audomarois, lat: 50.76776, lon: 2.26351, sector: 'marais' },
  { code: '62525', name: 'Longuenesse', postalCodes: ['62219'], population: 10_548, epci: audomarois, lat: 50.73581, lon: 2.24544, sector: 'marais' },
  { code: '62014', name: 'Aire-sur-la-Lys', postalCodes: ['62120'], population: 9_598, epci: audomarois, lat: 50.64425, lon: 2.39546, sector: 'lys' },
  { code: '62040', name: 'Arques', postalCodes: ['62510'], population: 9_431, epci: audomarois, lat: 50.74087, lon: 2.31967, sector: 'marais' },
  { code: '62757', name: 'Saint-Martin-lez-Tatinghem', postalCodes: ['62500'], population: 5_843, epci: audomarois, lat: 50.74985, lon: 2.21687, sector: 'marais' },
  { code: '62139', name: 'Blendecques', postalCodes: ['62575'], population: 4_859, epci: audomarois, lat: 50.71593, lon: 2.27502, sector: 'marais' },
  { code: '62297', name: 'Éperlecques', postalCodes: ['62910'], population: 3_737, epci: audomarois, lat: 50.81842, lon: 2.16024, sector: 'hem' },
  { code: '62902', name: 'Wizernes', postalCodes: ['62570'], population: 3_321, epci: audomarois, lat: 50.71563, lon: 2.22915, sector: 'marais' },
  { code: '62684', name: 'Racquinghem', postalCodes: ['62120'], population: 2_257, epci: audomarois, lat: 50.69566, lon: 2.36041, sector: 'lys' },
  { code: '62288', name: 'Ecques', postalCodes: ['62129'], population: 2_181, epci: audomarois, lat: 50.67508, lon: 2.2893, sector: 'lys' },
  { code: '62721', name: 'Roquetoire', postalCodes: ['62120'], population: 1_970, epci: audomarois, lat: 50.66586, lon: 2.33851, sector: 'lys' },
  { code: '62543', name: 'Mametz', postalCodes: ['62120'], population: 1_973, epci: audomarois, lat: 50.62942, lon: 2.30857, sector: 'lys' },
  { code: '62423', name: 'Helfaut', postalCodes: ['62570'], population: 1_724, epci: audomarois, lat: 50.69168, lon: 2.25012, sector: 'marais' },
  { code: '62295', name: 'Enquin-lez-Guinegatte', postalCodes: ['62145'], population: 1_594, epci: audomarois, lat: 50.59648, lon: 2.28188, sector: 'lys' },
  { code: '62452', name: 'Heuringhem', postalCodes: ['62575'], population: 1_389, epci: audomarois, lat: 50.6953, lon: 2.29321, sector: 'marais' },
  { code: '62827', name: 'Tournehem-sur-la-Hem', postalCodes: ['62890'], population: 1_376, epci: audomarois, lat: 50.79141, lon: 2.04772, sector: 'hem' },
  { code: '62875', name: 'Wardrecques', postalCodes: ['62120'], population: 1_328, epci: audomarois, lat: 50.70585, lon: 2.34533, sector: 'lys' },
  { code: '62205', name: 'Campagne-lès-Wardrecques', postalCodes: ['62120'], population: 1_301, epci: audomarois, lat: 50.71348, lon: 2.33285, sector: 'lys' },
  { code: '62618', name: 'Nordausques', postalCodes: ['62890'], population: 1_271, epci: audomarois, lat: 50.81384, lon: 2.08516, sector: 'hem' },
  { code: '62403', name: 'Hallines', postalCodes: ['62570'], population: 1_196, epci: audomarois, lat: 50.70135, lon: 2.20855, sector: 'marais' },
  { code: '62792', name: 'Serques', postalCodes: ['62910'], population: 1_210, epci: audomarois, lat: 50.79152, lon: 2.20326, sector: 'hem' },
  { code: '62595', name: 'Moulle', postalCodes: ['62910'], population: 1_170, epci: audomarois, lat: 50.78804, lon: 2.17058, sector: 'hem' },
  { code: '62265', name: 'Delettes', postalCodes: ['62129'], population: 1_124, epci: audomarois, lat: 50.62232, lon: 2.21749, sector: 'lys' },
  { code: '62458', name: 'Houlle', postalCodes: ['62910'], population: 1_116, epci: audomarois, lat: 50.79689, lon: 2.16414, sector: 'hem' },
  { code: '62811', name: 'Thérouanne', postalCodes: ['62129'], population: 1_146, epci: audomarois, lat: 50.62919, lon: 2.25052, sector: 'lys' },
  { code: '62471', name: 'Bellinghem', postalCodes: ['62129'], population: 1_062, epci: audomarois, lat: 50.66102, lon: 2.23134, sector: 'lys' },
  { code: '62819', name: 'Tilques', postalCodes: ['62500'], population: 1_072, epci: audomarois, lat: 50.77219, lon: 2.20062, sector: 'marais' },
  { code: '62087', name: 'Bayenghem-lès-Éperlecques', postalCodes: ['62910'], population: 1_018, epci: audomarois, lat: 50.80627, lon: 2.11689, sector: 'hem' },
  { code: '62901', name: 'Wittes', postalCodes: ['62120'], population: 973, epci: audomarois, lat: 50.67153, lon: 2.38649, sector: 'lys' },
  { code: '62325', name: 'Fauquembergues', postalCodes: ['62560'], population: 932, epci: audomarois, lat: 50.59345, lon: 2.10086, sector: 'haut-pays' },
  { code: '62691', name: 'Saint-Augustin', postalCodes: ['62120', '62129'], population: 880, epci: audomarois, lat: 50.64886, lon: 2.28144, sector: 'lys' },
  { code: '62812', name: 'Thiembronne', postalCodes: ['62560'], population: 815, epci: audomarois, lat: 50.62405, lon: 2.04722, sector: 'haut-pays' },
  { code: '62053', name: 'Audincthun', postalCodes: ['62560'], population: 684, epci: audomarois, lat: 50.57878, lon: 2.12706, sector: 'haut-pays' },
  { code: '62681', name: 'Quiestède', postalCodes: ['62120'], population: 663, epci: audomarois, lat: 50.68045, lon: 2.32928, sector: 'lys' },
  { code: '62569', name: 'Merck-Saint-Liévin', postalCodes: ['62560'], population: 655, epci: audomarois, lat: 50.63662, lon: 2.10747, sector: 'haut-pays' },
  { code: '62567', name: 'Mentque-Nortbécourt', postalCodes: ['62890'], population: 649, epci: audomarois, lat: 50.77279, lon: 2.09097, sector: 'hem' },
  { code: '62153', name: 'Bomy', postalCodes: ['62960'], population: 615, epci: audomarois, lat: 50.56939, lon: 2.22424, sector: 'haut-pays' },
  { code: '62327', name: 'Febvin-Palfart', postalCodes: ['62960'], population: 604, epci: audomarois, lat: 50.53351, lon: 2.30262, sector: 'haut-pays' },
  { code: '62254', name: 'Coyecques', postalCodes: ['62560'], population: 597, epci: audomarois, lat: 50.60117, lon: 2.18494, sector: 'haut-pays' },
  { code: '62704', name: 'Renty', postalCodes: ['62560'], population: 596, epci: audomarois, lat: 50.57974, lon: 2.06891, sector: 'haut-pays' },
  { code: '62904', name: 'Zouafques', postalCodes: ['62890'], population: 592, epci: audomarois, lat: 50.82324, lon: 2.05303, sector: 'hem' },
  { code: '62225', name: 'Clairmarais', postalCodes: ['62500'], population: 593, epci: audomarois, lat: 50.77013, lon: 2.31259, sector: 'marais' },
  { code: '62592', name: 'Moringhem', postalCodes: ['62910'], population: 557, epci: audomarois, lat: 50.76308, lon: 2.12738, sector: 'hem' },
  { code: '62067', name: 'Avroult', postalCodes: ['62560'], population: 536, epci: audomarois, lat: 50.6318, lon: 2.14492, sector: 'haut-pays' },
  { code: '62772', name: 'Salperwick', postalCodes: ['62500'], population: 521, epci: audomarois, lat: 50.76897, lon: 2.22071, sector: 'marais' },
  { code: '62336', name: 'Fléchin', postalCodes: ['62960'], population: 469, epci: audomarois, lat: 50.55897, lon: 2.28137, sector: 'haut-pays' },
  { code: '62267', name: 'Dennebrœucq', postalCodes: ['62560'], population: 391, epci: audomarois, lat: 50.5836, lon: 2.15565, sector: 'haut-pays' },
  { code: '62485', name: 'Laires', postalCodes: ['62960'], population: 365, epci: audomarois, lat: 50.53855, lon: 2.25631, sector: 'haut-pays' },
  { code: '62304', name: 'Erny-Saint-Julien', postalCodes: ['62960'], population: 338, epci: audomarois, lat: 50.58397, lon: 2.25188, sector: 'haut-pays' },
  { code: '62760', name: "Saint-Martin-d'Hardinghem", postalCodes: ['62560'], population: 264, epci: audomarois, lat: 50.61144, lon: 2.10439, sector: 'haut-pays' },
  { code: '62622', name: 'Nort-Leulinghem', postalCodes: ['62890'], population: 261, epci: audomarois, lat: 50.79599, lon: 2.08838, sector: 'hem' },
  { code: '62696', name: 'Reclinghem', postalCodes: ['62560'], population: 238, epci: audomarois, lat: 50.57263, lon: 2.1753, sector: 'haut-pays' },
  { code: '62095', name: 'Beaumetz-lès-Aire', postalCodes: ['62960'], population: 222, epci: audomarois, lat: 50.54395, lon: 2.21978, sector: 'haut-pays' },
]

/** Communes that touch the territory, in the Pas-de-Calais and in the Nord. */
export const borderingCommunes: readonly ExampleCommune[] = [
  { code: '59497', name: 'Renescure', postalCodes: ['59173'], population: 2_113, epci: flandre, lat: 50.7283, lon: 2.3669, sector: null },
  { code: '59647', name: 'Watten', postalCodes: ['59143'], population: 2_564, epci: hautsDeFlandre, lat: 50.8319, lon: 2.2119, sector: null },
  { code: '62309', name: 'Esquerdes', postalCodes: ['62380'], population: 1_594, epci: lumbres, lat: 50.7053, lon: 2.1878, sector: null },
  { code: '62473', name: 'Isbergues', postalCodes: ['62330'], population: 8_650, epci: bethune, lat: 50.6206, lon: 2.4575, sector: null },
  { code: '62534', name: 'Lumbres', postalCodes: ['62380'], population: 3_579, epci: lumbres, lat: 50.7055, lon: 2.1236, sector: null },
]
