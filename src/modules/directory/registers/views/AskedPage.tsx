import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import type { AskedProvider } from '../commands/requests.ts'
import { answerPath, differencesPath, questionPath, questionsPath } from '../paths.ts'

interface AskedPageProps { readonly ui: Ui, readonly asked: readonly AskedProvider[], readonly baseUrl: string }

/** Links to hand over, one for each provider; they are shown only now. */
export function AskedPage({ ui, asked, baseUrl }: AskedPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout
      ui={ui} title={t('registers:asked.title')} intro={t('registers:asked.intro')}
      crumbs={[{ label: t('registers:differences.title'), path: differencesPath }, { label: t('registers:questions.title'), path: questionsPath }]}
    >
      {asked.length > 0 && <Notice kind="heed"><p>{t('registers:asked.once')}</p></Notice>}
      <DataTable
        ui={ui} caption={t('registers:asked.title')} captionHidden rows={asked}
        empty={<EmptyState ui={ui} title={t('registers:asked.nothing')} act={{ label: t('registers:questions.title'), path: questionsPath }}>{t('registers:asked.nothingText')}</EmptyState>}
        columns={[
          { label: t('registers:differences.organisation'), kind: 'name', cell: ({ request, organisation }) => <a href={ui.href(questionPath(request))}>{organisation}</a> },
          { label: t('registers:questions.count'), kind: 'count', cell: ({ questions }) => ui.format.number(questions) },
          { label: t('registers:asked.link'), cell: ({ token }) => <code class="link-to-copy">{`${baseUrl}${ui.href(answerPath(token))}`}</code> },
        ]}
      />
    </WorkLayout>
  )
}
