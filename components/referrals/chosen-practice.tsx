import { Facts } from '#components/ui/facts'
import { frenchPhone } from '#lib/platform/format/french-phone'
import type { NeedProposal } from '#lib/referrals/queries'

/** The practice that said yes: what the person has to know to make an appointment, and the code to give there. */
export function ChosenPractice({ chosen, code }: { chosen: NeedProposal; code: string }) {
  return (
    <Facts items={[
      { term: 'Médecin', detail: chosen.doctor },
      { term: 'Lieu', detail: chosen.place },
      ...(chosen.phone === '' ? [] : [{ term: 'Téléphone', detail: <a href={`tel:${chosen.phone}`} className="underline tabular">{frenchPhone(chosen.phone)}</a> }]),
      { term: 'Code à donner', detail: <strong className="tabular">{code}</strong> },
    ]} />
  )
}
