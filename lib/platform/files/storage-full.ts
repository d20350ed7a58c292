const codes = ['ENOSPC', 'EDQUOT', 'EFBIG']

/** Whether bytes were not kept because there is no room left for them: trying again is of no use until somebody makes some. */
export function isStorageFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code))
}
