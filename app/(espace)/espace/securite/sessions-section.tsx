import { Badge } from '#components/ui/badge'
import { PressForm } from '#components/ui/press-form'
import { signInWayLabels } from '#lib/accounts/labels'
import type { OwnSessions } from '#lib/accounts/session-queries'
import { absoluteDays, guardedAbsoluteDays, guardedIdleHours, idleDays } from '#lib/platform/auth/session-limits'
import type { FormState } from '#lib/platform/form-state'
import { frenchDateTime } from '#lib/platform/format/french-date'

type Press = (previous: FormState, form: FormData) => Promise<FormState>

/** Where one is signed in, and how to close what one does not know. */
export function SessionsSection({ own, timeZone, closeOne, closeOthers }: { own: OwnSessions; timeZone: string; closeOne: Press; closeOthers: Press }) {
  const others = own.sessions.filter((one) => !one.isThis).length
  return (
    <section aria-labelledby="sessions" className="stack">
      <h2 id="sessions">Vos connexions</h2>
      <p>
        Une connexion se ferme seule après {own.isGuarded ? `${guardedIdleHours} heures` : `${idleDays} jours`} sans visite, et au bout de {own.isGuarded ? guardedAbsoluteDays : absoluteDays} jours dans tous les cas.
        {own.isGuarded ? ' C’est plus court pour votre rôle, qui donne accès aux informations de beaucoup de personnes.' : ''}
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {own.sessions.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3">
            <span className="grid">
              <span className="flex flex-wrap items-center gap-2"><strong>{one.device === '' ? 'Un appareil' : one.device}</strong>{one.isThis ? <Badge tone="success">cette connexion</Badge> : null}</span>
              <span className="text-ink-soft">Ouverte le {frenchDateTime(one.openedAt, timeZone)} ({signInWayLabels[one.openedBy]})</span>
              <span className="text-ink-soft">Dernière visite le {frenchDateTime(one.lastSeenAt, timeZone)}</span>
            </span>
            {one.isThis ? null : <PressForm action={closeOne} values={{ sessionId: one.id }} label="Fermer cette session" about={one.device} />}
          </li>
        ))}
      </ul>
      {others === 0 ? null : (
        <div className="stack">
          <p>Un appareil que vous ne connaissez pas&nbsp;? Fermez tout, puis dites-le à la coordination.</p>
          <PressForm action={closeOthers} values={{}} label="Fermer toutes les autres" look={{ size: 'regular' }} />
        </div>
      )}
    </section>
  )
}
