import { Facts } from '#components/ui/facts'
import { frenchPhone } from '#lib/platform/format/french-phone'
import type { NeedKind } from '#lib/referrals/need-kinds'
import type { NeedProposal } from '#lib/referrals/queries'

/** The practice that said yes: what the person has to know to make an appointment, and the code to give there. */
export function ChosenPractice({ kind, chosen, code }: { kind: NeedKind; chosen: NeedProposal; code: string }) {
  return (
    <Facts items={[
      { term: kind === 'find_gp' ? 'Médecin' : 'A dit oui', detail: chosen.doctor },
      ...(chosen.place === '' ? [] : [{ term: 'Lieu', detail: chosen.place }]),
      ...(chosen.phone === '' ? [] : [{ term: 'Téléphone', detail: <a href={`tel:${chosen.phone}`} className="underline tabular">{frenchPhone(chosen.phone)}</a> }]),
      { term: 'Code à donner', detail: <strong className="tabular">{code}</strong> },
    ]} />
  )
}
