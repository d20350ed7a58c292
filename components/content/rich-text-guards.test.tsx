import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, expect, test, vi } from 'vitest'
import { cleanRichText } from '#lib/content/rich-text'
import type * as Hrefs from '#lib/content/rich-text-href'
import { hostileHrefs, hostileTexts } from '#tests/helpers/hostile-markup'
import { faultsOf } from '#tests/helpers/markup-faults'
import type * as Inlines from './rich-text-inlines.tsx'
import { RichText } from './rich-text.tsx'

/** Controls: what the tests of `rich-text.test.tsx` forbid is seen by the same look once the guard is put to sleep. */
const asleep = vi.hoisted(() => ({ hrefs: false, elements: false }))
vi.mock('#lib/content/rich-text-href', async (original) => {
  const real = await original<typeof Hrefs>()
  return { ...real, safeHref: (raw: unknown) => (asleep.hrefs && typeof raw === 'string' ? raw : real.safeHref(raw)) }
})
vi.mock('./rich-text-inlines.tsx', async (original) => {
  const real = await original<typeof Inlines>()
  const html = (props: Parameters<typeof real.RichTextInlines>[0]) => props.inlines.map((one) => (one.type === 'text' ? one.text : '')).join('')
  return {
    ...real,
    RichTextInlines: (props: Parameters<typeof real.RichTextInlines>[0]) => (asleep.elements ? createElement('strong', { dangerouslySetInnerHTML: { __html: html(props) } }) : real.RichTextInlines(props)),
  }
})
afterEach(() => Object.assign(asleep, { hrefs: false, elements: false }))

const { safeHref } = await vi.importActual<typeof Hrefs>('#lib/content/rich-text-href')
const shown = (...words: unknown[]) => faultsOf(renderToStaticMarkup(<RichText doc={cleanRichText({ type: 'doc', content: [{ type: 'paragraph', content: words }] })} />), safeHref)
const linkTo = (href: string) => ({ type: 'text', text: 'mot', marks: [{ type: 'link', attrs: { href } }] })

test('without the guard of addresses every link that leads astray is drawn, and seen', () => {
  const unseen = () => hostileHrefs.filter((href) => shown(linkTo(href)).length === 0)
  expect(unseen()).toHaveLength(hostileHrefs.length)
  asleep.hrefs = true
  expect(unseen()).toEqual([])
})

test('taken for HTML instead of drawn as words, every text that holds a tag is one, and seen', () => {
  const withTag = hostileTexts.filter((text) => text.includes('<'))
  expect(withTag.length).toBeGreaterThan(25)
  const unseen = () => withTag.filter((text) => shown({ type: 'text', text }).length === 0)
  expect(unseen()).toHaveLength(withTag.length)
  asleep.elements = true
  expect(unseen()).toEqual([])
})
