import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import type { FoundPerson } from '#lib/members/look-up-number'

export type Lookup = { kind: 'not-asked' } | { kind: 'found'; number: string; person: FoundPerson } | { kind: 'nobody' | 'too-many'; number: string }

/** The national number first, when one has it: an ordinary form whose answer fills the next one in. */
export function NumberLookup({ lookup }: { lookup: Lookup }) {
  return (
    <div className="grid max-w-prose gap-4">
      <form action="/adhesion#demande" className="flex flex-wrap items-end gap-4 [&_.field]:mt-0">
        <Field id="numero" name="numero" label={'Vous avez un numéro RPPS ou ADELI\u00a0?'} requirement="optional" inputMode="numeric" autoComplete="off" hint="Indiquez-le ici&nbsp;: le formulaire se remplit avec l’Annuaire Santé." defaultValue={lookup.kind === 'not-asked' ? '' : lookup.number} />
        <Button type="submit" variant="secondary">Remplir</Button>
      </form>
      {lookup.kind === 'found' ? <Notice kind="success" title="Nous vous avons trouvé" voice="announce">Vérifiez ce qui suit, et complétez.</Notice> : null}
      {lookup.kind === 'nobody' ? <Notice title="Ce numéro ne nous dit rien" voice="announce">Ce n’est pas grave&nbsp;: remplissez le formulaire, nous vérifierons avec vous.</Notice> : null}
      {lookup.kind === 'too-many' ? <Notice title="Beaucoup de recherches sont parties d’ici" voice="announce">Remplissez le formulaire à la main, ou réessayez dans une heure.</Notice> : null}
    </div>
  )
}
