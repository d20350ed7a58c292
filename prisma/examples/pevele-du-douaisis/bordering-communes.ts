import type { ExampleCommune } from '#prisma/examples/example'

const pevele = { code: '200041960', name: 'CC Pévèle-Carembault' }
const douaisis = { code: '200044618', name: 'CA Douaisis Agglo' }
const ostrevent = { code: '245901152', name: "CA Coeur d'Ostrevent" }

/** Communes that touch the territory: patients and GPs cross that line every day. Same sources as the territory's own. */
export const borderingCommunes: readonly ExampleCommune[] = [
  { code: '59022', name: 'Attiches', postalCodes: ['59551'], population: 2_245, epci: pevele, lat: 50.51341, lon: 3.06231, sector: null },
  { code: '59028', name: 'Auby', postalCodes: ['59950'], population: 7_083, epci: douaisis, lat: 50.41411, lon: 3.06133, sector: null },
  { code: '59042', name: 'Bachy', postalCodes: ['59830'], population: 1_898, epci: pevele, lat: 50.54333, lon: 3.26854, sector: null },
  { code: '59129', name: 'Cappelle-en-Pévèle', postalCodes: ['59242'], population: 2_257, epci: pevele, lat: 50.50478, lon: 3.17443, sector: null },
  { code: '59150', name: 'Cobrieux', postalCodes: ['59830'], population: 563, epci: pevele, lat: 50.53917, lon: 3.23984, sector: null },
  { code: '59170', name: 'Dechy', postalCodes: ['59187'], population: 5_338, epci: douaisis, lat: 50.35007, lon: 3.13044, sector: null },
  { code: '59178', name: 'Douai', postalCodes: ['59500'], population: 40_250, epci: douaisis, lat: 50.38172, lon: 3.09075, sector: null },
  { code: '59234', name: 'Flers-en-Escrebieux', postalCodes: ['59128'], population: 5_424, epci: douaisis, lat: 50.40136, lon: 3.05114, sector: null },
  { code: '59258', name: 'Genech', postalCodes: ['59242'], population: 2_803, epci: pevele, lat: 50.52863, lon: 3.22221, sector: null },
  { code: '59375', name: 'Marchiennes', postalCodes: ['59870'], population: 4_507, epci: ostrevent, lat: 50.41425, lon: 3.26286, sector: null },
  { code: '59414', name: 'Montigny-en-Ostrevent', postalCodes: ['59182'], population: 4_495, epci: ostrevent, lat: 50.36823, lon: 3.18064, sector: null },
  { code: '59398', name: 'Mérignies', postalCodes: ['59710'], population: 3_527, epci: pevele, lat: 50.50704, lon: 3.1222, sector: null },
  { code: '59456', name: 'Pecquencourt', postalCodes: ['59146'], population: 6_092, epci: ostrevent, lat: 50.37652, lon: 3.2192, sector: null },
  { code: '59569', name: 'Sin-le-Noble', postalCodes: ['59450'], population: 16_076, epci: douaisis, lat: 50.3677, lon: 3.1205, sector: null },
  { code: '59586', name: 'Templeuve-en-Pévèle', postalCodes: ['59242'], population: 7_202, epci: pevele, lat: 50.53261, lon: 3.17346, sector: null },
  { code: '59592', name: 'Thumeries', postalCodes: ['59239'], population: 4_170, epci: pevele, lat: 50.47348, lon: 3.06345, sector: null },
  { code: '59596', name: 'Tilloy-lez-Marchiennes', postalCodes: ['59870'], population: 536, epci: ostrevent, lat: 50.42592, lon: 3.32219, sector: null },
  { code: '59600', name: 'Tourmignies', postalCodes: ['59551'], population: 936, epci: pevele, lat: 50.50405, lon: 3.08531, sector: null },
]
