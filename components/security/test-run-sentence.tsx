import { frenchCount } from '#lib/platform/format/french-count'
import { frenchDateTime } from '#lib/platform/format/french-date'
import type { TestRunState } from '#lib/security/test-run'

/** What is known of the tests of the code that runs here: their last result, or that this installation carries none. */
export function TestRunSentence({ run, timeZone }: { run: TestRunState; timeZone: string }) {
  if (run.state === 'none') return <p>Cette installation ne porte pas de compte rendu d’essais&nbsp;: nous ne pouvons pas vous dire ici quand ce code a été essayé en entier. Les essais sont dans le code, que chacun peut lire et lancer (<code>npm test</code>).</p>
  const when = frenchDateTime(new Date(run.endedAt), timeZone, '')
  if (run.state === 'other') return <p>Le dernier compte rendu d’essais, {when}, porte sur une autre version du code&nbsp;: il ne dit rien de celle qui vous répond.</p>
  if (run.failed > 0) return <p><strong>{frenchCount(run.failed)} des {frenchCount(run.passed + run.failed)} essais de ce code ont échoué</strong>, {when}. L’installation doit être corrigée.</p>
  return <p>Tous les essais de ce code, <strong>{frenchCount(run.passed)}</strong>, ont réussi. C’était {when}, sur les fichiers mêmes qui vous répondent.</p>
}
