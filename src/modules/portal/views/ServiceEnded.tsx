import type { VNode } from 'preact'
import { Notice } from '#web/parts/words.tsx'
import type { Similar } from '../similar.ts'
import { Ended } from './Freshness.tsx'
import { ResultIcons, ResultItem } from './ResultItem.tsx'
import type { ServicePageProps } from './servicePageProps.ts'

/** On the card of a service that ended, in the place of how to start: that it did, and who helps in the same way today. */
export function ServiceEnded({ ui, card, similar }: ServicePageProps): VNode | null {
  if (similar === null) return null
  const { t } = ui
  const { results, from } = similar
  return (
    <section class="card-part" aria-labelledby="kdo-pomaha">
      <Notice kind="heed" title={t('portal:card.over.title')}>
        <p><Ended ui={ui} of={card} /></p>
        <p>{t('portal:card.over.text')}</p>
      </Notice>
      <h2 id="kdo-pomaha">{t('portal:card.over.others')}</h2>
      {results.length === 0 ? <p>{t('portal:card.over.none')}</p> : (
        <>
          <p>{t(similar.kind === null ? 'portal:card.over.situation' : 'portal:card.over.kind')} {from === null ? t('portal:card.over.order') : t('portal:card.over.nearest', { name: from.name })}</p>
          <ResultIcons />
          <ul class="results">
            {results.map((result) => <ResultItem ui={ui} result={{ ...result, number: null }} path={`/sluzby/${result.service.id}`} />)}
          </ul>
        </>
      )}
      <p class="section-more"><a href={ui.href(catalogueOf(similar))}>{t('portal:card.over.all')}</a></p>
    </section>
  )
}

/** The whole catalogue narrowed as the list is. */
function catalogueOf({ kind, situation, from }: Similar): string {
  const query = new URLSearchParams({ ...(kind !== null && { druh: kind }), ...(situation !== null && { situace: situation }), ...(from && { obec: from.code }) })
  return query.size === 0 ? '/sluzby' : `/sluzby?${query.toString()}`
}
