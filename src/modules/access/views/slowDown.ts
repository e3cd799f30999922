import type { Ui } from '#web/ui.ts'

const minute = 60

/** „Zkuste to znovu za 15 min“: seconds only while they are few. */
export const slowDownSaid = ({ t, format }: Ui, seconds: number): string => t('access:signIn.slowDown', {
  wait: seconds < 2 * minute ? t('access:signIn.seconds', { seconds }) : format.minutes(Math.ceil(seconds / minute)),
})
