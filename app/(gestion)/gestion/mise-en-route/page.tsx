import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { FirstStepList } from '#components/first-steps/first-step-list'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Notice } from '#components/ui/notice'
import { getFirstSteps } from '#lib/first-steps/queries'
import { beforeShowing } from '#lib/first-steps/steps'
import { requireActor } from '#lib/platform/auth/session'
import { today } from '#lib/platform/clock'
import { plural } from '#lib/platform/format/french-count'

export const metadata: Metadata = { title: 'Mise en route' }

/** From an empty installation to a site that one can show: what is done, what is left, each step on the screen where it always will be. */
export default async function FirstStepsPage() {
  const actor = await requireActor()
  const steps = await getFirstSteps(actor, today('Europe/Paris'))
  if (!steps) notFound()
  const left = beforeShowing(steps)
  const done = steps.filter((step) => step.isDone).length
  return (
    <>
      <WorkHeading title="Mise en route" description="Pas d’assistant à finir d’une traite&nbsp;: chaque étape ouvre l’écran où elle se change aussi plus tard. Revenez ici quand vous voulez, dans l’ordre que vous voulez." actions={<ButtonLink href="/" variant="secondary">Voir le site</ButtonLink>} />
      <div className="stack">
        {left.length === 0
          ? <Notice kind="success" title="Votre site peut être montré">{done === steps.length ? 'Tout ce qui est proposé ici est fait.' : 'Le reste peut se faire petit à petit.'}</Notice>
          : <Notice title={`${plural(left.length, 'étape reste', 'étapes restent')} avant de montrer le site`}>Le site est déjà en ligne à chaque étape, avec ce qu’il a&nbsp;: rien n’y est cassé, rien n’y est inventé.</Notice>}
        <h2 className="tabular">{plural(done, 'étape faite', 'étapes faites')} sur {steps.length}</h2>
        <FirstStepList steps={steps} />
      </div>
    </>
  )
}
