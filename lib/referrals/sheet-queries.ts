import type { Actor } from '#lib/platform/auth/actor'
import { type Day, dayAt } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import type { Sheet } from '#lib/platform/files/csv'
import type { SearchParams } from '#lib/platform/list-request'
import { ageBandLabels, channelLabels, needPriorityLabels, partyLabels, practicalNeedLabels, stepReasonLabels } from './labels.ts'
import { agesOfLine } from './line-people.ts'
import { needKindLabels, stateLabel, taskLabel } from './kind-words.ts'
import { needTask } from './need-task.ts'
import type { AgeBand, PracticalNeed } from './person-facts.ts'
import { canRunSearches } from './policy.ts'
import { type StepReason, stepReasons } from './reasons.ts'
import { needsRequest } from './schema.ts'
import { closedStates, isClosed } from './transitions.ts'

const zone = 'Europe/Paris'

/** Adressages as on the queue's page, one a line, for the coordination that runs the searches: nobody's name, neither the person's nor the sender's. */
export async function getReferralsSheet(actor: Actor, params: SearchParams, _today: Day): Promise<Sheet | null> {
  if (!canRunSearches(actor)) return null
  const request = needsRequest(params)
  const asked = request.state ?? 'open'
  const rows = await db().needLine.findMany({
    where: { ...(asked === 'all' ? { state: { not: 'draft' } } : asked === 'open' ? { state: { notIn: ['draft', ...closedStates] } } : { state: asked }), ...(request.search === '' ? {} : { referral: { code: { contains: request.search, mode: 'insensitive' } } }) },
    select: {
      kind: true, state: true, priority: true, changedAt: true, dueAt: true, steps: { where: { reason: { not: null } }, select: { reason: true, toState: true }, orderBy: { id: 'desc' }, take: 1 }, _count: { select: { proposals: true } },
      referral: { select: { code: true, channel: true, createdAt: true, practicalNeeds: true, sector: { select: { name: true } }, organisation: { select: { name: true } } } }, people: agesOfLine,
    },
    orderBy: [{ referral: { createdAt: 'asc' } }, { id: 'asc' }],
  })
  return {
    name: 'Adressages', header: ['Code', 'Envoyé le', 'Demandé par', 'Structure', 'Habite', 'Personnes', 'Âges', 'Besoins pratiques', 'Priorité', 'État', 'Raison', 'Depuis le', 'Cabinets interrogés', 'À faire', 'Par', 'Pour le', 'Demande'],
    rows: rows.map(({ referral, ...need }) => {
      const task = needTask(need.state, need.kind)
      return [
        referral.code, dayAt(referral.createdAt, zone), channelLabels[referral.channel], referral.organisation?.name ?? '', referral.sector?.name ?? 'Hors du territoire', need.people.length,
        need.people.map(({ person }) => ageBandLabels[person.ageBand satisfies AgeBand]).join(', '), referral.practicalNeeds.map((one) => practicalNeedLabels[one as PracticalNeed]).join(', '), needPriorityLabels[need.priority],
        stateLabel(need.kind, need.state), isClosed(need.state) ? reasonOf(need.steps[0]?.toState === need.state ? need.steps[0].reason : null) : '', dayAt(need.changedAt, zone), need._count.proposals,
        task ? taskLabel(need.kind, task.what) : '', task ? partyLabels[task.who] : '', need.dueAt === null ? '' : dayAt(new Date(need.dueAt.getTime() - 1), zone), needKindLabels[need.kind],
      ]
    }),
  }
}

function reasonOf(reason: string | null): string {
  const known = stepReasons.find((one) => one === reason)
  return known === undefined ? '' : stepReasonLabels[known satisfies StepReason]
}
