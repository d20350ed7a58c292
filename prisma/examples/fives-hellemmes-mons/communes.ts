import type { ExampleCommune } from '#prisma/examples/example'

const metropole = { code: '200093201', name: 'Métropole Européenne de Lille' }

/** A quarter of Lille, the commune associated with it, and a commune. The State counts nobody for the first two: their populations are typed, so that the three add up to the 60,382 inhabitants of the accord. */
export const communes: readonly ExampleCommune[] = [
  { code: '59350-fives', name: 'Fives (Lille)', postalCodes: ['59000', '59800'], population: 20_377, epci: metropole, lat: 50.62927, lon: 3.09003, sector: 'fives' },
  { code: '59298', name: 'Hellemmes', postalCodes: ['59260'], population: 18_900, epci: metropole, lat: 50.62573, lon: 3.1097, sector: 'hellemmes' },
  { code: '59410', name: 'Mons-en-Barœul', postalCodes: ['59370'], population: 21_105, epci: metropole, lat: 50.64328, lon: 3.10818, sector: 'mons' },
]

/** Communes that touch the territory, Lille itself included: Fives is a part of it. */
export const borderingCommunes: readonly ExampleCommune[] = [
  { code: '59009', name: "Villeneuve-d'Ascq", postalCodes: ['59491', '59493', '59650'], population: 62_868, epci: metropole, lat: 50.6318, lon: 3.1446, sector: null },
  { code: '59346', name: 'Lezennes', postalCodes: ['59260'], population: 2_978, epci: metropole, lat: 50.6126, lon: 3.1123, sector: null },
  { code: '59350', name: 'Lille', postalCodes: ['59000', '59160', '59260', '59777', '59800'], population: 238_246, epci: metropole, lat: 50.6311, lon: 3.0468, sector: null },
  { code: '59507', name: 'Ronchin', postalCodes: ['59790'], population: 19_787, epci: metropole, lat: 50.6033, lon: 3.0873, sector: null },
]
