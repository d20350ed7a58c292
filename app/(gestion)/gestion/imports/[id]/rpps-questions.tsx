import { Pagination } from '#components/ui/pagination'
import { hrefWith, listRequest, type SearchParams } from '#lib/platform/list-request'
import type { ImportNames } from '#lib/imports/import-queries'
import type { RppsPreviewed } from '#lib/imports/preview-rpps'
import type { ImportActions } from './import-actions.ts'
import { QuestionForm } from './question-form.tsx'
import { RppsLikely } from './rpps-likely.tsx'

type Props = { id: string; names: ImportNames; actions: ImportActions; plan: RppsPreviewed['plan']; path: string; search: SearchParams }
type Person = Props['plan']['homonyms'][number]['person']

const cardsPerPage = 20

/** What the file cannot know: is this the person you already have, is this physician a GP. */
export function RppsQuestions({ id, names, actions, plan, path, search }: Props) {
  const known = names.people
  const values = (person: Person, about: string) => ({ importId: id, nationalId: person.nationalId, about })
  const likely = plan.homonyms.filter((one) => one.answer === null && one.likely !== null)
  const others = plan.homonyms.filter((one) => !likely.includes(one))
  const { page } = listRequest(search, ['nom'])
  return (
    <>
      {likely.length === 0 ? null : <RppsLikely id={id} questions={likely} known={known} recognise={actions.recognise} />}
      {others.slice((page - 1) * cardsPerPage, page * cardsPerPage).map(({ person, candidates, answer }) => (
        <section key={person.nationalId} className="import-line">
          <h2>{person.firstName} {person.lastName} est-il ou elle déjà dans le registre&nbsp;?</h2>
          <p>Dans l’extraction&nbsp;: {person.professionLabel}, {placesOf(person)}.</p>
          <QuestionForm
            action={actions.decidePerson} id={person.nationalId} values={values(person, 'person')}
            questions={[{
              name: 'answer', legend: 'Votre réponse', saved: answer ?? undefined,
              options: [
                ...candidates.map((candidate) => ({ value: candidate, label: 'C’est la même personne', hint: known.get(candidate)?.map((one) => one.place).join(' ; ') ?? 'sans lieu d’exercice' })),
                { value: 'new', label: 'C’est quelqu’un d’autre : l’ajouter' }, { value: 'skip', label: 'Ne pas l’ajouter' },
              ],
            }]}
          />
        </section>
      ))}
      <Pagination page={page} pageCount={Math.ceil(others.length / cardsPerPage)} hrefFor={(to) => hrefWith(path, search, { vue: 'questions', page: String(to) })} />
      {plan.gpQuestions.map(({ person, answer }) => (
        <section key={person.nationalId} className="import-line">
          <h2>{person.firstName} {person.lastName} est-il ou elle médecin généraliste&nbsp;?</h2>
          <p>L’extraction n’en dit rien&nbsp;: {placesOf(person)}. Sans réponse, cette personne est ajoutée hors du registre des généralistes.</p>
          <QuestionForm
            action={actions.decidePerson} id={`mg-${person.nationalId}`} values={values(person, 'gp')}
            questions={[{ name: 'answer', legend: 'Votre réponse', saved: answer ?? undefined, options: [{ value: 'yes', label: 'Oui' }, { value: 'no', label: 'Non' }] }]}
          />
        </section>
      ))}
    </>
  )
}

function placesOf({ practices }: Person): string {
  return practices.map((practice) => [practice.siteName, practice.address.line, practice.address.city].filter(Boolean).join(', ')).join(' ; ')
}
