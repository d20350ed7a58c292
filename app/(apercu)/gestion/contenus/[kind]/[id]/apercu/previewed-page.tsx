import type { ReactNode } from 'react'
import { ContentReading } from '#components/content/content-reading'
import type { SelectOption } from '#components/ui/field'
import { Notice } from '#components/ui/notice'
import type { ContentFields, ContentKindName, ContentValues } from '#lib/content/content-fields'
import { takenAddresses } from '#lib/content/taken-addresses'
import type { Day } from '#lib/platform/day'
import AccessibilityPage from '../../../../../../(site)/accessibilite/page.tsx'
import JoinPage from '../../../../../../(site)/adhesion/page.tsx'
import ServicesPage from '../../../../../../(espace)/espace/services/page.tsx'
import HomePage from '../../../../../../(site)/page.tsx'
import WrittenPage from '../../../../../../(site)/[slug]/page.tsx'
import NewsPage from '../../../../../../(site)/actualites/page.tsx'
import NewsItemPage from '../../../../../../(site)/actualites/[slug]/page.tsx'
import PressPage from '../../../../../../(site)/actualites/presse/page.tsx'
import AgendaPage from '../../../../../../(site)/agenda/page.tsx'
import EventPage from '../../../../../../(site)/agenda/[slug]/page.tsx'
import AgreementsPage from '../../../../../../(site)/conventions/page.tsx'
import AgreementPage from '../../../../../../(site)/conventions/[slug]/page.tsx'
import CptsPage from '../../../../../../(site)/cpts/page.tsx'
import DocumentsPage from '../../../../../../(site)/cpts/documents/page.tsx'
import MissionsPage from '../../../../../../(site)/nos-missions/page.tsx'
import ToolsPage from '../../../../../../(site)/outils-numeriques/page.tsx'
import PreventionPage from '../../../../../../(site)/prevention/page.tsx'
import CampaignPage from '../../../../../../(site)/prevention/[slug]/page.tsx'
import HealthProjectPage from '../../../../../../(site)/projet-de-sante/page.tsx'
import ActionPage from '../../../../../../(site)/projet-de-sante/[slug]/page.tsx'
import SettlePage from '../../../../../../(site)/s-installer/page.tsx'
import OfferPage from '../../../../../../(site)/s-installer/[slug]/page.tsx'
import WithoutDoctorPage from '../../../../../../(site)/sans-medecin-traitant/page.tsx'
import FollowPage from '../../../../../../(site)/suivi/page.tsx'
import RapidCarePage from '../../../../../../(site)/soins-non-programmes/page.tsx'

type SitePage = (props: { params: Promise<{ slug: string }>; searchParams?: never }) => ReactNode | Promise<ReactNode>

/** One page of the site where a content stands. */
export type PreviewPlace = { key: 'page' | 'liste' | 'accueil'; label: string; Page: SitePage }

const own = (Page: SitePage): PreviewPlace => ({ key: 'page', label: 'Sa page', Page })
const list = (Page: SitePage): PreviewPlace => ({ key: 'liste', label: 'Dans la liste', Page })
const home: PreviewPlace = { key: 'accueil', label: 'À l’accueil', Page: HomePage }

const byKind: Record<Exclude<ContentKindName, 'page'>, readonly PreviewPlace[]> = {
  news: [own(NewsItemPage), list(NewsPage), home], campaign: [own(CampaignPage), list(PreventionPage), home], offer: [own(OfferPage), list(SettlePage)],
  action: [own(ActionPage), list(HealthProjectPage)], agreement: [own(AgreementPage), list(AgreementsPage)], event: [own(EventPage), list(AgendaPage)], press: [list(PressPage)], tool: [list(ToolsPage)],
  step: [list(CptsPage)], officer: [list(CptsPage)], axis: [list(HealthProjectPage)], mission: [list(MissionsPage)], pathway: [list(HealthProjectPage)], document: [list(DocumentsPage)],
  // Read by signed-in professionals, in their space.
  service: [list(() => <div className="page-grid py-8"><ServicesPage searchParams={Promise.resolve({ liste: 'services' })} /></div>)],
  structure: [list(() => <div className="page-grid py-8"><ServicesPage searchParams={Promise.resolve({ liste: 'structures' })} /></div>)],
  // Read on paper: the kit draws it.
  handout: [],
}

/** The page as it is before anybody has looked a number up. */
function JoinPreview() {
  return <JoinPage searchParams={Promise.resolve({})} />
}

/** Written pages that stand at an address of the site's own. */
const housed: Readonly<Record<string, SitePage>> = { accueil: HomePage, accessibilite: AccessibilityPage, 'en-attendant': FollowPage, adhesion: JoinPreview, presentation: CptsPage, 's-installer': SettlePage, 'sans-medecin-traitant': WithoutDoctorPage, 'soins-non-programmes': RapidCarePage }

/** Where a draft will stand, the first being what it is written for; nothing when no page of the site shows it. */
export function placesOf({ kind, slug, values }: { kind: ContentKindName; slug: string; values: ContentValues }, today: Day): readonly PreviewPlace[] {
  if (kind === 'page') return Object.hasOwn(housed, slug) ? [own(housed[slug] ?? WrittenPage)] : takenAddresses.has(slug) ? [] : [own(WrittenPage)]
  // An offer whose last day has passed has no page any more: the list shows how the site does without it.
  const isOver = kind === 'offer' && typeof values['untilOn'] === 'string' && values['untilOn'] < today
  return byKind[kind].filter((place) => !isOver || place.key !== 'page')
}

type PreviewedPageProps = { place: PreviewPlace | undefined; slug: string; fields: ContentFields; values: ContentValues; choices: Readonly<Record<string, readonly SelectOption[]>> }

/** The public page itself, told to draw this address; or the fields, where the public site has no page for them. */
export function PreviewedPage({ place, slug, fields, values, choices }: PreviewedPageProps) {
  if (place !== undefined) return <place.Page params={Promise.resolve({ slug })} />
  return (
    <div className="page-grid grid gap-6 py-10">
      <h1>{typeof values['title'] === 'string' ? values['title'] : ''}</h1>
      <Notice kind="info">Ce contenu n’a pas de page publique&nbsp;: voici ce qu’il dit, champ par champ.</Notice>
      <ContentReading fields={fields} values={values} against={null} choices={choices} />
    </div>
  )
}
