import type { ComponentChildren, VNode } from 'preact'
import type { Typed } from '#web/form.ts'
import { Icon } from '#web/parts/icons.tsx'
import type { Ui } from '#web/ui.ts'
import type { FieldName } from './fieldWords.ts'
import { labelIn } from './fieldWords.ts'

interface MoreChoicesProps {
  readonly ui: Ui
  readonly typed: Typed
  readonly name: FieldName
  readonly children: ComponentChildren
}

/** A long row of boxes folded under its name, which says how many are ticked. Without JavaScript too. */
export function MoreChoices({ ui, typed, name, children }: MoreChoicesProps): VNode {
  const count = typed[name]?.length ?? 0
  return (
    <details class="field more-choices choice-columns">
      <summary>
        {labelIn(ui, 'service', name)}
        <span class="optional">
          {count === 0 ? ui.t('directory:choices.none') : ui.t('directory:choices.chosen', { count })}
        </span>
        <Icon name="down" small class="turn" />
      </summary>
      {children}
    </details>
  )
}
