import { practitionerName } from './recipient-name.ts'

/** A practice as somebody needs it to make an appointment there. */
export type FollowedPractice = { doctor: string; place: string; address: string; phone: string; hours: string }

/** What is read of it. */
export const followedPractice = {
  select: { phone: true, secretaryHours: true, practitioner: { select: { professionCode: true, firstName: true, lastName: true, msSante: true } }, site: { select: { name: true, phone: true, addressLine: true, addressExtra: true, postalCode: true, commune: { select: { name: true } } } } },
} as const

type PracticeRow = { phone: string; secretaryHours: string; practitioner: { professionCode: string; firstName: string; lastName: string }; site: { name: string; phone: string; addressLine: string; addressExtra: string; postalCode: string; commune: { name: string } } }

/** The row as a page shows it. */
export function toFollowedPractice({ phone, secretaryHours, practitioner, site }: PracticeRow): FollowedPractice {
  return {
    doctor: practitionerName(practitioner), place: site.name, address: [site.addressLine, site.addressExtra, `${site.postalCode} ${site.commune.name}`.trim()].filter((line) => line !== '').join(', '),
    phone: phone === '' ? site.phone : phone, hours: secretaryHours,
  }
}

/** An organisation that took somebody, as a page shows it. */
export function toFollowedOrganisation({ name, phone, addressLine, postalCode }: { name: string; phone: string; addressLine: string; postalCode: string }): FollowedPractice {
  return { doctor: name, place: '', address: [addressLine, postalCode].filter((line) => line !== '').join(', '), phone, hours: '' }
}
