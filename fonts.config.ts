/**
 * What nearly every page is written with, by the file of the font it is in; `src/web/styles/shared/fonts.css` says the same
 * as ranges. Any other letter brings the whole file, which weighs more than the page.
 */
export const lettersOfFiles = {
  'roboto-latin-wght-normal.woff2':
    ` !"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]_abcdefghijklmnopqrstuvwxyz|\u00A0§·ÁÉÍÓ×ÚÝáéíóúý–’“”„…`,
  'roboto-latin-ext-wght-normal.woff2': 'ČčĎďĚěŇňŘřŠšŤťŮůŽž',
}
