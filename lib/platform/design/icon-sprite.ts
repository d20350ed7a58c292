/**
 * The sprite of the icons that a source names through `icon('name')`, drawn from Lucide (ISC). Throws on a name that
 * Lucide does not have.
 */
export async function iconSprite(source: string): Promise<string> {
  const { createElement } = await import('react')
  const { renderToStaticMarkup } = await import('react-dom/server')
  const drawings: Record<string, unknown> = await import('lucide-react')
  const names = [...source.matchAll(/icon\('([a-z0-9-]+)'\)/g)].flatMap(([, name]) => (name ? [name] : []))
  const symbols = names.map((name) => {
    const drawing = drawings[pascalCase(name)]
    if (!isComponent(drawing)) throw new Error(`Lucide has no icon named ${name}`)
    const inner = renderToStaticMarkup(createElement(drawing)).replace(/^<svg[^>]*>|<\/svg>$/g, '')
    // The strokes follow the text's colour: attributes of a symbol are those of the <svg> that uses it.
    return `<symbol id="${name}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`
}

function pascalCase(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
}

function isComponent(value: unknown): value is React.FunctionComponent {
  return typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value)
}
