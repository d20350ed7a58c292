import { expect, test } from 'vitest'
import { exportsOf, houseFiles } from '#tests/architecture/house-files'
import { listScopedQueries, listUseCases } from '#tests/architecture/use-cases'

const files = houseFiles()

test('the use cases and scoped queries are found on disk', () => {
  expect(listUseCases().map((one) => one.name)).toEqual(expect.arrayContaining(['declareAvailability', 'confirmPractices', 'requestSignInLink']))
  expect(listScopedQueries().map((one) => one.name)).toContain('listOwnPractices')
})

test('a query takes who reads, or its name starts with public', () => {
  const open = listScopedQueries().flatMap(({ path, name }) => {
    const file = files.find((one) => one.path === path)
    const query = exportsOf(file?.text ?? '').find((one) => one.name === name)
    return query && /^(Actor|Reader)\b/.test(query.firstType) ? [] : [`${path} ${name}(${query?.firstParameter}: ${query?.firstType})`]
  })
  expect(open).toEqual([])
})

test('what changes something takes the actor first, or is a step of a use case and takes its transaction', () => {
  const writing = /\b(transaction\(|recordAudit\(|enqueueMail\()/
  const loose = files.filter((file) => file.area === 'lib' && file.domain !== 'platform' && !['test', 'use-case', 'step', 'job', 'cli', 'repository', 'mail'].includes(file.kind) && writing.test(file.text))
  expect(loose.map((file) => `${file.path} (${file.kind})`)).toEqual([])
})

test('a repository’s function takes the transaction or client first', () => {
  const loose = files.filter((file) => file.kind === 'repository' && !file.path.endsWith('-sql.ts'))
    .flatMap((file) => exportsOf(file.text).filter((one) => one.isFunction && !/^(Tx|Db)$/.test(one.firstType)).map((one) => `${file.path} ${one.name}`))
  expect(loose).toEqual([])
})

test('a file of server actions exports nothing but actions made by runAction: each export is a public address', () => {
  // These set or drop the session's cookie and end elsewhere: nothing typed comes back, so there is no form to fill again.
  const sessionForms = ['signInAs', 'signOut']
  const actions = files.filter((file) => /^'use server'/m.test(file.text))
  expect(actions.length).toBeGreaterThan(0)
  const loose = actions.flatMap((file) => {
    const all = [...file.text.matchAll(/^export (?!type\b|interface\b).*$/gm)].map((match) => match[0])
    const isSessionForm = (line: string) => sessionForms.some((name) => line.startsWith(`export async function ${name}(`))
    const isAction = (line: string) => isSessionForm(line) || /^export const \w+ = (runAction|runFactorAction|runPublicAction)\(/.test(line)
    return all.filter((line) => !isAction(line)).map((line) => `${file.path}: ${line}`)
  })
  expect(loose).toEqual([])
})

test('server actions stand in actions.ts', () => {
  expect(files.filter((file) => /^\s*'use server'/m.test(file.text) && file.kind !== 'actions' && file.kind !== 'test').map((file) => file.path)).toEqual([])
})

test('labels are exhaustive records, not lookups with a fallback', () => {
  const loose = files.filter((file) => file.kind === 'labels').flatMap((file) => [...file.text.matchAll(/^(?:export )?const (\w+Labels)\b(: Record<[^=]+>)?(?:.*satisfies Record<)?/gm)]
    .filter(([whole, , type]) => !type && !whole.includes('satisfies')).map(([, name]) => `${file.path} ${name}`))
  expect(loose).toEqual([])
  expect(files.filter((file) => file.kind === 'labels' && /Partial<Record/.test(file.text)).map((file) => file.path)).toEqual([])
})

test('the share of comments is printed, not enforced', () => {
  const own = files.filter((file) => file.kind !== 'test' && file.kind !== 'prisma')
  const lines = own.reduce((sum, file) => sum + file.lines, 0)
  const comments = own.reduce((sum, file) => sum + file.text.split('\n').filter((line) => /^\s*(\/\/|\/\*|\*)/.test(line)).length, 0)
  console.info(`comments: ${((100 * comments) / lines).toFixed(1)} % of ${lines} lines in ${own.length} files`)
  expect(comments).toBeGreaterThan(0)
})
