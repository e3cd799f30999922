import { outsideName, outsideShown } from '#modules/directory/index.ts'
import { type ChapterKey, chapterSlugs } from './chapterKeys.ts'
import { type DocumentKind, documentKinds } from './documentKinds.ts'
import { type FileKind, fileSlugs } from './versionFiles.ts'

// Addresses of the room, without the language prefix. The ORP stands in the query, so that the switch of territory turns the page.
const analysis = documentKinds.network_analysis.path
const chapterAddress = (chapter: ChapterKey): string => `${analysis}/${chapterSlugs[chapter]}`

export const libraryPath = (orp: string): string => `/prace/vystupy?orp=${orp}`
export const analysisPath = (orp: string): string => `${analysis}?orp=${orp}`
export const chapterPath = (orp: string, chapter: ChapterKey): string => `${chapterAddress(chapter)}?orp=${orp}`
export const inclusionPath = (orp: string, chapter: ChapterKey): string => `${chapterAddress(chapter)}/zarazeni?orp=${orp}`
export const historyPath = (orp: string, chapter: ChapterKey): string => `${chapterAddress(chapter)}/historie?orp=${orp}`
export const restorePath = (orp: string, chapter: ChapterKey, version: number): string => `${chapterAddress(chapter)}/historie/${version}?orp=${orp}`
export const documentPath = (kind: DocumentKind, orp: string): string => `${documentKinds[kind].path}?orp=${orp}`
/** What was chosen for the document goes along in the address. */
const chosen = (withOutside: boolean): string => withOutside ? `&${outsideName}=${outsideShown}` : ''
export const makingPath = (kind: DocumentKind, orp: string, withOutside = false): string => `${documentKinds[kind].path}/vytvareni?orp=${orp}${chosen(withOutside)}`
export const cancelPath = (kind: DocumentKind, orp: string, withOutside: boolean): string =>
  `${documentKinds[kind].path}/vytvareni/zrusit?orp=${orp}${chosen(withOutside)}`
export const filePath = (version: string, kind: FileKind): string => `/prace/vystupy/verze/${version}/${fileSlugs[kind]}`
