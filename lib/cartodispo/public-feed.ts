import { csvText } from '#lib/platform/format/csv'
import { homeVisitsLabels, languageLabels, priorityLabels, registerStateLabels } from './labels.ts'
import type { RegisterListItem } from './register-item.ts'

/**
 * The public register for partner platforms, in the order of the day. Fields keep their names and meaning within a
 * version; new ones may be added. `state` is a code, `stateLabel` and `sentence` are French; days are YYYY-MM-DD;
 * `url` leads to the entry, where it can be reported as wrong.
 */
export function publicFeed(entries: readonly RegisterListItem[], publisher: { name: string; url: string }, now: Date): Record<string, unknown> {
  return {
    version: 1,
    publisher,
    documentation: `${publisher.url}/medecins#donnees`,
    generatedAt: now.toISOString(),
    practitioners: entries.map((one) => feedEntry(one, publisher.url)),
  }
}

/** The same as a table. */
export function publicFeedCsv(entries: readonly RegisterListItem[], siteUrl: string): string {
  const header = [
    'identifiant', 'nom', 'lieu', 'adresse', 'code_postal', 'code_insee', 'commune', 'latitude', 'longitude', 'etat', 'etat_libelle', 'confirme_le',
    'conditions', 'priorites', 'visites_a_domicile', 'teleconsultation', 'langues', 'plain_pied', 'contact', 'telephone', 'horaires', 'rendez_vous', 'fiche',
  ]
  return csvText(header, entries.map((one) => [
    one.id, one.name, one.siteName, one.addressLine, one.postalCode, one.communeCode, one.communeName, String(one.lat), String(one.lon), one.state,
    registerStateLabels[one.state], one.confirmedOn ?? '', one.conditions.join(' | '), one.priorities.map((code) => priorityLabels[code]).join(' | '),
    one.homeVisits ? homeVisitsLabels[one.homeVisits] : '', one.offersTeleconsultation ? 'oui' : '', one.languages.map((code) => languageLabels[code]).join(' | '),
    one.isStepFree ? 'oui' : '', one.contact.way, one.contact.way === 'phone' ? one.contact.phone : '', one.contact.way === 'phone' ? one.contact.hours : '',
    one.contact.way === 'booking' ? one.contact.url : '', entryUrl(one, siteUrl),
  ]))
}

function feedEntry(one: RegisterListItem, siteUrl: string): Record<string, unknown> {
  return {
    id: one.id,
    name: one.name,
    site: one.siteName,
    address: { street: one.addressLine, postalCode: one.postalCode, communeCode: one.communeCode, commune: one.communeName },
    geo: { latitude: one.lat, longitude: one.lon, precision: one.isPlacedByCommune ? 'commune' : 'address' },
    state: one.state,
    stateLabel: registerStateLabels[one.state],
    sentence: one.sentence,
    confirmedOn: one.confirmedOn,
    conditions: one.conditions,
    priorities: one.priorities,
    homeVisits: one.homeVisits,
    teleconsultation: one.offersTeleconsultation,
    languages: one.languages,
    stepFree: one.isStepFree,
    contact: one.contact,
    url: entryUrl(one, siteUrl),
  }
}

function entryUrl(one: RegisterListItem, siteUrl: string): string {
  return `${siteUrl}/medecins/fiche/${one.id}`
}
