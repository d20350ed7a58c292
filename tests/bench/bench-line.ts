/** One measured figure of `npm run bench`, as printed in the table and written with `--json`. */
export type BenchLine = {
  part: string
  name: string
  value: number
  unit: string
  /** The target in words ('≤ 200 MB'), or '' for a figure given for comparison. */
  target: string
  holds: boolean
}
