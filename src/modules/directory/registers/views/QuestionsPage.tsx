import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import { EmptyState, Status } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { differencesPath, questionPath } from '../paths.ts'
import type { ProviderRequest } from '../queries/requests.ts'

interface QuestionsPageProps { readonly ui: Ui, readonly requests: readonly ProviderRequest[], readonly isDecider: boolean, readonly now: Date }

/** Where a question to a provider stands. */
export function QuestionStatus({ ui, request, now }: { readonly ui: Ui, readonly request: ProviderRequest, readonly now: Date }): VNode {
  const { t, format } = ui
  if (request.answeredAt !== null) return <Status kind="done">{t('registers:questions.answered', { when: format.dateTime(request.answeredAt) })}</Status>
  if (request.revokedAt !== null) return <Status kind="moved">{t('registers:questions.revoked')}</Status>
  if (request.expiresAt <= now) return <Status kind="late">{t('registers:questions.expired')}</Status>
  return <Status kind="waiting">{t('registers:questions.open', { until: format.dateTime(request.expiresAt) })}</Status>
}

/** Questions to providers, those that wait first. */
export function QuestionsPage({ ui, requests, isDecider, now }: QuestionsPageProps): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={t('registers:questions.title')} intro={t(isDecider ? 'registers:questions.intro' : 'registers:reading.questions')} crumbs={[{ label: t('registers:differences.title'), path: differencesPath }]}>
      <DataTable
        ui={ui} caption={t('registers:questions.title')} captionHidden rows={requests}
        empty={<EmptyState ui={ui} title={t('registers:questions.emptyTitle')} act={{ label: t('registers:differences.title'), path: differencesPath }}>{t('registers:questions.empty')}</EmptyState>}
        columns={[
          { label: t('registers:differences.organisation'), kind: 'name', cell: ({ id, organisation }) => <a href={ui.href(questionPath(id))}>{organisation}</a> },
          { label: t('registers:when'), cell: ({ createdAt }) => ui.format.dateTime(createdAt) },
          { label: t('registers:who'), cell: ({ createdBy }) => createdBy ?? '' },
          { label: t('registers:questions.count'), kind: 'count', cell: ({ questions }) => ui.format.number(questions) },
          { label: t('registers:state'), cell: (request) => <QuestionStatus ui={ui} request={request} now={now} /> },
        ]}
      />
    </WorkLayout>
  )
}
