import type { VNode } from 'preact'
import { withQuery } from '#web/parts/address.ts'
import type { Ui } from '#web/ui.ts'
import { outsideName, outsideShown } from '../input/outside.ts'
import { hidesOutside } from '../outsideNetwork.ts'

interface OutsideSwitchProps {
  readonly ui: Ui
  readonly asked: Parameters<typeof hidesOutside>[0]
  /** How many services were left out. */
  readonly count: number
}

/**
 * One quiet line under a list: what stands outside the network for children and families was left out, or is there. Only the
 * address remembers it. Who asks for exactly such a kind sees it and has nothing to switch.
 */
export function OutsideSwitch({ ui, asked, count }: OutsideSwitchProps): VNode | null {
  const { t, format } = ui
  if (hidesOutside(asked)) {
    if (count === 0) return null
    return <p class="meta section-more no-print"><a href={withQuery(ui, { [outsideName]: outsideShown, strana: null })}>{t('directory:outside.show', { number: format.number(count) })}</a></p>
  }
  if (!hidesOutside({ ...asked, withOutside: false })) return null
  return (
    <p class="meta section-more no-print">
      {t('directory:outside.shown')} <a href={withQuery(ui, { [outsideName]: null, strana: null })}>{t('directory:outside.hide')}</a>
    </p>
  )
}
