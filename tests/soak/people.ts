import { declareAvailability } from '#lib/cartodispo/declare-availability'
import { bareContent } from '#lib/cartodispo/statement-content'
import { commandActor } from '#lib/platform/auth/actor'
import { now, today } from '#lib/platform/clock'
import { communeSlug } from '#lib/territory/commune-slug'
import { stableId } from '#prisma/examples/stable-id'
import type { SoakSite } from './soak-site.ts'

type OwnPractice = { userId: string; practiceId: string; version: number }
export type People = {
  gp: { cookie: string; practiceId: string; userId: string }
  /** Another GP, whose practice the coordination answers for at the same time. */
  contested: { cookie: string; practiceId: string; userId: string }
  secretary: string
  partner: string
  coordinator: string
  coordinatorId: string
  /** Practices that mails ask about. */
  mailed: readonly string[]
  communes: readonly { slug: string; postalCode: string }[]
}

const account = (key: string) => stableId('account', key)

/** Signs in whoever walks through the site, and gives the first GP places enough to take from. */
export async function gatherPeople(site: SoakSite): Promise<People> {
  const [gp, contested] = await site.rows<OwnPractice>(`
    SELECT u.id AS "userId", p.id AS "practiceId", p.version FROM app_user u JOIN practice p ON p.practitioner_id = u.practitioner_id JOIN register_entry e ON e.practice_id = p.id
     WHERE u.persona IS NULL AND p.removed_at IS NULL AND p.ends_on IS NULL AND p.not_treating_reason IS NULL AND p.position = 'holder' AND e.state IN ('open', 'closed', 'to_reconfirm')
       AND (SELECT count(*) FROM practice q WHERE q.practitioner_id = u.practitioner_id AND q.removed_at IS NULL) = 1
       AND NOT EXISTS (SELECT 1 FROM absence a WHERE a.practice_id = p.id)
     ORDER BY u.id LIMIT 2`)
  if (!gp || !contested) throw new Error('the example lacks two GPs with an account of their own')
  const content = { ...bareContent('open', today('Europe/Paris')), places: { count: 60, period: 'total' as const }, audience: 'public' as const }
  const declared = await declareAvailability(commandActor, { practiceId: gp.practiceId, version: gp.version, content }, now())
  if (!declared.ok) throw new Error(`places were not declared: ${declared.code}`)
  const mailed = await site.rows<{ id: string }>(`
    SELECT p.id FROM practice p JOIN register_entry e ON e.practice_id = p.id
     WHERE e.state NOT IN ('not_treating', 'departed') AND p.position = 'holder' AND NOT (p.id = ANY($1)) ORDER BY p.id LIMIT 20`, [[gp.practiceId, contested.practiceId]])
  const communes = await site.rows<{ name: string; code: string }>(`SELECT name, postal_codes[1] AS code FROM commune WHERE membership = 'territory' ORDER BY name`)
  return {
    gp: { ...gp, cookie: await site.signIn(gp.userId) },
    contested: { ...contested, cookie: await site.signIn(contested.userId) },
    secretary: await site.signIn(account('secretaire')),
    partner: await site.signIn(account('psd-infirmiere')),
    coordinator: await site.signIn(account('coordination')),
    coordinatorId: account('coordination'),
    mailed: mailed.map(({ id }) => id),
    communes: communes.map(({ name, code }) => ({ slug: communeSlug(name), postalCode: code })),
  }
}
