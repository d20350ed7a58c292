import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { dayAndMonth } from '#lib/platform/format/french-date'

/** What a partner whose convention is over is told: the rights stopped with it, and who can change that. */
export function endedConventionSentence(actor: Actor, today: Day): string | null {
  const ended = actor.partners.find((one) => one.endedOn !== null)
  if (!ended?.endedOn || actor.partners.some((one) => one.grants.size > 0)) return null
  return `La convention avec ${ended.organisationName} a pris fin le ${dayAndMonth(ended.endedOn, today)} : vous lisez ici ce que tout le monde peut lire. La coordination peut la renouveler avec vous.`
}
