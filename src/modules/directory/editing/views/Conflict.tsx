import type { VNode } from 'preact'
import { firstOf, type Problems, type Typed } from '#web/form.ts'
import { guardConfirmation } from '#web/guard.ts'
import { RadioGroup } from '#web/parts/choices.tsx'
import { Notice } from '#web/parts/words.tsx'
import type { Ui } from '#web/ui.ts'
import { askedFields, choiceField } from '../choices.ts'

/** A field two editors changed, each to something else. */
interface Asked {
  readonly field: string
  readonly label: string
  readonly theirs: string
  /** Null while the form holds something that could not be read. */
  readonly mine: string | null
}

/** Somebody saved the card while its form was open. */
export interface ConflictState {
  readonly who: string | null
  readonly at: Date | null
  /** Labels of fields taken over from the other one, because only they changed them. */
  readonly taken: readonly string[]
  readonly asked: readonly Asked[]
}

interface ConflictProps {
  readonly ui: Ui
  readonly conflict: ConflictState
  readonly typed: Typed
  readonly problems: Problems | undefined
}

/** Both values of every field two editors changed, to be chosen from; whatever did not meet is joined already, and said. */
export function Conflict({ ui, conflict, typed, problems }: ConflictProps): VNode {
  const { t } = ui
  const { who, at, taken, asked } = conflict
  return (
    <>
      <Notice kind="heed" title={t('cards:conflict.title')} role="status">
        {at !== null && (
          <p>{t('cards:conflict.who', { who: who ?? t('cards:history.nobody'), date: ui.format.dateTime(at) })}</p>
        )}
        <p>{t('cards:conflict.text')}</p>
        {taken.length > 0 && <p>{t('cards:conflict.taken', { fields: ui.format.list(taken) })}</p>}
      </Notice>
      {firstOf(typed, guardConfirmation) !== '' && <input type="hidden" name={guardConfirmation} value="on" />}
      {asked.map(({ field, label, theirs, mine }) => (
        <>
          <input type="hidden" name={askedFields} value={field} />
          <RadioGroup
            ui={ui} typed={typed} problems={problems} name={choiceField(field)} label={label}
            options={[
              { value: 'theirs', label: t('cards:conflict.theirs', { words: theirs }) },
              { value: 'mine', label: mine === null ? t('cards:conflict.inForm') : t('cards:conflict.mine', { words: mine }) },
            ]}
          />
        </>
      ))}
    </>
  )
}
