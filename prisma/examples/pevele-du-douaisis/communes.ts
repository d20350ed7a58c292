import type { ExampleCommune } from '#prisma/examples/example'

const pevele = { code: '200041960', name: 'CC Pévèle-Carembault' }
const douaisis = { code: '200044618', name: 'CA Douaisis Agglo' }

/** The twenty communes: INSEE and postal codes, populations and centres, as published by the State (Licence Ouverte). */
export const communes: readonly ExampleCommune[] = [
  { code: '59449', name: 'Orchies', postalCodes: ['59310'], population: 8_396, epci: pevele, lat: 50.4687, lon: 3.23904, sector: 'orchies' },
  { code: '59222', name: 'Faumont', postalCodes: ['59310'], population: 2_278, epci: douaisis, lat: 50.45345, lon: 3.13528, sector: 'coutiches' },
  { code: '59158', name: 'Coutiches', postalCodes: ['59310'], population: 3_436, epci: pevele, lat: 50.44992, lon: 3.19429, sector: 'coutiches' },
  { code: '59080', name: 'Beuvry-la-Forêt', postalCodes: ['59310'], population: 2_861, epci: pevele, lat: 50.45, lon: 3.28255, sector: 'orchies' },
  { code: '59435', name: 'Nomain', postalCodes: ['59310'], population: 2_651, epci: pevele, lat: 50.50154, lon: 3.2387, sector: 'orchies' },
  { code: '59330', name: 'Landas', postalCodes: ['59310'], population: 2_518, epci: pevele, lat: 50.47257, lon: 3.2945, sector: 'orchies' },
  { code: '59551', name: 'Saméon', postalCodes: ['59310'], population: 1_704, epci: pevele, lat: 50.47614, lon: 3.33293, sector: 'orchies' },
  { code: '59105', name: 'Bouvignies', postalCodes: ['59870'], population: 1_580, epci: pevele, lat: 50.43243, lon: 3.23683, sector: 'coutiches' },
  { code: '59029', name: 'Auchy-lez-Orchies', postalCodes: ['59310'], population: 1_599, epci: pevele, lat: 50.48069, lon: 3.19534, sector: 'orchies' },
  { code: '59004', name: 'Aix-en-Pévèle', postalCodes: ['59310'], population: 1_338, epci: pevele, lat: 50.49783, lon: 3.30534, sector: 'orchies' },
  { code: '59071', name: 'Bersée', postalCodes: ['59235'], population: 2_318, epci: pevele, lat: 50.48056, lon: 3.15116, sector: 'coutiches' },
  { code: '59411', name: 'Mons-en-Pévèle', postalCodes: ['59246'], population: 2_075, epci: pevele, lat: 50.48203, lon: 3.10338, sector: 'coutiches' },
  { code: '59408', name: 'Moncheaux', postalCodes: ['59283'], population: 1_663, epci: pevele, lat: 50.45681, lon: 3.08814, sector: 'coutiches' },
  { code: '59419', name: 'Mouchin', postalCodes: ['59310'], population: 1_491, epci: pevele, lat: 50.51647, lon: 3.28629, sector: 'orchies' },
  { code: '59239', name: 'Flines-lez-Raches', postalCodes: ['59148'], population: 5_745, epci: douaisis, lat: 50.41705, lon: 3.18207, sector: 'scarpe' },
  { code: '59486', name: 'Râches', postalCodes: ['59194'], population: 2_672, epci: douaisis, lat: 50.42002, lon: 3.13715, sector: 'scarpe' },
  { code: '59489', name: 'Raimbeaucourt', postalCodes: ['59283'], population: 4_000, epci: douaisis, lat: 50.43628, lon: 3.10247, sector: 'scarpe' },
  { code: '59509', name: 'Roost-Warendin', postalCodes: ['59286'], population: 5_956, epci: douaisis, lat: 50.41494, lon: 3.10389, sector: 'scarpe' },
  { code: '59007', name: 'Anhiers', postalCodes: ['59194'], population: 888, epci: douaisis, lat: 50.40398, lon: 3.15566, sector: 'scarpe' },
  { code: '59327', name: 'Lallaing', postalCodes: ['59167'], population: 6_287, epci: douaisis, lat: 50.38642, lon: 3.16879, sector: 'scarpe' },
]
