import { StateBadge } from '#components/cartodispo/state-badge'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import type { AskedPractice } from '#lib/cartodispo/confirmation-request-queries'
import type { Day } from '#lib/platform/day'
import { frenchDay } from '#lib/platform/format/french-date'

type Phone = { number: string; display: string; hours: string } | null
type AnsweredViewProps = { practices: readonly AskedPractice[]; answeredOn: Day | null; today: Day; phone: Phone; isFresh: boolean }

/** After the answer, and at each later opening of the same link: what the register says now, and how to correct it. */
export function AnsweredView({ practices, answeredOn, today, phone, isFresh }: AnsweredViewProps) {
  const missing = practices.filter((one) => !one.hasAnswered)
  return (
    <div className="stack">
      {isFresh ? <Notice kind="success" title="Merci, c’est enregistré" voice="announce" /> : null}
      <div>
        <h1>{practices.length === 0 ? 'Il n’y a plus rien à répondre ici' : 'Voici ce que dit le registre'}</h1>
        <p className="lead">{leadOf({ practices, answeredOn, today, phone, isFresh })}</p>
      </div>
      {missing.length > 0 && answeredOn !== null ? (
        <Notice kind="info" title={`Sans réponse pour ${missing.map((one) => one.name).join(', ')}`}>Nous vous appellerons, ou répondez depuis votre espace.</Notice>
      ) : null}
      <ul className="practice-list">
        {practices.map((one) => (
          <li key={one.practiceId}>
            <h2>{one.name}</h2>
            <StateBadge state={one.state} />
            <p className="text-ink-soft">{one.sentence}</p>
          </li>
        ))}
      </ul>
      <ButtonLink href="/connexion?retour=/espace/disponibilite" variant="secondary" width="full">Changer une réponse dans mon espace</ButtonLink>
      {phone === null ? null : (
        <p className="text-ink-soft">
          Ou par téléphone&nbsp;: <a href={`tel:${phone.number}`} className="link">{phone.display}</a>
          {phone.hours === '' ? '' : `, ${phone.hours}`}.
        </p>
      )}
    </div>
  )
}

function leadOf({ practices, answeredOn, today, isFresh }: AnsweredViewProps): string {
  if (practices.length === 0) return 'Les médecins de ce message n’exercent plus à cette adresse. Merci d’être venu.'
  if (isFresh) return 'Vous pouvez fermer cette page. Nous vous écrirons à nouveau le mois prochain.'
  return answeredOn === null ? '' : `Ce lien a servi ${answeredOn === today ? 'aujourd’hui' : `le ${frenchDay(answeredOn, today)}`}. Il ne sert qu’une fois : rien de plus n’a été changé.`
}
