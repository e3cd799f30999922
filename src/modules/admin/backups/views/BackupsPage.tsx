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
  /** Null when the folder cannot be read. */
  readonly archives: readonly KeptArchive[] | null
  readonly nightly: Nightly | null
  readonly folder: string
  /** Where the data are: a command in another shell must be told. */
  readonly data: string | null
  /** Is one being made just now? */
  readonly isRunning: boolean
}

/** What would bring the house back, and the way to it. */
export function BackupsPage({ ui, archives, nightly, folder, data, isRunning }: BackupsPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('admin:backups.title')} intro={t('admin:backups.intro')} crumbs={[{ label: t('admin:menu'), path: statePath }]}
      actions={isRunning
        ? <a class="button button-second" href={ui.href(progressPath)}>{t('admin:backups.running')}</a>
        : <PostForm ui={ui} action={backupsPath}><button class="button" type="submit">{t('admin:backups.make')}</button></PostForm>}
    >
      {nightly && <LastNight ui={ui} nightly={nightly} />}
      {archives === null ? <Unreadable ui={ui} folder={folder} /> : <Kept ui={ui} archives={archives} folder={folder} isNightly={nightly?.setting.nightly === true} />}
      <Restoring ui={ui} example={archives?.[0]?.name} folder={folder} data={data} />
    </WorkLayout>
  )
}

const LastNight = ({ ui, nightly }: { readonly ui: Ui, readonly nightly: Nightly }): VNode => (
  <>
    {nightly.state === 'failed' && <Notice kind="heed" title={ui.t('admin:nightly.failedTitle')}><p>{ui.t('admin:nightly.failedText')}</p></Notice>}
    {nightly.state === 'late' && <Notice kind="heed" title={ui.t('admin:nightly.lateTitle')}><p>{ui.t('admin:nightly.lateText')}</p></Notice>}
    <NightlyFacts ui={ui} nightly={nightly} />
  </>
)

const Unreadable = ({ ui, folder }: Pick<BackupsPageProps, 'ui' | 'folder'>): VNode => (
  <Notice kind="heed" title={ui.t('admin:backups.unreadable')}><p>{ui.t('admin:backups.unreadableText')} <code>{folder}</code></p></Notice>
)

const Kept = ({ ui, archives, folder, isNightly }: Pick<BackupsPageProps, 'ui' | 'folder'> & { readonly archives: readonly KeptArchive[], readonly isNightly: boolean }): VNode => (
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

interface CommandProps { readonly data: string | null, readonly file: string, readonly option?: string | undefined }

/** A command stands outside of the messages: nothing in it may be bound or translated. Its option never breaks after a hyphen.
 *  It names the data it is about: a shell knows nothing of the settings a service runs with. */
const Command = ({ data, file, option }: CommandProps): VNode => (
  <pre class="command">
    <code>{`${data === null ? 'DATABASE_URL=…' : `SITOVKA_DATA=${inShell(data)}`} npm run sitovka -- restore ${inShell(file)}`}{option !== undefined && <>{' '}<span class="whole">{option}</span></>}</code>
  </pre>
)

/** A path as a shell takes it for one word. */
const inShell = (path: string): string => (/^[\w./@:+-]+$/.test(path) ? path : `'${path.replaceAll("'", String.raw`'\''`)}'`)

const Restoring = ({ ui, example = 'sitovka.zip', folder, data }: { readonly ui: Ui, readonly example?: string | undefined, readonly folder: string, readonly data: string | null }): VNode => {
  // An empty folder is another one than this.
  const besides = data === null ? null : `${data}-2`
  return (
    <section class="part" aria-labelledby="obnova">
      <PartHead id="obnova" title={ui.t('admin:restoring.title')} />
      <p>{ui.t('admin:restoring.intro')} {ui.t(data === null ? 'admin:restoring.ofServer' : 'admin:restoring.ofFolder')}</p>
      <ol class="steps">
        <li>{ui.t('admin:restoring.check')} <Command data={data} file={`${folder}/${example}`} option="--check" /></li>
        <li>{ui.t('admin:restoring.stop')}</li>
        <li>
          {ui.t('admin:restoring.empty')} <Command data={besides} file={`${folder}/${example}`} />
          {ui.t('admin:restoring.replace')} <Command data={data} file={`${folder}/${example}`} option="--replace" />
        </li>
        <li>{ui.t('admin:restoring.start')}</li>
      </ol>
      <p><a class="button button-second" href={ui.href(checkPath)}>{ui.t('admin:check.open')}</a></p>
    </section>
  )
}
