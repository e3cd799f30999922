import { z } from 'zod'
import type { Allowed } from '#core/text/guard.ts'
import { fields } from '#web/form.ts'

/** What is to be seen, for those who do not see it. */
export const LogoInput = z.object({ alt: fields.required(150) })

export const logoTexts: Readonly<Record<string, readonly Allowed[]>> = { alt: [] }

/** The longest file that may be sent, and the most pixels of it, so that a small file cannot unfold into a huge picture. */
export const largestLogo = { bytes: 1024 * 1024, pixels: 4_000_000 } as const
/** What is kept of it: sharp on paper in the size a card has room for. */
export const logoBox = { width: 400, height: 200 } as const

/** The size the picture is drawn in: never larger than it is, in its own proportions. */
export function logoSize({ width, height }: { readonly width: number, readonly height: number }): { width: number, height: number } {
  const share = Math.min(1, logoBox.width / width, logoBox.height / height)
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) }
}
