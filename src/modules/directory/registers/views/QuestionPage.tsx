import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { DataTable } from '#web/parts/Table.tsx'
import type { Ui } from '#web/ui.ts'
import { differencesPath, questionPath, questionsPath } from '../paths.ts'
import type { AskedField, ProviderRequest } from '../queries/requests.ts'
import { QuestionStatus } from './QuestionsPage.tsx'
import { fieldLabel, saidWords } from './saidWords.ts'

interface QuestionPageProps {
  readonly ui: Ui
  readonly request: ProviderRequest
  readonly fields: readonly AskedField[]
  readonly municipalities: ReadonlyMap<string, string>
  /** Takes the link back, gives another one, decides by the answer; who only reads the region does none of it. */
  readonly mayAct: boolean
  readonly now: Date
}

/** One question to a provider: what was asked, what came back, and the link anew. */
export function QuestionPage({ ui, request, fields, municipalities, mayAct, now }: QuestionPageProps): VNode {
  const { t } = ui
  const path = questionPath(request.id)
  const isOpen = mayAct && request.answeredAt === null && request.revokedAt === null
  return (
    <WorkLayout
      ui={ui} title={request.organisation} intro={<QuestionStatus ui={ui} request={request} now={now} />}
      crumbs={[{ label: t('registers:differences.title'), path: differencesPath }, { label: t('registers:questions.title'), path: questionsPath }]}
    >
      {request.note !== null && <p>{t('registers:questions.note', { note: request.note })}</p>}
      <DataTable
        ui={ui} caption={t('registers:questions.asked')} rows={fields} empty={<p>{t('registers:questions.settled')}</p>}
        columns={[
          { label: t('registers:fields.what'), kind: 'name', cell: ({ what }) => what },
          { label: t('registers:fields.field'), cell: ({ kind, field }) => fieldLabel(ui, kind, field) },
          { label: t('registers:fields.ours'), cell: ({ kind, field, ours }) => saidWords(ui, kind, field, ours, municipalities) },
          { label: t('registers:fields.said'), cell: ({ kind, field, said }) => saidWords(ui, kind, field, said, municipalities) },
          { label: t('registers:questions.answer'), cell: (asked) => answerWords(ui, asked) },
        ]}
      />
      <div class="buttons">
        <a class="button" href={ui.href(`${differencesPath}?stav=dotazy&uzemi=vse`)}>{t('registers:questions.toDifferences')}</a>
        {isOpen && <PostForm ui={ui} action={`${path}/odkaz`}><button class="button button-second" type="submit">{t('registers:questions.newLink')}</button></PostForm>}
        {isOpen && <PostForm ui={ui} action={`${path}/zrusit`}><button class="button button-quiet" type="submit">{t('registers:questions.revoke')}</button></PostForm>}
      </div>
      {isOpen && <p class="hint">{t('registers:questions.linkHint')}</p>}
    </WorkLayout>
  )
}

function answerWords(ui: Ui, { answer, wording }: AskedField): string {
  if (answer === null) return ui.t('registers:fields.nothing')
  if (answer === 'other') return wording ?? ''
  return ui.t(answer === 'ours' ? 'registers:answer.ours' : 'registers:answer.said')
}
