import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FileLink } from './file-link.tsx'
import { MediaPicker } from './media-picker.tsx'
import { Picture } from './picture.tsx'
import { useMediaDialog } from './use-media-dialog.tsx'

const media = { id: 'm', rendering: '0f9c1d2e-aaaa-4bbb-8ccc-111122223333', width: 1200, height: 800, alt: 'Une réunion', focalX: 1, focalY: 0 }

test('a picture offers each of its sizes, keeps its place, waits to be scrolled to, and says what it shows', () => {
  const html = renderToStaticMarkup(<Picture media={media} sizes="50vw" />)
  expect(html).toContain('srcSet="/medias/m/480.webp?v=0f9c1d2e 480w, /medias/m/720.webp?v=0f9c1d2e 720w, /medias/m/960.webp?v=0f9c1d2e 960w, /medias/m/1200.webp?v=0f9c1d2e 1200w"')
  for (const part of ['width="1200"', 'height="800"', 'loading="lazy"', 'alt="Une réunion"', 'sizes="50vw"']) expect(html).toContain(part)
  expect(html).not.toContain('object-position')
})

test('at the top of a page it comes at once; in a shape its focal point stays in sight; a decorative one is silent', () => {
  const html = renderToStaticMarkup(<Picture media={{ ...media, alt: '' }} sizes="100vw" place="first" fit="cover" />)
  for (const part of ['loading="eager"', 'fetchPriority="high"', 'object-position:100% 0%', 'alt=""']) expect(html).toContain(part)
})

test('a document’s link says what it is, how much it weighs and who may open it', () => {
  const file = { kind: 'file', id: 'd', href: '/medias/d/statuts.pdf?v=2', title: 'Statuts', mime: 'application/pdf', bytes: 2_430_000, audience: 'members' } as const
  expect(renderToStaticMarkup(<FileLink file={file} />).replaceAll(/<[^>]+>/g, '')).toBe('Statuts (PDF, 2,4\u00a0Mo, réservé aux membres)')
})

test('a picker is, without scripts, a list of the form whose choice stands', () => {
  const choice = (id: string) => ({ id, kind: 'picture', title: `Photo ${id}`, alt: '', detail: 'Image : une rue', thumbnail: null }) as const
  const html = renderToStaticMarkup(<MediaPicker name="picture" label="Image de la page" kind="picture" choices={[choice('a'), choice('b')]} chosen={['b']} error="Choisissez une image." />)
  expect([...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([input]) => [/value="([^"]*)"/.exec(input)?.[1], input.includes('checked')])).toEqual([['', false], ['a', false], ['b', true]])
  expect(html).toContain('href="/gestion/medias/ajouter"')
  expect(html).toContain('Choisissez une image.')
})

test('where several may be chosen they are boxes, and none needs a line of its own', () => {
  const html = renderToStaticMarkup(<MediaPicker name="files" label="Documents" kind="file" several="several" choices={[{ id: 'a', kind: 'file', title: 'Statuts', alt: '', detail: 'statuts.pdf', thumbnail: null }]} chosen={[]} />)
  expect(html).toContain('type="checkbox"')
  expect(html).not.toContain('Aucun document')
})

test('the library stays closed until somebody asks for it', () => {
  const Writing = () => {
    const { pickMedia, dialog } = useMediaDialog()
    return <div data-ready={typeof pickMedia}>{dialog}</div>
  }
  expect(renderToStaticMarkup(<Writing />)).toBe('<div data-ready="function"></div>')
})
