import type { SchemaFile } from '#lib/platform/db/schema-engine'

export type DescribedColumn = { name: string; type: string; about: string }
export type DescribedTable = { name: string; about: string; columns: DescribedColumn[] }

/** What each table and column is, as the schema's own comments (`///`) say it. */
export function describeTables(schema: readonly SchemaFile[]): DescribedTable[] {
  return schema.flatMap(({ content }) => [...content.matchAll(/((?:^\/\/\/.*\n)*)^model \w+ \{\n([\s\S]*?)^\}/gm)].map(([, about = '', body = '']) => describeTable(commentOf(about), body)))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
}

function describeTable(about: string, body: string): DescribedTable {
  const columns: DescribedColumn[] = []
  let comment: string[] = []
  for (const line of body.split('\n').map((one) => one.trim())) {
    if (line.startsWith('///')) {
      comment.push(line.slice(3).trim())
      continue
    }
    const [, field = '', type = '', rest = ''] = /^(\w+)\s+(\S+)\s*(.*)$/.exec(line) ?? []
    // Relations are among them, under names that no column has: whoever reads looks columns up.
    if (field !== '') {
      columns.push({ name: /@map\("(\w+)"\)/.exec(rest)?.[1] ?? field, type, about: [...comment, commentOf(/\/\/\/.*$/.exec(rest)?.[0] ?? '')].filter((one) => one !== '').join(' ') })
    }
    comment = []
  }
  return { name: /@@map\("(\w+)"\)/.exec(body)?.[1] ?? '', about, columns }
}

function commentOf(text: string): string {
  return text.split('\n').map((line) => line.replace(/^\s*\/\/\/ ?/, '').trim()).filter((line) => line !== '').join(' ')
}
