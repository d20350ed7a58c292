import { Badge } from '#components/ui/badge'
import { RecordForm } from '#components/ui/record-form'
import { registerStateLabels } from '#lib/cartodispo/labels'
import type { FormState } from '#lib/platform/form-state'
import type { DirectCandidate } from '#lib/referrals/candidate-queries'
import { proposalStateLabels } from '#lib/referrals/labels'
import { isWaiting } from '#lib/referrals/proposal-states'
import type { NeedFile } from '#lib/referrals/queries'

type DirectAskingProps = {
  action: (previous: FormState, form: FormData) => Promise<FormState>
  need: Pick<NeedFile, 'id' | 'version' | 'state' | 'proposals'>
  candidates: readonly DirectCandidate[]
}

const shown = 30

/** Where the convention grants it: the sender chooses whom to ask, then reads what they answered. The coordination sees both. */
export function DirectAsking({ action, need, candidates }: DirectAskingProps) {
  if (need.proposals.length > 0) {
    return (
      <section aria-labelledby="directs" className="stack">
        <h2 id="directs">Médecins que vous avez choisis</h2>
        <ul className="practice-list">
          {need.proposals.map((one) => <li key={one.id} className="flex flex-wrap items-center gap-3"><span>{one.doctor}, {one.place}</span><Badge tone={one.state === 'favourable' ? 'success' : isWaiting(one) ? 'info' : 'neutral'}>{proposalStateLabels[one.state]}</Badge></li>)}
        </ul>
        <p className="max-w-prose text-ink-soft">Le premier oui l’emporte. S’ils ne peuvent pas, ou ne répondent pas le jour dit, la coordination reprend la recherche&nbsp;: vous n’avez rien à faire.</p>
      </section>
    )
  }
  if (candidates.length === 0) return null
  return (
    <section aria-labelledby="directs" className="stack" data-print="hide">
      <h2 id="directs">Choisir un médecin vous-même</h2>
      <p className="max-w-prose text-ink-soft">Votre convention le permet. La demande ne dit rien de la personne&nbsp;; la coordination la voit, et prend la suite si ces médecins ne peuvent pas. Si vous ne choisissez personne, elle cherche pour vous.</p>
      <RecordForm name="direct" action={action} submit="Demander à ces médecins" look={{ variant: 'secondary' }} items={[
        { item: 'hidden', name: 'needId', value: need.id },
        { item: 'hidden', name: 'version', value: String(need.version) },
        { item: 'boxes', field: { name: 'practiceIds', legend: 'Médecins', hint: 'Trois au plus.', options: candidates.slice(0, shown).map((one) => ({ value: one.practiceId, label: `${one.doctor}, ${one.place}`, hint: registerStateLabels[one.state] })) } },
      ]} />
    </section>
  )
}
