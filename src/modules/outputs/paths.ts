import { type ChapterKey, chapterSlugs } from './chapterKeys.ts'
import { type FileKind, fileSlugs } from './versionFiles.ts'

/** Addresses of the room, without the language prefix. */
export const libraryPath = (orp: string): string => `/prace/vystupy?orp=${orp}`
export const analysisPath = (orp: string): string => `/prace/vystupy/analyza/${orp}`
export const chapterPath = (orp: string, chapter: ChapterKey): string => `${analysisPath(orp)}/${chapterSlugs[chapter]}`
export const historyPath = (orp: string, chapter: ChapterKey): string => `${chapterPath(orp, chapter)}/historie`
export const makingPath = (orp: string): string => `${analysisPath(orp)}/vytvareni`
export const filePath = (version: string, kind: FileKind): string => `/prace/vystupy/verze/${version}/${fileSlugs[kind]}`
