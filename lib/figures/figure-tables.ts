import { figureText } from '#lib/contract/figures'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { ageBandLabels, channelLabels, declineReasonLabels, needStateLabels, stepReasonLabels } from '#lib/referrals/labels'
import { needEndLabels, needKindLabels } from '#lib/referrals/kind-words'
import { kindFacts } from '#lib/referrals/need-kinds'
import { declineReasons, stepReasons } from '#lib/referrals/reasons'
import { ageBands } from '#lib/referrals/person-facts'
import { needStates } from '#lib/referrals/transitions'
import { quartersOf } from './contract-months.ts'
import { type Counts, type Cut, cuts, type Delay, delays, type Measure, measures } from './count-people.ts'
import { otherMeasures } from './count-others.ts'
import { waitingAges } from './counted-person.ts'
import { cutColumns, cutLabels, delayLabels, generalDefinitions, measureColumns, measureDefinitions, measureLabels, otherMeasureColumns, suppressedDefinition, waitingAgeLabels } from './labels.ts'
import type { YearFigures } from './year-figures.ts'

/** Text, or a number as a number; for a page, a sheet and a paper alike. */
export type FigureCell = string | number
export type FigureTable = { key: string; title: string; header: readonly string[]; rows: readonly (readonly FigureCell[])[] }

const hidden = 'n. d.'

/** Whether a column holds numbers, told or not. */
export function isNumeric({ rows }: FigureTable, column: number): boolean {
  return rows.some((cells) => typeof cells[column] === 'number' || cells[column] === hidden)
}

/** Every table of a year's figures, in the order in which they are read. */
export function figureTables(figures: YearFigures): FigureTable[] {
  const { counts } = figures
  return [
    { key: 'total', title: 'En tout', header: ['Ce qui est compté', 'Personnes', 'Définition'], rows: [...measures.map((measure) => [measureLabels[measure], shown(counts.total[measure]), measureDefinitions[measure]]), ['Doublons écartés', shown(counts.duplicates), 'personnes dont la demande a été close pendant l’année parce qu’elle en doublait une autre']] },
    { key: 'delays', title: 'Délais médians', header: ['Étape', 'Jours', ...(figures.isSuppressed ? [] : ['Sur'])], rows: delays.map((delay) => delayRow(figures, delay)) },
    ...cuts.map((cut) => cutTable(figures, cut)).filter((table) => table.rows.length > 0),
    { key: 'ended', title: 'Closes sans résultat, par raison', header: ['Fin', 'Raison', 'Personnes'], rows: counts.endedBy.map(({ key, count }) => [...endOf(key), shown(count)]) },
    { key: 'waiting', title: 'Encore en attente, par ancienneté de la demande', header: ['Ancienneté', 'Personnes'], rows: counts.waitingSince.map(({ key, count }) => [labelOf(waitingAges, waitingAgeLabels, key), shown(count)]) },
    { key: 'refusals', title: 'Refus des cabinets, par raison', header: ['Raison', 'Réponses'], rows: figures.refusals.map(({ key, count }) => [labelOf(declineReasons, declineReasonLabels, key), shown(count)]) },
    { key: 'others', title: 'Autres besoins qu’un médecin traitant', header: ['Demande', ...otherMeasures.map((measure) => otherMeasureColumns[measure])], rows: (figures.others ?? []).map((line) => [`${needKindLabels[line.kind]} (${needEndLabels[kindFacts[line.kind].end].toLowerCase()})`, ...otherMeasures.map((measure) => shown(line[measure]))]) },
    { key: 'gps', title: 'Médecins généralistes du registre', header: ['Médecins', 'Nombre'], rows: [['Du territoire, exerçant comme médecins traitants', figures.gps.all], ['Qui ont répondu pendant l’année', figures.gps.answered], ['Qui accueillent en ce moment', shown(figures.gps.open)]] },
    { key: 'cpam', title: 'Chiffres donnés par la CPAM', header: ['Chiffre', 'Valeur', 'Au', 'Source'], rows: figures.cpam.map((one) => [one.name, figureText(one.value, one.unit), dayAndMonth(one.onDay, ''), one.source]) },
  ].filter((table) => table.rows.length > 0)
}

/** What must be read beside the figures. */
export function figureNotes({ isSuppressed }: YearFigures): string[] {
  return [...generalDefinitions, ...(isSuppressed ? [suppressedDefinition] : [])]
}

/** "Année 2 du contrat, du 15 mars 2026 au 14 mars 2027, comptée au 28 novembre 2026". */
export function figuresHeading({ year, asOf }: YearFigures): string {
  const span = `Année ${year.number}, du ${dayAndMonth(year.fromOn, '')} au ${dayAndMonth(year.untilOn, '')}`
  return asOf < year.untilOn ? `${span}, comptée au ${dayAndMonth(asOf, '')}` : span
}

function delayRow({ counts, isSuppressed }: YearFigures, delay: Delay): FigureCell[] {
  const { days, people } = counts.medians[delay]
  return [delayLabels[delay], days ?? (people === 0 ? '–' : hidden), ...(isSuppressed ? [] : [shown(people)])]
}

function cutTable(figures: YearFigures, cut: Cut): FigureTable {
  const columns = measures.filter((measure): measure is Measure => cut !== 'quarter' || measure !== 'waiting')
  const lines = figures.counts.cuts[cut].map(({ key, counts }): [string, Counts] => [keyLabel(figures, cut, key), counts])
  const inOrder = cut === 'sector' || cut === 'organisation' ? lines.toSorted(([one], [other]) => one.localeCompare(other, 'fr')) : lines
  return { key: cut, title: cutLabels[cut], header: [cutColumns[cut], ...columns.map((measure) => measureColumns[measure])], rows: inOrder.map(([label, counts]) => [label, ...columns.map((measure) => shown(counts[measure]))]) }
}

function keyLabel({ names, year }: YearFigures, cut: Cut, key: string): string {
  switch (cut) {
    case 'quarter': {
      const quarter = quartersOf(year)[Number(key) - 1]
      return quarter ? `${key === '1' ? '1er' : `${key}e`} trimestre, jusqu’au ${dayAndMonth(quarter.untilOn, '')}` : key
    }
    case 'sector': return names[key] ?? 'Hors du territoire, ou secteur retiré'
    case 'age': return labelOf(ageBands, ageBandLabels, key)
    case 'channel': return capital(Object.entries(channelLabels).find(([channel]) => channel === key)?.[1] ?? key)
    case 'organisation': return names[key] ?? 'Structure retirée'
  }
}

function endOf(key: string): [string, string] {
  const [state = '', reason = ''] = key.split(':')
  return [labelOf(needStates, needStateLabels, state), labelOf(stepReasons, stepReasonLabels, reason)]
}

function labelOf<Name extends string>(names: readonly Name[], labels: Record<Name, string>, text: string): string {
  const known = names.find((name) => name === text)
  return known === undefined ? text : labels[known]
}

function shown(count: number | null): FigureCell {
  return count ?? hidden
}
