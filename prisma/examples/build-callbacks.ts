import { createHash } from 'node:crypto'
import type { CallbackFor, CallbackMoment, CallbackOutcome } from '#lib/callbacks/callback-choices'
import { addDays, dayAt, startOfDay } from '#lib/platform/day'
import { addWorkingDays } from '#lib/platform/working-days'
import { referralCode } from '#lib/referrals/referral-code'
import { accountId } from './build-accounts.ts'
import type { Example } from './example.ts'
import type { ExampleClock } from './example-clock.ts'
import type { ExampleRows } from './example-rows.ts'
import { fictitiousPhone } from './fictitious.ts'
import { stableId } from './stable-id.ts'

type Told = { name: string; daysAgo: number; forWhom: CallbackFor; moment: CallbackMoment; tries?: number; outcome?: CallbackOutcome; campaign?: 'cpam' | 'depart'; isHandedOn?: true }

/** People who asked to be called: new, tried, about to be erased, and closed in each way. */
const told: readonly Told[] = [
  { name: 'Lucette Béhague', daysAgo: 0, forWhom: 'self', moment: 'morning', campaign: 'cpam' },
  { name: 'Sandrine Delattre', daysAgo: 1, forWhom: 'relative', moment: 'afternoon' },
  { name: 'Ferhat Aydin', daysAgo: 4, forWhom: 'self', moment: 'any', tries: 2, campaign: 'depart' },
  { name: 'Émile Carpentier', daysAgo: 2, forWhom: 'self', moment: 'morning', isHandedOn: true },
  { name: 'Josiane Wattrelot', daysAgo: 27, forWhom: 'relative', moment: 'morning', tries: 1 },
  { name: '', daysAgo: 12, forWhom: 'self', moment: 'any', outcome: 'not_needed', campaign: 'depart' },
  { name: '', daysAgo: 15, forWhom: 'self', moment: 'morning', tries: 3, outcome: 'unreachable', campaign: 'cpam' },
  { name: '', daysAgo: 18, forWhom: 'relative', moment: 'any', outcome: 'directed' },
  { name: '', daysAgo: 24, forWhom: 'self', moment: 'any', outcome: 'referral', isHandedOn: true },
  { name: '', daysAgo: 21, forWhom: 'self', moment: 'afternoon', outcome: 'referral', campaign: 'depart' },
]

/** Requests to be called and the letters by which some came, where the example has somebody who runs the searches. */
export function buildCallbacks(rows: ExampleRows, example: Example, clock: ExampleClock): void {
  const searcher = example.accounts.find((one) => one.roles.some(({ role, untilDaysAgo }) => role === 'coordination_referrals' && untilDaysAgo === undefined))
  const communes = rows.communes.filter((one) => one.membership === 'territory')
  if (!searcher || communes.length === 0) return
  const byId = accountId(searcher.key)
  const townHallId = rows.organisations.find((one) => one.kind === 'town_hall')?.id ?? null
  const opened = (daysAgo: number, key: string) => clock.officeHour(clock.workingDayAgo(daysAgo), key)
  // Some of those who called had read a letter.
  for (const [index, referral] of rows.referrals.filter((one) => one.channel === 'call').slice(0, 6).entries()) referral.campaignId = stableId('callback-campaign', index % 2 === 0 ? 'cpam' : 'depart')
  rows.callbackCampaigns.push(
    { id: stableId('callback-campaign', 'cpam'), slug: 'cpam', name: 'Courrier de la CPAM aux assurés sans médecin traitant', createdAt: opened(40, 'cpam'), createdById: byId, endedAt: null, version: 1 },
    { id: stableId('callback-campaign', 'depart'), slug: 'depart-retraite', name: 'Départ à la retraite annoncé en salle d’attente', createdAt: opened(60, 'depart'), createdById: byId, endedAt: null, version: 1 },
  )
  told.forEach(({ name, daysAgo, forWhom, moment, tries = 0, outcome, campaign, isHandedOn }, index) => {
    const receivedAt = daysAgo === 0 ? new Date(clock.now.getTime() - 3_600_000) : opened(daysAgo, `callback${index}`)
    // The last try, or the call that ended it, in the days after.
    const calledAt = new Date(Math.min(receivedAt.getTime() + 86_400_000 * Math.max(tries, 1), clock.now.getTime() - 1_800_000))
    const isOpen = outcome === undefined
    rows.callbacks.push({
      id: stableId('callback', index), code: outcome === 'referral' ? null : referralCode(createHash('sha256').update(`callback${stableId('callback', index)}`).digest()), requestKey: stableId('callback-key', index),
      name: isOpen ? name : null, phone: isOpen ? fictitiousPhone(9_100 + index) : null, forWhom, moment, communeCode: communes[(index * 7) % communes.length]?.code ?? null,
      campaignId: campaign === undefined ? null : stableId('callback-campaign', campaign), organisationId: isHandedOn ? townHallId : null, askedById: null, receivedAt,
      dueAt: isOpen ? startOfDay(addDays(addWorkingDays(dayAt(tries > 0 ? calledAt : receivedAt, 'Europe/Paris'), 1), 1), 'Europe/Paris') : null,
      tries, lastTriedAt: tries > 0 ? calledAt : null, outcome: outcome ?? null, closedAt: isOpen ? null : calledAt, closedById: isOpen ? null : byId, version: 1 + tries,
    })
  })
}
