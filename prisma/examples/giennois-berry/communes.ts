import type { ExampleCommune } from '#prisma/examples/example'

const giennoises = { code: '244500211', name: 'CC Giennoises' }
const puisaye = { code: '200068278', name: 'CC Berry Loire Puisaye' }
const sauldre = { code: '200000933', name: 'CC Sauldre et Sologne' }
const paysFort = { code: '200069227', name: 'CC Pays Fort Sancerrois Val de Loire' }
const sully = { code: '200070100', name: 'CC du Val de Sully' }
const gatinais = { code: '200067676', name: 'CC Canaux et Forêts en Gâtinais' }
const loire = { code: '200067916', name: 'CC Coeur de Loire' }

/** Communes of the Loiret and of the Cher: codes, populations and centres, as published by the State (Licence Ouverte). */
export const communes: readonly ExampleCommune[] = [
  { code: '45155', name: 'Gien', postalCodes: ['45500'], population: 13_459, epci: giennoises, lat: 47.71209, lon: 2.66532, sector: 'giennoises' },
  { code: '45254', name: 'Poilly-lez-Gien', postalCodes: ['45500'], population: 2_465, epci: giennoises, lat: 47.66088, lon: 2.59463, sector: 'giennoises' },
  { code: '45108', name: 'Coullons', postalCodes: ['45720'], population: 2_231, epci: giennoises, lat: 47.61793, lon: 2.50598, sector: 'giennoises' },
  { code: '45291', name: 'Saint-Martin-sur-Ocre', postalCodes: ['45500'], population: 1_222, epci: giennoises, lat: 47.64638, lon: 2.64436, sector: 'giennoises' },
  { code: '45227', name: 'Nevoy', postalCodes: ['45500'], population: 1_163, epci: giennoises, lat: 47.73338, lon: 2.59207, sector: 'giennoises' },
  { code: '45280', name: 'Saint-Gondon', postalCodes: ['45500'], population: 1_038, epci: giennoises, lat: 47.68848, lon: 2.53926, sector: 'giennoises' },
  { code: '45271', name: 'Saint-Brisson-sur-Loire', postalCodes: ['45500'], population: 962, epci: giennoises, lat: 47.63241, lon: 2.67664, sector: 'giennoises' },
  { code: '45036', name: 'Boismorand', postalCodes: ['45290'], population: 860, epci: giennoises, lat: 47.77952, lon: 2.72039, sector: 'giennoises' },
  { code: '45096', name: 'Les Choux', postalCodes: ['45290'], population: 530, epci: giennoises, lat: 47.78669, lon: 2.65626, sector: 'giennoises' },
  { code: '45218', name: 'Le Moulinet-sur-Solin', postalCodes: ['45290'], population: 136, epci: giennoises, lat: 47.81708, lon: 2.61042, sector: 'giennoises' },
  { code: '45180', name: 'Langesse', postalCodes: ['45290'], population: 91, epci: giennoises, lat: 47.81696, lon: 2.64527, sector: 'giennoises' },
  { code: '45053', name: 'Briare', postalCodes: ['45250'], population: 4_911, epci: puisaye, lat: 47.64503, lon: 2.74495, sector: 'puisaye' },
  { code: '45087', name: 'Châtillon-sur-Loire', postalCodes: ['45360'], population: 3_065, epci: puisaye, lat: 47.57201, lon: 2.73567, sector: 'puisaye' },
  { code: '45040', name: 'Bonny-sur-Loire', postalCodes: ['45420'], population: 1_870, epci: puisaye, lat: 47.57737, lon: 2.83953, sector: 'puisaye' },
  { code: '45029', name: 'Beaulieu-sur-Loire', postalCodes: ['45630'], population: 1_734, epci: puisaye, lat: 47.5355, lon: 2.80267, sector: 'puisaye' },
  { code: '45245', name: 'Ouzouer-sur-Trézée', postalCodes: ['45250'], population: 1_125, epci: puisaye, lat: 47.67541, lon: 2.81021, sector: 'puisaye' },
  { code: '45016', name: 'Autry-le-Châtel', postalCodes: ['45500'], population: 845, epci: puisaye, lat: 47.59523, lon: 2.60197, sector: 'puisaye' },
  { code: '45060', name: 'La Bussière', postalCodes: ['45230'], population: 761, epci: puisaye, lat: 47.73445, lon: 2.74627, sector: 'puisaye' },
  { code: '45238', name: 'Ousson-sur-Loire', postalCodes: ['45250'], population: 696, epci: puisaye, lat: 47.59991, lon: 2.79464, sector: 'puisaye' },
  { code: '45276', name: 'Saint-Firmin-sur-Loire', postalCodes: ['45360'], population: 508, epci: puisaye, lat: 47.60547, lon: 2.69921, sector: 'puisaye' },
  { code: '45064', name: 'Cernoy-en-Berry', postalCodes: ['45360'], population: 420, epci: puisaye, lat: 47.5464, lon: 2.65246, sector: 'puisaye' },
  { code: '45251', name: 'Pierrefitte-ès-Bois', postalCodes: ['45360'], population: 282, epci: puisaye, lat: 47.51134, lon: 2.69197, sector: 'puisaye' },
  { code: '45323', name: 'Thou', postalCodes: ['45420'], population: 211, epci: puisaye, lat: 47.5803, lon: 2.89626, sector: 'puisaye' },
  { code: '45001', name: 'Adon', postalCodes: ['45230'], population: 188, epci: puisaye, lat: 47.76411, lon: 2.79827, sector: 'puisaye' },
  { code: '45141', name: 'Faverelles', postalCodes: ['45420'], population: 184, epci: puisaye, lat: 47.58752, lon: 2.93663, sector: 'puisaye' },
  { code: '45120', name: 'Dammarie-en-Puisaye', postalCodes: ['45420'], population: 171, epci: puisaye, lat: 47.63313, lon: 2.86077, sector: 'puisaye' },
  { code: '45023', name: 'Batilly-en-Puisaye', postalCodes: ['45420'], population: 108, epci: puisaye, lat: 47.61122, lon: 2.88508, sector: 'puisaye' },
  { code: '45052', name: 'Breteau', postalCodes: ['45250'], population: 90, epci: puisaye, lat: 47.67749, lon: 2.88895, sector: 'puisaye' },
  { code: '45138', name: 'Escrignelles', postalCodes: ['45250'], population: 64, epci: puisaye, lat: 47.71219, lon: 2.81922, sector: 'puisaye' },
  { code: '45070', name: 'Champoulet', postalCodes: ['45420'], population: 45, epci: puisaye, lat: 47.65152, lon: 2.92252, sector: 'puisaye' },
  { code: '45143', name: 'Feins-en-Gâtinais', postalCodes: ['45230'], population: 29, epci: puisaye, lat: 47.74664, lon: 2.83742, sector: 'puisaye' },
  { code: '18015', name: 'Aubigny-sur-Nère', postalCodes: ['18700'], population: 5_451, epci: sauldre, lat: 47.48613, lon: 2.42106, sector: 'sauldre' },
  { code: '18011', name: 'Argent-sur-Sauldre', postalCodes: ['18410'], population: 2_023, epci: sauldre, lat: 47.56252, lon: 2.42999, sector: 'sauldre' },
  { code: '18030', name: 'Blancafort', postalCodes: ['18410'], population: 998, epci: sauldre, lat: 47.53496, lon: 2.54186, sector: 'sauldre' },
  { code: '18037', name: 'Brinon-sur-Sauldre', postalCodes: ['18410'], population: 971, epci: sauldre, lat: 47.5685, lon: 2.22682, sector: 'sauldre' },
  { code: '18159', name: 'Nançay', postalCodes: ['18330'], population: 748, epci: sauldre, lat: 47.36696, lon: 2.17601, sector: 'sauldre' },
  { code: '18115', name: 'Ivoy-le-Pré', postalCodes: ['18380'], population: 771, epci: sauldre, lat: 47.35524, lon: 2.50989, sector: 'sauldre' },
  { code: '18067', name: 'Clémont', postalCodes: ['18410'], population: 687, epci: sauldre, lat: 47.56282, lon: 2.331, sector: 'sauldre' },
  { code: '18170', name: 'Oizon', postalCodes: ['18700'], population: 664, epci: sauldre, lat: 47.45314, lon: 2.51249, sector: 'sauldre' },
  { code: '18047', name: "La Chapelle-d'Angillon", postalCodes: ['18380'], population: 606, epci: sauldre, lat: 47.37189, lon: 2.44071, sector: 'sauldre' },
  { code: '18149', name: 'Méry-ès-Bois', postalCodes: ['18380'], population: 533, epci: sauldre, lat: 47.30864, lon: 2.37883, sector: 'sauldre' },
  { code: '18185', name: 'Presly', postalCodes: ['18380'], population: 207, epci: sauldre, lat: 47.38709, lon: 2.32282, sector: 'sauldre' },
  { code: '18088', name: 'Ennordres', postalCodes: ['18380'], population: 204, epci: sauldre, lat: 47.42273, lon: 2.41045, sector: 'sauldre' },
  { code: '18147', name: 'Ménétréol-sur-Sauldre', postalCodes: ['18700'], population: 202, epci: sauldre, lat: 47.44953, lon: 2.28935, sector: 'sauldre' },
  { code: '18227', name: 'Sainte-Montaine', postalCodes: ['18700'], population: 166, epci: sauldre, lat: 47.50144, lon: 2.3216, sector: 'sauldre' },
]

/** Communes that touch the territory, in three départements: the statutes let them join when their professionals wish to. */
export const borderingCommunes: readonly ExampleCommune[] = [
  { code: '18125', name: 'Léré', postalCodes: ['18240'], population: 1_110, epci: paysFort, lat: 47.4717, lon: 2.8747, sector: null },
  { code: '18269', name: 'Vailly-sur-Sauldre', postalCodes: ['18260'], population: 649, epci: paysFort, lat: 47.4569, lon: 2.6472, sector: null },
  { code: '45063', name: 'Cerdon', postalCodes: ['45620'], population: 880, epci: sully, lat: 47.6364, lon: 2.3603, sector: null },
  { code: '45085', name: 'Châtillon-Coligny', postalCodes: ['45230'], population: 1_894, epci: gatinais, lat: 47.8222, lon: 2.8453, sector: null },
  { code: '45122', name: 'Dampierre-en-Burly', postalCodes: ['45570'], population: 1_466, epci: sully, lat: 47.7622, lon: 2.5192, sector: null },
  { code: '45229', name: 'Nogent-sur-Vernisson', postalCodes: ['45290'], population: 2_559, epci: gatinais, lat: 47.8528, lon: 2.7406, sector: null },
  { code: '45244', name: 'Ouzouer-sur-Loire', postalCodes: ['45570'], population: 2_543, epci: sully, lat: 47.7686, lon: 2.4806, sector: null },
  { code: '45315', name: 'Sully-sur-Loire', postalCodes: ['45600'], population: 5_124, epci: sully, lat: 47.7669, lon: 2.3742, sector: null },
  { code: '58193', name: 'Neuvy-sur-Loire', postalCodes: ['58450'], population: 1_445, epci: loire, lat: 47.5253, lon: 2.8842, sector: null },
]
