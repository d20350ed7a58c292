import type { PublicFigures } from '#lib/cartodispo/public-figures-queries'
import type { Span } from '#lib/figures/contract-months'
import type { Sheet } from '#lib/platform/files/csv'
import { dayAndMonth, monthAndYear } from '#lib/platform/format/french-date'
import { notTold } from './labels.ts'
import type { PublishedQuarter } from './public-queries.ts'
import type { PublicTable } from './public-table.ts'

type Row = [period: string, subject: string, line: string, figure: number | string]

/** "du 1er juin au 31 août 2025". */
export function quarterWords({ fromOn, untilOn }: Span): string {
  const isOneYear = fromOn.slice(0, 4) === untilOn.slice(0, 4)
  return `du ${dayAndMonth(fromOn, isOneYear ? fromOn : '')} au ${dayAndMonth(untilOn, '')}`
}

/** Every public figure, one a line, as the page says them. */
export function statisticsSheet(register: PublicFigures | null, quarters: readonly PublishedQuarter[]): Sheet {
  return { name: 'Chiffres publics', header: ['Période', 'Ce qui est compté', 'Détail', 'Nombre'], rows: [...registerRows(register), ...quarters.flatMap(quarterRows)] }
}

function registerRows(register: PublicFigures | null): Row[] {
  if (register === null) return []
  const groups = [...(register.territory === null ? [] : [{ name: 'Tout le territoire', ...register.territory }]), ...register.sectors]
  const period = monthAndYear(register.monthOn)
  return groups.flatMap((one): Row[] => [[period, 'Médecins généralistes', one.name, one.gps], [period, 'Médecins qui accueillent de nouveaux patients', one.name, one.open]])
}

function quarterRows({ tables, ...span }: PublishedQuarter): Row[] {
  const period = quarterWords(span)
  const table = (subject: string, { lines, total }: PublicTable): Row[] => [[period, subject, 'En tout', total ?? notTold], ...lines.map((line): Row => [period, subject, line.label, line.count ?? notTold])]
  return [
    ...table('Demandes reçues (personnes)', tables.requests),
    ...table('Demandes closes (personnes)', tables.outcomes),
    [period, 'Délai médian, en jours', 'De la demande lue à l’accord d’un médecin', tables.daysToAccept ?? notTold],
    [period, 'Délai médian, en jours', 'De cet accord à la déclaration', tables.daysToDeclare ?? notTold],
    [period, 'Dates d’événements', 'En tout', tables.dates],
    ...table('Participants, à chaque date', tables.participants),
    ...table('Adhérents à la publication, à cinq près', tables.members),
    [period, 'Réponses du registre de moins de 30 jours, en %', 'Tout le territoire', tables.freshShare ?? notTold],
  ]
}
