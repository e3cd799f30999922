import type { VNode } from 'preact'
import type { Hit, Searcher } from '#web/context.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

/** Hits of one room. */
export interface FoundGroup { readonly label: Searcher['label'], readonly hits: readonly Hit[] }

export function SearchPage({ ui, query, groups }: { readonly ui: Ui, readonly query: string, readonly groups: readonly FoundGroup[] }): VNode {
  const { t } = ui
  return (
    <WorkLayout ui={ui} title={query === '' ? t('overview:search.title') : t('overview:search.of', { query })}>
      {groups.length === 0 && <p>{t(query === '' ? 'overview:search.ask' : 'overview:search.nothing')}</p>}
      {groups.map(({ label, hits }) => (
        <section class="part">
          <PartHead title={t(label)} amount={ui.format.number(hits.length)} />
          <ul class="lines">
            {hits.map(({ title, detail, path }) => <li class="line"><a href={ui.href(path)}>{title}</a><span class="meta">{detail}</span></li>)}
          </ul>
        </section>
      ))}
    </WorkLayout>
  )
}
