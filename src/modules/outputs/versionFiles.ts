import { type DocumentKind, documentKinds } from './documentKinds.ts'
import { type Language, translatorFor } from '#i18n/translate.ts'

/** Files of a version: PDF/UA-1 to be read, PDF/A-2a to be kept, DOCX to be worked with. */
export const fileKinds = ['pdf', 'archive', 'docx'] as const
export type FileKind = (typeof fileKinds)[number]

export const mediaTypes: Record<FileKind, string> = {
  pdf: 'application/pdf', archive: 'application/pdf', docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
}

/** How each file is called in an address. */
export const fileSlugs: Record<FileKind, string> = { pdf: 'dokument.pdf', archive: 'dokument-archiv.pdf', docx: 'dokument.docx' }

/** The file of an address; null for an unknown one. */
export const fileBySlug = (slug: string | undefined): FileKind | null => fileKinds.find((kind) => fileSlugs[kind] === slug) ?? null

/** The name a file is kept under: „Analýza sítě služeb ORP Hlinsko, verze 3 (archivní).pdf“. */
export function fileName(document: DocumentKind, orp: { readonly name: string }, number: number, kind: FileKind, language: Language): string {
  const t = translatorFor(language)
  const name = t(documentKinds[document].fileName, { orp: orp.name, number })
  if (kind === 'docx') return `${name}.docx`
  return kind === 'pdf' ? `${name}.pdf` : `${name} (${t('outputs:document.archive')}).pdf`
}
