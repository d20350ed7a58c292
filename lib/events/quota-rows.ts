import { isDay } from '#lib/platform/day'
import { isUuid } from '#lib/platform/uuid'
import type { SessionPlan } from './session-plan.ts'

/** The most lines of kept seats of one date. */
export const mostQuotas = 8

type PlannedQuota = SessionPlan['quotas'][number]

/** For whom seats are kept, as one answer of a list: "profession:60", "structure:…". */
export function quotaTarget({ professionCode, organisationId }: { professionCode: string | null; organisationId: string | null }): string {
  return professionCode === null ? `structure:${organisationId ?? ''}` : `profession:${professionCode}`
}

/** Kept seats as the form sends them, in rows of three fields; a row that keeps nobody's seat is none. `complain` says at which field what is wrong. */
export function quotasOf(input: Record<string, unknown>, isProfession: (code: string) => boolean, complain: (path: string, message: string) => void): PlannedQuota[] {
  const seen = new Set<string>()
  return Array.from({ length: mostQuotas }, (_, index) => index).flatMap((index) => {
    const text = (name: string) => (typeof input[`${name}${index}`] === 'string' ? String(input[`${name}${index}`]).trim() : '')
    const [target, seats, until] = [text('quotaFor'), text('quotaSeats'), text('quotaUntil')]
    if (target === '' && seats === '' && until === '') return []
    const of = targetOf(target, isProfession)
    if (of === null) complain(`quotaFor${index}`, 'Choisissez pour qui ces places sont gardées, ou videz la ligne.')
    else if (seen.has(target)) complain(`quotaFor${index}`, 'Des places leur sont déjà gardées plus haut : changez plutôt ce nombre-là.')
    seen.add(target)
    if (!/^\d{1,4}$/.test(seats) || Number(seats) === 0) complain(`quotaSeats${index}`, 'Indiquez combien de places sont gardées. Pour n’en garder aucune, videz la ligne.')
    if (!isDay(until)) complain(`quotaUntil${index}`, until === '' ? 'Indiquez le jour à partir duquel ces places sont à tout le monde.' : 'Cette date n’existe pas. Écrivez-la comme 21/11/2026.')
    return of === null ? [] : [{ ...of, seats: Number(seats), releasesOn: until }]
  })
}

function targetOf(target: string, isProfession: (code: string) => boolean): Pick<PlannedQuota, 'professionCode' | 'organisationId'> | null {
  const [kind, value = ''] = target.split(':')
  if (kind === 'profession' && isProfession(value)) return { professionCode: value, organisationId: null }
  return kind === 'structure' && isUuid(value) ? { professionCode: null, organisationId: value } : null
}
