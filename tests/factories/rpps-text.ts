import { luhnHolds } from '#lib/practitioners/luhn'
import type { RppsTown } from '#lib/imports/rpps-territory'

/** The official header of the extraction, with the trailing separator. */
export const RPPS_HEADER = [
  "Type d'identifiant PP|Identifiant PP|Identification nationale PP|Code civilité d'exercice|Libellé civilité d'exercice",
  "Code civilité|Libellé civilité|Nom d'exercice|Prénom d'exercice|Code profession|Libellé profession",
  'Code catégorie professionnelle|Libellé catégorie professionnelle|Code type savoir-faire|Libellé type savoir-faire',
  'Code savoir-faire|Libellé savoir-faire|Code mode exercice|Libellé mode exercice|Numéro SIRET site|Numéro SIREN site',
  'Numéro FINESS site|Numéro FINESS établissement juridique|Identifiant technique de la structure|Raison sociale site',
  'Enseigne commerciale site|Complément destinataire (coord. structure)|Complément point géographique (coord. structure)',
  'Numéro Voie (coord. structure)|Indice répétition voie (coord. structure)|Code type de voie (coord. structure)',
  'Libellé type de voie (coord. structure)|Libellé Voie (coord. structure)|Mention distribution (coord. structure)',
  'Bureau cedex (coord. structure)|Code postal (coord. structure)|Code commune (coord. structure)',
  'Libellé commune (coord. structure)|Code pays (coord. structure)|Libellé pays (coord. structure)',
  'Téléphone (coord. structure)|Téléphone 2 (coord. structure)|Télécopie (coord. structure)',
  "Adresse e-mail (coord. structure)|Code Département (structure)|Libellé Département (structure)",
  "Ancien identifiant de la structure|Autorité d'enregistrement|Code secteur d'activité|Libellé secteur d'activité",
  'Code section tableau pharmaciens|Libellé section tableau pharmaciens|Code rôle|Libellé rôle|Code genre activité',
  'Libellé genre activité|',
].join('|')

/** The twenty communes of the example CPTS (INSEE codes, names and postal codes are public facts). */
export const RPPS_TOWNS: readonly RppsTown[] = [
  '59449 59310 Orchies', '59222 59310 Faumont', '59158 59310 Coutiches', '59080 59310 Beuvry-la-Forêt',
  '59435 59310 Nomain', '59330 59310 Landas', '59551 59310 Saméon', '59105 59870 Bouvignies',
  '59029 59310 Auchy-lez-Orchies', '59004 59310 Aix-en-Pévèle', '59071 59235 Bersée', '59411 59246 Mons-en-Pévèle',
  '59408 59283 Moncheaux', '59419 59310 Mouchin', '59239 59148 Flines-lez-Raches', '59486 59194 Râches',
  '59489 59283 Raimbeaucourt', '59509 59286 Roost-Warendin', '59007 59194 Anhiers', '59327 59167 Lallaing',
].map((text) => {
  const [code = '', postalCode = '', name = ''] = text.split(' ')
  return { code, name, postalCodes: [postalCode] }
})

export const RPPS_COMMUNES: ReadonlySet<string> = new Set(RPPS_TOWNS.map((town) => town.code))

/**
 * An RPPS number that cannot be a real one: real ones begin with 10, these with 99. Their Luhn key is right,
 * so that they are not drowned in warnings.
 */
export function inventedRpps(rank: number): string {
  const stem = `99${String(rank % 100_000_000).padStart(8, '0')}`
  for (let key = 0; key < 10; key += 1) if (luhnHolds(`${stem}${key}`)) return `${stem}${key}`
  throw new Error('one of ten keys always holds')
}

const EMPTY_ROW: Readonly<Record<string, string>> = Object.fromEntries(
  RPPS_HEADER.split('|').slice(0, -1).map((name) => [name, '']),
)

/** A line as an object, by official column name; what is not given is a GP of Orchies in single practice. */
export function rppsRow(overrides: Readonly<Record<string, string>> = {}): Record<string, string> {
  const rpps = inventedRpps(1)
  return {
    ...EMPTY_ROW,
    "Type d'identifiant PP": '8',
    'Identifiant PP': rpps,
    'Identification nationale PP': `8${rpps}`,
    "Code civilité d'exercice": 'DR',
    'Code civilité': 'MME',
    "Nom d'exercice": "D'HAENE",
    "Prénom d'exercice": 'Zoé',
    'Code profession': '10',
    'Libellé profession': 'Médecin',
    'Code savoir-faire': 'SM54',
    'Code mode exercice': 'L',
    'Identifiant technique de la structure': 'C0000000001',
    'Raison sociale site': "CABINET DU DR D'HAENE",
    'Numéro Voie (coord. structure)': '147',
    'Indice répétition voie (coord. structure)': 'B',
    'Libellé type de voie (coord. structure)': 'Boulevard',
    'Libellé Voie (coord. structure)': "de l'Église",
    'Bureau cedex (coord. structure)': '59310 ORCHIES',
    'Code postal (coord. structure)': '59310',
    'Code commune (coord. structure)': '59449',
    'Libellé commune (coord. structure)': 'Orchies',
    'Téléphone (coord. structure)': '+33 3 20 00 00 01',
    'Adresse e-mail (coord. structure)': 'zoe.dhaene@exemple.invalid',
    "Code secteur d'activité": 'SA07',
    "Libellé secteur d'activité": 'Cabinet individuel',
    ...overrides,
  }
}

/** A file's text from lines, in the order of the header's columns (the official header unless told). */
export function rppsText(rows: readonly Readonly<Record<string, string>>[], header: string = RPPS_HEADER): string {
  const names = header.split('|')
  const lines = rows.map((row) => names.map((name) => row[name] ?? '').join('|'))
  return [header, ...lines, ''].join('\n')
}
