import { Facts } from '#components/ui/facts'
import { Notice } from '#components/ui/notice'
import { durationWords } from '#lib/events/attendance'
import type { VerifiedAttestation } from '#lib/events/verify-attestation'
import { whenWords } from '#lib/events/when-words'
import { dayAt } from '#lib/platform/day'
import { capital } from '#lib/platform/format/capital'
import { dayAndMonth } from '#lib/platform/format/french-date'
import type { Result } from '#lib/platform/result'

const refusals = {
  'code-mistyped': { title: 'Ce numéro n’est pas complet, ou un signe est faux', text: 'Relisez-le sur l’attestation : dix-huit lettres et chiffres. Aucune attestation ne peut porter celui-ci.' },
  'code-unknown': { title: 'Aucune attestation ne porte ce code', text: 'Le numéro est bien formé, mais nous n’avons délivré aucune attestation sous ce numéro.' },
  'too-many': { title: 'Beaucoup d’essais ont été faits', text: 'Réessayez dans une heure, ou appelez-nous.' },
} as const

type AttestationAnswerProps = { answer: Result<VerifiedAttestation, keyof typeof refusals>; organiser: string; timeZone: string }

/** What a number stands for: what is attested, that it is withdrawn, or that nothing bears it. */
export function AttestationAnswer({ answer, organiser, timeZone }: AttestationAnswerProps) {
  if (!answer.ok) return <Notice kind="warning" title={refusals[answer.code].title}>{refusals[answer.code].text}</Notice>
  const { code, title, name, halfDays, minutes, issuedAt, withdrawnAt } = answer.value
  const on = (instant: Date) => dayAndMonth(dayAt(instant, timeZone), '')
  return (
    <>
      {withdrawnAt === null
        ? <Notice kind="success" title="Cette attestation est authentique">Comparez ce qui suit avec le papier que vous avez.</Notice>
        : <Notice kind="warning" title="Cette attestation n’est plus valable">{`La présence a été corrigée, et l’attestation retirée le ${on(withdrawnAt)}. Ce qui suit est ce qu’elle disait ; demandez la nouvelle à la personne.`}</Notice>}
      <Facts items={[
        { term: 'Numéro', detail: code },
        { term: 'Personne', detail: name === '' ? 'Son nom n’est plus conservé ici' : name },
        { term: 'Événement', detail: title },
        ...halfDays.map((half, index) => ({ term: halfDays.length === 1 ? 'Date' : `Demi-journée ${index + 1}`, detail: capital(whenWords(half, timeZone, '')) })),
        { term: 'Durée de présence', detail: `${durationWords(minutes)} (${minutes} minutes)` },
        { term: 'Délivrée par', detail: `${organiser}, le ${on(issuedAt)}` },
      ]} />
    </>
  )
}
