import { qrDrawing } from '#lib/platform/format/qr-code'

type QrCodeProps = { text: string; label: string }

/** A code for a telephone's camera, drawn on the server: sharp on paper, black on white whatever the theme. */
export function QrCode({ text, label }: QrCodeProps) {
  const { size, path } = qrDrawing(text)
  return (
    <svg className="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}
