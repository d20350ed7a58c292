const longest = 100

/** A name as somebody's computer gave it, without its folder, its extension, and what could deceive or break: never empty. */
export function titleFromName(name: string): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  // Direction marks make "fdp.exe" read "exe.pdf"; control characters break headers.
  const cleaned = last.normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}<>:"|?*]/gu, ' ').replace(/\.[a-z0-9]{1,5}$/i, '').replaceAll(/[\s_]+/g, ' ').replaceAll(/^[. ]+|[. ]+$/g, '')
  return [...cleaned].slice(0, longest).join('').trim() || 'sans nom'
}

/** The name under which a file is kept and handed out: cleaned, with the extension of its content. */
export function fileNameOf(name: string, extension: string): string {
  return `${titleFromName(name)}.${extension}`
}

/** The last part of a file's address: no accent, no space, nothing to encode. */
export function addressName(fileName: string): string {
  const dot = fileName.lastIndexOf('.')
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '')
  return `${plain(fileName.slice(0, dot)).slice(0, 60) || 'fichier'}.${plain(fileName.slice(dot + 1))}`
}

/** How a browser is told the name, accents included (RFC 6266). */
export function contentDisposition(fileName: string, way: 'inline' | 'attachment'): string {
  const encoded = encodeURIComponent(fileName).replaceAll(/['()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`)
  return `${way}; filename="${addressName(fileName)}"; filename*=UTF-8''${encoded}`
}
