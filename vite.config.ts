import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import subsetFont from 'subset-font'
import { defineConfig, type Plugin } from 'vite'
import { lettersOfFiles } from './fonts.config.ts'

/** Inputs are found, not listed: a new island, style sheet or worker needs no edit here. */
function namedInputs(pattern: string, nameOf: (file: string) => string): Record<string, string> {
  const inputs: Record<string, string> = {}
  for (const file of globSync(pattern).sort()) {
    const name = nameOf(file)
    if (inputs[name] !== undefined) throw new Error(`${file} and ${inputs[name]} would both be built as ${name}`)
    inputs[name] = file
  }
  return inputs
}

const folderOf = (file: string): string => basename(dirname(file))
const islands = namedInputs('src/web/islands/*/main.tsx', (file) => `islands/${folderOf(file)}`)
const styles = namedInputs('src/web/styles/*.css', (file) => `styles/${basename(file, '.css')}`)
const workers = namedInputs('src/**/worker.ts', (file) => `workers/${folderOf(file)}`)

const present = (inputs: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(inputs).filter(([, file]) => existsSync(file)))

// `--mode bench` builds bench/main.ts beside its workers into dist/bench; the server's own build stays untouched.
const serverInputs = (mode: string): Record<string, string> =>
  mode === 'bench' ? { main: 'bench/main.ts', ...workers } : { ...present({ main: 'src/main.ts', cli: 'src/cli.ts' }), ...workers }

// A style sheet that is an input brings its folder in its name; an island's own one and fonts do not.
const folderFor = (name: string): string => name.includes('/') ? '' : name.endsWith('.css') ? 'islands/' : 'files/'

// Leaflet makes its classes by calls; without being told that these change nothing, a bundler keeps tiles and images too.
const leafletClasses = ['Layer', 'GridLayer', 'TileLayer', 'ImageOverlay', 'Renderer', 'Control', 'CircleMarker', 'Polygon']
  .map((base) => `${base}.extend`)

/** Where style sheets find the fonts below, as `@letters/…`. */
const letters = join(import.meta.dirname, 'node_modules/.cache/letters')
const roboto = join(import.meta.dirname, 'node_modules/@fontsource-variable/roboto/files')

/** Only the weights we set, kerning, no hints for low resolutions. */
const lettersAlone = {
  targetFormat: 'woff2' as const, variationAxes: { wght: { min: 400, max: 700, default: 400 } }, keepFeatures: ['kern'], noHinting: true, noLayoutClosure: true,
}

/** Makes the letters alone: a third of the bytes of the six files there would be. */
const fontLetters: Plugin = {
  name: 'font-letters',
  applyToEnvironment: ({ name }) => name === 'client',
  async buildStart() {
    mkdirSync(letters, { recursive: true })
    for (const [file, text] of Object.entries(lettersOfFiles)) {
      writeFileSync(join(letters, file), await subsetFont(readFileSync(join(roboto, file)), text, lettersAlone))
    }
  },
}

const client = {
  build: {
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    // A strict content security policy allows no data: addresses, so nothing is inlined.
    assetsInlineLimit: 0,
    cssCodeSplit: true,
    modulePreload: { polyfill: false },
    target: 'es2022',
    rolldownOptions: {
      input: { ...islands, ...styles },
      treeshake: { manualPureFunctions: leafletClasses },
      output: {
        entryFileNames: '[name]-[hash].js',
        chunkFileNames: 'shared/[name]-[hash].js',
        assetFileNames: ({ names }: { names: string[] }) => `${folderFor(names[0] ?? '')}[name]-[hash][extname]`,
      },
    },
  },
}

const server = (mode: string) => ({
  resolve: { external: true as const },
  build: {
    ssr: true,
    outDir: mode === 'bench' ? 'dist/bench' : 'dist/server',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    copyPublicDir: false,
    target: 'node24',
    rolldownOptions: {
      input: serverInputs(mode),
      // Shared chunks lie beside main.js, so that new URL('./workers/pdf.js', import.meta.url) holds in every one of them.
      output: { entryFileNames: '[name].js', chunkFileNames: 'chunk-[name]-[hash].js' },
    },
  },
})

export default defineConfig(({ mode }) => ({
  appType: 'custom',
  publicDir: false as const,
  base: '/assets/', // where the server serves dist/client
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  resolve: { alias: { '@letters': letters } },
  plugins: [fontLetters],
  environments: { client, ssr: server(mode) },
  builder: {
    async buildApp(builder) {
      const named = Object.entries(builder.environments)
      for (const [name, environment] of named) {
        const input = environment.config.build.rolldownOptions.input
        const isWanted = name === 'ssr' || mode !== 'bench'
        if (isWanted && input !== undefined && Object.keys(input).length > 0) await builder.build(environment)
      }
    },
  },
}))
