import { Disclosure } from '#components/ui/disclosure'
import { RecordForm } from '#components/ui/record-form'
import type { MemberFile } from '#lib/members/file-queries'
import { moveLabels } from '#lib/members/labels'
import { type MoveName, moves, movesFrom } from '#lib/members/moves'
import { canMakeMove } from '#lib/members/policy'
import type { Actor } from '#lib/platform/auth/actor'
import type { FormState } from '#lib/platform/form-state'

type MemberDecisionsProps = { actor: Actor; member: MemberFile; decide: (previous: FormState, form: FormData) => Promise<FormState> }

const noteLabels: Partial<Record<MoveName, string>> = {
  ask: 'Votre question à la personne', refuse: 'Pourquoi ? La personne le lira', decline: 'Pourquoi ? La personne le lira', send_back: 'Ce qui manque à la coordination', leave: 'Pourquoi, si vous le savez',
  admit: 'Un mot pour l’historique (date de la réunion…)', forward: 'Un mot pour le bureau',
}
const dangers: readonly MoveName[] = ['refuse', 'decline', 'leave']

/** What this person may do now with the file: the next step open, the others folded. */
export function MemberDecisions({ actor, member, decide }: MemberDecisionsProps) {
  const allowed = movesFrom(member.state).filter((move) => canMakeMove(actor, move))
  const waits = member.state === 'bureau' && !canMakeMove(actor, 'admit')
  if (allowed.length === 0 && !waits) return null
  const isOpen = ['received', 'asked', 'bureau'].includes(member.state)
  return (
    <section aria-labelledby="decision" className="stack max-w-prose">
      <h2 id="decision">{isOpen ? 'Décider' : 'Ce qui peut changer'}</h2>
      {waits ? <p>La décision appartient au bureau. Ses membres sont avertis par courriel et retrouvent la demande ici.</p> : null}
      <div className="grid gap-3">
        {allowed.map((move, index) => (
          <Disclosure key={`${move}-${member.version}`} summary={moveLabels[move]} look="box" start={index === 0 && isOpen && !waits ? 'open' : 'closed'}>
            <RecordForm
              name={move} action={decide} submit={moveLabels[move]} look={{ variant: dangers.includes(move) ? 'danger' : 'primary' }}
              items={[
                { item: 'hidden', name: 'id', value: member.id }, { item: 'hidden', name: 'version', value: String(member.version) }, { item: 'hidden', name: 'move', value: move },
                { item: 'field', field: { kind: 'textarea', name: 'note', label: noteLabels[move] ?? 'Un mot pour l’historique', requirement: moves[move].note === 'needed' ? 'required' : 'optional', rows: 2, maxLength: 1000 } },
              ]}
            />
          </Disclosure>
        ))}
      </div>
    </section>
  )
}
