import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { performance } from 'node:perf_hooks'
import { extractText, getDocumentProxy } from 'unpdf'
import { beforeAll, expect, test } from 'vitest'
import { publishContent } from '#lib/content/publish-content'
import { getContentForEdit } from '#lib/content/queries'
import { saveDraft } from '#lib/content/save-draft'
import { withdrawContent } from '#lib/content/withdraw-content'
import { beginHandout } from '#lib/kit/begin-handout'
import { type KitDocument, kitDocuments, type PaperSize } from '#lib/kit/kit-documents'
import type { KitFacts } from '#lib/kit/kit-facts'
import { getDeliveredText, getKitFacts, listKit } from '#lib/kit/queries'
import { paperLogo } from '#lib/kit/logo-adapter'
import { renderKit } from '#lib/kit/renderer-adapter'
import { publicMedia } from '#lib/media/queries'
import { db } from '#lib/platform/db/client'
import { aPicture } from '#tests/factories/media'
import { aGp, aStranger, coordinatorActor } from '#tests/factories/register'
import { addSettings } from '#lib/platform/env'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const now = new Date('2026-11-27T09:00:00Z')
const site = 'https://cpts.exemple.invalid'
const identity = { shortName: 'CPTS de l’Exemple', fullName: 'Communauté professionnelle territoriale de santé de l’Exemple', tagline: 'Se soigner ensemble', phone: '0353010000', phoneHours: 'de 9 h à 12 h', email: 'contact@exemple.invalid', address: '1 place de l’Exemple, 59310 Orchies' }

beforeAll(async () => {
  await db().instance.update({ where: { id: 1 }, data: identity, select: { id: true } })
  const communes = [['59449', 'Orchies', 50.47, 3.24], ['59158', 'Coutiches', 50.45, 3.2], ['59239', 'Flines-lez-Raches', 50.42, 3.18]] as const
  await db().commune.createMany({ data: communes.map(([code, name, lat, lon]) => ({ code, name, lat, lon, postalCodes: ['59310'], departement: '59', membership: 'territory' })), skipDuplicates: true })
})

async function drawn(document: KitDocument, size: PaperSize = 'a4', logo: KitFacts['logo'] = null) {
  const facts = await getKitFacts(coordination, document, { size, site, today: '2026-11-27' })
  if (facts === null) throw new Error('no facts')
  const pdf = await getDocumentProxy(await renderKit({ ...facts, logo }))
  const [{ text, totalPages }, meta, page] = [await extractText(pdf, { mergePages: true }), await pdf.getMetadata(), await pdf.getPage(1)]
  return { text: text.replaceAll(/\s+/g, ' '), totalPages, info: meta.info as Record<string, unknown>, width: Math.round(page.view[2] ?? 0) }
}

test.each([
  ['medecins', ['Chère consœur, cher confrère', 'Annuaire Santé (RPPS)', 'contact@exemple.invalid', 'cpts.exemple.invalid']],
  ['secretariats', ['Une fois par mois, confirmer', '03 53 01 00 00']],
  ['partenaires', ['Avec l’accord de la personne', 'Jamais de diagnostic']],
  ['affiche', ['Vous cherchez un médecin traitant ?', '03 53 01 00 00', 'cpts.exemple.invalid /medecins']],
  ['patients', ['Sans médecin traitant : que faire ?', 'Le médiateur', 'le 114 par SMS']],
  ['mairies', ['La personne à rappeler', 'Téléphone', 'N’écrivez rien sur sa santé']],
] as const)('%s: one page with its title, its language, its words and how to reach the CPTS', async (document, expected) => {
  const { text, totalPages, info } = await drawn(document)
  expect(totalPages).toBe(1)
  expect(info).toMatchObject({ Language: 'fr', Author: 'CPTS de l’Exemple' })
  expect(info['Title']).toContain('– CPTS de l’Exemple')
  for (const words of [...expected, 'CPTS de l’Exemple']) expect(text).toContain(words)
})

test('the town halls’ form asks how to call back, and nothing that D12 keeps from them', async () => {
  const { text } = await drawn('mairies')
  expect(text).not.toMatch(/médecin souhaité|ALD|affection|C2S|traitement|numéro de sécurité|date de naissance/i)
})

test('the poster fills an A3 sheet too; others stay on A4', async () => {
  expect((await drawn('affiche', 'a3')).width).toBe(842)
  expect((await drawn('affiche')).width).toBe(595)
})

test('the logo stands on each paper, read from the library and kept on one page', async () => {
  addSettings({ DATA_DIR: mkdtempSync(path.join(tmpdir(), 'kit-')) })
  const id = await aPicture()
  const picture = (await publicMedia([id]))[id]
  if (picture?.kind !== 'picture') throw new Error('no picture')
  for (const place of ['beside', 'instead'] as const) {
    const logo = await paperLogo({ picture, place })
    expect(logo).toMatchObject({ place, ratio: expect.closeTo(picture.width / picture.height, 1) as number })
    for (const document of kitDocuments) expect({ document, pages: (await drawn(document, 'a4', logo)).totalPages }).toEqual({ document, pages: 1 })
  }
  expect(await paperLogo({ picture: { ...picture, rendering: randomUUID() }, place: 'beside' })).toBeNull()
})

test('the papers of an example say that it is one; those of a real CPTS say nothing of the kind', async () => {
  expect((await drawn('affiche')).text).not.toContain('démonstration')
  await db().instance.update({ where: { id: 1 }, data: { exampleName: 'essai' }, select: { id: true } })
  for (const document of kitDocuments) expect(await drawn(document)).toMatchObject({ totalPages: 1, text: expect.stringContaining('Exemple de démonstration') as string })
  await db().instance.update({ where: { id: 1 }, data: { exampleName: null }, select: { id: true } })
})

test('long names stay on one page', async () => {
  const long = { ...identity, shortName: 'CPTS des Hauts-de-Sambre, de l’Avesnois et de la Thiérache-du-Centre', fullName: `${'Communauté professionnelle territoriale de santé '.repeat(2)}de l’Exemple`, tagline: 'Cent soixante-quatorze communes, un même soin pour toutes celles et tous ceux qui y vivent', phoneHours: 'du lundi au vendredi, de 8 h 30 à 12 h 30 et de 13 h 30 à 17 h', email: 'coordination@cpts-hauts-de-sambre.exemple.invalid', address: '112 bis avenue de la République-et-de-la-Fraternité, 59440 Avesnes-sur-Helpe' }
  await db().instance.update({ where: { id: 1 }, data: long, select: { id: true } })
  for (const document of kitDocuments) expect({ document, pages: (await drawn(document)).totalPages }).toEqual({ document, pages: 1 })
  await db().instance.update({ where: { id: 1 }, data: identity, select: { id: true } })
})

test('no paper holds anything of a person, and each says the same after all others', async () => {
  await aGp({ lastName: 'CANARIPAPIER' })
  for (const document of kitDocuments) expect((await drawn(document)).text).not.toContain('CANARIPAPIER')
  // Whatever was drawn before: letters that share a piece with an accent or an apostrophe keep their place in the text.
  expect((await drawn('secretariats')).text).toContain('Une fois par mois, confirmer')
})

test('words are changed as any text of the site: a draft begins with those delivered, two presses make one, and only what is published is printed', async () => {
  const delivered = await getDeliveredText(coordination, 'affiche', site)
  if (delivered === null) throw new Error('no words')
  const both = await Promise.all([1, 2].map(() => beginHandout(coordination, { document: 'affiche', delivered }, now)))
  const ids = both.map((one) => (one.ok ? one.value.id : one.code))
  expect(new Set(ids).size).toBe(1)
  const content = await getContentForEdit(coordination, ids[0] ?? '')
  expect(content).toMatchObject({ kind: 'handout', values: { title: delivered.title, document: 'affiche' } })
  if (content === null) return
  await saveDraft(coordination, { id: content.id, version: content.version, slug: content.slug, audience: 'public', values: { ...content.values, title: 'Besoin d’un médecin ?' } }, now)
  expect((await listKit(coordination))?.find((one) => one.document === 'affiche')).toMatchObject({ text: 'draft', contentId: content.id })
  expect((await drawn('affiche')).text).toContain('Vous cherchez un médecin traitant ?')
  await publishContent(coordination, { id: content.id, version: content.version + 1, publishAt: null, withdrawAt: null }, now)
  expect((await drawn('affiche')).text).toContain('Besoin d’un médecin ?')
  expect((await listKit(coordination))?.find((one) => one.document === 'affiche')?.text).toBe('changed')
  await withdrawContent(coordination, { id: content.id }, now)
  expect((await drawn('affiche')).text).toContain('Vous cherchez un médecin traitant ?')
})

test('a stranger finds nothing; when the trace cannot be written, no draft is begun', async () => {
  expect(await getKitFacts(aStranger(), 'affiche', { size: 'a4', site, today: '2026-11-27' })).toBeNull()
  await database.owner(`CREATE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no trace'; END $$`)
  await database.owner('CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()')
  try {
    await expect(beginHandout(coordination, { document: 'mairies', delivered: { title: 'X', lead: '', parts: [], closing: '' } }, now)).rejects.toThrow('P2039')
  } finally {
    await database.owner('DROP TRIGGER refuse_trace ON audit_event')
  }
  expect((await listKit(coordination))?.find((one) => one.document === 'mairies')?.contentId).toBeNull()
})

test('the server goes on answering while papers are drawn', async () => {
  await drawn('affiche')
  const facts = await getKitFacts(coordination, 'patients', { size: 'a4', site, today: '2026-11-27' })
  if (facts === null) throw new Error('no facts')
  const before = performance.eventLoopUtilization()
  await Promise.all(Array.from({ length: 10 }, () => renderKit({ ...facts, logo: null })))
  // Drawn here instead of in the thread beside, ten pages would keep this one busy all the time.
  expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.5)
})
