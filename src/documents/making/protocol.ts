import type { DocumentContent } from '../content.ts'

/** PDF/UA-1 for the web, PDF/A-2a for the archive; one standard a file. */
export type PdfStandard = 'ua-1' | 'a-2a'

/** What the workshop is given once, when its worker starts. */
export interface Equipment { readonly template: string, readonly drawings: string, readonly fontFolder: string }

/**
 * How a picture lies in its file, by the numbers of EXIF: 1 upright, 2 mirrored, 3 upside down, 4 mirrored upside down, 5 and 7
 * mirrored and lying, 6 lying on its left side, 8 on its right one.
 */
export type Turned = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8

/** A picture somebody sent, to be drawn anew in so many pixels, upright. */
export interface SentPicture { readonly bytes: Uint8Array, readonly mediaType: 'image/png' | 'image/jpeg', readonly width: number, readonly height: number, readonly turned?: Turned }

/** What is to be made. */
export type Work =
  | { readonly kind: 'pdf', readonly standard: PdfStandard, readonly content: DocumentContent }
  | { readonly kind: 'docx', readonly content: DocumentContent }
  | { readonly kind: 'picture', readonly picture: SentPicture }

export interface Order { readonly id: number, readonly work: Work }

/** A made file; pages are known of a PDF only. */
export interface Made { readonly bytes: Uint8Array<ArrayBuffer>, readonly pages?: number }

export type Delivery =
  | { readonly id: number, readonly made: Made }
  | { readonly id: number, readonly refusal: string }
