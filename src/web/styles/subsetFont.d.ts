/** What vite.config.ts asks of the package; its published types do not know `keepFeatures` yet. */
declare module 'subset-font' {
  export default function subsetFont(font: Buffer, text: string, options: {
    readonly targetFormat: 'woff2'
    readonly variationAxes: Readonly<Record<string, { readonly min: number, readonly max: number, readonly default: number }>>
    /** Tags of OpenType features that stay. */
    readonly keepFeatures: readonly string[]
    readonly noHinting: boolean
    /** No glyphs that only a feature would show. */
    readonly noLayoutClosure: boolean
  }): Promise<Buffer>
}
