/** Names of browsers and systems in what a browser says of itself; the first that fits counts, since each also names the ones it descends from. */
const browsers: readonly (readonly [RegExp, string])[] = [
  [/\bEdg(A|iOS)?\//, 'Edge'], [/\bOPR\/|\bOpera\b/, 'Opera'], [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'], [/\b(Chrome|CriOS|Chromium)\//, 'Chrome'], [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'],
]
const systems: readonly (readonly [RegExp, string])[] = [
  [/\biPhone\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bCrOS\b/, 'Chromebook'], [/\bMac OS X\b/, 'Mac'], [/\bLinux\b/, 'Linux'],
]

/** The device of a session in words, "Firefox sur Windows": enough to know one’s own, too little to follow anybody. */
export function deviceName(userAgent: string): string {
  const text = userAgent.slice(0, 500)
  const browser = browsers.find(([sign]) => sign.test(text))?.[1] ?? 'Un navigateur'
  const system = systems.find(([sign]) => sign.test(text))?.[1]
  return system === undefined ? browser : `${browser} sur ${system}`
}
