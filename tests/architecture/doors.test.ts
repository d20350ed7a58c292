import { expect, test } from 'vitest'
import { fileRoutes } from '#lib/platform/web/edge-refusal'
import { houseFiles } from '#tests/architecture/house-files'
import { siteAddresses } from '#tests/helpers/site-addresses'

/** Every route that takes something in, and how it is guarded: a new one says so here, or this test is red. */
const changingRoutes: Record<string, 'files of whoever may' | 'signed in' | 'limited'> = {
  '/api/adressages/liste': 'files of whoever may', '/api/imports/contours': 'files of whoever may', '/api/imports/liste': 'files of whoever may', '/api/imports/rpps': 'files of whoever may', '/api/medias': 'files of whoever may',
  '/api/contenus/[id]/saisie': 'signed in', '/api/pointage': 'limited',
}

const app = houseFiles().filter(({ path }) => path.startsWith('app/'))
const takesIn = /^export (?:async function|const) (?:POST|PUT|PATCH|DELETE)\b|^export (?:const )?\{[^}]*\b(?:POST|PUT|PATCH|DELETE)\b/m
const routes = app.filter(({ kind, text }) => kind === 'route' && takesIn.test(text))
const addressOf = (path: string) => path.replace(/^app/, '').replace(/\/route\.tsx?$/, '').replaceAll(/\/\([^)]+\)/g, '')

test('every route that takes something in has said how it is guarded', () => {
  expect(routes.map(({ path }) => addressOf(path)).toSorted()).toEqual(Object.keys(changingRoutes).toSorted())
  expect(Object.entries(changingRoutes).filter(([, how]) => how === 'files of whoever may').map(([route]) => route).toSorted()).toEqual([...fileRoutes].toSorted())
  const known = new Set(siteAddresses().map((one) => one.pattern))
  expect(fileRoutes.filter((route) => !known.has(route))).toEqual([])
})

test('a body is read once its sender is known, or counted', () => {
  const wrong = routes.flatMap(({ path, text }) => {
    const how = changingRoutes[addressOf(path)]
    const guard = text.indexOf(how === 'limited' ? 'isWithinLimit(' : '!actor) return')
    const reading = text.slice(text.search(takesIn)).search(/request\.(body|json|text|formData)|readUploadForm\(|uploaded\(|readLimited\(/)
    return guard > 0 && (reading < 0 || guard < text.search(takesIn) + reading) ? [] : [path]
  })
  expect(wrong).toEqual([])
})

/** Actions that anybody may send and that are none of `runPublicAction`: what they do is bound otherwise. */
const otherActions = new Set(['signInAs', 'signOut'])

test('whatever the public may send is counted per caller', () => {
  const actions = app.filter(({ path, text }) => /^'use server'/m.test(text) && /^app\/\((site|connexion)\)\//.test(path))
  expect(actions.length).toBeGreaterThan(8)
  const uncounted = actions.flatMap(({ path, text }) => [...text.matchAll(/^export (?:async function|const) (\w+)(.*)$/gm)]
    .filter(([, name = '', rest = '']) => !otherActions.has(name) && !/= run(Public)?Action\(/.test(rest)).map(([, name]) => `${path} ${name}`))
  expect(uncounted).toEqual([])
  const runner = houseFiles().find(({ path }) => path === 'lib/platform/actions/run-action.ts')?.text ?? ''
  expect(/export function runPublicAction[^}]*isWithinLimit\(/.test(runner)).toBe(true)
})

/** Reads where to go back to from what was sent. */
const readsReturn = /\['retour'\]|get\('retour'\)|\bretour\??: (?:string|z\.)|\{[^{}]*\bretour\b[^{}]*\} = await/

test('where to go back to is checked wherever it is read', () => {
  const readers = app.filter(({ text, kind }) => kind !== 'test' && readsReturn.test(text))
  expect(readers.length).toBeGreaterThan(4)
  expect(readers.filter(({ text }) => !text.includes('safeReturnPath(')).map(({ path }) => path)).toEqual([])
})

test('control: a page that goes back to whatever it is told would be found', () => {
  expect(readsReturn.test("const { retour } = await searchParams\nredirect(retour ?? '/')")).toBe(true)
  expect(takesIn.test('export const DELETE = async () => new Response()')).toBe(true)
  expect(takesIn.test('export { handler as GET, handler as POST }')).toBe(true)
  expect(takesIn.test('export const { GET, POST } = handlers')).toBe(true)
})
