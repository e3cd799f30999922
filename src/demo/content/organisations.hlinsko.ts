import type { DemoOrganisation } from './shapes.ts'

/** Actors of the ORP of Hlinsko. */
export const hlinskoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'podkrovi', label: 'DEMO-047', name: 'NZDM Podkroví, z. s.',
    legalForm: 'spolek', part: 'hlinsko', sector: 'social', kind: 'provider',
    status: 'key', seat: '571393', phone: 17, web: true, verifiedDaysAgo: 100,
    offers: 'Klub pro dospívající v Hlinsku a pracovníky v ulicích.',
    needs: 'Spojení, kterým se děti z vesnic dostanou domů.',
    callWhen: 'Když dospívající nemá kam jít nebo s kým mluvit.',
  },
  {
    key: 'jiskra', label: 'DEMO-048', name: 'Dětský klub Jiskra Krouna, z. s.',
    legalForm: 'spolek', part: 'hlinsko', sector: 'ngo', kind: 'club',
    status: 'key', seat: '571661', phone: 24, verifiedDaysAgo: 40,
    offers: 'Každé odpoledne dospělého, který má čas.',
    needs: 'Peníze na příští rok; dotace nadace končí.',
  },
  {
    key: 'prokop', label: 'DEMO-049', name: 'Farní centrum u sv. Prokopa',
    legalForm: 'evidovaná právnická osoba', part: 'hlinsko', sector: 'church', kind: 'parish',
    status: 'dormant', seat: '571393', phone: 60, verifiedDaysAgo: 425,
  },
  {
    key: 'osvz-hlinsko', label: 'DEMO-050', name: 'Městský úřad Hlinsko – OSVZ',
    legalForm: 'organizační část úřadu', part: 'hlinsko', sector: 'public', kind: 'osvz',
    status: 'key', seat: '571393', founder: 'město', phone: 61, verifiedDaysAgo: 28,
  },
  {
    key: 'ospod-hlinsko', label: 'DEMO-051', name: 'Městský úřad Hlinsko – OSPOD',
    legalForm: 'organizační část úřadu', part: 'hlinsko', sector: 'spod', kind: 'ospod_orp',
    status: 'key', seat: '571393', founder: 'město', phone: 62, verifiedDaysAgo: 28,
    offers: 'Svoláváme Místní spolupráci škol a OSPOD.',
    needs: 'Aby škola zavolala dřív než po třetím výchovném opatření.',
    callWhen: 'Vždy, když je dítě v ohrožení.',
    cannot: 'Nahradit psychologa nebo terénní službu.',
  },
  {
    key: 'pcr-hlinsko', label: 'DEMO-052', name: 'PČR – obvodní oddělení Hlinsko',
    legalForm: 'organizační složka státu', part: 'hlinsko', sector: 'police', kind: 'pcr',
    status: 'dormant', seat: '571393', founder: 'stát', phone: 63, verifiedDaysAgo: 212,
    callWhen: 'Když hrozí nebezpečí, volejte 158 nebo 112.',
  },
  {
    key: 'up-hlinsko', label: 'DEMO-053', name: 'Úřad práce – kontaktní pracoviště Hlinsko',
    legalForm: 'organizační složka státu', part: 'hlinsko', sector: 'employment', kind: 'up',
    status: 'approached', seat: '571393', founder: 'stát', phone: 64, verifiedDaysAgo: 125,
  },
  {
    key: 'zs-a-hlinsko', label: 'DEMO-054', name: 'ZŠ A Hlinsko',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'zs',
    status: 'key', seat: '571393', founder: 'město', phone: 65, web: true, verifiedDaysAgo: 33,
    offers: 'Školního psychologa na půl úvazku a místo pro setkání.',
    needs: 'Znát lidi ze služeb, ne jen jejich letáky.',
  },
  {
    key: 'zs-b-hlinsko', label: 'DEMO-055', name: 'ZŠ B Hlinsko',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'zs',
    status: 'engaged', seat: '571393', founder: 'město', phone: 66, verifiedDaysAgo: 118,
  },
  {
    key: 'zs-krouna', label: 'DEMO-056', name: 'ZŠ C Krouna',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'zs',
    status: 'engaged', seat: '571661', founder: 'obec', phone: 67, verifiedDaysAgo: 45,
    offers: 'Výchovnou poradkyni, která zná děti z celého okolí.',
    needs: 'Psychologa blíž, než je Chrudim.',
  },
  {
    key: 'zs-trhova-kamenice', label: 'DEMO-057', name: 'ZŠ D Trhová Kamenice',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'zs',
    status: 'engaged', seat: '572390', founder: 'městys', phone: 68, verifiedDaysAgo: 144,
  },
  {
    key: 'zs-svratouch', label: 'DEMO-058', name: 'ZŠ a MŠ E Svratouch',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'zs',
    status: 'engaged', seat: '572349', founder: 'obec', phone: 69, verifiedDaysAgo: 82,
  },
  {
    key: 'ms-a-hlinsko', label: 'DEMO-059', name: 'MŠ B Hlinsko',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'ms',
    status: 'approached', seat: '571393', founder: 'město', phone: 70, verifiedDaysAgo: 205,
  },
  {
    key: 'ms-a-krouna', label: 'DEMO-060', name: 'MŠ A Krouna',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'ms',
    status: 'engaged', seat: '571661', founder: 'obec', phone: 71, verifiedDaysAgo: 47,
  },
  {
    key: 'ss-hlinsko', label: 'DEMO-061', name: 'SŠ B Hlinsko',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'education', kind: 'ss',
    status: 'approached', seat: '571393', founder: 'kraj', phone: 72, verifiedDaysAgo: 131,
  },
  {
    key: 'pldd-1', label: 'DEMO-062', name: 'Ordinace PLDD 1',
    legalForm: 'samostatná ordinace', part: 'hlinsko', sector: 'health', kind: 'pldd',
    status: 'engaged', seat: '571393', phone: 73, verifiedDaysAgo: 76,
    offers: 'Vidíme každé dítě na prohlídce.',
    needs: 'Jedno číslo, kam poslat rodiče.',
    cannot: 'Trávit s rodinou hodinu; máme deset minut.',
  },
  {
    key: 'pldd-2', label: 'DEMO-063', name: 'Ordinace PLDD 2',
    legalForm: 'samostatná ordinace', part: 'hlinsko', sector: 'health', kind: 'pldd',
    status: 'engaged', seat: '571393', phone: 74, verifiedDaysAgo: 180,
  },
  {
    key: 'pldd-3', label: 'DEMO-064', name: 'Ordinace PLDD 3',
    legalForm: 'samostatná ordinace', part: 'hlinsko', sector: 'health', kind: 'pldd',
    status: 'approached', seat: '571661', phone: 75, verifiedDaysAgo: 470,
  },
  {
    key: 'mas-hlinecko', label: 'DEMO-065', name: 'MAS Hlinecko-ukázka, z. s.',
    legalForm: 'spolek', part: 'hlinsko', sector: 'ngo', kind: 'mas',
    status: 'engaged', seat: '571393', phone: 76, web: true, verifiedDaysAgo: 90,
    offers: 'Spojíme záměr s výzvou a pohlídáme termín.',
    needs: 'Konkrétní obce, které do toho jdou.',
  },
  {
    key: 'ddm-hlinsko', label: 'DEMO-066', name: 'Dům dětí a mládeže B Hlinsko',
    legalForm: 'příspěvková organizace', part: 'hlinsko', sector: 'leisure', kind: 'svc_ddm',
    status: 'engaged', seat: '571393', founder: 'město', phone: 77, verifiedDaysAgo: 391,
  },
  {
    key: 'plaminek', label: 'DEMO-067', name: 'Mladí hasiči Plamínek Svratouch',
    legalForm: 'pobočný spolek', part: 'hlinsko', sector: 'leisure', kind: 'club',
    status: 'identified', seat: '572349', phone: 78, verifiedDaysAgo: 512,
  },
  {
    key: 'obec-krouna', label: 'DEMO-068', name: 'Obecní úřad Krouna',
    legalForm: 'obec', part: 'hlinsko', sector: 'public', kind: 'obec',
    status: 'engaged', seat: '571661', founder: 'obec', phone: 79, verifiedDaysAgo: 58,
    offers: 'Místnost na obecním úřadu, když někdo přijede.',
    needs: 'Odborníka alespoň jednou za čtrnáct dní.',
  },
]
