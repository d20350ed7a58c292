import { Button } from '#components/ui/button'
import { Field } from '#components/ui/field'
import { Search } from '#components/ui/icons'
import { type DirectoryFilters, directoryProfessions } from '#lib/members/directory-filters'

type DirectorySearchFormProps = { action: string; filters: DirectoryFilters; communes: readonly { code: string; name: string }[] }

/** Three questions, as an ordinary form: its answers are in the address, which can be kept and sent. */
export function DirectorySearchForm({ action, filters, communes }: DirectorySearchFormProps) {
  return (
    <form action={action} role="search" aria-label="Chercher un professionnel" className="grid items-end gap-4 rounded-tile-large border border-line bg-card p-5 sm:grid-cols-2 sm:p-7 lg:grid-cols-[1fr_1fr_1fr_auto] [&_.field]:mt-0 [&_.field]:max-w-none" data-print="hide">
      <Field name="profession" label="Profession" kind="select" requirement="optional" emptyLabel="Toutes" defaultValue={filters.professionCode ?? ''} options={Object.entries(directoryProfessions).map(([value, label]) => ({ value, label }))} />
      <Field name="commune" label="Commune" kind="select" requirement="optional" emptyLabel="Toutes" defaultValue={filters.communeCode ?? ''} options={communes.map(({ code, name }) => ({ value: code, label: name }))} />
      <Field name="nom" label="Nom" kind="search" requirement="optional" defaultValue={filters.name} maxLength={80} />
      <Button type="submit"><Search aria-hidden /> Chercher</Button>
    </form>
  )
}
