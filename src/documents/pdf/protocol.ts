/** What the renderer and its worker say to each other. */
export type PdfStandard = 'ua-1' | 'a-2a'

/** Given once, when the worker starts. */
export interface Workshop { readonly template: string, readonly fontFolder: string }

export interface Order {
  readonly id: number
  readonly standard: PdfStandard
  /** Read by the template as sys.inputs; each value is JSON. */
  readonly inputs: Record<string, string>
}

export type Delivery =
  | { readonly id: number, readonly bytes: Uint8Array<ArrayBuffer>, readonly pages: number }
  | { readonly id: number, readonly refusal: string }
