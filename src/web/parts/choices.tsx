import type { ComponentChildren, VNode } from 'preact'
import { HintAndProblem, type Option, OptionalMark } from './Field.tsx'
import { chosenOf, type FieldProps, textOf, type Wiring, wiringOf } from './fieldWiring.ts'

export interface ChoiceOption extends Option { readonly hint?: string | undefined }

interface GroupProps {
  readonly field: FieldProps
  readonly wiring: Wiring
  readonly role?: 'radiogroup' | undefined
  readonly children: ComponentChildren
}

function Group({ field, wiring, role, children }: GroupProps): VNode {
  return (
    <fieldset
      class={wiring.invalid ? 'field-wrong' : undefined} role={role} aria-describedby={wiring.describedBy}
      aria-invalid={role && wiring.invalid} aria-required={role && wiring.required}
    >
      <legend>{field.label}<OptionalMark ui={field.ui} optional={field.optional} /></legend>
      <HintAndProblem hint={field.hint} wiring={wiring} />
      {children}
    </fieldset>
  )
}

interface BoxProps {
  readonly kind: 'radio' | 'checkbox'
  readonly id: string
  readonly name: string
  readonly option: ChoiceOption
  readonly isChosen: boolean
  readonly isWrong?: true | undefined
}

function Box({ kind, id, name, option, isChosen, isWrong }: BoxProps): VNode {
  return (
    <label class="choice" for={id}>
      <input id={id} type={kind} name={name} value={option.value} checked={isChosen} aria-invalid={isWrong} />
      <span lang={option.lang}>{option.label}{option.hint !== undefined && <span class="hint choice-hint">{option.hint}</span>}</span>
    </label>
  )
}

/** The first box carries the id of the field, so that the error summary leads to it. */
const boxId = (id: string, option: ChoiceOption, index: number): string => index === 0 ? id : `${id}-${option.value}`

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly ChoiceOption[]
  readonly value?: string | null | undefined
}

/** One of a few, all seen at once. */
export function RadioGroup(props: RadioGroupProps): VNode {
  const wiring = wiringOf(props)
  const chosen = textOf(props.typed, props.name, props.value)
  return (
    <Group field={props} wiring={wiring} role="radiogroup">
      {props.options.map((option, index) => (
        <Box
          kind="radio" id={boxId(wiring.id, option, index)} name={props.name} option={option}
          isChosen={option.value === chosen}
        />
      ))}
    </Group>
  )
}

export interface CheckboxGroupProps extends FieldProps {
  readonly options: readonly ChoiceOption[]
  readonly values?: readonly string[] | undefined
}

/** Any number of a few. */
export function CheckboxGroup(props: CheckboxGroupProps): VNode {
  const wiring = wiringOf(props)
  const chosen = chosenOf(props.typed, props.name, props.values ?? [])
  return (
    <Group field={props} wiring={wiring}>
      {props.options.map((option, index) => (
        <Box
          kind="checkbox" id={boxId(wiring.id, option, index)} name={props.name} option={option}
          isChosen={chosen.includes(option.value)} isWrong={wiring.invalid}
        />
      ))}
    </Group>
  )
}

export interface CheckboxProps extends Omit<FieldProps, 'optional'> {
  readonly checked?: boolean | undefined
  /** What a ticked box sends. */
  readonly sent?: string | undefined
}

/** One yes, standing alone. */
export function Checkbox(props: CheckboxProps): VNode {
  const { name, label, sent = 'on', checked = false, typed, hint } = props
  const wiring = wiringOf(props)
  const isChosen = chosenOf(typed, name, checked ? [sent] : []).includes(sent)
  return (
    <div class={wiring.invalid ? 'field field-wrong' : 'field'}>
      <label class="choice" for={wiring.id}>
        <input
          id={wiring.id} type="checkbox" name={name} value={sent} checked={isChosen}
          aria-invalid={wiring.invalid} aria-describedby={wiring.describedBy}
        />
        <span>{label}{hint !== undefined && <span class="hint choice-hint" id={wiring.hintId}>{hint}</span>}</span>
      </label>
      <HintAndProblem hint={undefined} wiring={wiring} />
    </div>
  )
}
