import { getDocumentProxy } from 'unpdf'

/** The words of a PDF, page after page, as lines of cells: what stands at the same height is a line, from left to right. */
export async function pdfLines(bytes: Uint8Array): Promise<string[][][]> {
  const pdf = await getDocumentProxy(bytes)
  const pages: string[][][] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    const cells = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ text: item.str.trim(), x: Number(item.transform[4]), y: Number(item.transform[5]) }] : []))
    const heights = [...new Set(cells.map((one) => Math.round(one.y)))].toSorted((one, other) => other - one)
    pages.push(heights.map((height) => cells.filter((one) => Math.round(one.y) === height).toSorted((one, other) => one.x - other.x).map((one) => one.text)))
  }
  return pages
}
