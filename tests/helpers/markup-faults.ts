import { safeHref } from '#lib/content/rich-text-href'

const tags: Readonly<Record<string, readonly string[]>> = {
  div: ['class', 'role', 'aria-label', 'tabindex'], p: ['class'], h2: ['id'], h3: ['id'], ul: [], ol: ['start'], li: [], blockquote: [], aside: ['class'],
  table: [], thead: [], tbody: [], tr: [], th: ['colSpan', 'rowSpan', 'scope'], td: ['colSpan', 'rowSpan'], hr: [], br: [], figure: [], figcaption: [],
  picture: [], img: ['src', 'alt', 'loading'], a: ['href', 'rel'], strong: [], em: [],
}

/** What a page must never hold, read tag by tag: React escapes every `<` and `>` of a text or an attribute. `safe`: what a link may lead to. */
export function faultsOf(markup: string, safe: (href: string) => string | null = safeHref): string[] {
  return [...markup.matchAll(/<\/?([^\s/>]*)([^>]*)>/g)].flatMap(([tag, name = '', attributes = '']) => {
    const allowed = tags[name]
    if (!allowed) return [tag]
    return [...attributes.matchAll(/([^\s=/]+)(?:=(?:"([^"]*)"|([^\s"]*)))?/g)].flatMap(([attribute, key = '', quoted, bare = '']) => {
      const plain = (quoted ?? bare).replaceAll('&#x27;', "'").replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
      return allowed.includes(key) && (key !== 'href' || safe(plain) === plain) && (key !== 'src' || plain === `/medias/${plain.slice(8, 44)}`) ? [] : [attribute]
    })
  })
}
