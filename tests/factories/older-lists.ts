import { randomUUID } from 'node:crypto'
import type { PersonIdentity } from '#lib/referrals/identity'
import { anIdentity } from '#tests/factories/identities'

/** A line of a list. */
export type Row = { identity: PersonIdentity; askedOn: string; town?: string }
// Names have no figures: a list in which they do is a list of something else.
const letters = () => randomUUID().replace(/[\d-]/g, (sign) => 'ghijklmnopq'['0123456789-'.indexOf(sign)] ?? '').slice(0, 12)
/** Somebody of seventy-six who waits, with nobody else to call. */
export const someone = (more: Partial<PersonIdentity> = {}) => anIdentity({ lastName: `Dupont${letters()}`, contact: null, ...more })
const title = 'Nom;Prénom;Date de naissance;Date de la demande;Commune;Téléphone;Adresse;Maladie'
/** A list as a spreadsheet saves it, with a column that is never taken over. */
export const csv = (rows: readonly Row[]) => Buffer.from([title, ...rows.map(({ identity, askedOn, town = 'Orchies' }) => [identity.lastName, identity.firstName, identity.bornOn, askedOn, town, identity.phone, identity.address, 'Zybamaladie'].join(';'))].join('\n'))
