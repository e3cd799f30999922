import type { VNode } from 'preact'
import type { Manifest } from '#db/backup/archives.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { FileField } from '#web/parts/Field.tsx'
import { PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DefinitionList, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { statePath } from '../../paths.ts'
import { backupsPath, checkPath } from '../paths.ts'
import { rowsIn } from '../rules.ts'

/** What was found: a whole archive, or a sentence why it is not one. */
export type Checked =
  | { readonly kind: 'whole', readonly file: string, readonly manifest: Manifest }
  | { readonly kind: 'refused', readonly sentence: string }

/** Is an archive whole? Nothing is restored and nothing stays here. */
export const CheckPage = ({ ui, checked }: { readonly ui: Ui, readonly checked: Checked | null }): VNode => (
  <WorkLayout
    ui={ui} title={ui.t('admin:check.title')} intro={ui.t('admin:check.intro')}
    crumbs={[{ label: ui.t('admin:menu'), path: statePath }, { label: ui.t('admin:backups.title'), path: backupsPath }]}
  >
    {checked?.kind === 'refused' && <Notice kind="heed" role="status"><p>{checked.sentence}</p></Notice>}
    {checked?.kind === 'whole' && <Whole ui={ui} file={checked.file} manifest={checked.manifest} />}
    <PostForm ui={ui} action={checkPath} multipart class="narrow-form" label={ui.t('admin:check.title')}>
      <FileField ui={ui} name="archiv" label={ui.t('admin:check.file')} hint={ui.t('admin:check.hint')} accept=".zip" />
      <SubmitRow ui={ui} label={ui.t('admin:check.submit')} icon="upload" back={backupsPath} />
    </PostForm>
  </WorkLayout>
)

const Whole = ({ ui, file, manifest }: { readonly ui: Ui, readonly file: string, readonly manifest: Manifest }): VNode => (
  <>
    <Notice kind="done" role="status"><p>{ui.t('admin:check.whole', { file })}</p></Notice>
    <DefinitionList
      ui={ui}
      facts={[
        { term: ui.t('admin:backups.made'), value: ui.format.dateTime(new Date(manifest.createdAt)) },
        { term: ui.t('admin:state.kind'), value: ui.t(manifest.demo ? 'admin:kind.demo' : 'admin:kind.real') },
        { term: ui.t('admin:state.version'), value: manifest.version },
        { term: ui.t('admin:check.rows'), value: ui.t('admin:check.rowsValue', { rows: ui.format.number(rowsIn(manifest)), tables: ui.format.number(manifest.tables.length) }) },
      ]}
    />
  </>
)
