import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** An SVG as a PNG of so many pixels across. */
export type DrawPicture = (svg: string, pixels: number) => Uint8Array

const weights = ['400Regular', '500Medium', '700Bold']

/** The drawer of PNG pictures, prepared at its first use: programs that show no SVG (LibreOffice 7.4, older Word) show these. */
export function createPictureDrawer(fontFolder: string): () => Promise<DrawPicture> {
  let drawer: Promise<DrawPicture> | undefined
  return () => (drawer ??= preparedDrawer(fontFolder))
}

async function preparedDrawer(fontFolder: string): Promise<DrawPicture> {
  const program = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')
  await initWasm(await readFile(program))
  const fontBuffers = await Promise.all(weights.map((weight) => readFile(join(fontFolder, weight, `Roboto_${weight}.ttf`))))
  return (svg, pixels) => {
    const picture = new Resvg(svg, { fitTo: { mode: 'width', value: pixels }, font: { fontBuffers, defaultFontFamily: 'Roboto' } })
    const image = picture.render()
    const png = image.asPng()
    // Memory of WebAssembly is not collected by itself.
    image.free()
    picture.free()
    return png
  }
}
