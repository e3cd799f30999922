import type { VNode } from 'preact'
import type { Problems } from '#web/form.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { FileField } from '#web/parts/Field.tsx'
import { ErrorSummary, PostForm, SubmitRow } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { listsPath } from '../../codes/paths.ts'
import { registerCodesPath, registersPath } from '../paths.ts'
import type { KeptCodes } from '../queries/codes.ts'

/** Where MPSV publishes them. */
const codeListsHome = 'https://data.mpsv.cz/od/soubory/ciselniky/'

/** What a file has just taught. */
export interface Taught { readonly file: string, readonly known: number, readonly named: number }

interface CodeListsPageProps {
  readonly ui: Ui
  readonly kept: readonly KeptCodes[]
  /** The methodologist teaches codes and brings no registers in. */
  readonly seesRegisters: boolean
  readonly taught?: Taught | undefined
  readonly problems?: Problems | undefined
}

/** Where the register's own code lists are brought in, and which are here. */
export function CodeListsPage({ ui, kept, seesRegisters, taught, problems }: CodeListsPageProps): VNode {
  const { t, format } = ui
  const file = t('registers:codes.file')
  return (
    <WorkLayout
      ui={ui} title={t('registers:codes.title')} intro={t('registers:codes.intro')} problems={problems}
      crumbs={[seesRegisters ? { label: t('registers:title'), path: registersPath } : { label: t('codes:title'), path: listsPath }]}
    >
      {taught && (
        <Notice kind="done" role="status">
          <p>{t('registers:codes.done', { file: taught.file, known: format.number(taught.known), named: format.number(taught.named) })} {t('registers:codes.next')}</p>
        </Notice>
      )}
      <section class="part">
        <p>{t('registers:codes.where')} <a href={codeListsHome} rel="external noreferrer">{codeListsHome}</a></p>
        <PostForm ui={ui} action={registerCodesPath} multipart class="narrow-form" label={t('registers:codes.title')}>
          <ErrorSummary ui={ui} problems={problems} labels={{ file }} title={t('registers:codes.refused')} />
          <FileField ui={ui} problems={problems} name="file" label={file} hint={t('registers:codes.fileHint')} accept=".json" />
          <SubmitRow ui={ui} label={t('registers:codes.submit')} icon="upload" />
        </PostForm>
      </section>
      <section class="part">
        <PartHead title={t('registers:codes.kept')} />
        <DataTable
          ui={ui} caption={t('registers:codes.kept')} captionHidden rows={kept} empty={<p>{t('registers:codes.none')}</p>}
          columns={[
            { label: t('registers:codes.list'), kind: 'name', cell: ({ list }) => list },
            { label: t('registers:codes.count'), kind: 'count', cell: ({ codes }) => format.number(codes) },
            { label: t('registers:codes.known'), kind: 'count', cell: ({ known }) => format.number(known) },
            { label: t('registers:when'), cell: ({ readAt }) => format.dateTime(readAt) },
          ]}
        />
      </section>
    </WorkLayout>
  )
}
