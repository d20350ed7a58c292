import { TabLinks } from '#components/ui/tab-links'

type Tab = 'searches' | 'callbacks' | 'campaigns'

/** The three lists of whoever runs the searches. */
export function ReferralTabs({ current, callbacks }: { current: Tab; callbacks: number }) {
  const status = (tab: Tab) => (tab === current ? 'current' : 'other')
  return (
    <div className="mb-6" data-print="hide">
      <TabLinks label="Adressages" links={[
        { href: '/gestion/adressages', label: 'Recherches', status: status('searches') },
        { href: '/gestion/adressages/rappels', label: 'À rappeler', count: callbacks, status: status('callbacks') },
        { href: '/gestion/adressages/campagnes', label: 'Courriers et départs', status: status('campaigns') },
      ]} />
    </div>
  )
}
