import type { VNode } from 'preact'
import { WorkLayout } from '#web/layout/WorkLayout.tsx'
import { PartHead } from '#web/parts/words.tsx'
import { type Ui, writtenIn } from '#web/ui.ts'
import type { AddressMention } from '../queries/addressMentions.ts'
import type { Location } from '../queries/locations.ts'
import { isFieldName, labelIn } from './fieldWords.ts'
import { locationWords } from './LocationsPart.tsx'

interface AddressMentionsPageProps {
  readonly ui: Ui
  readonly organisation: { readonly id: string, readonly name: string }
  readonly location: Location
  /** Confidential places that are where this one is. */
  readonly same: readonly Location[]
  /** None where no address is stored to look for. */
  readonly mentions: readonly AddressMention[] | null
}

/** What became confidential together, and where a person has to mend the words themselves. The address is not here. */
export function AddressMentionsPage({ ui, organisation, location, same, mentions }: AddressMentionsPageProps): VNode {
  const { t } = ui
  const back = `/prace/sit/organizace/${organisation.id}`
  return (
    <WorkLayout
      ui={ui} title={t('directory:mentions.title')} intro={locationWords(ui, location)}
      crumbs={[{ label: t('directory:organisations.title'), path: '/prace/sit/organizace' }, { written: true, label: organisation.name, path: back }]}
    >
      <p>{t('directory:mentions.intro')}{mentions !== null && mentions.length > 0 && ` ${t('directory:mentions.byHand')}`}</p>
      {same.length > 0 && (
        <section class="part">
          <PartHead title={t('directory:mentions.same')} amount={ui.format.number(same.length)} />
          <p>{t('directory:mentions.sameText')}</p>
          <ul class="plain">{same.map((one) => <li><a href={ui.href(`/prace/sit/mista/${one.id}/upravit`)}>{locationWords(ui, one)}</a></li>)}</ul>
        </section>
      )}
      <section class="part">
        <PartHead title={t('directory:mentions.texts')} amount={mentions === null ? undefined : ui.format.number(mentions.length)} />
        <Mentions ui={ui} mentions={mentions} />
      </section>
      <p class="section-more"><a class="button" href={ui.href(`${back}#mista`)}>{t('directory:mentions.back')}</a></p>
    </WorkLayout>
  )
}

const paths = { organisation: 'organizace', service: 'sluzby' } as const

function Mentions({ ui, mentions }: Pick<AddressMentionsPageProps, 'ui' | 'mentions'>): VNode {
  const { t } = ui
  if (mentions === null) return <p>{t('directory:mentions.unknown')}</p>
  if (mentions.length === 0) return <p>{t('directory:mentions.nowhere')}</p>
  return (
    <>
      <p>{t('directory:mentions.mend')}</p>
      <ul class="plain">
        {mentions.map(({ kind, card, fields }) => (
          <li>
            <a href={ui.href(`/prace/sit/${paths[card.kind]}/${card.id}`)} lang={writtenIn(ui)}>{card.name}</a>: {ui.format.list(
              fields.map((field) => fieldWords(ui, kind, field)))}
          </li>
        ))}
      </ul>
    </>
  )
}

function fieldWords(ui: Ui, kind: AddressMention['kind'], field: string): string {
  if (kind === 'flag') return ui.t('directory:mentions.flag')
  if (field === 'placeNote') return ui.t('directory:field.placeNote')
  const label = isFieldName(field) ? labelIn(ui, kind, field) : field
  return kind === 'location' || kind === 'contact' ? ui.t(`directory:mentions.${kind}`, { field: label }) : label
}
