import type { Metadata } from 'next'
import Link from 'next/link'
import { Section } from '#components/layout/section'
import { EmptyState } from '#components/ui/empty-state'
import { cachedActions, cachedAxes, cachedDocumentsOfMission, cachedMissions } from '#lib/content/cached-lists'
import { servedMissions } from '#lib/content/project-outline'
import { cachedContract } from '#lib/contract/cached-contract'
import { signedSentence, yearSentence } from '#lib/contract/contract-sentence'
import { currentDay } from '#lib/platform/cache/freshness'
import { pageMetadata } from '../page-metadata.ts'
import { SitePage } from '../site-page.tsx'
import { ContractYears } from './contract-years.tsx'

const title = 'Nos missions'
const description = 'Les missions que la loi confie à la CPTS, l’accord qui la finance, et l’année du contrat où nous en sommes.'

export const generateMetadata = (): Promise<Metadata> => pageMetadata({ title, description, path: '/nos-missions' })

/** What the law asks of the CPTS, who pays and for how long, and what is done for each mission. */
export default async function MissionsPage() {
  const [missions, actions, axes, contract] = await Promise.all([cachedMissions(), cachedActions(), cachedAxes(), cachedContract()])
  const documents = await Promise.all(missions.map((one) => cachedDocumentsOfMission(one.id)))
  const today = currentDay()
  return (
    <SitePage title={title} lead="Ce que la loi attend d’une CPTS, ce que la nôtre en fait, et l’accord qui lui en donne les moyens." path="/nos-missions" trail={[{ href: '/projet-de-sante', label: 'Projet de santé' }]}>
      <Section title="L’accord (ACI)" layout="margin" ground="surface">
        <div className="grid max-w-prose gap-4">
          <p>L’accord conventionnel interprofessionnel, ou <abbr>ACI</abbr>, est un contrat entre trois parties&nbsp;: la CPTS, l’Assurance maladie (<abbr>CPAM</abbr>) et l’agence régionale de santé (<abbr>ARS</abbr>). La CPTS s’engage sur des missions&nbsp;; en retour, elle reçoit de quoi payer sa coordination et le temps que les professionnels y passent. Chaque année, les trois parties regardent ensemble ce qui a été fait.</p>
          {contract === null ? <EmptyState title="Pas encore d’accord signé" action={{ href: '/cpts', label: 'Où en est la CPTS' }}>L’accord se signe une fois le projet de santé validé par l’agence régionale de santé. Nous dirons ici quand, et pour combien d’années.</EmptyState> : (
            <>
              <p>{signedSentence(contract)}</p>
              <p><strong>{yearSentence(contract, today)}</strong></p>
              <ContractYears years={contract.years} today={today} />
            </>
          )}
        </div>
      </Section>
      <Section title={missions.length === 0 ? 'Les missions' : 'Mission par mission'} layout="margin">
        {missions.length === 0 ? <p className="max-w-prose">La loi confie six missions aux CPTS&nbsp;: l’accès aux soins, les parcours entre professionnels, la prévention, la réponse aux crises sanitaires, la qualité des soins et l’accompagnement des professionnels. La nôtre dira ici lesquelles elle prend, et ce qu’elle en fait.</p> : (
          <ol className="mission-list">
            {missions.map(({ id, slug, values }, index) => {
              const own = actions.filter((one) => servedMissions(one.values, axes).includes(id))
              const papers = documents[index] ?? []
              return (
                <li key={id} id={slug} className="mission">
                  <p className="action-number" aria-hidden>{values.number}</p>
                  <div className="grid gap-3">
                    <h3>{values.title}{values.type === 'optionnelle' ? <span className="mission-type"> (mission optionnelle)</span> : null}</h3>
                    <p className="max-w-prose whitespace-pre-line">{values.what}</p>
                    {own.length === 0 ? <p className="text-ink-soft">{contract === null ? 'Pas encore d’action : l’accord n’est pas signé.' : 'Aucune action du projet de santé pour l’instant.'}</p> : <ul className="plain-links">{own.map((one) => <li key={one.id}><Link href={`/projet-de-sante/${one.slug}`} prefetch={false}>Action {one.values.number} : {one.values.title}</Link></li>)}</ul>}
                    {papers.length === 0 ? null : <p className="text-ink-soft">Documents&nbsp;: {papers.map((one, rank) => <span key={one.id}>{rank > 0 ? ', ' : ''}<Link href="/cpts/documents" prefetch={false} className="underline">{one.values.title}</Link></span>)}</p>}
                    {values.law === '' ? null : <p className="text-sm text-ink-soft">{values.law}</p>}
                  </div>
                </li>
              )
            })}
          </ol>
        )}
      </Section>
    </SitePage>
  )
}
