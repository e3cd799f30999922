// The door of outputs: documents made of data, with the networker's own words. Later rooms may read (join) the tables document and
// document_version; the words of chapters are read only here.
export type { ChapterKey } from './chapterKeys.ts'
export { catalogueJob } from './catalogue/catalogueJob.ts'
export { saveWords } from './commands.ts'
export { forgetInDocuments } from './commandsForgetting.ts'
export { makingJob } from './makingJob.ts'
export { menu } from './menu.ts'
export { namers } from './namers.ts'
export { routes } from './routes.tsx'
