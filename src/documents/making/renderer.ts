import type { Result } from '#core/result.ts'
import type { DocumentContent } from '../content.ts'
import { drawings } from '../pdf/drawings.ts'
import { template } from '../pdf/template.ts'
import type { Made, PdfStandard, SentPicture } from './protocol.ts'
import { Workshop, type MakingFailure } from './workshop.ts'

export type { Made, PdfStandard } from './protocol.ts'
export type { MakingFailure } from './workshop.ts'

/** Makes files in a worker thread, one after another. A failure is a value; nothing here rejects. */
export interface DocumentRenderer {
  pdf(content: DocumentContent, standard: PdfStandard, signal?: AbortSignal): Promise<Result<Made, MakingFailure>>
  docx(content: DocumentContent, signal?: AbortSignal): Promise<Result<Made, MakingFailure>>
  /** A PNG of nothing but what is to be seen in the picture; one that cannot be drawn is refused. */
  picture(picture: SentPicture, signal?: AbortSignal): Promise<Result<Made, MakingFailure>>
  /** Ends the worker; what was being made is cancelled. */
  close(): Promise<void>
}

export interface RendererSettings {
  /** The built (`workers/documents.js`) or source (`src/documents/worker.ts`) file of the worker. */
  readonly workerUrl: URL
  /** The folder of `@expo-google-fonts/roboto`: static TTF files, searched with sub-folders. */
  readonly fontFolder: string
  readonly limitSeconds?: number
  readonly idleSeconds?: number
}

export function createDocumentRenderer(settings: RendererSettings): DocumentRenderer {
  const { workerUrl, fontFolder, limitSeconds = 120, idleSeconds = 60 } = settings
  const workshop = new Workshop({ workerUrl, equipment: { template, drawings, fontFolder }, limitSeconds, idleSeconds })
  return {
    pdf: (content, standard, signal) => workshop.make({ kind: 'pdf', standard, content }, signal),
    docx: (content, signal) => workshop.make({ kind: 'docx', content }, signal),
    picture: (picture, signal) => workshop.make({ kind: 'picture', picture }, signal),
    close: () => workshop.close(),
  }
}
