import { createHash, randomUUID } from 'node:crypto'
import type { Actor } from '#lib/platform/auth/actor'
import { grantStatements } from '#lib/platform/db/roles'
import { addSettings } from '#lib/platform/env'
import type { PersonIdentity, TypedWho } from '#lib/referrals/identity'
import { aNurse } from '#tests/factories/referrals'
import { monday } from '#tests/factories/register'
import { havingPassed } from '#tests/factories/second-factor'
import type { TestDatabase } from '#tests/setup/test-database'

/** A key of this name, the same each time. */
export function keyNamed(id: string): string {
  return `${id}:${createHash('sha256').update(id).digest('base64')}`
}

/** What `npm run migrate` and the settings make of an installation: with identities, or without. */
export async function useReferralMode(database: TestDatabase, mode: 'minimal' | 'hds', keys: readonly string[] = ['2026']): Promise<void> {
  addSettings({ REFERRAL_MODE: mode, REFERRAL_MODE_DECISION: 'Bureau du 3 novembre 2026, hébergeur certifié de test', IDENTITY_KEYS: keys.map(keyNamed).join(',') })
  const appRole = new URL(process.env['DATABASE_URL'] ?? '').username
  for (const statement of grantStatements(appRole, mode)) await database.owner(statement)
}

/** Somebody of seventy-six, with whom to call. */
export function anIdentity(more: Partial<PersonIdentity> = {}): PersonIdentity {
  return {
    lastName: `Dupont${randomUUID().slice(0, 8)}`, firstName: 'Anne-Marie', bornOn: '1950-03-12', address: '3 rue de l’Écluse, 59310 Orchies', phone: '0320000000', email: 'anne@exemple.invalid',
    hasAld: 'yes', canTravel: 'no', contact: { name: 'Zoé D’Hulst', tie: 'sa fille', phone: '0600000000', hours: 'le soir' }, ...more,
  }
}

/** A form that says who one grown-up of seventy or more is. */
export function toldIdentity(identity: PersonIdentity, sendsAnyway: 'yes' | 'no' = 'no') {
  const who: TypedWho = { identities: [identity], names: [identity], sendsAnyway }
  return { who, people: [{ ageBand: 'from_70' as const, consentGiver: 'person' as const }] }
}

/** A form that tells a name for the search of duplicates alone. */
export function toldName({ lastName, firstName, bornOn }: PersonIdentity, sendsAnyway: 'yes' | 'no' = 'no') {
  return { who: { identities: [null], names: [{ lastName, firstName, bornOn }], sendsAnyway } satisfies TypedWho, people: [{ ageBand: 'from_70' as const, consentGiver: 'person' as const }] }
}

/** A nurse whose telephone was asked for in this session. */
export async function aTrustedNurse(): Promise<Actor> {
  return havingPassed(await aNurse(), monday)
}
