import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { requestConfirmation } from '#lib/cartodispo/request-confirmation'
import { now } from '#lib/platform/clock'
import { transaction } from '#lib/platform/db/client'
import { enqueueJob } from '#lib/platform/jobs/enqueue-job'
import type { People } from './people.ts'
import type { SoakSite } from './soak-site.ts'
import { acknowledge, type Tally, type Visitor, visitor } from './visitor.ts'

const officePages = [
  '/gestion', '/gestion/registre', '/gestion/registre?page=2', '/gestion/verite', '/gestion/lancement', '/gestion/professionnels', '/gestion/lieux', '/gestion/delegations', '/gestion/organisations',
  '/gestion/territoire', '/gestion/territoire/secteurs', '/gestion/territoire/limitrophes', '/gestion/comptes', '/gestion/identite', '/gestion/journal', '/gestion/imports',
]
const jobs = ['begin-day', 'monthly-reminders', 'reasks', 'delegation-renewals']

/** Everybody at once, each at a walking pace, until the time is over. Bounded, and to this machine only. */
export async function walk(site: SoakSite, people: People, tally: Tally, readMail: () => Promise<void>, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000
  const keepOn = async (step: (turn: number) => Promise<unknown>, pause: number) => {
    for (let turn = 0; performance.now() < end; turn += 1) {
      await step(turn)
      await sleep(pause)
    }
  }
  const as = (cookie?: string) => visitor(site.address, tally, cookie)
  const [gp, contested, secretary, partner, coordinator] = [as(people.gp.cookie), as(people.contested.cookie), as(people.secretary), as(people.partner), as(people.coordinator)]
  await Promise.all([
    keepOn((turn) => readPublicPages(as(), people, turn), 40),
    keepOn((turn) => readPublicPages(as(), people, turn + 7), 60),
    keepOn((turn) => answerAndTake(gp, people.gp.practiceId, tally, turn), 150),
    keepOn((turn) => answer(contested, people.contested.practiceId, turn % 3 === 0 ? 'closed' : 'open', 'by a GP', tally), 400),
    keepOn((turn) => answerByPhone(coordinator, people.contested.practiceId, turn, tally), 500),
    keepOn(() => confirmAll(secretary), 700),
    keepOn((turn) => search(partner, people, turn), 150),
    keepOn((turn) => coordinator.open(officePages[turn % officePages.length] ?? '/gestion'), 200),
    keepOn((turn) => askByMail(people, turn, tally), 1500),
    keepOn(readMail, 300),
    keepOn((turn) => transaction((tx) => enqueueJob(tx, { name: jobs[turn % jobs.length] ?? 'begin-day' })), 5000),
  ])
}

/** Waits until nothing is under way any more: mails refused once come again within two minutes, and are read. */
export async function settle(site: SoakSite, readMail: () => Promise<void>): Promise<void> {
  for (let waited = 0; waited < 150 && await isBusy(site); waited += 1) await sleep(1000)
  await readMail()
}

async function readPublicPages(reader: Visitor, { communes }: People, turn: number): Promise<void> {
  const commune = communes[turn % communes.length]
  const pages = ['/', '/medecins', `/medecins/${commune?.slug ?? ''}`, `/medecins/recherche?lieu=${commune?.postalCode ?? ''}`, '/api/medecins.json', '/territoire', '/donnees-personnelles', '/n-existe-pas']
  await reader.open(pages[turn % pages.length] ?? '/')
}

async function answer(speaker: Visitor, practiceId: string, said: string, kind: string, tally: Tally): Promise<void> {
  const path = `/espace/disponibilite/${practiceId}`
  const done = await speaker.press(path, await speaker.open(path), 'name="answer"', { answer: said })
  // A refusal answers with the page itself: the practice was changed meanwhile by somebody else.
  if (done?.location.includes('?fait=')) acknowledge(tally, kind)
}

async function answerAndTake(gp: Visitor, practiceId: string, tally: Tally, turn: number): Promise<void> {
  if (turn % 5 === 0) return answer(gp, practiceId, 'open', 'by a GP', tally)
  const path = `/espace/disponibilite/${practiceId}`
  // Two devices at once: the ledger holds whatever comes first.
  const pressed = await Promise.all([0, 1].map(async () => gp.press(path, await gp.open(path), 'une place de moins')))
  for (const done of pressed) {
    if (!done?.location.includes('fait=place&place=')) continue
    acknowledge(tally, 'place taken')
    const back = await gp.press(path, await gp.open(done.location), 'rendre la place')
    if (back?.location.includes('fait=place-rendue')) acknowledge(tally, 'place given back')
  }
}

async function answerByPhone(coordinator: Visitor, practiceId: string, turn: number, tally: Tally): Promise<void> {
  const path = `/gestion/registre/${practiceId}`
  const done = await coordinator.press(path, await coordinator.open(path), 'name="answer"', { answer: turn % 2 === 0 ? 'open' : 'case_by_case', askAgain: '3' })
  if (done?.location.includes('?fait=')) acknowledge(tally, 'by phone')
}

async function confirmAll(secretary: Visitor): Promise<void> {
  const path = '/espace/disponibilite'
  await secretary.press(path, await secretary.open(path), 'name="practiceIds"')
}

async function search(partner: Visitor, { communes }: People, turn: number): Promise<void> {
  const list = await partner.open(`/espace/medecins?lieu=${communes[turn % communes.length]?.postalCode ?? ''}${['', '&domicile=oui', '&distance=20'][turn % 3] ?? ''}`)
  const entry = /href="(\/espace\/medecins\/[0-9a-f-]{36})/.exec(list.text)?.[1]
  if (entry) await partner.open(entry)
}

async function askByMail({ mailed }: People, turn: number, tally: Tally): Promise<void> {
  const practiceIds = [0, 1, 2].map((offset) => mailed[(turn * 3 + offset) % mailed.length] ?? '')
  const asked = await transaction((tx) => requestConfirmation(tx, { kind: 'monthly', mailbox: `essai.${randomUUID()}@exemple.invalid`, practiceIds, leavesAt: now(), timeZone: 'Europe/Paris' }, now()))
  if (asked === 'asked') acknowledge(tally, 'question by mail')
}

/** Opens each new mail as scanners do, then presses its button. */
export function mailReader(site: SoakSite, tally: Tally): () => Promise<void> {
  const reader = visitor(site.address, tally)
  let read = 0
  return async () => {
    for (const mail of site.mails.received.slice(read)) {
      read += 1
      const path = /\/confirmer\?jeton=[\w.-]+/.exec(mail.source.replaceAll(/=\r?\n/g, '').replaceAll('=3D', '='))?.[0]
      if (path === undefined) continue
      await reader.open(path)
      const done = await reader.press(path, await reader.open(path), 'name="jeton"')
      if (done?.location.includes('fait=oui')) acknowledge(tally, 'by mail')
    }
  }
}

async function isBusy(site: SoakSite): Promise<boolean> {
  const [left] = await site.rows<{ count: number }>(`SELECT ((SELECT count(*) FROM outbox_mail WHERE status = 'waiting' AND not_before_at < now() + interval '3 minutes') + (SELECT count(*) FROM graphile_worker.jobs WHERE run_at <= now()))::int AS count`)
  return (left?.count ?? 0) > 0
}
