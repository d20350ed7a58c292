import type { ExampleCommune } from '#prisma/examples/example'

const gapeau = { code: '248300410', name: 'CC de la Vallée du Gapeau' }
const toulon = { code: '248300543', name: 'Métropole Toulon-Provence-Méditerranée' }
const maures = { code: '200027100', name: 'CC Méditerranée Porte des Maures' }
const verte = { code: '200068104', name: 'CA de la Provence Verte' }
const baume = { code: '248300394', name: 'CA Sud Sainte Baume' }

/** The five communes: codes and populations as published by the State (Licence Ouverte); centres read on a map. */
export const communes: readonly ExampleCommune[] = [
  { code: '83130', name: 'Solliès-Pont', postalCodes: ['83210'], population: 12_521, epci: gapeau, lat: 43.1906, lon: 6.0411, sector: 'bas' },
  { code: '83054', name: 'La Farlède', postalCodes: ['83210'], population: 10_014, epci: gapeau, lat: 43.1689, lon: 6.0433, sector: 'bas' },
  { code: '83131', name: 'Solliès-Toucas', postalCodes: ['83210'], population: 6_269, epci: gapeau, lat: 43.2206, lon: 6.015, sector: 'haut' },
  { code: '83132', name: 'Solliès-Ville', postalCodes: ['83210'], population: 2_504, epci: gapeau, lat: 43.1808, lon: 6.0283, sector: 'bas' },
  { code: '83017', name: 'Belgentier', postalCodes: ['83210'], population: 2_373, epci: gapeau, lat: 43.2439, lon: 6.0006, sector: 'haut' },
]

/** Communes that touch the territory. */
export const borderingCommunes: readonly ExampleCommune[] = [
  { code: '83047', name: 'La Crau', postalCodes: ['83260'], population: 19_556, epci: toulon, lat: 43.1497, lon: 6.0739, sector: null },
  { code: '83049', name: 'Cuers', postalCodes: ['83390'], population: 13_271, epci: maures, lat: 43.2378, lon: 6.0711, sector: null },
  { code: '83077', name: 'Méounes-lès-Montrieux', postalCodes: ['83136'], population: 2_277, epci: verte, lat: 43.2797, lon: 5.9692, sector: null },
  { code: '83127', name: 'Signes', postalCodes: ['83870'], population: 3_126, epci: baume, lat: 43.2908, lon: 5.8628, sector: null },
  { code: '83144', name: 'La Valette-du-Var', postalCodes: ['83160'], population: 23_719, epci: toulon, lat: 43.1378, lon: 5.9831, sector: null },
]
