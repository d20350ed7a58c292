import { parseSync, Visitor } from 'oxc-parser'
import { expect, it } from 'vitest'
import { houseFiles } from './house-files.ts'

/** An ordinary space before ? ! ; : » or after «, where a line may break: "Plutôt par téléphone" and, alone below, "?". */
const breaking = /(?<=[\p{L}\d»)’%…}"”*+'`]) (?:[?!;:](?=[\s<)»”"'`,.]|$)|»)|« (?=\S)/u

/**
 * Left aside: commands write to terminals, and these texts get their spaces as they are read (`frenchSpaces`, `tied`), or go to
 * what a person will correct with ordinary spaces.
 */
const aside = /^(?:tests|prisma|lib\/cli)\/|\.test\.tsx?$|^lib\/platform\/(?:process|env|files)\b|\/(?:site-texts|default-texts|list-remarks|list-said|list-answer-words|list-entry)\.ts$/

function breaksIn(path: string, code: string): string[] {
  const found: string[] = []
  const look = ({ start, end }: { start: number; end: number }) => { if (breaking.test(code.slice(start, end))) found.push(`${path}: ${code.slice(start, end).trim().slice(0, 120)}`) }
  new Visitor({ Literal: (node) => { if (typeof node.value === 'string') look(node) }, TemplateElement: look, JSXText: look }).visit(parseSync(path, code).program)
  return found
}

it('no sentence lets a line begin with ? ! ; : or »: `&nbsp;` in JSX, a no-break space (U+00A0) in a string', () => {
  const files = houseFiles().filter((file) => !aside.test(file.path))
  expect(files.length).toBeGreaterThan(800)
  expect(files.flatMap((file) => breaksIn(file.path, file.text))).toEqual([])
})

it('control: each kind of sentence is seen, code is not', () => {
  const code = "const a = one ? 'Qui ?' : `Non ! ${'x'} ; « oui »`; const b = <p title=\"Où ?\">Là :</p>; const c = <p>Là&nbsp;?</p>"
  expect(breaksIn('x.tsx', code)).toEqual(["x.tsx: 'Qui ?'", 'x.tsx: `Non ! ${', 'x.tsx: } ; « oui »`', 'x.tsx: "Où ?"', 'x.tsx: Là :'])
})
