import type { VNode } from 'preact'
import type { Ui } from '../ui.ts'

/** How the operator can be reached, in a sentence; nothing where they gave neither. */
export const OperatorReach = ({ ui: { installation: { operatorEmail, operatorPhone } } }: { readonly ui: Ui }): VNode => (
  <>
    {operatorEmail !== null && <><a href={`mailto:${operatorEmail}`}>{operatorEmail}</a>{' '}</>}
    {operatorPhone !== null && <a href={`tel:${operatorPhone.replaceAll(' ', '')}`}>{operatorPhone}</a>}
  </>
)
