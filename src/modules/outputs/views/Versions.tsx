import type { VNode } from 'preact'
import { DataTable } from '#web/parts/Table.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { EmptyState } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { filePath } from '../paths.ts'
import type { DocumentVersion } from '../queries.ts'
import { fileKinds } from '../versionFiles.ts'

interface VersionsProps {
  readonly ui: Ui
  readonly versions: readonly DocumentVersion[]
  /** What to say while there is none. */
  readonly none: string
}

/** Made versions with their files, the newest first. */
export function Versions({ ui, versions, none }: VersionsProps): VNode {
  const { t, format } = ui
  return (
    <DataTable
      ui={ui} caption={t('outputs:library.versions')} rows={versions}
      empty={<EmptyState ui={ui} title={t('outputs:library.none')}>{none}</EmptyState>}
      columns={[
        { label: t('outputs:library.version'), kind: 'name', cell: ({ number, language }) => `${format.number(number)} (${t(`outputs:library.language.${language}`)})` },
        { label: t('outputs:library.asOf'), cell: ({ asOf }) => format.date(asOf) },
        { label: t('outputs:library.made'), cell: ({ madeAt }) => format.dateTime(madeAt) },
        { label: t('outputs:library.by'), cell: ({ madeBy }) => madeBy ?? t('web:unknown') },
        { label: t('outputs:library.pages'), kind: 'count', cell: ({ pages }) => format.number(pages) },
        { label: t('outputs:library.files'), cell: (version) => version.isWithheld ? t(version.isOfForgotten ? 'outputs:library.withheldPerson' : 'outputs:library.withheld') : <Downloads ui={ui} version={version} /> },
      ]}
    />
  )
}

const Downloads = ({ ui, version }: { readonly ui: Ui, readonly version: DocumentVersion }): VNode => (
  <ul class="downloads">
    {fileKinds.map((kind) => (
      <li>
        <a href={ui.href(filePath(version.id, kind))} download><Icon name="download" small />{ui.t(`outputs:library.${kind}`)}</a>{' '}
        <span class="meta">{ui.format.fileSize(version[kind].size)}</span>
      </li>
    ))}
  </ul>
)
