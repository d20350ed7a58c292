import { preload } from 'react-dom'

const files = [
  new URL('@fontsource-variable/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-wght-normal.woff2', import.meta.url),
  new URL('@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2', import.meta.url),
]

/** Asks for the two latin files before the style sheet is read; the bundler gives them the address they have there. */
export function FontPreload() {
  for (const file of files) preload(file.pathname, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return null
}
