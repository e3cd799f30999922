import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { failed, ok, type Result } from '#core/result.ts'
import type { Equipment, Made, PdfStandard } from '../making/protocol.ts'
import { typstRefusal } from './typstRefusal.ts'

// Results older than this many documents are forgotten, so that memory does not grow with every document made.
const keptDocuments = 1

type MakePdf = (inputs: Record<string, string>, standard: PdfStandard) => Result<Made, string>

/** Typst with our template and fonts. A refusal is Typst's own sentence; everything made blocks the thread. */
export function createPdfPress({ template, fontFolder }: Equipment): MakePdf {
  const compiler = NodeCompiler.create({ workspace: fontFolder, fontArgs: [{ fontPaths: [fontFolder] }] })
  return (inputs, standard) => {
    const made = pressed(compiler, template, inputs, standard)
    compiler.evictCache(keptDocuments)
    return made
  }
}

function pressed(compiler: NodeCompiler, template: string, inputs: Record<string, string>, standard: PdfStandard): Result<Made, string> {
  const compiled = compiler.compile({ mainFileContent: template, inputs })
  if (compiled.result === null) {
    const error = compiled.takeError()
    return failed(typstRefusal(error === null ? undefined : compiler.fetchDiagnostics(error)))
  }
  try {
    const bytes = new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: standard }))
    return ok({ bytes, pages: compiled.result.numOfPages })
  } catch (error) {
    return failed(typstRefusal(error))
  }
}
