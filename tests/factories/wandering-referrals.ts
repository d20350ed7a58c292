import { randomBytes, randomUUID } from 'node:crypto'
import type { ReferralChannel } from '#lib/platform/db/generated/enums'
import type { NeedKind } from '#lib/referrals/need-kinds'
import { ageBands, consentGiversFor } from '#lib/referrals/person-facts'
import { declineReasons } from '#lib/referrals/reasons'
import { referralCode } from '#lib/referrals/referral-code'
import { isClosed } from '#lib/referrals/transitions'
import { transaction } from '#lib/platform/db/client'
import { emptyRows } from '#prisma/examples/example-rows'
import { pick, rankOf } from '#prisma/examples/fractions'
import { usualChoice, wander, type WanderedStep } from '#prisma/examples/wander'
import { writeRows } from '#prisma/examples/write-rows'

export type WanderedReferral = {
  id: string; code: string; kind: NeedKind; channel: ReferralChannel; organisationId: string | null; sectorId: string | null; ages: (typeof ageBands)[number][]
  steps: WanderedStep[]; refusals: { at: Date; reason: string }[]; askedAt: Date[]
}

/** Adressages with histories along the table, written as they are, each line of the table about as likely as the others. */
export async function wanderingReferrals(seed: string, count: number, world: { sectors: string[]; organisations: string[]; practiceId: string; from: Date; until: Date; kinds?: readonly NeedKind[] }): Promise<WanderedReferral[]> {
  const rows = emptyRows()
  const all = Array.from({ length: count }, (_, rank): WanderedReferral => {
    const key = `${seed}:${rank}`
    const channel = pick(['partner', 'partner', 'partner', 'member', 'gp', 'call', 'paper'] as const, `${key}:c`)
    const sentAt = new Date(world.from.getTime() + rankOf(`${key}:sent`, world.until.getTime() - world.from.getTime()))
    const kind = pick(world.kinds ?? (['find_gp'] as const), `${key}:k`)
    const steps = wander(key, sentAt, world.until, { kind, weights: { ...usualChoice.weights, cancel: 1, reopen: 0.5, search_again: 3, withdraw_yes: 4, ask_information: 3 }, meanDays: 9, longest: 40 })
    const asked = steps.filter((step) => step.to === 'searching').map((step) => ({ at: new Date(step.at.getTime() + 3_600_000), reason: pick([...declineReasons, null], `${key}:${step.at.getTime()}`) })).filter(({ at }) => at < world.until)
    return {
      id: randomUUID(), code: referralCode(randomBytes(8)), kind, channel, organisationId: channel === 'partner' ? pick(world.organisations, `${key}:o`) : null, sectorId: pick([...world.sectors, null], `${key}:s`), steps,
      ages: Array.from({ length: 1 + (rank % 5 === 0 ? 2 : 0) }, (__, position) => pick(ageBands, `${key}:${position}`)), askedAt: asked.map(({ at }) => at), refusals: asked.flatMap(({ at, reason }) => (reason === null ? [] : [{ at, reason }])),
    }
  })
  for (const one of all) {
    const needId = randomUUID()
    const createdAt = one.steps[0]?.at ?? world.from
    rows.referrals.push({ id: one.id, code: one.code, channel: one.channel, submittedById: null, organisationId: one.organisationId, sectorId: one.sectorId, practicalNeeds: [], languages: [], requestKey: randomUUID(), createdAt })
    one.ages.forEach((ageBand, position) => rows.referralPeople.push({ id: randomUUID(), referralId: one.id, position: position + 1, ageBand, consentAt: createdAt, consentWay: 'oral', consentGiver: consentGiversFor(ageBand)[0] ?? 'person', consentText: 'essai', consentById: null }))
    for (const step of one.steps) rows.needSteps.push({ needId, action: step.action, fromState: step.from, toState: step.to, at: step.at, actorId: null, party: step.party, reason: step.reason, source: step.source })
    rows.needs.push({ id: needId, referralId: one.id, kind: one.kind, priority: 'usual', moves: one.steps.map((step, index) => ({ state: step.to, previousState: index === 0 ? null : step.from, pausedState: step.pausedState, lastAction: step.action, changedAt: step.at, dueAt: isClosed(step.to) ? null : step.at, closedAs: isClosed(step.to) ? step.party : null, closedById: null })) })
    one.askedAt.forEach((sentAt) => {
      const reason = one.refusals.find((refusal) => refusal.at === sentAt)?.reason ?? null
      rows.proposals.push({ id: randomUUID(), needId, practiceId: world.practiceId, state: reason === null ? 'withdrawn' : 'not_possible', isAgreed: false, reason, sentAt, answeredAt: reason === null ? null : sentAt, answeredAs: reason === null ? null : 'delegate', version: 2 })
    })
  }
  await transaction((tx) => writeRows(tx, rows))
  return all
}
