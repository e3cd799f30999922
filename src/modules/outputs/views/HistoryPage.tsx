import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PostForm } from '#web/parts/Form.tsx'
import { EmptyState, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { chapterHeading } from '../analysisContent.ts'
import { analysisPath, chapterPath, restorePath } from '../paths.ts'
import type { EarlierWords, WrittenChapter } from '../queries.ts'
import { Blocks } from './Blocks.tsx'

interface HistoryPageProps {
  readonly ui: Ui
  readonly orp: { readonly code: string, readonly name: string }
  readonly written: WrittenChapter
  readonly earlier: readonly EarlierWords[]
  readonly mayWrite: boolean
}

/** Earlier forms of a chapter's words, the newest first. */
export function HistoryPage(props: HistoryPageProps): VNode {
  const { ui, orp, written, earlier } = props
  const { t } = ui
  const chapter = chapterHeading(written.chapter, orp, ui)
  return (
    <WorkLayout
      ui={ui} title={t('outputs:history.title', { chapter })} crumb={t('outputs:history.crumb')} intro={t('outputs:history.intro')}
      crumbs={[{ label: t('outputs:analysis.crumb'), path: analysisPath(orp.code) }, { label: chapter, path: chapterPath(orp.code, written.chapter) }]}
    >
      {earlier.length === 0 && <EmptyState ui={ui} title={t('outputs:history.none')}>{t('outputs:history.noneText')}</EmptyState>}
      {earlier.map((one) => <Earlier {...props} one={one} />)}
    </WorkLayout>
  )
}

function Earlier({ ui, orp, written, mayWrite, one }: HistoryPageProps & { readonly one: EarlierWords }): VNode {
  const { t, format } = ui
  const when = format.dateTime(one.changedAt)
  return (
    <section class="part document-preview" aria-labelledby={`podoba-${one.version}`}>
      <PartHead id={`podoba-${one.version}`} title={one.changedBy === null ? when : t('outputs:history.saved', { when, who: one.changedBy })}>
        {mayWrite && (
          <PostForm ui={ui} action={restorePath(orp.code, written.chapter, one.version)}>
            <button class="button button-second" type="submit" aria-label={t('outputs:history.restoreOf', { version: one.version })}>{t('outputs:history.restore')}</button>
          </PostForm>
        )}
      </PartHead>
      {one.words.length === 0 ? <p class="meta">{t('outputs:history.empty')}</p> : <Blocks ui={ui} blocks={one.words} deeper={1} />}
    </section>
  )
}
