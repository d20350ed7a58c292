import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { addMedia, type NewMedia } from '#lib/media/add-media'
import { getMedia, type MediaDetail } from '#lib/media/library-queries'
import { publicMedia } from '#lib/media/queries'
import { replaceMedia } from '#lib/media/replace-media'
import { updateMedia } from '#lib/media/update-media'
import { db } from '#lib/platform/db/client'
import { aDocument, aPicture } from '#tests/factories/media'
import { aDrawing, aPdf, aPhoto } from '#tests/factories/media-files'
import { coordinatorActor, monday } from '#tests/factories/register'
import { fileBytes, folders, onEachStore, variantBytes } from '#tests/integration/media/stores'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordinator = coordinatorActor()
const described: Omit<NewMedia, 'file'> = { title: '', alt: 'Une réunion', isDecorative: false, caption: '', credit: '', audience: 'public' }
const fileIdOf = async (mediaId: string, number = 1) => (await db().mediaFile.findUniqueOrThrow({ where: { mediaId_number: { mediaId, number } }, select: { id: true } })).id
const detail = async (id: string): Promise<MediaDetail> => {
  const found = await getMedia(coordinator, id)
  if (!found) throw new Error('the media is not there')
  return found
}
const asTyped = ({ id, version, title, alt, isDecorative, caption, credit, audience, picture }: MediaDetail) => ({
  id, version, title, alt, isDecorative, caption, credit, audience, focalX: picture?.focalX ?? 0.5, focalY: picture?.focalY ?? 0.5, crop: picture?.crop ?? null,
})

onEachStore(() => {
  describe('a photo', () => {
    test('is kept upright, without its place and camera, in four sizes', async () => {
      const photo = await aPhoto({ width: 2400, height: 1200, orientation: 6 })
      expect((await sharp(photo).metadata()).exif?.includes('AppareilCanari')).toBe(true) // Otherwise nothing is proven below.
      const id = await aPicture({ file: { name: 'IMG_0001.JPG', bytes: photo } })
      const { picture, files, title } = await detail(id)
      expect({ title, width: picture?.width, height: picture?.height, mime: files[0]?.mime }).toEqual({ title: 'IMG 0001', width: 1200, height: 2400, mime: 'image/jpeg' })
      const kept = [await fileBytes(await fileIdOf(id)), ...await Promise.all([480, 720, 960, 1200].map((width) => variantBytes(picture?.rendering ?? '', width)))]
      expect((await Promise.all(kept.map((bytes) => sharp(bytes ?? Buffer.alloc(0)).metadata()))).map((one) => one.width)).toEqual([1200, 480, 720, 960, 1200])
      for (const bytes of kept) {
        const metadata = await sharp(bytes ?? Buffer.alloc(0)).metadata()
        expect({ format: metadata.format, exif: metadata.exif, orientation: metadata.orientation }).toEqual({ format: 'webp', exif: undefined, orientation: undefined })
        expect(bytes?.includes('AppareilCanari')).toBe(false)
      }
      // Held on its side, the red left half of the sensor is the upper half.
      const { data } = await sharp(kept[1] ?? Buffer.alloc(0)).extract({ left: 100, top: 10, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true })
      expect(data[0]).toBeGreaterThan(200)
      // A size that was never made of this picture is stood in for; of no picture, there is none.
      expect(await variantBytes(picture?.rendering ?? '', 1600)).toEqual(kept[3])
      expect(await variantBytes(id, 480)).toBeNull()
    })

    test('its kept bytes are those that its row tells', async () => {
      const id = await aPicture()
      const row = await db().mediaFile.findFirstOrThrow({ where: { mediaId: id } })
      const bytes = await fileBytes(row.id)
      expect([row.bytes, row.sha256]).toEqual([bytes?.length, createHash('sha256').update(bytes ?? '').digest('hex')])
    })

    test('is framed anew as often as wanted, from all of it', async () => {
      const id = await aPicture()
      const whole = await detail(id)
      expect(await updateMedia(coordinator, { ...asTyped(whole), focalX: 1, crop: { x: 0.5, y: 0, width: 0.5, height: 1 } }, monday)).toMatchObject({ ok: true })
      const cropped = await detail(id)
      expect(cropped.picture).toMatchObject({ width: 600, height: 800, focalX: 1 })
      expect(cropped.picture?.rendering).not.toBe(whole.picture?.rendering)
      const { data } = await sharp(await variantBytes(cropped.picture?.rendering ?? '', 480) ?? Buffer.alloc(0)).extract({ left: 5, top: 5, width: 1, height: 1 }).raw().toBuffer({ resolveWithObject: true })
      expect(data[2]).toBeGreaterThan(200) // Blue: the right half.
      expect(await updateMedia(coordinator, { ...asTyped(cropped), crop: null }, monday)).toMatchObject({ ok: true })
      expect((await detail(id)).picture).toMatchObject({ width: 1200, height: 800, crop: null })
    })
  })

  test('a document is kept byte for byte; a new version takes its place and the old one stays to be read', async () => {
    const id = await aDocument({ file: { name: 'Statuts 2025.pdf', bytes: aPdf('2025') } })
    expect(await replaceMedia(coordinator, { id, file: { name: 'Statuts 2026.pdf', bytes: aPdf('2026') } }, monday)).toMatchObject({ ok: true })
    expect((await detail(id)).files.map((one) => [one.number, one.fileName])).toEqual([[2, 'Statuts 2026.pdf'], [1, 'Statuts 2025.pdf']])
    expect((await fileBytes(await fileIdOf(id, 1)))?.equals(aPdf('2025'))).toBe(true)
    expect((await publicMedia([id]))[id]).toMatchObject({ kind: 'file', href: `/medias/${id}/statuts-2026.pdf?v=2` })
  })

  test('what is refused, and what fails while it is written down, leaves no bytes', async () => {
    const [id, picture] = [await aDocument(), await aPicture()]
    const before = await folders()
    expect(await replaceMedia(coordinator, { id, file: { name: 'x.png', bytes: await aDrawing() } }, monday)).toMatchObject({ code: 'other-kind' })
    expect(await addMedia(coordinator, { ...described, file: { name: 'x.jpg', bytes: (await aPhoto()).subarray(0, 4000) } }, monday)).toMatchObject({ code: 'picture-damaged' })
    await database.owner("CREATE OR REPLACE FUNCTION refuse_trace() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'journal full'; END $$")
    await database.owner('CREATE TRIGGER refuse_trace BEFORE INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_trace()')
    const typed = { ...asTyped(await detail(picture)), crop: { x: 0, y: 0, width: 0.3, height: 0.3 } }
    try {
      await expect(aPicture()).rejects.toMatchObject({ name: 'DatabaseError' })
      await expect(updateMedia(coordinator, typed, monday)).rejects.toMatchObject({ name: 'DatabaseError' })
    } finally {
      await database.owner('DROP TRIGGER refuse_trace ON audit_event')
    }
    expect(await folders()).toEqual(before)
    expect(await updateMedia(coordinator, typed, monday)).toMatchObject({ ok: true })
    expect((await folders()).length).toBe(before.length + 1)
  })
})
