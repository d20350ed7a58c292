import { Pagination } from '#components/ui/pagination'
import type { Actor } from '#lib/platform/auth/actor'
import { hrefWith, listRequest, type SearchParams } from '#lib/platform/list-request'
import { listNamedPractices } from '#lib/practitioners/import-queries'
import type { RppsPreviewed } from '#lib/practitioners/preview-rpps'
import { decidePerson } from '../actions.ts'
import { QuestionForm } from './question-form.tsx'
import { RppsLikely } from './rpps-likely.tsx'

type Props = { id: string; actor: Actor; plan: RppsPreviewed['plan']; path: string; search: SearchParams }
type Person = Props['plan']['homonyms'][number]['person']

const cardsPerPage = 20

/** What the file cannot know: is this the person you already have, is this physician a GP. */
export async function RppsQuestions({ id, actor, plan, path, search }: Props) {
  const known = Map.groupBy(await listNamedPractices(actor, 'people', plan.homonyms.flatMap((one) => one.candidates)), (one) => one.practitionerId)
  const values = (person: Person, about: string) => ({ importId: id, nationalId: person.nationalId, about })
  const likely = plan.homonyms.filter((one) => one.answer === null && one.likely !== null)
  const others = plan.homonyms.filter((one) => !likely.includes(one))
  const { page } = listRequest(search, ['nom'])
  return (
    <>
      {likely.length === 0 ? null : <RppsLikely id={id} questions={likely} known={known} />}
      {others.slice((page - 1) * cardsPerPage, page * cardsPerPage).map(({ person, candidates, answer }) => (
        <section key={person.nationalId} className="import-line">
          <h2>{person.firstName} {person.lastName} est-il ou elle déjà dans le registre ?</h2>
          <p>Dans l’extraction : {person.professionLabel}, {placesOf(person)}.</p>
          <QuestionForm
            action={decidePerson} id={person.nationalId} values={values(person, 'person')}
            questions={[{
              name: 'answer', legend: 'Votre réponse', saved: answer ?? undefined,
              options: [
                ...candidates.map((candidate) => ({ value: candidate, label: 'C’est la même personne', hint: known.get(candidate)?.map((one) => one.place).join(' ; ') ?? 'sans lieu d’exercice' })),
                { value: 'new', label: 'C’est quelqu’un d’autre : l’ajouter' }, { value: 'skip', label: 'Ne pas l’ajouter' },
              ],
            }]}
          />
        </section>
      ))}
      <Pagination page={page} pageCount={Math.ceil(others.length / cardsPerPage)} hrefFor={(to) => hrefWith(path, search, { vue: 'questions', page: String(to) })} />
      {plan.gpQuestions.map(({ person, answer }) => (
        <section key={person.nationalId} className="import-line">
          <h2>{person.firstName} {person.lastName} est-il ou elle médecin généraliste ?</h2>
          <p>L’extraction n’en dit rien : {placesOf(person)}. Sans réponse, cette personne est ajoutée hors du registre des généralistes.</p>
          <QuestionForm
            action={decidePerson} id={`mg-${person.nationalId}`} values={values(person, 'gp')}
            questions={[{ name: 'answer', legend: 'Votre réponse', saved: answer ?? undefined, options: [{ value: 'yes', label: 'Oui' }, { value: 'no', label: 'Non' }] }]}
          />
        </section>
      ))}
    </>
  )
}

function placesOf({ practices }: Person): string {
  return practices.map((practice) => [practice.siteName, practice.address.line, practice.address.city].filter(Boolean).join(', ')).join(' ; ')
}
