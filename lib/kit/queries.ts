import { listReadableContents } from '#lib/content/public-queries'
import { publicInstance, type PublicInstance } from '#lib/instance/queries'
import { demoSentence, phoneOf } from '#lib/instance/identity'
import type { Actor } from '#lib/platform/auth/actor'
import type { Day } from '#lib/platform/day'
import { db } from '#lib/platform/db/client'
import { dayAndMonth } from '#lib/platform/format/french-date'
import { frenchSpaces } from '#lib/platform/format/french-spaces'
import { qrDrawing } from '#lib/platform/format/qr-code'
import { mosaicCells } from '#lib/territory/mosaic-cells'
import { shadeOf } from '#lib/territory/mosaic-shade'
import { publicMosaicCommunes } from '#lib/territory/queries'
import { defaultText } from './default-texts.ts'
import { type KitDocument, kitDocuments, type PaperSize } from './kit-documents.ts'
import type { KitFacts, KitText, PaperBase } from './kit-facts.ts'
import { canMakeKit } from './policy.ts'

/** Where the code of each paper leads on the site. */
const codePaths: Readonly<Record<KitDocument, string>> = { medecins: '/connexion', secretariats: '/connexion', partenaires: '/espace/medecins', affiche: '/medecins', patients: '/medecins', mairies: '/sans-medecin-traitant' }

/** All that a paper is drawn from but the logo's bytes, as it stands today; null for whoever does not print the kit. `site`: the address people type. */
export async function getKitFacts(actor: Actor, document: KitDocument, { size, site, today }: { size: PaperSize; site: string; today: Day }): Promise<Omit<KitFacts, 'logo'> | null> {
  if (!canMakeKit(actor)) return null
  const [base, text] = await Promise.all([publicPaperBase(site, today), publishedText(actor, document)])
  return {
    ...base, document, size, text: readable(text ?? defaultText(document, { ...base.cpts, site: base.site })),
    code: { ...qrDrawing(`${site}${codePaths[document]}`), leadsTo: `${base.site}${codePaths[document]}` },
  }
}

/** Who the CPTS is and where, as every paper shows it, but the logo's bytes. `site`: the address people type. */
export async function publicPaperBase(site: string, today: Day): Promise<Omit<PaperBase, 'logo'>> {
  const [instance, communes] = await Promise.all([publicInstance(), publicMosaicCommunes()])
  const { width, height, cells } = mosaicCells(communes, { width: 100, height: 80, margin: 1, grid: 0.2 })
  return {
    cpts: nameOf(instance), site: site.replace(/^https?:\/\//, ''), madeOn: dayAndMonth(today, ''), notice: instance.exampleName === null ? '' : `Exemple de démonstration. ${demoSentence(instance) ?? ''}`,
    mosaic: { width, height, cells: cells.map(({ path, code }) => ({ path, shade: shadeOf(code) })) },
  }
}

export type KitItem = { document: KitDocument; text: 'as_delivered' | 'draft' | 'changed'; contentId: string | null }

/** The papers of the kit, with whose words each has; null for whoever does not print it. */
export async function listKit(actor: Actor): Promise<KitItem[] | null> {
  if (!canMakeKit(actor)) return null
  const rows = await db().$queryRaw<{ id: string; document: string; isPublished: boolean }[]>`
    SELECT id, draft->>'document' AS document, published_at IS NOT NULL AS "isPublished" FROM content WHERE kind = 'handout' AND removed_at IS NULL ORDER BY position`
  return kitDocuments.map((document) => {
    const own = rows.filter((row) => row.document === document)
    const shown = own.find((row) => row.isPublished) ?? own[0]
    return { document, contentId: shown?.id ?? null, text: shown === undefined ? 'as_delivered' : shown.isPublished ? 'changed' : 'draft' }
  })
}

/** The words with which the coordination begins to change a paper; null for whoever does not. */
export async function getDeliveredText(actor: Actor, document: KitDocument, site: string): Promise<KitText | null> {
  if (!canMakeKit(actor)) return null
  return defaultText(document, { ...nameOf(await publicInstance()), site: site.replace(/^https?:\/\//, '') })
}

async function publishedText(actor: Actor, document: KitDocument): Promise<KitText | null> {
  const found = (await listReadableContents(actor, 'handout')).find((one) => one.values.document === document)
  return found?.values ?? null
}

function nameOf(instance: PublicInstance): KitFacts['cpts'] {
  const { shortName, fullName, tagline, email, address, accent } = instance
  const phone = phoneOf(instance)
  return { shortName, fullName, tagline: frenchSpaces(tagline), email, address, accent, phone: phone?.display ?? '', hours: frenchSpaces(phone?.hours ?? '') }
}

function readable({ title, lead, parts, closing }: KitText): KitText {
  return { title: frenchSpaces(title), lead: frenchSpaces(lead), closing: frenchSpaces(closing), parts: parts.map((one) => ({ heading: frenchSpaces(one.heading), text: frenchSpaces(one.text) })) }
}
