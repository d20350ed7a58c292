import { PressForm } from '#components/ui/press-form'
import type { RecordFormProps } from '#components/ui/record-form'
import type { FollowedCallback } from '#lib/callbacks/queries'
import type { Day } from '#lib/platform/day'
import { plural } from '#lib/platform/format/french-count'
import { frenchDateTime } from '#lib/platform/format/french-date'

const ends = {
  unreachable: { title: 'Nous n’avons pas réussi à vous joindre', next: 'Votre numéro est effacé. Appelez-nous, ou faites une nouvelle demande : nous recommencerons.' },
  not_needed: { title: 'Personne ne vous rappellera', next: 'Votre demande est close. Votre nom et votre numéro sont effacés.' },
  directed: { title: 'Vous avez été dirigé vers quelqu’un d’autre', next: 'Votre demande est close ici. Votre nom et votre numéro sont effacés.' },
  forgotten: { title: 'Cette demande est effacée', next: 'Personne n’a pu vous rappeler à temps, et nous en sommes désolés. Appelez-nous, ou faites une nouvelle demande.' },
} as const

/** Whoever waits for a call: whether it was tried, and how to want it no more. */
export function FollowedCallbackPart({ callback, action, clock }: { callback: FollowedCallback; action: RecordFormProps['action']; clock: { today: Day; timeZone: string } }) {
  const { code, receivedAt, tries, outcome } = callback
  const words = outcome === null ? { title: 'Nous allons vous appeler', next: tries === 0 ? 'La coordination n’a pas encore appelé. Gardez votre téléphone près de vous aux heures que vous avez choisies.' : `Nous avons essayé de vous joindre ${plural(tries, 'fois', 'fois')}, sans réponse. Nous essaierons encore ; vous pouvez aussi nous appeler et donner votre code.` } : ends[outcome]
  return (
    <section aria-labelledby="etat" className="stack max-w-prose">
      <h2 id="etat">{words.title}</h2>
      <p>{words.next}</p>
      <p className="text-ink-soft">Demande {code}, reçue {frenchDateTime(receivedAt, clock.timeZone, clock.today)}.</p>
      {outcome === null ? <div data-print="hide" className="grid gap-2"><PressForm action={action} values={{}} label="Ne me rappelez plus" look={{ size: 'regular' }} /><p className="text-ink-soft">Votre nom et votre numéro s’effacent aussitôt&nbsp;: pour revenir en arrière, il faudra refaire une demande.</p></div> : null}
    </section>
  )
}
