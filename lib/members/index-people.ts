import { dayAt } from '#lib/platform/day'
import type { Tx } from '#lib/platform/db/client'
import { uuidFrom } from '#lib/platform/named-uuid'
import { professionLabel, professionPlural } from '#lib/practitioners/labels'
import { forgetDocument, indexDocument, reindexDocuments } from '#lib/search/index-document'
import { loadPublicPeople, type PublicPerson } from './directory-sql.ts'
import { memberProfession } from './labels.ts'

const zone = 'Europe/Paris'

/** Step: searches find who everyone may read in the directory: one person, or (null) all of them anew. */
export async function indexPeople(tx: Tx, userId: string | null, now: Date): Promise<void> {
  const people = await loadPublicPeople(tx, userId, dayAt(now, zone))
  const documents = people.map(documentOf)
  if (userId === null) return reindexDocuments(tx, ['professional'], [...documents, ...professionsOf(people)])
  return documents[0] === undefined ? forgetDocument(tx, userId) : indexDocument(tx, documents[0])
}

function documentOf(person: PublicPerson) {
  const profession = person.professionText === '' && person.professionCode !== 'other' ? professionLabel(person) : memberProfession(person)
  return {
    kind: 'professional' as const, subjectId: person.userId, title: `${person.firstName} ${person.lastName}`, keywords: [profession, professionPlural(person) ?? '', ...person.communes].join(', '),
    summary: [profession, person.communes.join(', ')].filter((one) => one !== '').join(', '), body: person.presentation,
    address: `/professionnels?nom=${encodeURIComponent(person.lastName)}`, datedOn: null, untilOn: null,
  }
}

/** The directory's pages by profession, for those that somebody in it has; doctors in general practice have the register. */
function professionsOf(people: readonly PublicPerson[]) {
  const codes = [...new Set(people.filter((one) => !one.isGp && one.professionCode !== 'other').map((one) => one.professionCode))]
  return codes.flatMap((professionCode) => {
    const [label, plural] = [professionLabel({ professionCode, isGp: false }), professionPlural({ professionCode, isGp: false })]
    return plural === null ? [] : [{
      kind: 'professional' as const, subjectId: uuidFrom(`profession ${professionCode}`), title: `${plural.charAt(0).toUpperCase()}${plural.slice(1)}`, keywords: label,
      summary: 'Ceux du territoire qui ont choisi d’être dans l’annuaire, avec ce que chacun montre.', body: '', address: `/professionnels?profession=${professionCode}`, datedOn: null, untilOn: null,
    }]
  })
}
