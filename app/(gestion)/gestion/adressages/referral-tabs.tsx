import { TabLinks } from '#components/ui/tab-links'

type Tab = 'searches' | 'callbacks' | 'older' | 'campaigns'

/** The lists of whoever runs the searches. */
export function ReferralTabs({ current, callbacks, older }: { current: Tab; callbacks: number; /** Null where no older list is taken over (minimal mode). */ older: number | null }) {
  const status = (tab: Tab) => (tab === current ? 'current' : 'other')
  return (
    <div className="mb-6" data-print="hide">
      <TabLinks label="Adressages" links={[
        { href: '/gestion/adressages', label: 'Recherches', status: status('searches') },
        { href: '/gestion/adressages/rappels', label: 'À rappeler', count: callbacks, status: status('callbacks') },
        ...(older === null ? [] : [{ href: '/gestion/adressages/a-informer', label: 'À informer', count: older, status: status('older') } as const]),
        { href: '/gestion/adressages/campagnes', label: 'Courriers et départs', status: status('campaigns') },
      ]} />
    </div>
  )
}
