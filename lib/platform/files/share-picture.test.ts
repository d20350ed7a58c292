import sharp from 'sharp'
import { expect, test } from 'vitest'
import { sharePicture, shareSize } from './share-picture.ts'

const ground = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 630" width="1200" height="630"><rect width="1200" height="630" fill="#fbf7ef"/></svg>'
const look = { name: 'CPTS de l’Essai', ground, ink: '#15263b', accent: '#9c3b1f' }

test.each([['a title', 'Une soirée au théâtre'], ['words that are markup', '<span size="999pt">&</span> </span>'], ['the longest', 'Anticonstitutionnellement '.repeat(6)], ['one control character', 'a\u0001b']])('%s stands in a picture of the size that networks crop nothing of', async (_, title) => {
  const { png } = await sharePicture({ title, ...look })
  const { width, height, format } = await sharp(png).metadata()
  expect({ width, height, format }).toEqual({ ...shareSize, format: 'png' })
  // Ink somewhere: the words are drawn.
  expect((await sharp(png).stats()).channels[0]?.min).toBeLessThan(80)
})

test('the same words are drawn once', async () => {
  const [first, second, other] = [await sharePicture({ title: 'Deux fois', ...look }), await sharePicture({ title: 'Deux fois', ...look }), await sharePicture({ title: 'Autre', ...look })]
  expect(second).toBe(first)
  expect(other.etag).not.toBe(first.etag)
})
