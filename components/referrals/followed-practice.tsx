import { Facts } from '#components/ui/facts'
import { frenchPhone, phoneAddress } from '#lib/platform/format/french-phone'
import type { FollowedPractice } from '#lib/referrals/followed-practice'

/** The practice that waits for somebody: whom to call, where to go, and the code to give there. */
export function FollowedPracticeFacts({ practice, code }: { practice: FollowedPractice; code: string | null }) {
  return (
    <Facts items={[
      { term: 'Médecin', detail: <strong>{practice.doctor}</strong> },
      { term: 'Adresse', detail: `${practice.place}, ${practice.address}` },
      ...(practice.phone === '' ? [] : [{ term: 'Téléphone', detail: <a href={phoneAddress(practice.phone)} className="tabular underline whitespace-nowrap">{frenchPhone(practice.phone)}</a> }]),
      ...(practice.hours === '' ? [] : [{ term: 'Répond', detail: practice.hours }]),
      ...(code === null ? [] : [{ term: 'Code à donner', detail: <strong className="tabular whitespace-nowrap">{code}</strong> }]),
    ]} />
  )
}
