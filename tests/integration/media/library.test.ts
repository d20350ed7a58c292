import { randomUUID } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { addMedia, type NewMedia } from '#lib/media/add-media'
import { holdMedia } from '#lib/media/hold-media'
import { getMedia, listMedia, listMediaChoices } from '#lib/media/library-queries'
import { getServedMedia, listReadableMedia, publicMedia } from '#lib/media/queries'
import { removeMedia } from '#lib/media/remove-media'
import { replaceMedia } from '#lib/media/replace-media'
import { updateMedia } from '#lib/media/update-media'
import { listMediaUses } from '#lib/media/uses-queries'
import { db, transaction } from '#lib/platform/db/client'
import { actorWith } from '#tests/factories/actor'
import { aDocument, aPageThatUses, aPicture } from '#tests/factories/media'
import { aDrawing, aPdf } from '#tests/factories/media-files'
import { coordinatorActor, daysLater, monday } from '#tests/factories/register'
import { useDisk } from '#tests/integration/media/stores'
import { waiting } from '#tests/helpers/waiting'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
useDisk()

const coordinator = coordinatorActor()
const member = actorWith({ roles: new Set(['member']) })
const described: Omit<NewMedia, 'file'> = { title: '', alt: 'Une réunion', isDecorative: false, caption: '', credit: '', audience: 'public' }
const send = async (name: string, bytes: Uint8Array, more: Partial<NewMedia> = {}) => addMedia(coordinator, { ...described, file: { name, bytes }, ...more }, monday)
const picture = { page: 1, sort: 'date', direction: 'asc', search: '', kind: null, audience: null } as const
const facts = { title: 'Autre', alt: 'x', isDecorative: false, caption: '', credit: '', audience: 'public', focalX: 0.5, focalY: 0.5, crop: null } as const

describe('pictures that are hard to take', () => {
  test('a photo of 40 megapixels is taken, made smaller', async () => {
    const large = await sharp({ create: { width: 7680, height: 5300, channels: 3, background: '#557799' } }).jpeg({ quality: 60 }).toBuffer()
    const sent = await send('paysage.jpg', large)
    expect(sent.ok && (await getMedia(coordinator, sent.value.id))?.picture).toMatchObject({ width: 3200, height: 2208 })
  })

  test('one that announces more pixels than any camera makes is refused before it is unpacked', async () => {
    const trap = await sharp({ create: { width: 16_000, height: 6000, channels: 3, background: '#ffffff' }, limitInputPixels: false }).png({ compressionLevel: 9, palette: true, colours: 2 }).toBuffer()
    expect(await send('affiche.png', trap)).toMatchObject({ code: 'picture-too-large' })
  })

  test('of an animation, the first image is kept', async () => {
    const frames = await sharp([await sharp(await aDrawing(60, 40)).flatten({ background: '#ff0000' }).png().toBuffer(), await sharp(await aDrawing(60, 40)).flatten({ background: '#0000ff' }).png().toBuffer()], { join: { animated: true } }).gif().toBuffer()
    expect((await sharp(frames).metadata()).pages).toBe(2)
    const sent = await send('bandeau.gif', frames)
    expect(sent.ok && (await getMedia(coordinator, sent.value.id))?.picture).toMatchObject({ width: 60, height: 40 })
  })

  test('AVIF and WebP are taken as well', async () => {
    for (const format of ['avif', 'webp'] as const) expect(await send(`dessin.${format}`, await sharp(await aDrawing()).toFormat(format).toBuffer())).toMatchObject({ ok: true })
  })

  test.each([
    ['SVG named .jpg', 'photo.jpg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'svg-refused'],
    ['HTML named .jpg', 'photo.jpg', '<html><script>alert(1)</script>', 'web-page'],
    ['an empty file', 'rien.pdf', '', 'file-empty'],
  ])('%s is refused by its content', async (_, name, text, code) => {
    expect(await send(name, new TextEncoder().encode(text))).toMatchObject({ code })
  })
})

describe('what a picture says to whoever does not see it', () => {
  test('is compulsory, unless it is declared decorative; the database says so too', async () => {
    expect(await send('x.png', await aDrawing(), { alt: '' })).toMatchObject({ code: 'alt-missing' })
    const decorative = await send('x.png', await aDrawing(), { alt: 'Oublié là', isDecorative: true })
    expect(decorative.ok && (await getMedia(coordinator, decorative.value.id))).toMatchObject({ alt: '', isDecorative: true })
    const id = await aPicture()
    expect(await updateMedia(coordinator, { ...facts, id, version: 1, alt: '' }, monday)).toMatchObject({ code: 'alt-missing' })
    await expect(database.app(`UPDATE media SET alt = ' ' WHERE id = '${id}'`)).rejects.toMatchObject({ code: '23514' })
  })

  test('a document has no such text', async () => {
    const id = await aDocument({ alt: 'inutile' })
    expect(await getMedia(coordinator, id)).toMatchObject({ kind: 'file', alt: '', picture: null, title: 'Statuts' })
  })
})

describe('who reads what', () => {
  test('a document for members is nowhere in what the public gets, and is there for a member', async () => {
    const [open, closed] = [await aDocument({ title: 'Charte' }), await aDocument({ title: 'CanariProcèsVerbal', audience: 'members' })]
    expect(Object.keys(await publicMedia([open, closed]))).toEqual([open])
    expect(JSON.stringify(await publicMedia([open, closed]))).not.toContain('Canari')
    expect(Object.keys(await listReadableMedia(member, [open, closed])).toSorted()).toEqual([open, closed].toSorted())
    expect(await getServedMedia('public', closed)).toBe('members-only')
    expect(await getServedMedia(actorWith(), closed)).toBeNull()
    expect(await getServedMedia(member, closed)).toMatchObject({ id: closed, isLibrary: false })
    expect(await getServedMedia('public', open)).toMatchObject({ id: open }) // Otherwise nothing is proven above.
  })

  test('what was removed is found by nobody, not even by its address', async () => {
    const id = await aDocument({ title: 'CanariRetiré' })
    expect(await removeMedia(coordinator, { id }, monday)).toMatchObject({ ok: true })
    expect([await getServedMedia(coordinator, id), await getMedia(coordinator, id), await publicMedia([id])]).toEqual([null, null, {}])
    expect((await listMedia(coordinator, { ...picture, search: 'CanariRetiré' }))?.total).toBe(0)
    expect(await listMediaChoices(coordinator, { search: 'CanariRetiré', kind: null })).toEqual([])
    expect(await updateMedia(coordinator, { ...facts, id, version: 2 }, monday)).toMatchObject({ code: 'not-found' })
  })
})

test('the library is searched by title, description and file name, and filtered by kind and readers', async () => {
  const word = `mot${randomUUID().slice(0, 6)}`
  const [document, drawing] = [await aDocument({ title: `Guide ${word}`, audience: 'members' }), await aPicture({ alt: `Réunion ${word}` })]
  const found = async (more: object) => (await listMedia(coordinator, { ...picture, search: word, ...more }))?.items.map((one) => one.id).toSorted()
  expect(await found({})).toEqual([document, drawing].toSorted())
  expect([await found({ kind: 'picture' }), await found({ audience: 'members' }), await found({ search: `reunion ${word}` })]).toEqual([[drawing], [document], [drawing]])
})

test('whoever chooses finds the newest first, and what is chosen already before them, whatever is searched', async () => {
  const [chosen, newest] = [await aDocument({ title: 'Ancien choix' }), await aDocument({ title: 'Tout neuf' })]
  const ids = (await listMediaChoices(coordinator, { search: 'neuf', kind: 'file', first: [chosen] })).map((one) => one.id)
  expect([ids[0], ids.includes(newest)]).toEqual([chosen, true])
})

describe('several at once', () => {
  test('of two corrections the second reads what stands, and nothing is lost', async () => {
    const id = await aDocument()
    expect(await updateMedia(coordinator, { ...facts, id, version: 1, title: 'Première' }, monday)).toMatchObject({ ok: true })
    expect(await updateMedia(coordinator, { ...facts, id, version: 1, title: 'Seconde' }, monday)).toMatchObject({ code: 'conflict', details: { changed: ['Titre : Première'] } })
  })

  test('new versions sent together are numbered one after the other', async () => {
    const id = await aDocument()
    const sent = await Promise.all(['a', 'b', 'c'].map((text) => replaceMedia(coordinator, { id, file: { name: `${text}.pdf`, bytes: aPdf(text) } }, monday)))
    expect(sent.every((one) => one.ok)).toBe(true)
    expect((await getMedia(coordinator, id))?.files.map((one) => one.number)).toEqual([4, 3, 2, 1])
  })
})

describe('a media in use', () => {
  test('is not removed, and says where it is used; once its page is in the bin it may go', async () => {
    const id = await aPicture()
    const pageId = await aPageThatUses(id, 'Accueil')
    expect(await listMediaUses(coordinator, id)).toEqual([{ contentId: pageId, kind: 'page', title: 'Accueil', isPublished: false }])
    expect(await removeMedia(coordinator, { id }, monday)).toMatchObject({ code: 'in-use', details: { uses: 1 } })
    await db().content.update({ where: { id: pageId }, data: { removedAt: daysLater(1) }, select: { id: true } })
    expect(await listMediaUses(coordinator, id)).toEqual([])
    expect(await removeMedia(coordinator, { id }, monday)).toMatchObject({ ok: true })
  })

  // A page is being saved with the picture while somebody removes it.
  const removedWhileSaving = async (hold: boolean) => {
    const id = await aPicture()
    const [named, removing] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const saving = transaction(async (tx) => {
      const missing = hold ? await holdMedia(tx, [id]) : []
      named.resolve()
      await removing.promise
      await tx.content.create({ data: { kind: 'page', slug: `course-${randomUUID()}`, draft: {}, draftTitle: 'Course', createdAt: monday, updatedAt: monday, references: { create: { state: 'draft', field: 'body', target: 'media', targetId: id } } }, select: { id: true } })
      return missing
    })
    await named.promise
    const removal = removeMedia(coordinator, { id }, monday)
    let isOver = false
    const over = removal.finally(() => { isOver = true })
    // A removal that nothing holds back ends; one that is held back waits, and goes on after the page is saved.
    await expect.poll(async () => isOver || (await database.owner(waiting)).length > 0, { timeout: 20_000 }).toBe(true)
    removing.resolve()
    expect(await saving).toEqual([])
    return { removal: await over, isThere: (await publicMedia([id]))[id] !== undefined }
  }

  test('a page that holds its pictures while it is saved never shows a hole', async () => {
    expect(await removedWhileSaving(true)).toMatchObject({ removal: { code: 'in-use' }, isThere: true })
  })

  test('without the hold it does: the lock is what prevents it', async () => {
    expect(await removedWhileSaving(false)).toMatchObject({ removal: { ok: true }, isThere: false })
  })

  test('what is gone, or never was, is told to whoever wants to use it', async () => {
    const [there, gone, never] = [await aPicture(), await aDocument(), randomUUID()]
    await removeMedia(coordinator, { id: gone }, monday)
    expect(await transaction((tx) => holdMedia(tx, [there, gone, never, 'x']))).toEqual([gone, never, 'x'])
  })
})
