import type { VNode } from 'preact'
import type { KeptArchive } from '#db/backup/folder.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Icon } from '#web/parts/icons.tsx'
import { EmptyState, Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { Nightly } from '../nightly.ts'
import { archivePath, backupsPath, checkPath, progressPath, removalPath } from '../paths.ts'
import { madeAs } from '../rules.ts'
import { NightlyFacts } from './NightlyFacts.tsx'
import { statePath } from '../../paths.ts'

interface BackupsPageProps {
  readonly ui: Ui
  readonly archives: readonly KeptArchive[]
  readonly nightly: Nightly | null
  readonly folder: string
  /** Is one being made just now? */
  readonly isRunning: boolean
}

/** What would bring the house back, and the way to it. */
export function BackupsPage({ ui, archives, nightly, folder, isRunning }: BackupsPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('admin:backups.title')} intro={t('admin:backups.intro')} crumbs={[{ label: t('admin:menu'), path: statePath }]}
      actions={isRunning
        ? <a class="button button-second" href={ui.href(progressPath)}>{t('admin:backups.running')}</a>
        : <PostForm ui={ui} action={backupsPath}><button class="button" type="submit">{t('admin:backups.make')}</button></PostForm>}
    >
      {nightly?.state === 'failed' && <Notice kind="heed" title={t('admin:nightly.failedTitle')}><p>{t('admin:nightly.failedText')}</p></Notice>}
      {nightly?.state === 'late' && <Notice kind="heed" title={t('admin:nightly.lateTitle')}><p>{t('admin:nightly.lateText')}</p></Notice>}
      {nightly && <NightlyFacts ui={ui} nightly={nightly} />}
      <Kept ui={ui} archives={archives} folder={folder} isNightly={nightly?.setting.nightly === true} />
      <Restoring ui={ui} example={archives[0]?.name} folder={folder} />
    </WorkLayout>
  )
}

const Kept = ({ ui, archives, folder, isNightly }: Pick<BackupsPageProps, 'ui' | 'archives' | 'folder'> & { readonly isNightly: boolean }): VNode => (
  <section class="part" aria-labelledby="ulozene">
    <PartHead id="ulozene" title={ui.t('admin:backups.kept')} amount={ui.format.number(archives.length)} />
    <DataTable
      ui={ui} caption={ui.t('admin:backups.kept')} captionHidden rows={archives}
      columns={[
        { label: ui.t('admin:backups.made'), kind: 'name', cell: ({ name, changedAt }) => ui.format.dateTime(madeAs(name)?.at ?? changedAt) },
        { label: ui.t('admin:backups.reason'), cell: ({ name }) => ui.t(`admin:reason.${madeAs(name)?.reason ?? 'other'}`) },
        { label: ui.t('admin:backups.size'), kind: 'count', cell: ({ size }) => ui.format.fileSize(size) },
        { label: ui.t('admin:backups.file'), cell: ({ name }) => <a href={ui.href(archivePath(name))} download><Icon name="download" small /> {name}</a> },
        { label: ui.t('admin:backups.acts'), cell: ({ name }) => <a href={ui.href(removalPath(name))}>{ui.t('admin:backups.remove')}</a> },
      ]}
      empty={<EmptyState ui={ui} level={3} title={ui.t('admin:backups.none')}>{ui.t(isNightly ? 'admin:backups.noneText' : 'admin:backups.noneByItself')}</EmptyState>}
    />
    <p class="meta">{ui.t('admin:backups.where')} <code>{folder}</code></p>
    <p class="meta">{ui.t('admin:backups.guard')}</p>
  </section>
)

/** A command stands outside of the messages: nothing in it may be bound or translated. Its option never breaks after a hyphen. */
const Command = ({ file, option }: { readonly file: string, readonly option?: string | undefined }): VNode => (
  <pre class="command">
    <code>{`npm run sitovka -- restore ${file}`}{option !== undefined && <>{' '}<span class="whole">{option}</span></>}</code>
  </pre>
)

const Restoring = ({ ui, example = 'sitovka.zip', folder }: { readonly ui: Ui, readonly example?: string | undefined, readonly folder: string }): VNode => (
  <section class="part" aria-labelledby="obnova">
    <PartHead id="obnova" title={ui.t('admin:restoring.title')} />
    <p>{ui.t('admin:restoring.intro')}</p>
    <ol class="steps">
      <li>{ui.t('admin:restoring.check')} <Command file={`${folder}/${example}`} option="--check" /></li>
      <li>{ui.t('admin:restoring.stop')}</li>
      <li>
        {ui.t('admin:restoring.empty')} <Command file={`${folder}/${example}`} />
        {ui.t('admin:restoring.replace')} <Command file={`${folder}/${example}`} option="--replace" />
      </li>
      <li>{ui.t('admin:restoring.start')}</li>
    </ol>
    <p><a class="button button-second" href={ui.href(checkPath)}>{ui.t('admin:check.open')}</a></p>
  </section>
)
