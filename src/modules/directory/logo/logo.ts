/** The logo of an organisation as it is shown: its address is of its content, so it may be kept for ever. */
export interface Logo {
  readonly hash: string
  readonly alt: string
  readonly width: number
  readonly height: number
}

/** Where the picture is. */
export const logoPath = ({ hash }: Pick<Logo, 'hash'>): string => `/logo/${hash}.png`
