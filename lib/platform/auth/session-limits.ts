/** Days without a visit, and days in all, after which one signs in again. */
export const idleDays = 14
export const absoluteDays = 60
