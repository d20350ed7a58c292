import { CommandError } from '#lib/platform/process/command'
import type { Example } from './example.ts'
import { audomarois } from '#prisma/examples/audomarois/example'
import { enCreation } from '#prisma/examples/en-creation/example'
import { fivesHellemmesMons } from '#prisma/examples/fives-hellemmes-mons/example'
import { giennoisBerry } from '#prisma/examples/giennois-berry/example'
import { peveleDuDouaisis } from '#prisma/examples/pevele-du-douaisis/example'
import { emptyExample } from '#prisma/examples/vide/example'

/** The examples that have something to show, the default one first. */
export const examples: readonly Example[] = [peveleDuDouaisis, audomarois, fivesHellemmesMons, giennoisBerry, enCreation]

/** All that `--exemple` knows: the examples, and a first day. */
export const knownNames: readonly string[] = [...examples, emptyExample].map((one) => one.name)

/** The example of that name; an unknown name is refused with the list of the known ones, in French. */
export function exampleNamed(name: string): Example {
  const found = [...examples, emptyExample].find((one) => one.name === name)
  if (!found) throw new CommandError(`L'exemple « ${name} » n'existe pas. Exemples connus : ${knownNames.join(', ')}.`, 2)
  return found
}
