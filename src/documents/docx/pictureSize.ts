import type { Figure } from '../content.ts'

const twipsOfPixel = 15
const viewBox = /\bviewBox="\s*[-\d.]+[\s,]+[-\d.]+[\s,]+([\d.]+)[\s,]+([\d.]+)\s*"/u

/** Size of a picture in pixels of 1/96 inch for a text width in twips, in the proportions of its viewBox (3 : 2 when it says none). */
export function pictureSize(figure: Figure, textWidth: number): { width: number, height: number } {
  const [, across = '3', down = '2'] = viewBox.exec(figure.svg) ?? []
  const width = Math.round((textWidth / twipsOfPixel) * (figure.width ?? 1))
  return { width, height: Math.round((width * Number(down)) / Number(across)) }
}
