import { TabLinks } from '#components/ui/tab-links'

const tabs = [
  { href: '/gestion/territoire', label: 'Communes' },
  { href: '/gestion/territoire/limitrophes', label: 'Limitrophes' },
  { href: '/gestion/territoire/voisines', label: 'CPTS voisines' },
  { href: '/gestion/territoire/secteurs', label: 'Secteurs' },
  { href: '/gestion/territoire/contours', label: 'Contours' },
] as const

/** The views of the territory. */
export function TerritoryTabs({ current }: { current: (typeof tabs)[number]['href'] }) {
  return (
    <div className="mb-6">
      <TabLinks label="Territoire" links={tabs.map((tab) => ({ ...tab, status: tab.href === current ? 'current' : 'other' }))} />
    </div>
  )
}
