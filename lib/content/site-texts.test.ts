import { expect, test } from 'vitest'
import { cleanValues, missingToPublish } from './content-values.ts'
import { definitionOf } from './kinds.ts'
import { cleanRichText } from './rich-text.ts'
import { siteText, siteTexts } from './site-texts.ts'
import { housedPages, takenAddresses } from './taken-addresses.ts'

test.each(siteTexts.map((text) => [text.slug, text] as const))('the text of %s may be published as it is, nothing of it is lost when it is kept, and its page is one of the product’s', (slug, { title, summary, body, path }) => {
  const { fields } = definitionOf('page')
  const values = cleanValues(fields, { title, summary, body })
  expect(missingToPublish(fields, values)).toEqual([])
  expect(values).toMatchObject({ title, summary })
  expect(cleanRichText(body)).toEqual(body)
  expect(takenAddresses.has(slug) || Object.hasOwn(housedPages, slug)).toBe(true)
  expect(housedPages[slug] ?? `/${slug}`).toBe(path)
  expect(siteText(slug as 'accueil').slug).toBe(slug)
})
