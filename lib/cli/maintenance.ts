import { phoneOf } from '#lib/instance/identity'
import { publicInstance } from '#lib/instance/queries'
import { now } from '#lib/platform/clock'
import { CommandError, readArguments, runCommand } from '#lib/platform/process/command'
import { withInstanceDatabase } from '#lib/platform/process/instance-database'
import { say } from '#lib/platform/process/say'
import { beginMaintenance, endMaintenance, type Maintenance } from '#lib/platform/running/maintenance'
import { nextTime, whenBack } from '#lib/platform/running/maintenance-words'

const usage = 'npm run maintenance -- on [--until 14:30] [--message "…"], puis npm run maintenance -- off'

// npm run maintenance: closes the site for a while (503, a page that says until when), and opens it again.
await runCommand(async () => {
  const { values, positionals: [gesture] } = readArguments({ until: { type: 'string' }, message: { type: 'string' } }, usage, 1)
  if (gesture === 'off') {
    say(endMaintenance() ? 'Le site est de nouveau ouvert, et le worker reprend.' : 'Le site n’était pas en maintenance : rien n’a changé.')
    return
  }
  if (gesture !== 'on') throw new CommandError(`Utilisation : ${usage}`, 2)
  const until = values.until === undefined ? null : nextTime(values.until, now(), 'Europe/Paris')
  if (values.until !== undefined && until === null) throw new CommandError(`--until : une heure telle que 14:30.\nUtilisation : ${usage}`, 2)
  if ((values.message ?? '').length > 500) throw new CommandError('--message : 500 caractères au plus.', 2)
  const maintenance = { until: until?.toISOString() ?? null, message: values.message ?? '', ...(await identity()) }
  beginMaintenance(maintenance)
  say(`Le site est fermé : chaque page le dit. ${whenBack(maintenance, now(), 'Europe/Paris')} Le worker finit ce qu’il a commencé, puis attend.`)
  say('Pour rouvrir : npm run maintenance -- off')
})

/** Who to call; without the database, the page says it without a name. */
async function identity(): Promise<Pick<Maintenance, 'name' | 'accent' | 'phone'>> {
  try {
    const instance = await withInstanceDatabase(() => publicInstance())
    return { name: instance.shortName, accent: instance.accent, phone: phoneOf(instance) }
  } catch {
    say('La base ne répond pas : la page ne donnera ni nom ni téléphone.')
    return { name: '', accent: '#9c3b1f', phone: null }
  }
}
