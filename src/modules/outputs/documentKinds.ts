import type { MessageKey } from '#i18n/translate.ts'

interface KindOfDocument {
  /** The job that makes a version. */
  readonly job: string
  /** Where the document is worked on, without the ORP in the query. */
  readonly path: string
  readonly crumb: MessageKey
  readonly making: MessageKey
  readonly fileName: MessageKey
  /** What a failed making did not touch, and what to do. */
  readonly failedText: MessageKey
}

/** Documents of an ORP that are made of data and kept in versions. */
export const documentKinds = {
  network_analysis: {
    job: 'outputs.analysis', path: '/prace/vystupy/analyza', crumb: 'outputs:analysis.crumb', making: 'outputs:making.title', fileName: 'outputs:document.fileName',
    failedText: 'outputs:making.failedText',
  },
  service_catalogue: {
    job: 'outputs.catalogue', path: '/prace/vystupy/katalog', crumb: 'outputs:catalogue.crumb', making: 'outputs:catalogue.making', fileName: 'outputs:catalogue.fileName',
    failedText: 'outputs:catalogue.failedText',
  },
} as const satisfies Record<string, KindOfDocument>
export type DocumentKind = keyof typeof documentKinds
