import { loadInstanceRules } from '#lib/instance/load-instance-rules'
import type { Actor } from '#lib/platform/auth/actor'
import { db } from '#lib/platform/db/client'
import { type CampaignCounts, loadCampaignCounts } from './load-campaign-counts.ts'
import { canKeepFigures } from './policy.ts'

const none: CampaignCounts = { asked: 0, referrals: 0, people: 0, accepted: 0, declared: 0 }

/** What became of who came by each campaign, erased adressages included; null for whoever reads no counts below five. */
export async function listCampaignCounts(actor: Actor, now: Date): Promise<Record<string, CampaignCounts> | null> {
  if (!canKeepFigures(actor)) return null
  const { timeZone } = await loadInstanceRules(db())
  const [live, campaigns, called] = await Promise.all([
    loadCampaignCounts(db(), 'campaigns', { now, timeZone }),
    db().callbackCampaign.findMany({ select: { id: true, erasedAsked: true, erasedReferrals: true, erasedPeople: true, erasedAccepted: true, erasedDeclared: true } }),
    db().callbackRequest.groupBy({ by: ['campaignId'], _count: { _all: true } }),
  ])
  return Object.fromEntries(campaigns.map((one) => {
    const alive = live.get(one.id) ?? none
    const calls = called.find((group) => group.campaignId === one.id)?._count._all ?? 0
    return [one.id, { asked: calls + alive.asked + one.erasedAsked, referrals: alive.referrals + one.erasedReferrals, people: alive.people + one.erasedPeople, accepted: alive.accepted + one.erasedAccepted, declared: alive.declared + one.erasedDeclared }]
  }))
}
