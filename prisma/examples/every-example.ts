import type { Example } from './example.ts'
import { peveleDuDouaisis } from '#prisma/examples/pevele-du-douaisis/example'

/** The examples that `--exemple` knows, the default one first. */
export const examples: readonly Example[] = [peveleDuDouaisis]
