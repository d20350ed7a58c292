import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ContentKindName } from '#lib/content/content-fields'
import { cleanValues, missingToPublish, referencesOf } from '#lib/content/content-values'
import { contentKinds, definitionOf } from '#lib/content/kinds'
import { linksOf } from '#lib/content/rich-text-reading'
import { richTextSchema } from '#lib/content/rich-text-schema'
import { isSlug } from '#lib/content/slug'
import { buildExample } from '#prisma/examples/build-example'
import { examples } from '#prisma/examples/every-example'
import type { ExampleContent } from '#prisma/examples/example-content'
import { exampleClock } from '#prisma/examples/example-clock'
import { hasPaper, paperId, pictureId, withMedia } from '#prisma/examples/media/example-picture'
import { motifs } from '#prisma/examples/media/motifs'
import { stableId } from '#prisma/examples/stable-id'

const moments = ['2026-11-22T10:00:00Z', '2026-12-26T06:30:00Z', '2027-03-28T01:30:00Z', '2027-05-03T05:00:00Z', '2028-02-29T22:59:00Z'].map((text) => new Date(text))
const now = new Date('2026-11-22T10:00:00Z')
const app = path.resolve(import.meta.dirname, '../../../app')
/** Whether the site has this page of its own, whatever is written. */
const isOwnAddress = (href: string) => existsSync(path.join(app, '(site)', href, 'page.tsx')) || existsSync(path.join(app, href, 'route.ts'))

describe.each(examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
  const pictures = example.pictures ?? []
  const contents = example.contents(exampleClock(now)).map((one) => withMedia(one, pictures))
  const idOf = (one: ExampleContent) => stableId('content', one.kind, one.slug)
  const name = (one: ExampleContent) => `${one.kind}/${one.slug}`

  test('what is written fits its fields whole: nothing is cut or dropped', () => {
    for (const one of contents) {
      for (const values of [one.values, one.pending ?? one.values]) {
        expect({ which: name(one), ...cleanValues(definitionOf(one.kind).fields, values) }).toMatchObject({ which: name(one), ...values })
      }
    }
  })

  test('what is published or planned lacks nothing', () => {
    for (const one of contents.filter(({ moment }) => moment !== 'draft')) {
      const { fields } = definitionOf(one.kind)
      expect({ name: name(one), missing: missingToPublish(fields, cleanValues(fields, one.values)) }).toEqual({ name: name(one), missing: [] })
    }
  })

  test('texts are what the editor may store, and lead to addresses that exist', () => {
    const known = new Set(contents.filter((one) => typeof one.moment === 'number' && one.audience === 'public').flatMap((one) => definitionOf(one.kind).address?.(one.slug) ?? []))
    for (const one of contents) {
      for (const [field, { type }] of Object.entries(definitionOf(one.kind).fields)) {
        if (type !== 'rich' || !one.values[field]) continue
        const doc = richTextSchema.parse(one.values[field])
        expect({ name: name(one), dead: linksOf(doc).map((link) => link.href).filter((href) => href.startsWith('/') && !known.has(href) && !isOwnAddress(href)) }).toEqual({ name: name(one), dead: [] })
      }
    }
  })

  test('addresses are addresses, each once', () => {
    expect(contents.filter((one) => !isSlug(one.slug)).map(name)).toEqual([])
    expect(new Set(contents.map(name)).size).toBe(contents.length)
  })

  test('what a public content names is public too', () => {
    const published = new Map(contents.filter((one) => typeof one.moment === 'number').map((one) => [idOf(one), one]))
    const library = new Map([...pictures.map((one) => [pictureId(one.key), 'public'] as const), ...contents.filter(hasPaper).map((one) => [paperId(one), one.audience] as const)])
    const organisations = new Set(example.organisations.map((one) => stableId('organisation', one.key)))
    for (const one of contents.filter(({ moment }) => moment !== 'draft')) {
      for (const reference of referencesOf(definitionOf(one.kind).fields, one.values)) {
        const target = published.get(reference.targetId)
        const field = definitionOf(one.kind).fields[reference.field]
        const isRight = reference.target === 'organisation'
          ? organisations.has(reference.targetId)
          : reference.target === 'media' ? library.get(reference.targetId) === 'public' || library.get(reference.targetId) === one.audience
          : field?.type === 'contents' && target?.kind === field.of && (target.audience === 'public' || one.audience === 'members')
        expect(isRight ? '' : `${name(one)}: ${reference.field}`).toBe('')
      }
    }
  })

  test('each picture is described, captioned and used, each document has its file, and nearly everything that may have a picture has one', () => {
    const names = new Set(contents.map(name))
    for (const one of pictures) {
      expect({ key: one.key, alt: one.alt.length > 30 && one.alt.length < 200, caption: one.caption.length > 10, known: one.motif === 'land' || Object.hasOwn(motifs, one.motif), lost: one.on.filter((used) => !names.has(used)) })
        .toEqual({ key: one.key, alt: true, caption: true, known: true, lost: [] })
      expect(one.on.length).toBeGreaterThan(0)
    }
    const bare = contents.filter((one) => typeof one.moment === 'number' && 'picture' in definitionOf(one.kind).fields && typeof one.values['picture'] !== 'string')
    expect(bare.map(name)).toEqual([])
    expect(contents.filter(hasPaper).every((one) => Array.isArray(one.values['files']) && one.values['files'].length === 1)).toBe(true)
  })

  test('an action has a number of its own, and there is something of nearly every kind', () => {
    const numbers = contents.filter((one) => one.kind === 'action').map((one) => one.values['number'])
    expect(new Set(numbers).size).toBe(numbers.length)
    const kinds = new Set(contents.map((one) => one.kind))
    const absent = (Object.keys(contentKinds) as ContentKindName[]).filter((kind) => !kinds.has(kind))
    expect(absent.length).toBeLessThanOrEqual(example.name === 'pevele-du-douaisis' ? 0 : 4)
  })

  test.each(moments)('loaded at %o, each was begun, written and published in that order, before now', (at) => {
    const rows = buildExample(example, at)
    for (const row of rows.contents) {
      const versions = rows.contentVersions.filter((one) => one.contentId === row.id)
      const instants = versions.map((one) => new Date(one.at).getTime())
      expect(instants).toEqual([...instants].sort((a, b) => a - b))
      expect(Math.max(...instants)).toBeLessThan(at.getTime())
      if (row.publishAt) expect(new Date(row.publishAt).getTime()).toBeGreaterThan(at.getTime())
      expect(Boolean(row.published)).toBe(versions.some((one) => one.event === 'published'))
      const writer = rows.users.find((one) => one.id === row.updatedById)
      // News of 2024 keep their date: loaded many years later, they would be older than any account.
      if (at < new Date('2028-01-01')) expect(new Date(writer?.createdAt ?? at).getTime()).toBeLessThan(Math.min(...instants))
    }
  })
})

test('a text too long for its field is seen', () => {
  const values = { title: 'x'.repeat(200) }
  expect(cleanValues(contentKinds.page.fields, values)).not.toMatchObject(values)
})
