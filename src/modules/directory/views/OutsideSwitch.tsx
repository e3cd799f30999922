import type { VNode } from 'preact'
import type { MessageKey } from '#i18n/translate.ts'
import { withQuery } from '#web/parts/address.ts'
import type { Ui } from '#web/ui.ts'
import { outsideName, outsideShown } from '../input/outside.ts'
import { hidesOutside, type OutsideAsked } from '../outsideNetwork.ts'

interface OutsideSwitchProps {
  readonly ui: Ui
  readonly asked: OutsideAsked
  /** How many services were left out. */
  readonly count: number
  /** Words of a page that is no list. `show` is told how many. */
  readonly words?: { readonly show: MessageKey, readonly shown: MessageKey, readonly hide: MessageKey }
  /** Nothing else was found: what shows it is the next thing to do. */
  readonly isButton?: boolean
}

const ofList = { show: 'directory:outside.show', shown: 'directory:outside.shown', hide: 'directory:outside.hide' } as const

/**
 * One quiet line under a list: what stands outside the network for children and families was left out, or is there. Only the
 * address remembers it. Who asks for exactly such a kind sees it and has nothing to switch.
 */
export function OutsideSwitch({ ui, asked, count, words = ofList, isButton = false }: OutsideSwitchProps): VNode | null {
  const { t, format } = ui
  if (hidesOutside(asked)) {
    if (count === 0) return null
    return (
      <p class="meta section-more no-print">
        <a class={isButton ? 'button button-second' : undefined} href={withQuery(ui, { [outsideName]: outsideShown, strana: null })}>{t(words.show, { number: format.number(count) })}</a>
      </p>
    )
  }
  if (!hidesOutside({ ...asked, withOutside: false })) return null
  return (
    <p class="meta section-more no-print">
      {t(words.shown)} <a href={withQuery(ui, { [outsideName]: null, strana: null })}>{t(words.hide)}</a>
    </p>
  )
}
