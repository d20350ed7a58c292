import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { JsonLd } from './json-ld.tsx'

test('what was typed cannot end the element, and is read back as it was', () => {
  const headline = '</script><script>alert(1)</script><!-- "é"'
  const markup = renderToStaticMarkup(<JsonLd data={{ '@type': 'NewsArticle', headline }} />)
  const [, text = ''] = /^<script type="application\/ld\+json">(.*)<\/script>$/s.exec(markup) ?? []
  expect(text).not.toContain('<')
  expect(JSON.parse(text)).toEqual({ '@context': 'https://schema.org', '@type': 'NewsArticle', headline })
})
