import type { HouseFile, Kind } from '#tests/architecture/file-kinds'

/** One import, as the walls see it: `target` is a file of the house, `package` anything else. */
export type Import = { specifier: string; isType: boolean; target: HouseFile | null; package: string | null }

export type Wall = { name: string; reason: string; forbids: (file: HouseFile, what: Import) => boolean }

const isDomain = (file: HouseFile) => file.area === 'lib' && file.domain !== 'platform' && file.domain !== 'cli' && file.kind !== 'test'
const isKind = (file: HouseFile | null, ...kinds: readonly Kind[]) => file !== null && kinds.includes(file.kind)
const isIn = (what: Import, folder: string) => what.target?.path.startsWith(folder) ?? false
const isPackage = (what: Import, ...names: readonly string[]) => names.some((name) => what.package === name || what.package?.startsWith(`${name}/`))
const isPrisma = (what: Import) => isIn(what, 'lib/platform/db/generated/') || isPackage(what, '@prisma')
const isGenerated = (what: Import) => isIn(what, 'lib/platform/db/generated/')
const isDatabase = (what: Import) => isPrisma(what) || (what.target?.path === 'lib/platform/db/client.ts' && !what.isType)

/** What a rule may know of the platform: nothing that reads, writes or waits. */
const purePlatform = /^lib\/platform\/(result|day|uuid|list-request|format\/.+|design\/.+|geo\/distance|cache|privacy\/retention|auth\/session-limits)\.ts$/
const purePackages = ['d3-delaunay', 'diff', 'ical-generator', 'node:buffer']

export const walls: readonly Wall[] = [
  {
    name: 'folders',
    reason: 'Imports across folders start with #lib, #components, #prisma or #tests: a file that moves is then found by a search.',
    // Within app the tree of addresses is the tree of folders: a page may reach the forms beside it.
    forbids: (file, what) => /^\.\.\/|^\.\/.+\//.test(what.specifier) && !(file.area === 'app' && isIn(what, 'app/')),
  },
  {
    name: 'lib-below',
    reason: 'lib says what the CPTS is and knows neither doors (app) nor looks (components): dependencies run app → components → lib.',
    forbids: (file, what) => (file.area === 'lib' || file.area === 'prisma') && (isIn(what, 'app/') || isIn(what, 'components/')),
  },
  {
    name: 'components-below',
    reason: 'components are shared by routes and know none of them: dependencies run app → components → lib.',
    forbids: (file, what) => file.area === 'components' && isIn(what, 'app/'),
  },
  {
    name: 'tests-outside',
    reason: 'What runs for people never depends on tests: move the shared piece into lib or prisma/examples.',
    forbids: (file, what) => file.kind !== 'test' && ['app', 'components', 'lib'].includes(file.area) && !what.isType && isIn(what, 'tests/'),
  },
  {
    name: 'action-by-prop',
    reason: 'A component never imports an action, the page passes it as a prop: the same form then serves another door.',
    forbids: (file, what) => file.kind === 'component' && isKind(what.target, 'actions') && !what.isType,
  },
  {
    name: 'doors-ask',
    reason: 'Pages, actions and components read through queries and change through use cases: only these are scoped, audited and tested.',
    forbids: (file, what) => ['app', 'components'].includes(file.area) && file.path !== 'app/api/sante/route.ts'
      && (isDatabase(what) || (isKind(what.target, 'repository', 'step') && !what.isType)),
  },
  {
    name: 'components-show',
    reason: 'A component shows what it is given: the page calls the use case or the query.',
    forbids: (file, what) => file.kind === 'component' && !what.isType && isKind(what.target, 'use-case', 'queries'),
  },
  {
    name: 'platform-below',
    reason: 'The platform is what any such application needs: it knows no domain of this one.',
    forbids: (file, what) => file.kind === 'platform' && isIn(what, 'lib/') && !isIn(what, 'lib/platform/'),
  },
  {
    name: 'commands-outside',
    reason: 'Commands are entries: what two of them share belongs to the platform or to a domain.',
    forbids: (file, what) => file.kind !== 'test' && file.kind !== 'cli' && isIn(what, 'lib/cli/'),
  },
  {
    name: 'own-repository',
    reason: 'A domain uses another one’s queries and use cases, never its repository: its tables have one owner.',
    forbids: (file, what) => isDomain(file) && isKind(what.target, 'repository') && what.target?.domain !== file.domain && !what.isType,
  },
  {
    name: 'generated-client',
    reason: 'The generated Prisma client stays in repositories, queries and the platform’s database, audit and sign-in (policies: types; labels and use cases: enum types).',
    forbids: (file, what) => {
      if (!isGenerated(what) || file.kind === 'test' || file.kind === 'prisma') return false
      if (file.area === 'lib' && /^lib\/platform\/(db|audit|auth)\//.test(file.path)) return false
      if (isKind(file, 'repository', 'queries')) return false
      if (what.isType && file.kind === 'policy') return false
      return !(what.isType && what.target?.path.endsWith('/enums.ts') && isKind(file, 'labels', 'use-case', 'step'))
    },
  },
  {
    name: 'pure-rule',
    reason: 'A rule is a pure function: it imports other rules, labels, result, day and formats, and gets everything else, time included, as a parameter.',
    forbids: (file, what) => {
      if (!isKind(file, 'rule', 'labels')) return false
      if (what.package) return !(isPackage(what, ...purePackages) || (what.isType && what.package.startsWith('node:')))
      if (what.isType) return isGenerated(what) && file.kind === 'rule'
      return !(purePlatform.test(what.target?.path ?? '') || isKind(what.target, 'rule', 'labels', 'policy'))
    },
  },
  {
    name: 'reader-reads',
    reason: 'A reader turns a file into values: what is done with them is decided by rules and written by a use case.',
    forbids: (file, what) => file.kind === 'reader'
      && (isDatabase(what) || isPackage(what, 'next', 'react', 'zod') || (!what.isType && isKind(what.target, 'repository', 'queries', 'use-case', 'step'))),
  },
  {
    name: 'paper-draws',
    reason: 'A paper is drawn from plain data, in a thread of its own: it knows neither the database, nor who asks, nor the request.',
    forbids: (file, what) => file.kind === 'paper'
      && (isDatabase(what) || isPackage(what, 'next', 'zod') || (!what.isType && isKind(what.target, 'repository', 'queries', 'use-case', 'step'))),
  },
  {
    name: 'schema-parses',
    reason: 'A schema parses what comes from outside: it knows neither the database nor who asks.',
    forbids: (file, what) => file.kind === 'schema' && (isDatabase(what) || isKind(what.target, 'repository', 'queries', 'use-case', 'step')),
  },
  {
    name: 'policy-decides',
    reason: 'A policy decides on what it is handed: it neither reads the database nor knows the request.',
    forbids: (file, what) => file.kind === 'policy'
      && ((isPrisma(what) && !what.isType) || isPackage(what, 'next', 'react', 'zod') || (!what.isType && (isDatabase(what) || isKind(what.target, 'repository', 'queries', 'use-case', 'step')))),
  },
  {
    name: 'repository-stores',
    reason: 'A repository loads and writes: parsing is done before it, rights are decided by the use case.',
    forbids: (file, what) => file.kind === 'repository' && !what.isType
      && (isPackage(what, 'zod', 'next', 'react') || isKind(what.target, 'policy', 'schema', 'use-case', 'queries')),
  },
  {
    name: 'queries-read',
    reason: 'Queries only read: what changes something is a use case, with its policy and its trace.',
    forbids: (file, what) => file.kind === 'queries' && !what.isType
      && (isPackage(what, 'next', 'react') || isKind(what.target, 'use-case') || isIn(what, 'lib/platform/audit/record-audit') || isIn(what, 'lib/platform/mail/enqueue-mail')),
  },
  {
    name: 'use-case-transacts',
    reason: 'A use case is the same behind a form, a command and a job: it knows neither next, react, forms nor parsing.',
    forbids: (file, what) => isKind(file, 'use-case', 'step', 'job', 'index')
      && (isPackage(what, 'next', 'react', 'zod') || isIn(what, 'lib/platform/actions/') || isIn(what, 'lib/platform/auth/session')),
  },
  {
    name: 'time-is-given',
    reason: 'Time comes in as a parameter: the clock is read at the edge (page, action, job, command), so that a test can choose the instant.',
    forbids: (file, what) => isDomain(file) && !isKind(file, 'mail', 'adapter', 'cached', 'job') && isIn(what, 'lib/platform/clock'),
  },
  {
    name: 'next-auth-behind',
    reason: 'next-auth stays behind lib/platform/auth, so that it can be replaced there.',
    forbids: (file, what) => isPackage(what, 'next-auth', '@next-auth') && file.kind !== 'test' && !file.path.startsWith('lib/platform/auth/') && !file.path.startsWith('app/api/auth/'),
  },
]

const mayReadEnvironment = /^(lib\/platform\/env\.ts|lib\/platform\/cache\/handler\.ts|lib\/cli\/demo\.ts|instrumentation\.ts|[^/]+\.config\.ts|tests\/.*|.*\.test\.tsx?)$/
const mayReadClock = /^(lib\/platform\/clock\.ts|[^/]+\.config\.ts|tests\/.*|.*\.test\.tsx?)$/

export const environmentReason = 'Settings are parsed once, in lib/platform/env.ts: nobody else reads process.env.'
export const clockReason = 'Only lib/platform/clock.ts asks what time it is: take `now` or `today` as a parameter.'

/** Whether a file may read `process.env`. */
export function readsEnvironment(file: string): boolean {
  return mayReadEnvironment.test(file)
}

/** Whether a file may ask for the present instant. */
export function readsClock(file: string): boolean {
  return mayReadClock.test(file)
}
