import { NodeCompiler, type NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler'
import { failed, ok, type Result } from '#core/result.ts'
import type { DocumentContent } from '../content.ts'
import type { Equipment, Made, PdfStandard } from '../making/protocol.ts'
import { templateInputs } from './templateInputs.ts'
import { typstRefusal } from './typstRefusal.ts'

// Results older than this many documents are forgotten, so that memory does not grow with every document made.
const keptDocuments = 1

type MakePdf = (content: DocumentContent, standard: PdfStandard) => Result<Made, string>

interface Compiled { readonly inputs: Record<string, string>, readonly document: NodeTypstDocument }

/**
 * Typst with our template and fonts. A refusal is Typst's own sentence; everything made blocks the thread. The same document
 * in another standard (for the web, then for the archive) is compiled once.
 */
export function createPdfPress({ template, drawings, fontFolder }: Equipment): MakePdf {
  const compiler = NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })
  let last: Compiled | null = null
  return (content, standard) => {
    // The template reads them as sys.inputs; each value is JSON.
    const inputs = templateInputs(content, drawings)
    const compiled = last !== null && isSame(last.inputs, inputs) ? ok(last.document) : compiledOf(compiler, template, inputs)
    last = compiled.ok ? { inputs, document: compiled.value } : null
    const made = compiled.ok ? pressed(compiler, compiled.value, standard) : compiled
    compiler.evictCache(keptDocuments)
    return made
  }
}

const isSame = (one: Record<string, string>, other: Record<string, string>): boolean =>
  Object.keys(one).length === Object.keys(other).length && Object.entries(one).every(([name, text]) => other[name] === text)

function compiledOf(compiler: NodeCompiler, template: string, inputs: Record<string, string>): Result<NodeTypstDocument, string> {
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  if (compiled.result !== null) return ok(compiled.result)
  const error = compiled.takeError()
  return failed(typstRefusal(error === null ? undefined : compiler.fetchDiagnostics(error)))
}

function pressed(compiler: NodeCompiler, document: NodeTypstDocument, standard: PdfStandard): Result<Made, string> {
  try {
    const bytes = new Uint8Array(compiler.pdf(document, { pdfStandard: standard }))
    return ok({ bytes, pages: document.numOfPages })
  } catch (error) {
    return failed(typstRefusal(error))
  }
}
