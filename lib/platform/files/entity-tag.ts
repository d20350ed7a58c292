/** Whether a browser already has what carries this strong tag (`If-None-Match`). */
export function isKnownTag(header: string | null, tag: string): boolean {
  return header !== null && header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag)
}
