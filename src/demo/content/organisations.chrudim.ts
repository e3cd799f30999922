import type { DemoOrganisation } from './shapes.ts'

/** Actors of the ORP of Chrudim: services and offices. */
export const chrudimProvidersAndOffices: readonly DemoOrganisation[] = [
  {
    key: 'pod-lipou', label: 'DEMO-001', name: 'Poradna Pod Lipou, z. ú.',
    legalForm: 'zapsaný ústav', part: 'chrudim', sector: 'social', kind: 'provider',
    status: 'key', seat: '571164', phone: 10, web: true, verifiedDaysAgo: 18,
    offers: 'Psychologa pro děti, poradnu pro rodiče a jeden den v týdnu v Hlinsku.',
    needs: 'Vědět včas, že dítě čeká dlouho, a prostor na setkání s učiteli.',
    callWhen: 'Když se dítě bojí, trápí nebo ubližuje si a nehrozí mu bezprostřední nebezpečí.',
    cannot: 'Psát posudky pro soud a vyšetřovat pro školu.',
  },
  {
    key: 'dobre-sousedstvi', label: 'DEMO-002', name: 'Spolek Dobré sousedství',
    legalForm: 'spolek', part: 'chrudim', sector: 'social', kind: 'provider',
    status: 'key', seat: '571164', phone: 13, web: true, verifiedDaysAgo: 44,
    offers: 'Pracovnice, které jezdí do rodin a propojí je se školou, lékařem i úřadem.',
    needs: 'Doporučení dřív, než je zle, nejlépe od školky nebo pediatra.',
    callWhen: 'Když rodina potřebuje někoho, kdo přijede a zůstane déle.',
    cannot: 'Dohlížet na rodinu místo úřadu.',
  },
  {
    key: 'kastanek', label: 'DEMO-003', name: 'Rodinné centrum Kaštánek, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'ngo', kind: 'family_centre',
    status: 'engaged', seat: '571164', phone: 14, web: true, verifiedDaysAgo: 61,
    offers: 'Otevřenou hernu, kde si rodiče řeknou o pomoc bez ostychu.',
    needs: 'Odborníka, který přijde mezi rodiče na besedu.',
  },
  {
    key: 'azyl-svetla', label: 'DEMO-004', name: 'Azylový dům Světlá, z. ú.',
    legalForm: 'zapsaný ústav', part: 'chrudim', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '571164', phone: 15, verifiedDaysAgo: 73,
  },
  {
    key: 'krizovatka', label: 'DEMO-005', name: 'Terénní tým Křižovatka, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'social', kind: 'provider',
    status: 'engaged', seat: '571164', phone: 16, web: true, verifiedDaysAgo: 120,
    offers: 'Lidi v ulicích a klub v Chrudimi.',
    needs: 'Jistotu financování po polovině příštího roku.',
  },
  {
    key: 'vetev', label: 'DEMO-006', name: 'Doprovázení Větev, o. p. s.',
    legalForm: 'obecně prospěšná společnost', part: 'chrudim', sector: 'spod', kind: 'spod_org',
    status: 'engaged', seat: '571164', phone: 18, web: true, verifiedDaysAgo: 52,
    offers: 'Průvodce pro pěstounské rodiny na Chrudimsku i Hlinecku.',
    needs: 'Odlehčení pro pěstouny v létě.',
  },
  {
    key: 'proud', label: 'DEMO-007', name: 'Adiktologická ambulance Proud, s. r. o.',
    legalForm: 'společnost s ručením omezeným', part: 'chrudim', sector: 'health', kind: 'adiktolog',
    status: 'approached', seat: '571164', phone: 19, verifiedDaysAgo: 150,
  },
  {
    key: 'dohoda', label: 'DEMO-008', name: 'Centrum mediace Dohoda, z. s.',
    legalForm: 'spolek', part: 'chrudim', sector: 'justice', kind: 'mediator',
    status: 'engaged', seat: '571164', phone: 20, web: true, verifiedDaysAgo: 87,
  },
  {
    key: 'zabka', label: 'DEMO-009', name: 'Skautské středisko Žabka',
    legalForm: 'pobočný spolek', part: 'chrudim', sector: 'leisure', kind: 'club',
    status: 'approached', seat: '571164', phone: 21, verifiedDaysAgo: 540,
  },
  {
    key: 'modra-lipa', label: 'DEMO-010', name: 'Dětský domov Modrá lípa',
    legalForm: 'příspěvková organizace', part: 'chrudim', sector: 'education', kind: 'dd',
    status: 'engaged', seat: '571539', founder: 'kraj', phone: 22, verifiedDaysAgo: 410,
  },
  {
    key: 'ospod-chrudim', label: 'DEMO-011', name: 'Městský úřad Chrudim – OSPOD',
    legalForm: 'organizační část úřadu', part: 'chrudim', sector: 'spod', kind: 'ospod_orp',
    status: 'key', seat: '571164', founder: 'město', phone: 23, verifiedDaysAgo: 35,
    offers: 'Poradíme, kdy věc patří nám a kdy jinam.',
    callWhen: 'Vždy, když je dítě v ohrožení.',
    cannot: 'Sdílet spisy; povinnost mlčenlivosti platí i mezi odborníky.',
  },
  {
    key: 'osvz-chrudim', label: 'DEMO-012', name: 'Městský úřad Chrudim – OSVZ',
    legalForm: 'organizační část úřadu', part: 'chrudim', sector: 'public', kind: 'osvz',
    status: 'key', seat: '571164', founder: 'město', phone: 25, verifiedDaysAgo: 35,
  },
  {
    key: 'skolstvi-chrudim', label: 'DEMO-013', name: 'Městský úřad Chrudim – odbor školství',
    legalForm: 'organizační část úřadu', part: 'chrudim', sector: 'public', kind: 'edu_dept',
    status: 'engaged', seat: '571164', founder: 'město', phone: 26, verifiedDaysAgo: 210,
  },
  {
    key: 'bydleni-chrudim', label: 'DEMO-014', name: 'Městský úřad Chrudim – bytové oddělení',
    legalForm: 'organizační část úřadu', part: 'chrudim', sector: 'housing', kind: 'orp',
    status: 'approached', seat: '571164', founder: 'město', phone: 27, verifiedDaysAgo: 190,
  },
  {
    key: 'soud-chrudim', label: 'DEMO-015', name: 'Okresní soud v Chrudimi – opatrovnický úsek',
    legalForm: 'organizační složka státu', part: 'chrudim', sector: 'justice', kind: 'court',
    status: 'engaged', seat: '571164', founder: 'stát', phone: 28, verifiedDaysAgo: 95,
    offers: 'Společná setkání se službami každých pět týdnů.',
    needs: 'Přehled, kdo s rodiči umí pracovat.',
    cannot: 'Mluvit o jednotlivých řízeních.',
  },
  {
    key: 'pms-chrudim', label: 'DEMO-016', name: 'Probační a mediační služba – středisko Chrudim',
    legalForm: 'organizační složka státu', part: 'chrudim', sector: 'justice', kind: 'pms',
    status: 'approached', seat: '571164', founder: 'stát', phone: 29, verifiedDaysAgo: 240,
  },
  {
    key: 'pcr-chrudim', label: 'DEMO-017', name: 'PČR – obvodní oddělení Chrudim',
    legalForm: 'organizační složka státu', part: 'chrudim', sector: 'police', kind: 'pcr',
    status: 'engaged', seat: '571164', founder: 'stát', phone: 30, verifiedDaysAgo: 160,
  },
  {
    key: 'mp-chrudim', label: 'DEMO-018', name: 'Městská policie Chrudim',
    legalForm: 'organizační část města', part: 'chrudim', sector: 'police', kind: 'mp',
    status: 'engaged', seat: '571164', founder: 'město', phone: 32, verifiedDaysAgo: 133,
  },
  {
    key: 'up-chrudim', label: 'DEMO-019', name: 'Úřad práce – kontaktní pracoviště Chrudim',
    legalForm: 'organizační složka státu', part: 'chrudim', sector: 'employment', kind: 'up',
    status: 'engaged', seat: '571164', founder: 'stát', phone: 33, verifiedDaysAgo: 175,
  },
]
