/** One offending file per wall, in a tree that has the shape of the house; `wall: null` marks what must stay allowed. */
export type Fixture = { wall: string | null; path: string; code: string }

const useCase = "import type { Actor } from '#lib/platform/auth/actor'\nexport async function doThing(actor: Actor) { return actor }\n"
const step = "import type { Tx } from '#lib/platform/db/client'\nexport async function halfThing(tx: Tx) { return tx }\n"

/** What the fixtures import: files whose kind is told by their text must be there. */
export const neighbours: readonly { path: string; code: string }[] = [
  { path: 'lib/referrals/do-thing.ts', code: useCase },
  { path: 'lib/referrals/half-thing.ts', code: step },
  { path: 'lib/referrals/ranking.ts', code: 'export function rank(): number { return 1 }\n' },
]

export const fixtures: readonly Fixture[] = [
  { wall: 'folders', path: 'lib/events/seats.ts', code: "import { rank } from '../referrals/ranking.ts'\nexport const seats = rank\n" },
  { wall: 'folders', path: 'lib/platform/mail/queue.ts', code: "import { now } from '../clock.ts'\nexport const queuedAt = now\n" },
  { wall: 'lib-below', path: 'lib/events/places-queries.ts', code: "import { Button } from '#components/ui/button'\nexport const shown = Button\n" },
  { wall: 'lib-below', path: 'lib/events/doors.ts', code: "import type { Menu } from '#app/menu'\nexport type Doors = Menu\n" },
  { wall: 'components-below', path: 'components/ui/menu.tsx', code: "import { menu } from '../../app/menu.ts'\nexport const shown = menu\n" },
  { wall: 'tests-outside', path: 'lib/events/fake.ts', code: "import { makeEvent } from '#tests/factories/event'\nexport const event = makeEvent\n" },
  { wall: 'action-by-prop', path: 'app/(espace)/espace/thing-form.tsx', code: "import { saveThing } from './actions.ts'\nexport const form = saveThing\n" },
  { wall: 'action-by-prop', path: 'components/events/thing-form.tsx', code: "import { saveThing } from '../../app/actions.ts'\nexport const form = saveThing\n" },
  { wall: 'doors-ask', path: 'app/(site)/medecins/page.tsx', code: "import { db } from '#lib/platform/db/client'\nexport default function Page() { return db() }\n" },
  { wall: 'doors-ask', path: 'app/(site)/agenda/actions.ts', code: "import { saveEvent } from '#lib/events/repository'\nexport const save = saveEvent\n" },
  { wall: 'doors-ask', path: 'app/api/export/route.ts', code: "import { halfThing } from '#lib/referrals/half-thing'\nexport const GET = halfThing\n" },
  { wall: 'components-show', path: 'components/events/list.tsx', code: "import { publicEvents } from '#lib/events/queries'\nexport const list = publicEvents\n" },
  { wall: 'components-show', path: 'app/(site)/agenda/list.tsx', code: "import { doThing } from '#lib/referrals/do-thing'\nexport const list = doThing\n" },
  { wall: 'platform-below', path: 'lib/platform/mail/names.ts', code: "import { rank } from '#lib/referrals/ranking'\nexport const names = rank\n" },
  { wall: 'commands-outside', path: 'lib/events/boot.ts', code: "import { start } from '#lib/cli/demo'\nexport const boot = start\n" },
  { wall: 'own-repository', path: 'lib/events/offer-seat.ts', code: `import { loadReferral } from '#lib/referrals/repository'\n${useCase.replace('doThing', 'offerSeat')}export const load = loadReferral\n` },
  { wall: 'generated-client', path: 'lib/events/open-session.ts', code: `import { Prisma } from '#lib/platform/db/generated/client'\n${useCase.replace('doThing', 'openSession')}export const sql = Prisma\n` },
  { wall: 'generated-client', path: 'lib/platform/mail/rows.ts', code: "import type { OutboxMail } from '#lib/platform/db/generated/client'\nexport type Row = OutboxMail\n" },
  { wall: 'pure-rule', path: 'lib/events/waiting-list.ts', code: "import { z } from 'zod'\nexport const parse = z\n" },
  { wall: 'pure-rule', path: 'lib/events/seat-count.ts', code: "import { now } from '#lib/platform/clock'\nexport const at = now\n" },
  { wall: 'pure-rule', path: 'lib/events/seat-file-reading.ts', code: "import { readFile } from 'node:fs/promises'\nexport const read = readFile\n" },
  { wall: 'pure-rule', path: 'lib/events/seat-order.ts', code: "import { cache } from 'react'\nexport const order = cache\n" },
  { wall: 'pure-rule', path: 'lib/events/seat-rows.ts', code: "import type { Session } from '#lib/platform/db/generated/client'\nexport type Row = Session\n" },
  { wall: 'pure-rule', path: 'lib/events/seat-shapes.ts', code: "export { loadSession } from './repository.ts'\n" },
  { wall: 'pure-rule', path: 'lib/events/seat-lazy.ts', code: "export const load = () => import('next/headers')\n" },
  { wall: 'paper-draws', path: 'lib/events/attendance-paper.ts', code: "import { listEvents } from './queries.ts'\nexport const sheet = listEvents\n" },
  { wall: 'reader-reads', path: 'lib/events/participants-csv.ts', code: "import { insertPerson } from './repository.ts'\nexport const read = insertPerson\n" },
  { wall: 'schema-parses', path: 'lib/events/schema.ts', code: "import { db } from '#lib/platform/db/client'\nexport const parse = db\n" },
  { wall: 'policy-decides', path: 'lib/events/policy.ts', code: "import { db } from '#lib/platform/db/client'\nexport const canSee = db\n" },
  { wall: 'policy-decides', path: 'lib/referrals/policy.ts', code: "import { headers } from 'next/headers'\nexport const canSee = headers\n" },
  { wall: 'repository-stores', path: 'lib/events/repository.ts', code: "import { z } from 'zod'\nexport const row = z\n" },
  { wall: 'repository-stores', path: 'lib/events/seat-repository.ts', code: "import { canSee } from './policy.ts'\nexport const row = canSee\n" },
  { wall: 'queries-read', path: 'lib/events/queries.ts', code: "import { recordAudit } from '#lib/platform/audit/record-audit'\nexport const list = recordAudit\n" },
  { wall: 'queries-read', path: 'lib/referrals/queries.ts', code: "import { doThing } from './do-thing.ts'\nexport const list = doThing\n" },
  { wall: 'use-case-transacts', path: 'lib/events/close-session.ts', code: `import { redirect } from 'next/navigation'\n${useCase.replace('doThing', 'closeSession')}export const go = redirect\n` },
  { wall: 'use-case-transacts', path: 'lib/events/keep-session.ts', code: `import { runAction } from '#lib/platform/actions/run-action'\n${step.replace('halfThing', 'keepSession')}export const go = runAction\n` },
  { wall: 'time-is-given', path: 'lib/events/start-session.ts', code: `import { now } from '#lib/platform/clock'\n${useCase.replace('doThing', 'startSession')}export const at = now\n` },
  { wall: 'next-auth-behind', path: 'lib/platform/actions/who.ts', code: "import { getServerSession } from 'next-auth'\nexport const who = getServerSession\n" },
  { wall: 'one-clock', path: 'lib/events/session-day.ts', code: 'export const at = () => new Date()\n' },
  { wall: 'one-clock', path: 'app/(site)/agenda/page.tsx', code: 'export default function Page() { return Date.now() }\n' },
  { wall: 'one-environment', path: 'lib/platform/mail/sender.ts', code: "export const from = process.env['MAIL_FROM']\n" },
  { wall: 'one-environment', path: 'lib/platform/mail/receiver.ts', code: "import { env } from 'node:process'\nexport const from = env\n" },

  { wall: null, path: 'lib/territory/fair-ranking.ts', code: "import { ok } from '#lib/platform/result'\nimport { rank } from '#lib/referrals/ranking'\nexport const fair = () => ok(rank())\nexport const day = new Date('2026-01-01')\n" },
  { wall: null, path: 'lib/territory/policy.ts', code: "import type { Prisma } from '#lib/platform/db/generated/client'\nexport type Scope = Prisma\n" },
  { wall: null, path: 'lib/territory/repository.ts', code: "import { Prisma } from '#lib/platform/db/generated/client'\nexport const sql = Prisma\n" },
  { wall: null, path: 'lib/territory/list-queries.ts', code: "import { db } from '#lib/platform/db/client'\nimport { sql } from './repository.ts'\nexport const list = [db, sql]\n" },
  { wall: null, path: 'app/(site)/territoire/page.tsx', code: "import { publicCommunes } from '#lib/territory/queries'\nimport { save } from './actions.ts'\nexport default function Page() { return [publicCommunes, save] }\n" },
  { wall: null, path: 'components/territory/commune-list.tsx', code: "import type { Commune } from '#lib/territory/queries'\nexport const list = (communes: Commune[]) => communes\n" },
]
