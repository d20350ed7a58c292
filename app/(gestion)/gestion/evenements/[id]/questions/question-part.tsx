import { Disclosure } from '#components/ui/disclosure'
import { EmptyState } from '#components/ui/empty-state'
import { PressForm } from '#components/ui/press-form'
import { RecordForm, type RecordFormProps } from '#components/ui/record-form'
import type { OfficeQuestion } from '#lib/events/question-queries'
import { keptAnswerWords, questionKindLabels, reasonWords } from '#lib/events/question-words'
import type { QuestionMoment } from '#lib/events/questions'
import { plural } from '#lib/platform/format/french-count'
import { questionFormItems } from './question-form-items.ts'

type QuestionPartProps = { eventId: string; moment: QuestionMoment; questions: readonly OfficeQuestion[]; empty: { title: string; text: string }; actions: Record<'addOne' | 'changeOne' | 'removeOne', RecordFormProps['action']> }

/** The questions of one moment, each to be changed or taken away, and the way to add one. */
export function QuestionPart({ eventId, moment, questions, empty, actions }: QuestionPartProps) {
  return (
    <div className="stack">
      {questions.length === 0 ? <EmptyState title={empty.title}>{empty.text}</EmptyState> : null}
      {questions.map((question) => (
        <section key={question.id} aria-labelledby={`question-${question.id}`} className="rounded-tile border border-line bg-card p-5 stack">
          <div>
            <h3 id={`question-${question.id}`}>{question.wording}</h3>
            <p>{about(question)}</p>
            <p className="text-ink-soft">{moment === 'evaluation' ? reasonWords(question) : keptAnswerWords(question)}</p>
          </div>
          <Disclosure summary="Changer cette question"><RecordForm name={`question-${question.id}`} action={actions.changeOne} submit="Enregistrer" items={[{ item: 'hidden', name: 'id', value: question.id }, { item: 'hidden', name: 'version', value: String(question.version) }, ...questionFormItems(question, moment)]} /></Disclosure>
          <Disclosure summary="Retirer cette question"><div className="stack"><p>{question.answered === 0 ? 'Elle ne sera plus posée.' : 'Elle ne sera plus posée, et les réponses déjà données sont effacées.'}</p><PressForm action={actions.removeOne} values={{ id: question.id }} label="Retirer" about={question.wording} look={{ variant: 'danger' }} /></div></Disclosure>
        </section>
      ))}
      <Disclosure summary="Ajouter une question"><RecordForm name={`ajouter-${moment}`} action={actions.addOne} submit="Ajouter cette question" items={[{ item: 'hidden', name: 'eventId', value: eventId }, { item: 'hidden', name: 'moment', value: moment }, ...questionFormItems(null, moment)]} /></Disclosure>
    </div>
  )
}

function about({ kind, options, isNeeded, isForDesk, answered }: OfficeQuestion): string {
  const form = `${questionKindLabels[kind]}${options.length === 0 ? '' : ` : ${options.join(', ')}`}.`
  return `${form} ${isNeeded ? 'Réponse nécessaire' : 'Réponse facultative'}${isForDesk ? ', lue aussi à l’accueil' : ''}. ${answered === 0 ? 'Personne n’a encore répondu' : plural(answered, 'réponse', 'réponses')}.`
}
