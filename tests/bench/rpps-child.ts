/**
 * Reads one extraction in a process of its own, so that its time counts from a cold start and its peak memory
 * is its own. Prints one JSON object: territory lines kept, milliseconds of the reading alone, peak memory.
 */
import { readRppsFile } from '#lib/imports/rpps-file'
import { RPPS_COMMUNES, RPPS_TOWNS } from '#tests/factories/rpps-text'

const [, , path = ''] = process.argv
const startedAt = performance.now()
const reading = await readRppsFile(path, { communes: RPPS_COMMUNES, towns: RPPS_TOWNS })
const milliseconds = performance.now() - startedAt
if (!reading.ok) throw new Error(`not read: ${reading.code}`)
// maxRSS is in kilobytes on Linux and macOS alike under libuv.
const peakMegabytes = (process.resourceUsage().maxRSS * 1024) / 1_000_000
process.stdout.write(JSON.stringify({ kept: reading.value.territoryLines.length, milliseconds, peakMegabytes }))
