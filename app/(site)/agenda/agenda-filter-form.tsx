import { ListFilters } from '#components/ui/list-filters'
import type { ListedContent } from '#lib/content/listed-fields'
import { eventFormats } from '#lib/content/kinds/event'
import type { AgendaFilters } from '#lib/events/agenda-filters'
import { eventAudiences } from '#lib/events/event-choices'
import { audienceLabels } from '#lib/events/labels'

type AgendaFilterFormProps = { filters: AgendaFilters; axes: readonly ListedContent<'axis'>[]; communes: readonly { code: string; name: string; membership: string }[]; /** Which page is narrowed: the list, or the month. */ path?: '/agenda/recherche' | '/agenda/mois' }

/** What the agenda can be narrowed to, in its address. */
export function AgendaFilterForm({ filters, axes, communes, path = '/agenda/recherche' }: AgendaFilterFormProps) {
  return (
    <ListFilters path={path} submit="Chercher" kept={path === '/agenda/mois' ? { mois: filters.month?.slice(0, 7) ?? '' } : { quand: filters.when === 'past' ? 'passes' : '' }} filters={[
      { name: 'type', label: 'Quoi', value: filters.format ?? '', all: 'Tout', options: Object.entries(eventFormats).map(([value, label]) => ({ value, label })) },
      { name: 'public', label: 'Pour qui', value: filters.audience ?? '', all: 'Tout le monde', options: eventAudiences.filter((one) => one !== 'invited').map((value) => ({ value, label: audienceLabels[value] })) },
      { name: 'commune', label: 'Où', value: filters.commune ?? '', all: 'Partout', options: communes.filter((one) => one.membership === 'territory').map(({ code, name }) => ({ value: code, label: name })) },
      { name: 'axe', label: 'Axe du projet de santé', value: filters.axis ?? '', all: 'Tous', options: axes.map(({ id, values }) => ({ value: id, label: values.title })) },
    ]} />
  )
}
