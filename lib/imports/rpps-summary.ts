import type { RppsImportCounts, RppsImportPlan } from './rpps-import.ts'

type Previewed = { plan: RppsImportPlan; counts: RppsImportCounts; reading: { isIncomplete: boolean } }

/** What a command says of an import, in sentences. */
export function rppsSummary({ plan, counts, reading }: Previewed, mode: 'dry-run' | 'imported'): string {
  const open = plan.homonyms.filter((one) => one.answer === null).length
  const departures = plan.departed.length
  const lines = [
    mode === 'dry-run' ? 'Essai : rien n’a été écrit.' : 'Import terminé.',
    `${number(counts.lines)} lignes lues, ${number(counts.linesInTerritory)} dans le territoire : ${number(counts.peopleInTerritory)} personnes, dont ${number(counts.gps)} médecins généralistes (${number(counts.gpPractices)} exercices).`,
    `${number(counts.added)} exercices ajoutés, ${number(counts.changed)} fiches modifiées, ${number(counts.departed)} absents de l’extraction, à vérifier.`,
    plan.isMassDeparture ? `${number(departures)} départs n’ont pas été notés : c’est la moitié du registre ou plus. Vérifiez que ce fichier et ce territoire vont ensemble, puis confirmez-les dans Gestion, Imports.` : '',
    reading.isIncomplete ? 'Ce fichier est coupé ou trop abîmé : personne n’a été tenu pour parti.' : '',
    open > 0 ? `${number(open)} personnes portent le nom de quelqu’un déjà inscrit : elles attendent votre réponse dans Gestion, Imports.` : '',
    plan.gpQuestions.length > 0 ? `${number(plan.gpQuestions.length)} médecins sans savoir-faire déclaré : ajoutés sans être comptés comme généralistes.` : '',
    counts.refused > 0 ? `${number(counts.refused)} lignes illisibles ont été écartées.` : '',
  ]
  return lines.filter((line) => line !== '').join('\n')
}

function number(count: number): string {
  return count.toLocaleString('fr-FR')
}
