import { Disclosure } from '#components/ui/disclosure'
import { RecordForm } from '#components/ui/record-form'
import type { FormState } from '#lib/platform/form-state'
import { registerStateLabels } from '#lib/cartodispo/labels'
import { candidateReasonLabels, proposalWayLabels } from '#lib/referrals/labels'
import { proposalWays } from '#lib/referrals/proposal-states'
import type { Candidate } from '#lib/referrals/candidate-queries'

type Action = (previous: FormState, form: FormData) => Promise<FormState>

/** Names in sight; the others are one press away. */
const shown = 8
const most = 60

/** Whom to ask, whom first and why: the ranking proposes, a person sends. */
export function CandidateForm({ action, needId, candidates }: { action: Action; needId: string; candidates: readonly Candidate[] }) {
  if (candidates.length === 0) return <p className="text-ink-soft">Tous les cabinets du registre ont été interrogés.</p>
  return (
    <section aria-labelledby="demander" className="stack">
      <h2 id="demander">À qui demander</h2>
      <p className="max-w-prose text-ink-soft">Les mieux placés d’abord&nbsp;: ceux qui accueillent, peuvent répondre aux besoins, sont du secteur, et qu’on a le moins sollicités. Le message ne dit rien de la personne. Le premier oui l’emporte, les autres sont remerciés&nbsp;; sans réponse le jour dit, la recherche continue d’elle-même selon ce qui est prévu.</p>
      <AskForm action={action} needId={needId} candidates={candidates.slice(0, shown)} name="premiers" />
      {candidates.length > shown ? <Disclosure summary="Les autres cabinets" look="box"><AskForm action={action} needId={needId} candidates={candidates.slice(shown, most)} name="autres" /></Disclosure> : null}
    </section>
  )
}

function AskForm({ action, needId, candidates, name }: { action: Action; needId: string; candidates: readonly Candidate[]; name: string }) {
  return (
    <RecordForm name={name} action={action} submit="Valider pour les cabinets cochés" items={[
      { item: 'hidden', name: 'needId', value: needId },
      {
        item: 'boxes',
        field: {
          name: 'practiceIds', legend: 'Cabinets', options: candidates.map((one) => ({
            value: one.practiceId, label: `${one.doctor}, ${one.place}`,
            hint: [registerStateLabels[one.state], ...one.reasons.filter((reason) => !['welcomes', 'maybe', 'to_ask', 'closed'].includes(reason)).map((reason) => candidateReasonLabels[reason])].join(' · '),
          })),
        },
      },
      { item: 'radios', saved: 'now', field: { name: 'way', legend: 'Que faire', options: proposalWays.map((value) => ({ value, label: proposalWayLabels[value] })) } },
    ]} />
  )
}
