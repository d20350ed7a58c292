import { loadTruthFacts } from '#lib/cartodispo/load-truth-facts'
import { truthFigures } from '#lib/cartodispo/truth-figures'
import { countParticipants } from '#lib/events/count-participants'
import { registeredProfession } from '#lib/events/labels'
import type { Span } from '#lib/figures/contract-months'
import { loadPeopleAt } from '#lib/figures/load-people-at'
import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import { countMembers } from '#lib/members/count-members'
import type { Db } from '#lib/platform/db/client'
import { professionLabel } from '#lib/practitioners/labels'
import { channelWords, outcomeLabels } from './labels.ts'
import type { QuarterFacts } from './quarter-tables.ts'

const other = 'Autre métier, ou non précisé'

/** All that the tables of a quarter are made from. */
export async function loadQuarterFacts(client: Db, span: Span): Promise<QuarterFacts> {
  const { timeZone, settings: { freshDays } } = await loadInstanceRules(client)
  const people = await loadPeopleAt(client, span.untilOn, timeZone)
  const { dates, byProfession } = await countParticipants(client, span, timeZone)
  const members = await countMembers(client)
  const truth = truthFigures(await loadTruthFacts(client), span.untilOn, freshDays)
  const participants = [...Map.groupBy(byProfession, ({ professionCode }) => registeredProfession(professionCode) || other)]
    .map(([label, group]) => ({ key: label, label, count: group.reduce((all, one) => all + one.count, 0) }))
  return {
    span, people, events: { dates, participants }, register: truth,
    members: members.map(({ professionCode, count }) => ({ key: professionCode, label: professionCode === 'other' ? other : professionLabel({ professionCode, isGp: false }), count })),
    words: { channel: channelWords, outcome: outcomeLabels },
  }
}
