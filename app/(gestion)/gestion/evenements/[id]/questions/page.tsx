import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { WorkHeading } from '#components/layout/work-heading'
import { ButtonLink } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { RecordForm } from '#components/ui/record-form'
import { getOfficeQuestions } from '#lib/events/question-queries'
import { keptAnswerWords, questionKindLabels } from '#lib/events/question-words'
import { requireActor } from '#lib/platform/auth/session'
import { plural } from '#lib/platform/format/french-count'
import { addOne, changeOne, removeOne } from './actions.ts'
import { questionFormItems } from './question-form-items.ts'

export const metadata: Metadata = { title: 'Questions aux inscrits' }

/** What whoever registers for an event is asked, and why. */
export default async function EventQuestionsPage({ params }: { params: Promise<{ id: string }> }) {
  const [actor, { id }] = await Promise.all([requireActor(), params])
  const found = await getOfficeQuestions(actor, id)
  if (found === null) notFound()
  const questions = found.questions.filter((one) => one.moment === 'registration')
  return (
    <>
      <WorkHeading title="Questions aux inscrits" description={found.title} actions={<ButtonLink href={`/gestion/evenements/${id}`} variant="secondary">Revenir à l’événement</ButtonLink>} />
      <div className="stack">
        <p className="max-w-prose">Elles se posent dans tous les formulaires d’inscription. Demandez le moins possible&nbsp;: un régime ou un besoin d’accès dit quelque chose de la santé. Les réponses ne sont ni dans les courriels, ni dans les adresses, et s’effacent au jour dit.</p>
        {questions.length === 0 ? <EmptyState title="Aucune question">Pour s’inscrire, un nom et un courriel suffisent.</EmptyState> : null}
        {questions.map((question) => (
          <section key={question.id} aria-labelledby={`question-${question.id}`} className="rounded-tile border border-line bg-card p-5 stack">
            <div>
              <h2 id={`question-${question.id}`}>{question.wording}</h2>
              <p>{questionKindLabels[question.kind]}{question.options.length === 0 ? '' : ` : ${question.options.join(', ')}`}. {question.isNeeded ? 'Réponse nécessaire' : 'Réponse facultative'}{question.isForDesk ? ', lue aussi à l’accueil' : ''}. {question.answered === 0 ? 'Personne n’a encore répondu' : plural(question.answered, 'réponse', 'réponses')}.</p>
              <p className="text-ink-soft">{keptAnswerWords(question)}</p>
            </div>
            <Disclosure summary="Changer cette question"><RecordForm name={`question-${question.id}`} action={changeOne} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: question.id }, { item: 'hidden', name: 'version', value: String(question.version) }, ...questionFormItems(question)]} /></Disclosure>
            <Disclosure summary="Retirer cette question"><div className="stack"><p>{question.answered === 0 ? 'Elle ne sera plus posée.' : 'Elle ne sera plus posée, et les réponses déjà données sont effacées.'}</p><PressForm action={removeOne} values={{ id: question.id }} label="Retirer" about={question.wording} look={{ variant: 'danger' }} /></div></Disclosure>
          </section>
        ))}
        <Disclosure summary="Ajouter une question"><RecordForm name="question" action={addOne} submit="Ajouter cette question" items={[{ item: 'hidden', name: 'eventId', value: id }, { item: 'hidden', name: 'moment', value: 'registration' }, ...questionFormItems(null)]} /></Disclosure>
      </div>
    </>
  )
}
