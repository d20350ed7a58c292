import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { addSettings } from '#lib/platform/env'
import { sendReferralSchema } from './identity-schema.ts'

const schema = sendReferralSchema(() => '2026-11-28')

const form = (more: Record<string, string> = {}) => ({ requestKey: randomUUID(), people: '1', sectorId: 'hors', priority: 'usual', consentWay: 'oral', informed: 'oui', 'age-1': 'from_70', 'accord-1': 'person', ...more })
const whole = { 'nom-1': ' D’Hulst ', 'prenom-1': 'Anne-Zoé', 'naissance-1': '1950-03-12', 'telephone-1': '03 20 00 00 00', 'ald-1': 'oui', 'deplacement-1': 'non' }
const refused = (sent: Record<string, string>) => schema.safeParse(sent).error?.issues.map((issue) => String(issue.path[0])) ?? []

describe('in the minimal mode', () => {
  test('no name has to be typed; typed, it is one for the check and no identity', () => {
    expect(schema.parse(form()).who).toEqual({ identities: [null], names: [null], sendsAnyway: 'no' })
    expect(schema.parse(form({ ...whole, sendAnyway: 'oui' })).who).toEqual({ identities: [null], names: [{ lastName: 'D’Hulst', firstName: 'Anne-Zoé', bornOn: '1950-03-12' }], sendsAnyway: 'yes' })
  })

  test('a check wants all three, and says which is missing together with the rest', () => {
    expect(refused(form({ 'nom-1': 'Martin', informed: '' })).toSorted()).toEqual(['informed', 'naissance-1', 'prenom-1'])
  })
})

describe('in the HDS mode', () => {
  beforeEach(() => { addSettings({ REFERRAL_MODE: 'hds', REFERRAL_MODE_DECISION: 'test', IDENTITY_KEYS: `a:${Buffer.alloc(32).toString('base64')}` }) })
  afterEach(() => { addSettings({ REFERRAL_MODE: 'minimal' }) })

  test('what the CNIL names is taken, tidied, and nothing else', () => {
    expect(schema.parse(form({ ...whole, 'nir-1': '1500359', diagnostic: 'x' })).who.identities).toEqual([{ lastName: 'D’Hulst', firstName: 'Anne-Zoé', bornOn: '1950-03-12', address: '', phone: '0320000000', email: '', hasAld: 'yes', canTravel: 'no', contact: null }])
  })

  test('the birth date tells the age: nobody is asked for both', () => {
    const { 'age-1': _age, ...without } = form(whole)
    expect(schema.parse(without).people).toEqual([{ ageBand: 'from_70', consentGiver: 'person' }])
    expect(refused({ ...without, 'naissance-1': '2990-01-01' })).toEqual(['naissance-1'])
    expect(refused({ ...without, 'naissance-1': '' })).toEqual(['naissance-1'])
  })

  test('all that is missing is said at once', () => {
    expect(refused(form({ informed: '' })).toSorted()).toEqual(['ald-1', 'deplacement-1', 'informed', 'naissance-1', 'nom-1', 'prenom-1', 'telephone-1'])
  })

  test('a telephone may be the contact’s', () => {
    expect(refused(form({ ...whole, 'telephone-1': '' }))).toEqual(['telephone-1'])
    expect(refused(form({ ...whole, 'telephone-1': '', 'contact-nom-1': 'Sa fille', 'contact-telephone-1': '0600000000' }))).toEqual([])
    expect(refused(form({ ...whole, 'telephone-1': '0320' }))).toEqual(['telephone-1'])
  })

  test.each(['parent', 'minor_with_agreement', 'legal_representative'])('who agrees in somebody’s place is named: %s', (giver) => {
    const sent = form({ ...whole, 'accord-1': giver })
    expect(refused(sent)).toEqual(['contact-nom-1'])
    expect(refused({ ...sent, 'contact-nom-1': 'Mme D’Hulst', 'contact-lien-1': 'sa mère' })).toEqual([])
  })

  test('each person of a household is told, twins included', () => {
    const second = Object.fromEntries(Object.entries(whole).map(([name, value]) => [name.replace('-1', '-2'), name === 'prenom-1' ? 'Léo' : value]))
    expect(schema.parse(form({ people: '2', 'accord-2': 'person', ...whole, ...second })).who.names.map((one) => one?.firstName)).toEqual(['Anne-Zoé', 'Léo'])
    expect(refused(form({ people: '2', 'age-2': 'from_70', 'accord-2': 'person', ...whole }))).toContain('nom-2')
  })
})
