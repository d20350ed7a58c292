import { expect, test } from 'vitest'
import { withFirstFrameFirst } from './first-frame.ts'

const page = [
  '<!DOCTYPE html><html lang="fr"><head><link rel="manifest" href="/manifest.webmanifest"/><link rel="stylesheet" href="/_next/static/chunks/a.css"/><link rel="preload" as="script" fetchPriority="low" nonce="x" href="/_next/static/chunks/b.js"/>',
  '<link rel="preload" href="/_next/static/media/f.woff2" as="font" crossorigin="" type="font/woff2"/><link rel="preload" href="/icons/embleme.svg" as="image"/>',
  '<script src="/_next/static/chunks/c.js" async="" nonce="x"></script><script src="/_next/static/chunks/old.js" noModule="" nonce="x"></script></head>',
  '<body><p>Texte</p><script nonce="x">(self.__next_f=self.__next_f||[]).push([0])</script><script src="/_next/static/chunks/b.js" nonce="x" id="_R_" async=""></script></body></html>',
].join('')

test('the files that hold nothing up are asked for after the first frame; the rest of the page stays as it is', () => {
  const told = withFirstFrameFirst(page)
  expect([...told.matchAll(/<script[^>]* src="([^"]+)"/g)].map(([, address]) => address)).toEqual(['/_next/static/chunks/old.js'])
  expect([...told.matchAll(/<link rel="([a-z]+)"/g)].map(([, rel]) => rel)).toEqual(['stylesheet', 'preload'])
  expect(told).toContain('as="image"')
  expect(told).toContain('(self.__next_f=self.__next_f||[]).push([0])</script>')
  expect(told).toContain('([["/_next/static/chunks/c.js"],["/_next/static/chunks/b.js","_R_"]],["Atkinson Hyperlegible Next Variable","Bricolage Grotesque Variable"],document)</script></body></html>')
  expect(told).toContain('<html data-plain="" lang="fr"><head><script>try{')
})

test('the style sheets come before the pictures, which all stay in their order; without a style sheet nothing moves', () => {
  const head = '<link rel="preload" as="image" href="/a.webp" fetchPriority="high"/><meta name="b"/><link rel="preload" href="/c.svg" as="image"/><link rel="stylesheet" href="/d.css"/><link rel="stylesheet" href="/e.css"/><title>F</title>'
  const moved = (html: string) => [...withFirstFrameFirst(html).matchAll(/<(?:link|meta|title)[^>]*?(?:href="([^"]+)"[^>]*)?>/g)].map(([, address = '–']) => address)
  expect(moved(page.replace('<head>', `<head>${head}`).replace(/<link rel="stylesheet" href="\/_next[^>]*>/, ''))).toEqual(['–', '/d.css', '/e.css', '/a.webp', '/c.svg', '/icons/embleme.svg', '–'])
  expect(moved(page.replace(/<link rel="stylesheet"[^>]*>/, ''))).toEqual(['/icons/embleme.svg'])
})

type World = { asked: string[]; added: object[]; removed: string[]; stored: Record<string, unknown>; frames: (() => void)[]; loads: (() => void)[] }

/** Runs a script of the page as a browser would, with the few things that it names. */
function run(code: string, stored: Record<string, unknown> = {}, browser: 'tells' | 'is silent' = 'tells'): World {
  const world: World = { asked: [], added: [], removed: [], stored, frames: [], loads: [] }
  const document = { createElement: () => ({}), head: { appendChild: (script: object) => world.added.push(script) }, documentElement: { removeAttribute: (name: string) => world.removed.push(name) }, fonts: { load: async (font: string) => world.asked.push(font) } }
  // oxlint-disable-next-line typescript/no-implied-eval
  const script = new Function('document', 'sessionStorage', 'PerformanceObserver', 'setTimeout', 'addEventListener', code) as (...names: unknown[]) => void
  const observer = class {
    constructor(work: () => void) {
      if (browser === 'is silent') throw new Error('not known')
      world.frames.push(work)
    }

    observe(): void { /* Its work is called by the test. */ }
  }
  script(document, stored, observer, (work: () => void) => { work() }, (_: string, work: () => void) => world.loads.push(work))
  return world
}

const scriptsOf = (html: string) => [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code)

test('once the frame is drawn each file is added once, and the fonts come, though the page then says that it is loaded', async () => {
  const [, later = ''] = scriptsOf(withFirstFrameFirst(page))
  const world = run(later)
  expect([world.added, world.removed]).toEqual([[], []])
  for (const work of [...world.frames, ...world.loads]) work()
  expect(world.added).toEqual([{ src: '/_next/static/chunks/c.js', async: true }, { src: '/_next/static/chunks/b.js', async: true, id: '_R_' }])
  expect(world.asked).toEqual(["1em 'Atkinson Hyperlegible Next Variable'", "1em 'Bricolage Grotesque Variable'"])
  await expect.poll(() => [world.removed, world.stored]).toEqual([['data-plain'], { polices: 1 }])
})

test('a browser that does not say when it has drawn gets them after all the rest', () => {
  const [, later = ''] = scriptsOf(withFirstFrameFirst(page))
  const world = run(later, {}, 'is silent')
  expect([world.frames, world.added]).toEqual([[], []])
  for (const work of world.loads) work()
  expect(world.added).toHaveLength(2)
})

test('the first page of a visit is drawn in the fonts of the machine, the next ones in ours from the start', () => {
  const [first = ''] = scriptsOf(withFirstFrameFirst(page))
  expect(run(first).removed).toEqual([])
  expect(run(first, { polices: 1 }).removed).toEqual(['data-plain'])
})

test('a page without such files comes back as it was', () => {
  expect(withFirstFrameFirst('<html><body><p>Rien</p></body></html>')).toBe('<html><body><p>Rien</p></body></html>')
})
