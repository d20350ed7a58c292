import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { inventedRpps, RPPS_HEADER, RPPS_TOWNS, rppsRow } from '#tests/factories/rpps-text'

export type RppsFileShape = {
  megabytes: number
  /** One line out of this many stands in the example's territory (the national file: about 1 in 4,000). */
  oneInTerritoryOutOf?: number
  seed?: number
}

const LAST_NAMES = ["D'HAENE", 'DUPONT-MARTIN', 'LEFÈBVRE', 'EL-AMRANI', 'VANDENBERGHE', 'NGUYỄN', 'BRÛLÉ', 'ZIELINSKI']
const FIRST_NAMES = ['Zoé', 'Jean-Baptiste', 'Anaïs', 'Mehdi', 'François', 'Élodie', 'Raphaël', 'Noémie']
const STREETS = ['de la Gare', "de l'Église", 'du Général de Gaulle', 'des Fusillés', "d'Orchies", 'Jules Ferry']
const STREET_TYPES = ['Rue', 'Avenue', 'Place', 'Boulevard', 'Route']
const PROFESSIONS = ['10 Médecin', '60 Infirmier', '70 Masseur-Kinésithérapeute', '21 Pharmacien', '40 Chirurgien-Dentiste']
const SECTORS = ['SA07 Cabinet individuel', 'SA08 Cabinet de groupe', 'SA01 Etablissement Public de santé', 'SA05 Centre de santé']
const ELSEWHERE = [
  '75101 75001 PARIS', '69383 69003 LYON', '13208 13008 MARSEILLE', '33063 33000 BORDEAUX', '59350 59000 LILLE',
  '59178 59500 DOUAI', '62498 62300 LENS', '44109 44000 NANTES', '2A004 20000 AJACCIO', '97411 97400 SAINT-DENIS',
]
const FLUSH = 1 << 20

/**
 * Writes an extraction of about that many megabytes (10⁶ bytes) in the national format, the same for the same
 * seed. Everyone in it is invented: RPPS numbers begin with 99, mails end with `exemple.invalid`.
 *
 * Answers the number of data lines.
 */
export async function writeRppsFile(path: string, { megabytes, oneInTerritoryOutOf = 200, seed = 1 }: RppsFileShape): Promise<number> {
  const stream = createWriteStream(path)
  const random = seededRandom(seed)
  const columns = RPPS_HEADER.split('|').slice(0, -1)
  const target = megabytes * 1_000_000
  let pending = `${RPPS_HEADER}\n`
  let written = 0
  let lines = 0
  while (written < target) {
    const row = inventedRow(random, lines, oneInTerritoryOutOf)
    const line = `${columns.map((column) => row[column]).join('|')}|\n`
    written += Buffer.byteLength(line)
    pending += line
    lines += 1
    if (pending.length < FLUSH) continue
    if (!stream.write(pending)) await once(stream, 'drain')
    pending = ''
  }
  stream.end(pending)
  await once(stream, 'finish')
  return lines
}

type Random = (below: number) => number

function inventedRow(random: Random, rank: number, oneInTerritoryOutOf: number): Record<string, string> {
  const isInTerritory = rank % oneInTerritoryOutOf === 0
  const town = RPPS_TOWNS[random(RPPS_TOWNS.length)]
  const own = town ? `${town.code} ${town.postalCodes[0] ?? ''} ${town.name}` : ''
  const [code, postalCode, city] = cut(isInTerritory ? own : pick(random, ELSEWHERE), 3)
  const [profession, professionLabel] = cut(pick(random, PROFESSIONS), 2)
  const [sector, sectorLabel] = cut(pick(random, SECTORS), 2)
  const rpps = inventedRpps(rank)
  const isPhysician = profession === '10'
  return rppsRow({
    'Identifiant PP': rpps,
    'Identification nationale PP': `8${rpps}`,
    "Code civilité d'exercice": isPhysician ? 'DR' : '',
    'Code civilité': random(2) === 0 ? 'M' : 'MME',
    "Nom d'exercice": pick(random, LAST_NAMES),
    "Prénom d'exercice": pick(random, FIRST_NAMES),
    'Code profession': profession,
    'Libellé profession': professionLabel,
    'Code catégorie professionnelle': 'C',
    'Libellé catégorie professionnelle': 'Civil',
    'Code savoir-faire': isPhysician ? pick(random, ['SM54', 'SM26', 'SM53', 'SM04']) : '',
    'Libellé savoir-faire': isPhysician ? 'Médecine Générale' : '',
    'Libellé mode exercice': 'Libéral',
    'Numéro SIRET site': String(10_000_000_000_000 + random(80_000_000)),
    'Identifiant technique de la structure': `C${String(rank).padStart(10, '0')}`,
    'Raison sociale site': `CABINET DE ${city.toUpperCase()}`,
    'Numéro Voie (coord. structure)': String(1 + random(180)),
    'Libellé type de voie (coord. structure)': pick(random, STREET_TYPES),
    'Libellé Voie (coord. structure)': pick(random, STREETS),
    'Bureau cedex (coord. structure)': `${postalCode} ${city.toUpperCase()}`,
    'Code postal (coord. structure)': postalCode,
    'Code commune (coord. structure)': code,
    'Libellé commune (coord. structure)': city,
    'Téléphone (coord. structure)': `0300${String(random(1_000_000)).padStart(6, '0')}`,
    'Adresse e-mail (coord. structure)': random(3) === 0 ? `cabinet${rank}@exemple.invalid` : '',
    "Autorité d'enregistrement": isPhysician ? 'CNOM/CNOM/ARS' : 'ARS/ARS/ARS',
    "Code secteur d'activité": sector,
    "Libellé secteur d'activité": sectorLabel,
    'Code genre activité': 'GENR01',
    'Libellé genre activité': 'Standard',
  })
}

function pick(random: Random, choices: readonly string[]): string {
  return choices[random(choices.length)] ?? ''
}

/** The first words apart, the last part with what remains. */
function cut(text: string, parts: 2 | 3): [string, string, string] {
  const [first = '', second = '', ...rest] = text.split(' ')
  return parts === 2 ? [first, [second, ...rest].join(' '), ''] : [first, second, rest.join(' ')]
}

/** mulberry32: small, fast, the same everywhere. */
function seededRandom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below)
  }
}
