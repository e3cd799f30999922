import type { VNode } from 'preact'
import type { Problems, Typed } from '#web/form.ts'
import { CheckboxGroup } from '#web/parts/choices.tsx'
import type { Ui } from '#web/ui.ts'
import type { Need } from '../queries.ts'
import { needTitle } from './NeedsPage.tsx'

interface NeedPickerProps {
  readonly ui: Ui
  readonly needs: readonly Need[]
  readonly values: readonly string[]
  readonly typed?: Typed | undefined
  readonly problems?: Problems | undefined
}

/** The tree to choose from, folded by topic; a topic with a chosen need stays open. */
export function NeedPicker({ ui, needs, values, typed, problems }: NeedPickerProps): VNode {
  const chosen = typed?.['needs'] ?? values
  const rootOf = (need: Need): Need => {
    const parent = needs.find(({ id }) => id === need.parentId)
    return parent ? rootOf(parent) : need
  }
  return (
    <fieldset class="need-picker">
      <legend>{ui.t('needs:form.needs')} <span class="optional">{ui.t('web:optional')}</span></legend>
      <span class="hint">{ui.t('needs:form.needsHint')}</span>
      {needs.filter(({ level }) => level === 1).map((topic) => {
        const branch = needs.filter((need) => rootOf(need).id === topic.id)
        const count = branch.filter(({ id }) => chosen.includes(id)).length
        return (
          <details open={count > 0}>
            <summary>{needTitle(ui, topic)}{count > 0 && <strong> {ui.t('needs:form.chosen', { count })}</strong>}</summary>
            <CheckboxGroup
              ui={ui} name="needs" idPrefix={`potreba-${topic.code ?? topic.id}`} label={ui.t('needs:form.inTopic')} optional="unsaid"
              typed={typed} problems={problems} values={values}
              options={branch.map((need) => ({ value: need.id, label: needTitle(ui, need) }))}
            />
          </details>
        )
      })}
    </fieldset>
  )
}
