import { fileURLToPath } from 'node:url'
import { createDocumentRenderer, type DocumentRenderer, type RendererSettings } from '#documents/making/renderer.ts'

/** The renderer of documents on the worker's source file. Close it after the tests. */
export const aDocumentRenderer = (changes: Partial<RendererSettings> = {}): DocumentRenderer => createDocumentRenderer({
  workerUrl: new URL('../../src/documents/worker.ts', import.meta.url),
  fontFolder: fileURLToPath(new URL('../../node_modules/@expo-google-fonts/roboto', import.meta.url)),
  ...changes,
})
