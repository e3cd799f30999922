import type { VNode } from 'preact'
import { type WrittenKind, writtenKinds, type WrittenPlace } from '#core/text/writtenPlaces.ts'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { Notice, PartHead } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'

interface ForgottenPageProps {
  readonly ui: Ui
  readonly organisation: { readonly name: string }
  /** The service whose card the person came from; null for the organisation's. */
  readonly from: { readonly name: string } | null
  /** That card. */
  readonly back: string
  readonly places: readonly WrittenPlace[]
}

/** Where the person stood besides the contact, and where somebody alike still stands for a person to look. */
export function ForgottenPage({ ui, organisation, from, back, places }: ForgottenPageProps): VNode {
  const { t } = ui
  const [cleared, alike] = (['cleared', 'alike'] as const).map((state) => places.filter((place) => place.state === state))
  return (
    <WorkLayout ui={ui} title={t('retention:forgotten.title')} crumbs={[from === null ? { label: t('directory:organisations.title'), path: '/prace/sit/organizace' } : { label: t('directory:services.title'), path: '/prace/sit/sluzby' },
      { label: (from ?? organisation).name, path: back }]}>
      <Notice kind="done" role="status"><p>{t('retention:forgotten.done')}</p></Notice>
      <section class="part">
        <PartHead title={t('retention:forgotten.cleared')} amount={ui.format.number(cleared?.length ?? 0)} />
        {cleared?.length === 0 ? <p>{t('retention:forgotten.nowhere')}</p> : <Places ui={ui} places={cleared ?? []} />}
      </section>
      {alike !== undefined && alike.length > 0 && (
        <section class="part">
          <PartHead title={t('retention:forgotten.alike')} amount={ui.format.number(alike.length)} />
          <p>{t('retention:forgotten.alikeText')}</p>
          <Places ui={ui} places={alike} />
        </section>
      )}
      <p class="section-more"><a class="button" href={ui.href(`${back}#kontakty`)}>{t('retention:forgotten.back')}</a></p>
    </WorkLayout>
  )
}

/** By kinds; only what anyone in the network may read is named. */
function Places({ ui, places }: { readonly ui: Ui, readonly places: readonly WrittenPlace[] }): VNode {
  const of = (kind: WrittenKind) => places.filter((place) => place.kind === kind)
  return (
    <ul class="plain">
      {writtenKinds.filter((kind) => of(kind).length > 0).map((kind) => (
        <li>
          {ui.t(`retention:forgotten.kind.${kind}`, { count: of(kind).length })}
          {of(kind).map(({ at }, number) => at && <>{number === 0 ? ': ' : ', '}<a href={ui.href(at.path)}>{at.name}</a></>)}
        </li>
      ))}
    </ul>
  )
}
