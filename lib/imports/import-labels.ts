import type { AnswerWrite } from '#lib/cartodispo/imported-answer'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { RefusalDetails } from '#lib/platform/result'
import { civilityLabels, modeLabels, professionLabels, siteKindLabels } from '#lib/practitioners/labels'
import type { RppsFileRefusal } from './rpps-file.ts'
import type { ListFileRefusal } from './list-file.ts'
import type { RefusedReason } from './rpps-refused-lines.ts'

type Details = RefusalDetails
type ImportRefusal = RppsFileRefusal | ListFileRefusal | 'no-territory' | 'not-found' | 'not-ready' | 'already-applied' | 'stale-plan' | 'unreadable' | 'file-missing'

const text = (details: Details, key: string) => String(details[key] ?? '')
const list = (details: Details, key: string) => {
  const value = details[key]
  return Array.isArray(value) ? value.map((one) => `« ${String(one)} »`).join(', ') : ''
}
const which = (details: Details) => (details['file'] === 'savoir-faire' ? 'Le fichier des savoir-faire' : 'Ce fichier')
const notExtraction = 'Choisissez le fichier texte « PS_LibreAcces_Personne_activite » de l’Annuaire Santé.'

/** Why a file or an import was refused, and what to do. */
const sentences: Record<ImportRefusal, (details: Details) => string> = {
  'html-page': (d) => `${which(d)} est une page web enregistrée, pas l’extraction. Téléchargez le fichier lui-même, puis recommencez.`,
  'pdf-file': (d) => `${which(d)} est un PDF. ${notExtraction}`,
  'spreadsheet-file': (d) => `${which(d)} est un classeur. ${notExtraction}`,
  'zip-file': (d) => `${which(d)} est une archive compressée : ouvrez-la, et choisissez le fichier .txt qu’elle contient.`,
  'image-file': (d) => `${which(d)} est une image. ${notExtraction}`,
  'wrong-encoding': (d) => `${which(d)} n’est pas en UTF-8 : un logiciel l’a sans doute réenregistré. Téléchargez-le à nouveau et ne l’ouvrez pas avant l’import.`,
  'binary-file': (d) => `${which(d)} n’est pas un fichier texte. ${notExtraction}`,
  'file-not-found': (d) => `${which(d)} n’existe pas à cet endroit. Vérifiez son nom et son chemin.`,
  'file-unreadable': (d) => `${which(d)} n’a pas pu être lu jusqu’au bout. Vérifiez qu’il est accessible, puis recommencez.`,
  'not-a-file': (d) => `${which(d)} est un dossier, pas un fichier.`,
  'empty-file': (d) => `${which(d)} est vide.`,
  'no-header': (d) => `${which(d)} n’a pas de ligne qui nomme ses colonnes.${list(d, 'sheets') === '' ? ' Ouvrez-le, et vérifiez que chaque colonne a un titre.' : ' Il faut au moins une colonne « Nom » et une colonne « Ville ».'}`,
  'missing-columns': (d) => `${which(d)} n’a pas toutes les colonnes attendues. Il manque : ${list(d, 'columns')}.`,
  'savoir-faire-file-needed': () => 'Cette extraction n’a pas la colonne « Code savoir-faire » : donnez aussi le fichier des savoir-faire (PS_LibreAcces_SavoirFaire), publié à côté.',
  'wrong-separator': (d) => `Les colonnes de ce fichier ne sont pas séparées par « | ». ${which(d)} n’est pas l’extraction, ou a été réenregistré par un tableur.`,
  'no-lines': (d) => `${which(d)} ne contient que la ligne des titres.`,
  'truncated-file': (d) => `${which(d)} est coupé : sa dernière ligne est incomplète. Téléchargez-le à nouveau.`,
  cancelled: () => 'Lecture interrompue : rien n’a été écrit.',
  'too-many-refused-lines': (d) => `Plus de la moitié des lignes de ce fichier sont illisibles (${text(d, 'refused')} sur ${text(d, 'lines')}). Téléchargez-le à nouveau.`,
  'file-too-large': (d) => `Ce fichier dépasse ${text(d, 'megabytes')} Mo.`,
  'old-excel': () => 'Ce classeur est à l’ancien format Excel (.xls). Ouvrez-le et enregistrez-le au format .xlsx, ou en CSV.',
  'protected-file': () => 'Ce classeur est protégé par un mot de passe. Enregistrez-en une copie sans mot de passe.',
  'unknown-sheet': (d) => `Cette feuille n’existe pas. Feuilles du classeur : ${list(d, 'sheets')}.`,
  'not-a-spreadsheet': () => 'Ce fichier n’est ni un classeur Excel (.xlsx), ni un CSV. Ouvrez votre liste dans votre tableur, enregistrez-la dans l’un de ces deux formats, puis recommencez.',
  'open-document': () => 'Ce classeur est au format OpenDocument (.ods). Enregistrez-le au format .xlsx, ou en CSV.',
  'unreadable-workbook': () => 'Ce classeur est abîmé : ouvrez-le dans votre tableur, enregistrez-le à nouveau en .xlsx, puis recommencez.',
  'too-large-inside': (d) => `Ce classeur contient plus de ${text(d, 'megabytes')} Mo une fois ouvert : ce n’est pas une liste de médecins.`,
  'broken-csv': (d) => `Ce CSV est abîmé autour de la ligne ${text(d, 'line')} : un guillemet n’est pas refermé.`,
  'too-many-rows': (d) => `Ce fichier a plus de ${text(d, 'rows')} lignes : ce n’est pas une liste de médecins du territoire.`,
  'no-territory': () => 'Le territoire n’a encore aucune commune. Choisissez-les d’abord dans Gestion, Territoire.',
  'not-found': () => 'Cet import n’existe plus.',
  'not-ready': () => 'Cet import n’attend plus de réponse : il a été annulé, ou sa lecture n’est pas finie.',
  'already-applied': () => 'Cet import a déjà été appliqué : rien n’a été fait deux fois.',
  'stale-plan': () => 'Le registre a changé depuis cet aperçu. Relisez ce qui suit, puis recommencez.',
  unreadable: () => 'Ce fichier n’a pas pu être lu.',
  'file-missing': () => 'Choisissez un fichier.',
}

/** The same for what a person does on the screens. */
export const importMessages = {
  'not-found': sentences['not-found']({}),
  'not-ready': sentences['not-ready']({}),
  'already-applied': sentences['already-applied']({}),
  'stale-plan': sentences['stale-plan']({}),
  'missing-columns': (details: Details) => `Il manque : ${list(details, 'columns')}. Dites quelle colonne les contient.`,
  'column-twice': 'Deux colonnes ont reçu le même rôle : choisissez-en une, laissez l’autre de côté.',
  'unknown-answer': 'Cette question a changé entre-temps : relisez la ligne, puis répondez à nouveau.',
  'nothing-answered': 'Choisissez une réponse, ou laissez la ligne de côté.',
  'text-missing': (details: Details) => `Écrivez votre correction. ${text(details, 'question')}`,
}

/** Why another sheet of a workbook was not read. */
export const sheetMessages = {
  ...sentences,
  'no-header': 'Cette feuille n’a pas de ligne qui nomme ses colonnes. Il faut au moins une colonne « Nom » et une colonne « Ville » : choisissez-en une autre, ou complétez-la et envoyez le classeur à nouveau.',
  'empty-file': 'Cette feuille est vide : choisissez-en une autre.',
  'workbook-gone': 'Le classeur n’est plus gardé ici. Envoyez-le à nouveau pour en lire une autre feuille.',
}

/** One French sentence for any refusal of an import: what happened, and what to do. */
export function failureSentence(refusal: { code: string; details: Details }): string {
  const { details } = refusal
  // The reading tells "unreadable" with the reader's own code.
  const code = refusal.code === 'unreadable' ? text(details, 'code') : refusal.code
  return isRefusal(code) ? sentences[code](details) : 'Ce fichier n’a pas pu être importé.'
}

function isRefusal(code: string): code is ImportRefusal {
  return Object.hasOwn(sentences, code)
}

/** Why one line of the extraction was refused. */
export const refusedLineLabels: Record<RefusedReason, string> = {
  'too-few-columns': 'Il manque des colonnes',
  'too-many-columns': 'Il y a trop de colonnes',
  'line-too-long': 'Ligne trop longue',
  'not-utf8': 'Un accent a été perdu par un autre codage',
  'no-person': 'Ni identifiant ni nom',
}

/** Fields of the national register, as a preview names them. */
export const rppsFieldLabels: Record<string, string> = {
  civility: 'Civilité', lastName: 'Nom', firstName: 'Prénom', professionCode: 'Profession', savoirFaire: 'Savoir-faire', isGp: 'Médecin généraliste',
  siteName: 'Nom du lieu', siteKind: 'Type de lieu', addressLine: 'Adresse', addressComplement: 'Complément', postalCode: 'Code postal',
  communeCode: 'Commune', phone: 'Téléphone', email: 'Courriel', mode: 'Mode d’exercice',
}

export const importStatusLabels: Record<'reading' | 'preview' | 'applied' | 'cancelled' | 'failed', string> = {
  reading: 'Lecture en cours', preview: 'À relire', applied: 'Appliqué', cancelled: 'Annulé', failed: 'Refusé',
}

export const importKindLabels: Record<'rpps' | 'list', string> = { rpps: 'Annuaire Santé (RPPS)', list: 'Liste de la coordination' }

const rppsValues: Record<string, Record<string, string>> = {
  siteKind: siteKindLabels, mode: { L: modeLabels.liberal, S: modeLabels.salaried, B: modeLabels.volunteer }, civility: civilityLabels,
  professionCode: professionLabels, isGp: { yes: 'oui', no: 'non' },
}

/** A value of the national register as a person reads it. */
export function rppsValueText(field: string, value: string): string {
  return value === '' ? '(vide)' : (rppsValues[field]?.[value] ?? value)
}

/** What becomes of a line's answer when it is not simply written; null when it is. */
export function answerWriteSentence(write: AnswerWrite, today: Day): string | null {
  if (write.kind === 'confirmation') return 'Le registre le sait déjà : noté comme une confirmation de plus.'
  if (write.kind !== 'nothing') return null
  switch (write.why) {
    case 'newer': return write.on === null ? 'Le registre a déjà une autre réponse : elle est gardée.' : `Une réponse plus récente (${dayAndMonth(write.on, today)}) est gardée.`
    case 'left': return 'Son exercice à cet endroit est terminé : la réponse n’est pas reprise.'
    case 'replacement': return 'Un remplacement ne change pas les réponses du médecin remplacé.'
    case 'past': return 'Cette absence est passée.'
    case 'same': return 'Réponse déjà connue : la fiche est seulement complétée.'
    case 'no-answer': return null
  }
}
