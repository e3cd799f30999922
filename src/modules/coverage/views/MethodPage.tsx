import type { VNode } from 'preact'
import { coverageMethod } from '#core/accessibility/coverage.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Cover, DefinitionList, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

/** The method in plain words; the whole of it with an example by hand is docs/methods/pokryti.md. */
export function MethodPage({ ui }: { readonly ui: Ui }): VNode {
  const { t } = ui
  const meanings = {
    strong: t('coverage:legend.strong'), enough: t('coverage:cause.minimum-met'), weak: t('coverage:legend.weak'),
    missing: t('coverage:legend.missing'), unknown: t('coverage:legend.unknown'),
  }
  return (
    <WorkLayout ui={ui} title={t('coverage:method.title')} crumbs={[{ label: t('coverage:title'), path: '/prace/pokryti' }]} intro={t('coverage:method.lead')}>
      <PartHead title={t('coverage:method.words')} />
      <dl class="facts">
        {(['strong', 'enough', 'weak', 'missing', 'unknown'] as const).map((word) => <div><dt><Cover ui={ui} word={word} /></dt><dd>{meanings[word]}</dd></div>)}
      </dl>
      <PartHead title={t('coverage:method.counted')} />
      <DefinitionList
        ui={ui} facts={[
          { term: t('coverage:why.reach'), value: t('coverage:method.reach') },
          { term: t('coverage:why.travel'), value: t('coverage:method.travel') },
          { term: t('coverage:way.transit'), value: t('coverage:method.transit') },
          { term: t('coverage:why.capacityColumn'), value: t('coverage:method.capacity') },
          { term: t('coverage:why.unknown'), value: t('coverage:method.unknown') },
        ]}
      />
      <PartHead title={t('coverage:method.limits')} />
      <p>{t('coverage:method.limitText')}</p>
      <p class="meta">{t('coverage:method.version', { method: coverageMethod })}</p>
    </WorkLayout>
  )
}
