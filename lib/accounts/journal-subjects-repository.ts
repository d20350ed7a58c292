import type { Db } from '#lib/platform/db/client'
import { isUuid } from '#lib/platform/uuid'
import { typedCode } from '#lib/referrals/referral-code'

/** Numbers that one thing has beside its own: what somebody may read on a paper, in a mail or in an address. At most so many. */
const mostFound = 500

/**
 * The things that somebody means by what they have in hand: an identifier, the code of an adressage, the reference of a message,
 * the number of an attestation, the address of a page of this site. Never a name: the journal holds none.
 */
export async function findSubjectIds(client: Db, typed: string): Promise<string[]> {
  const text = typed.trim()
  const part = text.split(/[?#]/)[0]?.split('/').findLast((one) => one !== '') ?? ''
  if (isUuid(part)) return [part, ...(await partsOf(client, part))]
  const code = typedCode(text)
  const [referrals, messages, attestations, contents] = await Promise.all([
    code === null ? [] : client.referral.findMany({ where: { code }, select: { id: true, needs: { select: { id: true, proposals: { select: { id: true } } } } } }),
    client.contactMessage.findMany({ where: { reference: { equals: text, mode: 'insensitive' } }, select: { id: true } }),
    client.attestation.findMany({ where: { code: text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') }, select: { registrationId: true, sending: { select: { sessionId: true } } } }),
    part === '' ? [] : client.content.findMany({ where: { slug: part }, select: { id: true } }),
  ])
  const found = [
    ...referrals.flatMap((one) => [one.id, ...one.needs.flatMap((need) => [need.id, ...need.proposals.map((proposal) => proposal.id)])]),
    ...messages.map((one) => one.id), ...attestations.flatMap((one) => [one.registrationId, one.sending.sessionId]), ...contents.map((one) => one.id),
    ...(await Promise.all(contents.map((one) => partsOf(client, one.id)))).flat(),
  ]
  return found.slice(0, mostFound)
}

/** Dates of an event, under the identifier of the event. */
async function partsOf(client: Db, id: string): Promise<string[]> {
  const sessions = await client.eventSession.findMany({ where: { eventId: id }, select: { id: true }, take: mostFound })
  return sessions.map((one) => one.id)
}

type Subject = { subjectType: string; subjectId: string }

/** Names of what the lines are about, one query per kind. */
export async function subjectNames(client: Db, lines: readonly Subject[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  const idsOf = (type: string) => [...new Set(lines.filter((line) => line.subjectType === type && isUuid(line.subjectId)).map((line) => line.subjectId))]
  const keep = (type: string, rows: readonly { id: string; name: string }[]) => rows.forEach((row) => names.set(`${type}:${row.id}`, row.name))
  const person = { select: { firstName: true, lastName: true } } as const
  const [practices, practitioners, sites, organisations, accounts, delegations, conventions, sectors, messages, needs, campaigns, contents, sessions] = await Promise.all([
    client.practice.findMany({ where: { id: { in: idsOf('practice') } }, select: { id: true, practitioner: person, site: { select: { name: true } } } }),
    client.practitioner.findMany({ where: { id: { in: idsOf('practitioner') } }, select: { id: true, firstName: true, lastName: true } }),
    client.site.findMany({ where: { id: { in: idsOf('site') } }, select: { id: true, name: true } }),
    client.organisation.findMany({ where: { id: { in: idsOf('organisation') } }, select: { id: true, name: true } }),
    client.user.findMany({ where: { id: { in: idsOf('account') } }, select: { id: true, name: true } }),
    client.delegation.findMany({ where: { id: { in: idsOf('delegation') } }, select: { id: true, user: { select: { name: true } } } }),
    client.convention.findMany({ where: { id: { in: idsOf('convention') } }, select: { id: true, title: true, organisation: { select: { name: true } } } }),
    client.sector.findMany({ where: { id: { in: idsOf('sector') } }, select: { id: true, name: true } }),
    client.contactMessage.findMany({ where: { id: { in: idsOf('contact_message') } }, select: { id: true, reference: true } }),
    client.needLine.findMany({ where: { id: { in: [...idsOf('need'), ...idsOf('identity'), ...idsOf('thread'), ...idsOf('notes')] } }, select: { id: true, referral: { select: { code: true } } } }),
    client.callbackCampaign.findMany({ where: { id: { in: idsOf('callback_campaign') } }, select: { id: true, name: true } }),
    client.content.findMany({ where: { id: { in: [...idsOf('content'), ...idsOf('event')] } }, select: { id: true, draftTitle: true } }),
    client.eventSession.findMany({ where: { id: { in: idsOf('session') } }, select: { id: true, event: { select: { content: { select: { draftTitle: true } } } } } }),
  ])
  keep('practice', practices.map((one) => ({ id: one.id, name: `${fullName(one.practitioner)}, ${one.site.name}` })))
  keep('practitioner', practitioners.map((one) => ({ id: one.id, name: fullName(one) })))
  keep('site', sites)
  keep('organisation', organisations)
  keep('account', accounts)
  keep('delegation', delegations.map((one) => ({ id: one.id, name: one.user.name })))
  keep('convention', conventions.map((one) => ({ id: one.id, name: `${one.title}, ${one.organisation.name}` })))
  keep('sector', sectors)
  keep('contact_message', messages.map((one) => ({ id: one.id, name: `message ${one.reference}` })))
  keep('need', needs.map((one) => ({ id: one.id, name: `adressage ${one.referral.code}` })))
  keep('identity', needs.map((one) => ({ id: one.id, name: `identité de l’adressage ${one.referral.code}` })))
  keep('thread', needs.map((one) => ({ id: one.id, name: `messages de l’adressage ${one.referral.code}` })))
  keep('notes', needs.map((one) => ({ id: one.id, name: `notes de l’adressage ${one.referral.code}` })))
  keep('callback_campaign', campaigns)
  for (const type of ['content', 'event']) keep(type, contents.map((one) => ({ id: one.id, name: `« ${one.draftTitle} »` })))
  keep('session', sessions.map((one) => ({ id: one.id, name: `une date de « ${one.event.content.draftTitle} »` })))
  for (const line of lines) if (line.subjectType === 'callback') names.set(`callback:${line.subjectId}`, 'une demande de rappel')
  for (const line of lines) if (line.subjectType === 'older_list') names.set(`older_list:${line.subjectId}`, 'une ancienne liste d’attente')
  for (const line of lines) if (line.subjectType === 'export') names.set(`export:${line.subjectId}`, `liste « ${line.subjectId} »`)
  return names
}

function fullName(person: { firstName: string; lastName: string }): string {
  return `${person.firstName} ${person.lastName}`.trim() || 'personne qui s’est opposée'
}
