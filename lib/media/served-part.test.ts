import { describe, expect, test } from 'vitest'
import { servedHeaders } from './served-headers.ts'
import { servedPart } from './served-part.ts'

const rendering = '0f9c1d2e-aaaa-4bbb-8ccc-111122223333'
const file = (number: number, fileName = 'Statuts.pdf', mime = 'application/pdf') => ({ id: `file-${number}`, number, fileName, mime, bytes: 10, sha256: 'a'.repeat(63) + number })
const picture = { id: 'p', picture: { rendering, width: 1200 }, files: [file(1, 'photo.webp', 'image/jpeg')], isLibrary: false }
const statutes = { id: 'd', picture: null, files: [file(1, 'Projet.pdf'), file(2)], isLibrary: false }

describe('a picture', () => {
  test('is found in each of its sizes, kept for ever when the address names its version', () => {
    expect(servedPart(picture, '480.webp', '0f9c1d2e')).toMatchObject({ kind: 'variant', width: 480, isPresent: true })
    expect(servedPart(picture, '480.webp', 'another')).toMatchObject({ kind: 'variant', width: 480, isPresent: false })
    expect(servedPart(picture, '1600.webp', '0f9c1d2e')).toMatchObject({ kind: 'variant', width: 1200, isPresent: false })
  })

  test('is whole in the library alone, and under no other name', () => {
    expect(servedPart(picture, 'original.webp', '1')).toBeNull()
    expect(servedPart({ ...picture, isLibrary: true }, 'original.webp', '1')).toMatchObject({ kind: 'file', mime: 'image/webp' })
    expect(servedPart(picture, 'photo.jpg', null)).toBeNull()
  })
})

describe('a document', () => {
  test('is found under its name; older links lead to the file in force', () => {
    expect(servedPart(statutes, 'statuts.pdf', '2')).toMatchObject({ kind: 'file', fileId: 'file-2', isPresent: true })
    expect(servedPart(statutes, 'statuts.pdf', null)).toMatchObject({ fileId: 'file-2', isPresent: false })
    expect(servedPart(statutes, 'projet.pdf', '1')).toEqual({ kind: 'elsewhere', href: '/medias/d/statuts.pdf?v=2' })
    expect(servedPart(statutes, 'facture.pdf', '2')).toMatchObject({ kind: 'elsewhere' })
  })

  test('an earlier file is for the library alone', () => {
    expect(servedPart({ ...statutes, isLibrary: true }, 'projet.pdf', '1')).toMatchObject({ fileId: 'file-1' })
    expect(servedPart(statutes, 'statuts.pdf', '1')).toMatchObject({ fileId: 'file-2', isPresent: false })
  })
})

describe('what goes with it', () => {
  const headersOf = (mime: string, fileName = 'a.x', audience: 'public' | 'members' = 'public') => servedHeaders({ audience }, { kind: 'file', fileId: 'f', fileName, mime, bytes: 1, isPresent: true, tag: 't' })

  test('nothing but pictures and PDF opens in the browser, and no script runs in any of them', () => {
    for (const mime of ['text/plain', 'text/csv', 'text/calendar', 'application/vnd.oasis.opendocument.text']) {
      expect(headersOf(mime)).toMatchObject({ 'content-disposition': expect.stringMatching(/^attachment;/), 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') })
    }
    expect(headersOf('application/pdf')).toMatchObject({ 'content-disposition': expect.stringMatching(/^inline;/), 'content-security-policy': expect.stringContaining("script-src 'none'") })
  })

  test('what is for members is asked for again each time, and kept by nobody between', () => {
    expect(headersOf('application/pdf', 'a.pdf', 'members')['cache-control']).toBe('private, max-age=0, must-revalidate, no-transform')
    expect(headersOf('application/pdf')['cache-control']).toContain('immutable')
  })
})
