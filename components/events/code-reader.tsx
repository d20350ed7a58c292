type Detector = { detect: (source: HTMLVideoElement) => Promise<{ rawValue: string }[]> }
type DetectorMaker = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<readonly string[]> }

/** Looks at what a camera shows now: what the code in it says, or null. */
export type Look = (video: HTMLVideoElement) => Promise<string | null>

/** The larger side of a picture that we read ourselves: enough for a badge held before the camera, read in a few milliseconds. */
const largestSide = 640

/** Reads codes by the browser's own means, where it has them (BarcodeDetector); elsewhere, as in Safari and Firefox, by a library that is only then fetched. */
export async function codeReader(): Promise<Look> {
  const Maker: unknown = Reflect.get(globalThis, 'BarcodeDetector')
  if (isMaker(Maker) && (await Maker.getSupportedFormats()).includes('qr_code')) {
    const detector = new Maker({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video))[0]?.rawValue ?? null
  }
  const { default: decodeQR } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const drawing = canvas.getContext('2d', { willReadFrequently: true })
  return async (video) => {
    const scale = Math.min(1, largestSide / Math.max(video.videoWidth, video.videoHeight, 1))
    const [width, height] = [Math.floor(video.videoWidth * scale), Math.floor(video.videoHeight * scale)]
    if (drawing === null || width === 0 || height === 0) return null
    Object.assign(canvas, { width, height })
    drawing.drawImage(video, 0, 0, width, height)
    try {
      return decodeQR({ width, height, data: drawing.getImageData(0, 0, width, height).data })
    } catch {
      return null // No code in this picture: the next one.
    }
  }
}

function isMaker(found: unknown): found is DetectorMaker {
  return typeof found === 'function' && 'getSupportedFormats' in found
}
