import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { getOfficeQuestions } from '#lib/events/question-queries'
import { requireActor } from '#lib/platform/auth/session'
import { addOne, changeOne, removeOne } from './actions.ts'
import { QuestionPart } from './question-part.tsx'

export const metadata: Metadata = { title: 'Questions aux inscrits' }

/** What whoever registers for an event is asked, and why; and what whoever was there is asked afterwards. */
export default async function EventQuestionsPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireActor(), params])
  const found = await getOfficeQuestions(actor, id)
  if (found === null) notFound()
  const actions = { addOne, changeOne, removeOne }
  return (
    <>
      <WorkHeading title="Questions aux inscrits" description={found.title} actions={<ButtonLink href={`/gestion/evenements/${id}`} variant="secondary">Revenir à l’événement</ButtonLink>} />
      <div className="stack">
        <h2>À l’inscription</h2>
        <p className="max-w-prose">Elles se posent dans tous les formulaires d’inscription. Demandez le moins possible&nbsp;: un régime ou un besoin d’accès dit quelque chose de la santé. Les réponses ne sont ni dans les courriels, ni dans les adresses, et s’effacent au jour dit.</p>
        <QuestionPart eventId={id} moment="registration" questions={found.questions.filter((one) => one.moment === 'registration')} empty={{ title: 'Aucune question', text: 'Pour s’inscrire, un nom et un courriel suffisent.' }} actions={actions} />
        <h2>Après, dans l’avis</h2>
        <p className="max-w-prose">L’avis demande déjà la satisfaction, ce qui a été utile et ce qui serait à améliorer. Ajoutez ici ce que vous voulez savoir de plus&nbsp;; les réponses restent sans nom.</p>
        <QuestionPart eventId={id} moment="evaluation" questions={found.questions.filter((one) => one.moment === 'evaluation')} empty={{ title: 'Rien de plus', text: 'Les trois questions habituelles suffisent souvent.' }} actions={actions} />
      </div>
    </>
  )
}
