import { expect, test } from '#tests/helpers/journey'

test('the site says that it, its database and its worker are well, and nothing else @bureau', async ({ request }) => {
  const answer = await request.get('/api/sante')
  expect(answer.status()).toBe(200)
  expect(await answer.json()).toEqual({ status: 'ok', database: 'ok', worker: 'ok' })
  expect(answer.headers()['cache-control']).toContain('no-store')
})
