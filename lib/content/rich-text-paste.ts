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
    .replace(/<p\b[^>]*>(?:\s|&nbsp;|\u00a0|<\/?(?:o:p|span|b|i|strong|em)\b[^>]*>|<br\b[^>]*>)*<\/p>/gi, '')
}

/** A title is bold by itself: what Word and Google Docs add would only stay as marks inside it. */
function withoutWeight(words: string): string {
  return words.replace(/<\/?(b|strong)\b[^>]*>/gi, '').replace(/font-weight\s*:\s*[^;"']+/gi, '')
}

const wordItem = /<p\b[^>]*mso-list:\s*l\d+\s+level(\d)[^>]*>([\s\S]*?)<\/p>/gi

function withLists(html: string): string {
  return html.replace(/(?:<p\b[^>]*mso-list:\s*l\d+\s+level\d[^>]*>[\s\S]*?<\/p>\s*)+/gi, (run) => {
    const items = [...run.matchAll(wordItem)].map(([, level = '1', inner = '']) => ({ level: Number(level), tag: isNumbered(inner) ? 'ol' : 'ul', words: withoutBullet(inner) }))
    return listOf(items)
  })
}

type Item = { level: number; tag: string; words: string }

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
      parts.push(`<${item.tag}>`)
    }
    parts.push(`<li><p>${item.words}</p>`)
  }
  while (open.length > 0) close()
  return parts.join('')
}

const bullet = /<!(?:--)?\[if !supportLists\](?:--)?>([\s\S]*?)<!(?:--)?\[endif\](?:--)?>/i

function isNumbered(inner: string): boolean {
  const text = (bullet.exec(inner)?.[1] ?? '').replace(/<[^>]*>|&nbsp;|\s/g, '')
  return /^\(?([0-9]{1,3}|[a-z]|[ivxlc]+)[.)°]/i.test(text)
}

function withoutBullet(inner: string): string {
  return inner.replace(bullet, '')
}
