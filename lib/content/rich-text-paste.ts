import { safeHref } from './rich-text-href.ts'

/**
 * Pasted HTML made fit for the editor's own rules, which then keep only what a text may hold: Word's lists, which it writes
 * as paragraphs, become lists; its comments, its XML and its empty paragraphs go; titles come down to the ranks that we have.
 */
export function cleanPastedHtml(html: string): string {
  const body = html.replace(/<(style|script|xml|head|title)\b[\s\S]*?<\/\1\s*>/gi, '').replace(/<(meta|link)\b[^>]*>/gi, '')
  return withLists(body)
    .replace(/<!--[\s\S]*?-->|<!\[[\s\S]*?\]>/g, '')
    .replace(/<(\/?)h([1-6])\b/gi, (_, slash: string, level: string) => `<${slash}h${level === '1' || level === '2' ? 2 : 3}`)
    .replace(/<(h[23])\b[^>]*>([\s\S]*?)<\/\1>/gi, (_, tag: string, words: string) => `<${tag}>${withoutWeight(words)}</${tag}>`)
    .replace(/(<a\b[^>]*?\bhref=["'])https:\/\/www\.google\.com\/url\?q=([^"'&]+)[^"']*/gi, (link: string, start: string, target: string) => unwrapped(target, start) ?? link)
    .replace(/<p\b[^>]*>(?:\s|&nbsp;|\u00a0|<\/?(?:o:p|span|b|i|strong|em)\b[^>]*>|<br\b[^>]*>)*<\/p>/gi, '')
}

/** What a paste leaves out, by number: pictures, which come from the library alone, and links to places that no reader has. */
export function leftOutOf(html: string): { pictures: number; links: number } {
  const shown = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<figure\b[^>]*\sdata-media-id=[\s\S]*?<\/figure>/gi, '')
  const links = [...shown.matchAll(/<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/gi)].map(([, one, two, bare]) => (one ?? two ?? bare ?? '').replaceAll('&amp;', '&'))
  // Titles and notes of a document have links to themselves; nobody misses those.
  return { pictures: shown.match(/<img\b/gi)?.length ?? 0, links: links.filter((href) => href !== '' && !href.startsWith('#') && safeHref(href) === null).length }
}

/** A link that Google Docs leads through itself goes straight to its end. */
function unwrapped(target: string, start: string): string | null {
  try {
    const href = safeHref(decodeURIComponent(target))
    return href === null ? null : `${start}${href.replaceAll('&', '&amp;')}`
  } catch {
    return null
  }
}

/** A title is bold by itself: what Word and Google Docs add would only stay as marks inside it. */
function withoutWeight(words: string): string {
  return words.replace(/<\/?(b|strong)\b[^>]*>/gi, '').replace(/font-weight\s*:\s*[^;"']+/gi, '')
}

const wordItem = /<p\b[^>]*mso-list:\s*l\d+\s+level(\d)[^>]*>([\s\S]*?)<\/p>/gi

function withLists(html: string): string {
  return html.replace(/(?:<p\b[^>]*mso-list:\s*l\d+\s+level\d[^>]*>[\s\S]*?<\/p>\s*)+/gi, (run) => {
    const items = [...run.matchAll(wordItem)].map(([, level = '1', inner = '']) => ({ level: Number(level), ...kindOf(inner), words: withoutBullet(inner) }))
    return listOf(items)
  })
}

type Item = { level: number; tag: 'ol' | 'ul'; start: number; words: string }

/** Nested lists from lines that only know their depth; each list stands in the item above it. */
function listOf(items: readonly Item[]): string {
  const open: Item[] = []
  const parts: string[] = []
  const close = () => { parts.push(`</li></${open.pop()?.tag}>`) }
  for (const item of items) {
    while ((open.at(-1)?.level ?? 0) > item.level) close()
    if (open.at(-1)?.level === item.level && open.at(-1)?.tag !== item.tag) close()
    if (open.at(-1)?.level === item.level) parts.push('</li>')
    else {
      open.push(item)
      parts.push(item.start > 1 ? `<${item.tag} start="${item.start}">` : `<${item.tag}>`)
    }
    parts.push(`<li><p>${item.words}</p>`)
  }
  while (open.length > 0) close()
  return parts.join('')
}

const bullet = /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/i

/** Numbered or not, by what Word has drawn before the words. */
function kindOf(inner: string): Pick<Item, 'tag' | 'start'> {
  const text = (bullet.exec(inner)?.[1] ?? '').replace(/<[^>]*>|&nbsp;|\s/g, '')
  const number = /^\(?([0-9]{1,3}|[a-z]|[ivxlc]+)[.)°]/i.exec(text)?.[1]
  return number === undefined ? { tag: 'ul', start: 1 } : { tag: 'ol', start: Number(number) || 1 }
}

function withoutBullet(inner: string): string {
  return inner.replace(bullet, '')
}
