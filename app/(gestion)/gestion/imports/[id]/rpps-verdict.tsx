import { Notice } from '#components/ui/notice'
import { PressForm } from '#components/ui/press-form'
import { type FormItem, RecordForm } from '#components/ui/record-form'
import { plural } from '#lib/platform/format/french-count'
import { planDigest } from '#lib/imports/plan-digest'
import type { RppsPreviewed } from '#lib/imports/preview-rpps'
import { Figures } from './figures.tsx'
import type { ImportActions } from './import-actions.ts'

/** The sum of it, what must be chosen, and the one button that writes. */
export function RppsVerdict({ id, previewed, actions }: { id: string; previewed: RppsPreviewed; actions: ImportActions }) {
  const { plan, reading, counts } = previewed
  const mails = new Set(plan.ready.filter(({ practice }) => practice.isGpPractice && practice.email !== null).map(({ person }) => person.nationalId)).size
  const departures: FormItem = {
    item: 'radios', saved: plan.isMassDeparture ? undefined : 'mark',
    field: {
      name: 'departures', legend: `${plural(plan.departed.length, 'exercice absent', 'exercices absents')} de cette extraction`,
      options: [{ value: 'mark', label: 'Les noter « absent de l’extraction, à vérifier »', hint: 'Personne n’est effacé : ils passent à la feuille d’appels.' }, { value: 'leave', label: 'Ne rien noter cette fois' }],
    },
  }
  const notice: FormItem = {
    item: 'boxes', saved: [],
    field: { name: 'notice', legend: 'Information des médecins', requirement: 'optional', options: [{ value: 'oui', label: `Envoyer le mot d’information à ${plural(mails, 'médecin ajouté', 'médecins ajoutés')} qui ont une adresse`, hint: 'D’où viennent leurs données, qui les lit, comment s’y opposer. Une seule fois.' }] },
  }
  return (
    <div className="import-verdict">
      <Figures items={[{ term: 'exercices à ajouter', value: counts.added }, { term: 'fiches à modifier', value: counts.changed }, { term: 'absents de l’extraction', value: plan.departed.length }, { term: 'médecins généralistes lus', value: counts.gps }]} />
      {plan.isMassDeparture ? <Notice kind="warning" title="La moitié du registre, ou plus, est absente de ce fichier">Est-ce bien une extraction entière, et le bon territoire&nbsp;? Dites plus bas ce qu’il faut en faire.</Notice> : null}
      {reading.isIncomplete ? <Notice kind="warning" title="Ce fichier est coupé ou trop abîmé">Personne ne sera tenu pour parti d’après lui.</Notice> : null}
      <RecordForm
        action={actions.applyRpps} submit="Importer"
        items={[{ item: 'hidden', name: 'importId', value: id }, { item: 'hidden', name: 'digest', value: planDigest(plan) }, ...(plan.departed.length > 0 ? [departures] : []), ...(mails > 0 ? [notice] : [])]}
      />
      <PressForm action={actions.cancel} values={{ importId: id }} label="Ne pas importer" look={{ variant: 'quiet' }} />
    </div>
  )
}
