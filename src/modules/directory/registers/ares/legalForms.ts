/** Legal forms by their codes in public registers, of the kinds that are met in the network; others are not said. */
export const legalForms: Readonly<Record<string, string>> = {
  111: 'veřejná obchodní společnost', 112: 'společnost s ručením omezeným', 113: 'komanditní společnost', 117: 'nadace', 118: 'nadační fond',
  121: 'akciová společnost', 141: 'obecně prospěšná společnost', 161: 'zapsaný ústav', 205: 'družstvo', 301: 'státní podnik',
  325: 'organizační složka státu', 331: 'příspěvková organizace', 332: 'státní příspěvková organizace', 421: 'odštěpný závod zahraniční právnické osoby',
  601: 'veřejná vysoká škola', 641: 'školská právnická osoba', 661: 'veřejná výzkumná instituce', 703: 'odborová organizace', 706: 'spolek',
  721: 'církev nebo náboženská společnost', 722: 'evidovaná právnická osoba', 736: 'pobočný spolek', 745: 'komora', 751: 'zájmové sdružení právnických osob',
  771: 'svazek obcí', 801: 'obec', 804: 'kraj', 811: 'městská část', 932: 'evropská společnost',
}

/** People in business have codes of a range of their own. */
export const isNaturalPerson = (code: string): boolean => /^10\d$/.test(code)
