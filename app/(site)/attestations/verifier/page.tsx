import type { Metadata } from 'next'
import { Section } from '#components/layout/section'
import { Button } from '#components/ui/button'
import { verifyAttestation } from '#lib/events/verify-attestation'
import { cachedInstance } from '#lib/instance/cached-instance'
import { callerOf } from '#lib/platform/actions/caller'
import { now } from '#lib/platform/clock'
import { type SearchParams, single } from '#lib/platform/list-request'
import { pageMetadata } from '../../page-metadata.ts'
import { SitePage } from '../../site-page.tsx'
import { AttestationAnswer } from './attestation-answer.tsx'

export const dynamic = 'force-dynamic'

const title = 'Vérifier une attestation'
const lead = 'Un numéro figure en bas de chaque attestation de présence. Donnez-le : cette page dit ce qu’elle atteste.'

export const generateMetadata = async (): Promise<Metadata> => ({ ...(await pageMetadata({ title, description: lead, path: '/attestations/verifier' })), referrer: 'same-origin' })

/** Whoever was handed an attestation makes sure that it is true: by its number typed here, or by the address printed on it. */
export default async function VerifyPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const code = single((await searchParams)['code']).slice(0, 40)
  const [instance, answer] = await Promise.all([cachedInstance(), code === '' ? null : verifyAttestation('public', { code, callerKey: await callerOf() }, now())])
  const isWrong = answer !== null && !answer.ok
  return (
    <SitePage title={title} lead={lead} path="/attestations/verifier" trail={[{ href: '/agenda', label: 'Agenda' }]}>
      <Section title="Le numéro de l’attestation" layout="margin" id="numero" ground="surface">
        <div className="stack">
          {answer === null ? null : <AttestationAnswer answer={answer} organiser={instance.fullName} timeZone={instance.timeZone} />}
          <form action="/attestations/verifier" className="stack max-w-prose">
            <div className="field">
              <label htmlFor="code" className="field-label">Numéro</label>
              <p id="code-aide" className="field-hint">Dix-huit lettres et chiffres en trois groupes, par exemple 7K2M9Q-3XV0TB-AB12CD.</p>
              <input id="code" name="code" className="control tabular" data-width="medium" defaultValue={isWrong ? code : ''} autoComplete="off" autoCapitalize="characters" spellCheck={false} maxLength={40} required aria-describedby="code-aide" aria-invalid={isWrong ? true : undefined} />
            </div>
            <p><Button type="submit" size="large">Vérifier</Button></p>
          </form>
        </div>
      </Section>
    </SitePage>
  )
}
