/** What of a pressed key decides. */
export type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'isComposing' | 'defaultPrevented'>

/** „/“ alone; on a Czech keyboard it is written with Shift. Where people write, it is only a sign. */
export const isMeant = ({ key, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: Pressed, isInField: boolean): boolean =>
  key === '/' && !ctrlKey && !metaKey && !altKey && !isComposing && !defaultPrevented && !isInField
