import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { Disclosure } from '#components/ui/disclosure'
import type { CheckPoint } from '#lib/content/checklist'
import type { ContentForEdit } from '#lib/content/queries'
import { dayAt } from '#lib/platform/day'
import type { FormState } from '#lib/platform/form-state'
import { frenchDateTime, frenchTime } from '#lib/platform/format/french-date'
import { CheckSummary } from './check-summary.tsx'

type PublicationBoxProps = { content: ContentForEdit; address: string | null; place: string; points: readonly CheckPoint[]; mayEdit: boolean; now: Date; actions: Record<'publish' | 'withdraw' | 'drop', Action> }

type Action = (previous: FormState, form: FormData) => Promise<FormState>

const zone = 'Europe/Paris'

/** Where it stands, what is missing, and the buttons that change what everyone reads. */
export function PublicationBox({ content, address, place, points, mayEdit, now, actions }: PublicationBoxProps) {
  const { id, version, state, publishedAt, publishAt, withdrawAt, updatedAt, updatedBy } = content
  return (
    <aside aria-labelledby="publication" className="grid gap-4 rounded-tile-large bg-surface p-5 [&_.field]:mt-0">
      <h2 id="publication">Publication</h2>
      <ul className="grid gap-1 text-ink-soft">
        <li>Brouillon enregistré {frenchDateTime(updatedAt, zone, dayAt(now, zone))}{updatedBy === null ? '' : `, ${updatedBy}`}</li>
        {publishedAt === null ? null : <li>En ligne depuis {frenchDateTime(publishedAt, zone, dayAt(now, zone))}</li>}
        {publishAt === null ? null : <li><strong>Publication prévue {frenchDateTime(publishAt, zone, dayAt(now, zone))}</strong>, avec le texte de ce jour-là</li>}
        {withdrawAt === null ? null : <li>Retrait prévu {frenchDateTime(withdrawAt, zone, dayAt(now, zone))}</li>}
      </ul>
      {publishedAt === null || address === null ? null : <p><a href={address} className="underline">Voir sur le site</a></p>}
      <CheckSummary points={points} place={place} />
      {mayEdit ? (
        <>
          <RecordForm
            name="publication" action={actions.publish} submit={state === 'published' ? 'Publier encore' : 'Publier'}
            items={[
              { item: 'hidden', name: 'id', value: id }, { item: 'hidden', name: 'version', value: String(version) },
              { item: 'field', saved: publishAt === null ? '' : dayAt(publishAt, zone), field: { kind: 'date', name: 'publishOn', label: 'Pas avant le', requirement: 'optional', width: 'medium', hint: 'Laissez vide pour publier tout de suite.' } },
              { item: 'field', saved: publishAt === null ? '' : clockTime(publishAt), field: { kind: 'time', name: 'publishAt', label: 'À', requirement: 'optional', width: 'short', hint: 'Laissez vide pour 8 h.' } },
              { item: 'field', saved: withdrawAt === null ? '' : dayAt(withdrawAt, zone), field: { kind: 'date', name: 'withdrawOn', label: 'À retirer le', requirement: 'optional', width: 'medium' } },
              { item: 'hidden', name: 'withdrawAt', value: withdrawAt === null ? '08:00' : clockTime(withdrawAt) },
            ]}
          />
          {publishedAt === null && publishAt === null ? <Disclosure summary="Jeter" look="box"><PressForm action={actions.drop} values={{ id }} label="Mettre à la corbeille" look={{ variant: 'danger' }} /></Disclosure>
            : <Disclosure summary={publishedAt === null ? 'Renoncer à la publication' : 'Retirer du site'} look="box"><PressForm action={actions.withdraw} values={{ id }} label={publishedAt === null ? 'Ne plus publier' : 'Retirer'} look={{ variant: 'danger' }} /></Disclosure>}
        </>
      ) : null}
    </aside>
  )
}

function clockTime(instant: Date): string {
  return frenchTime(instant, zone).replace(/\s?h\s?/, ':').replace(/:$/, ':00').padStart(5, '0')
}
