import type { Example } from './example.ts'
import { audomarois } from '#prisma/examples/audomarois/example'
import { enCreation } from '#prisma/examples/en-creation/example'
import { fivesHellemmesMons } from '#prisma/examples/fives-hellemmes-mons/example'
import { giennoisBerry } from '#prisma/examples/giennois-berry/example'
import { peveleDuDouaisis } from '#prisma/examples/pevele-du-douaisis/example'

/** The examples that `--exemple` knows, the default one first. */
export const examples: readonly Example[] = [peveleDuDouaisis, audomarois, fivesHellemmesMons, giennoisBerry, enCreation]
