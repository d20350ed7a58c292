import { beforeAll, expect, test } from 'vitest'
import { getFirstSteps } from '#lib/first-steps/queries'
import { beforeShowing } from '#lib/first-steps/steps'
import { demoSentence } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { publicMenu } from '#lib/menu/queries'
import { now, today } from '#lib/platform/clock'
import { db } from '#lib/platform/db/client'
import { coordinatorActor } from '#tests/factories/register'
import { loadExample } from '#prisma/seed'
import { useDatabase } from '#tests/setup/test-database'

const database = useDatabase()
const coordination = coordinatorActor()
const keys = async () => (await getFirstSteps(coordination, today('Europe/Paris')))?.filter((step) => step.isDone).map((step) => step.key)

beforeAll(async () => { expect(await loadExample('vide', { now: now() })).toBe('loaded') })

test('an empty installation has two people to set it up and nothing else, and tells from its data what is left to do', async () => {
  expect((await db().user.findMany({ orderBy: { persona: 'asc' } })).map((one) => one.name)).toEqual(['Coordination', 'Administration technique'])
  expect([await db().commune.count(), await db().practitioner.count(), await db().content.count(), await db().importRun.count(), await db().contactMessage.count()]).toEqual([0, 0, 0, 0, 0])
  expect(demoSentence(await publicInstance())).toBe('Une installation vide, pour essayer la mise en route.')
  expect((await publicMenu(today('Europe/Paris'))).nav).toHaveLength(7)
  expect(await loadExample('vide')).toBe('already-there')
  expect(await loadExample('audomarois')).toBe('not-empty')

  // Each step is done when the data say so, and undone when they no longer do.
  expect(await keys()).toEqual(['team'])
  await database.owner(`UPDATE instance SET short_name = 'CPTS du Val', phone = '0353010000', phone_hours = 'le matin', accent = '#1d5c63', legal = '{"publisher":"a","registration":"b","publicationDirector":"c","host":"d","dataController":"e","dataProtectionContact":"f"}'`)
  await database.owner(`INSERT INTO commune (code, name, postal_codes, departement, lat, lon, membership) VALUES ('59449', 'Orchies', '{59310}', '59', 50.4, 3.2, 'territory')`)
  await database.owner(`INSERT INTO content (id, kind, slug, draft, draft_title, published, published_version, published_at, created_at, updated_at) SELECT gen_random_uuid(), kind::content_kind, 'un', '{}', 'Un', '{}', 1, now(), now(), now() FROM unnest(ARRAY['page', 'officer']) AS kind`)
  await database.owner(`UPDATE site_menu SET lists = '[]'`)
  expect(await keys()).toEqual(['identity', 'phone', 'team', 'territory', 'look', 'page', 'officers', 'menu', 'legal'])
  expect(beforeShowing((await getFirstSteps(coordination, today('Europe/Paris'))) ?? [])).toEqual([])
  await database.owner('DELETE FROM commune; UPDATE content SET published = NULL, published_version = NULL, published_at = NULL')
  expect(await keys()).toEqual(['identity', 'phone', 'team', 'look', 'menu', 'legal'])
})

test('an administrator is led to the own screens, and told which steps are the coordination’s', async () => {
  const admin = { ...coordination, roles: new Set(['admin' as const]) }
  const steps = (await getFirstSteps(admin, today('Europe/Paris'))) ?? []
  expect(steps.filter((step) => !step.isOpen).map((step) => step.key)).toEqual(['territory', 'page', 'officers', 'menu', 'register'])
})
