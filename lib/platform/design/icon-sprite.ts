/**
 * The two files of icons that a source asks for, drawn from Lucide (ISC): `sprite` for those named through `icon('name')`,
 * `inPage`, a module, for those named through `pageIcon('name')`. Throws on a name that Lucide does not have.
 */
export async function iconFiles(source: string): Promise<{ sprite: string; inPage: string }> {
  const { createElement } = await import('react')
  const { renderToStaticMarkup } = await import('react-dom/server')
  const drawings: Record<string, unknown> = await import('lucide-react')
  const symbol = (name: string, id: string) => {
    const drawing = drawings[pascalCase(name)]
    if (!isComponent(drawing)) throw new Error(`Lucide has no icon named ${name}`)
    const inner = renderToStaticMarkup(createElement(drawing)).replace(/^<svg[^>]*>|<\/svg>$/g, '')
    // The strokes follow the text's colour: attributes of a symbol are those of the <svg> that uses it.
    return `<symbol id="${id}" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</symbol>`
  }
  const inPage = namesIn(source, /\bpageIcon\('([a-z0-9-]+)'\)/g).map((name) => symbol(name, `icone-${name}`).replaceAll(/><\/(path|circle|rect|line)>/g, '/>'))
  return {
    sprite: `<svg xmlns="http://www.w3.org/2000/svg">\n${namesIn(source, /\bicon\('([a-z0-9-]+)'\)/g).map((name) => symbol(name, name)).join('\n')}\n</svg>\n`,
    inPage: `/** Drawings from Lucide (ISC), written by \`npm run icons\`. */\nexport const pageIconSymbols = '${inPage.join('')}'\n`,
  }
}

function namesIn(source: string, pattern: RegExp): string[] {
  return [...source.matchAll(pattern)].flatMap(([, name]) => (name ? [name] : []))
}

function pascalCase(name: string): string {
  return name.replace(/(^|-)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase())
}

function isComponent(value: unknown): value is React.FunctionComponent {
  return typeof value === 'function' || (typeof value === 'object' && value !== null && '$$typeof' in value)
}
