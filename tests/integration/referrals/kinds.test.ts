import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '#lib/platform/db/client'
import { type AskedNeed, kindFacts, otherKinds } from '#lib/referrals/need-kinds'
import { submitReferral } from '#lib/referrals/submit-referral'
import { useReferralMode } from '#tests/factories/identities'
import { aNeed, aNurse, aReferralForm, needOf } from '#tests/factories/referrals'
import { monday } from '#tests/factories/register'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const codeOf = (result: { ok: boolean; code?: string }) => (result.ok ? 'ok' : result.code)
const askedFor = (kind: (typeof otherKinds)[number]): AskedNeed => ({ kind, theme: kindFacts[kind].asksTheme ? 'carers' : null, details: kindFacts[kind].details, wishedOn: kindFacts[kind].asksDay ? '2026-12-01' : null })

beforeEach(async () => useReferralMode(database, 'hds'))

describe('other needs than a doctor', () => {
  test('each is kept as it was asked, with everything its short form offers', async () => {
    const nurse = await aNurse()
    for (const kind of otherKinds) {
      const needId = await aNeed(nurse, { asked: askedFor(kind) })
      const { theme, details, wishedOn } = await needOf(needId)
      expect({ kind, theme, details, wishedOn: wishedOn?.toISOString().slice(0, 10) ?? null }).toEqual(askedFor(kind))
    }
  })

  test.for([
    ['a theme where none is asked', { kind: 'nurse', theme: 'carers', details: [], wishedOn: null }],
    ['a complex situation without its theme', { kind: 'complex_situation', theme: null, details: [], wishedOn: null }],
    ['what another kind asks for', { kind: 'nurse', theme: null, details: ['advice_on_tests'], wishedOn: null }],
    ['a day where none is asked', { kind: 'dac', theme: null, details: [], wishedOn: '2026-12-01' }],
    ['more than a doctor with a doctor', { kind: 'find_gp', theme: null, details: ['home_care'], wishedOn: null }],
  ] as const)('%s is refused, kindly, and by the database', async ([, asked]) => {
    expect(codeOf(await submitReferral(await aNurse(), aReferralForm({ asked }), monday))).toBe('kind-not-possible')
  })

  test('in the minimal mode both the product and the database refuse all of them, and go on with doctors', async () => {
    const nurse = await aNurse()
    const [needId, draftId] = [await aNeed(nurse), await aNeed(nurse)]
    await useReferralMode(database, 'minimal')
    const before = await db().referral.count()
    for (const kind of otherKinds) {
      expect(codeOf(await submitReferral(nurse, aReferralForm({ asked: askedFor(kind) }), monday))).toBe('kind-not-possible')
      const values = `'${kind}', ${kind === 'complex_situation' ? "'carers'" : 'NULL'}`
      await expect(database.app(`INSERT INTO need_line (id, referral_id, kind, theme, state, last_action, changed_at, due_at) SELECT gen_random_uuid(), referral_id, ${values}, 'draft', 'begin', now(), now() FROM need_line WHERE id = '${needId}'`)).rejects.toMatchObject({ code: '23514', constraint: 'need_line_keeps_kind' })
    }
    expect(await db().referral.count()).toBe(before)
    expect(codeOf(await submitReferral(nurse, aReferralForm(), monday))).toBe('ok')
    await expect(database.app(`UPDATE need_line SET kind = 'dac' WHERE id = '${draftId}'`)).rejects.toMatchObject({ constraint: 'need_line_keeps_kind' })
  })

  test('what was sent keeps its kind', async () => {
    const needId = await aNeed(await aNurse(), { asked: askedFor('nurse') })
    await expect(database.app(`UPDATE need_line SET kind = 'dac' WHERE id = '${needId}'`)).rejects.toMatchObject({ constraint: 'need_line_keeps_kind' })
    await expect(database.app(`UPDATE need_line SET details = '{mal_de_dos}' WHERE id = '${needId}'`)).rejects.toMatchObject({ constraint: 'need_line_details' })
  })
})
