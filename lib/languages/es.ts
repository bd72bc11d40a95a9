import type { Language } from './language.ts';

/** In a constant of their own, since the content script carries nothing else of this file. */
export const esLabels: Language['labels'] = {
  startDate: ['Fecha de inicio'],
  endDate: ['Fecha de finalización'],
  /** The site prints the label of the type on both rows: the value tells which of the two a row is. */
  status: ['Tipo de proyecto', 'Estado del proyecto'],
  type: ['Tipo de proyecto'],
  coverage: ['Cobertura geográfica'],
  allocationYear: ['Año'],
  projectId: ['Proyecto ID'],
  benefitingStates: ['Estados Miembros Beneficiarios que Reúnen los Requisitos'],
};

/** Terms and countries that differ from the English ones in accents at most are not repeated here. */
export const es: Language = {
  tag: 'es',
  labels: esLabels,
  vocabulary: {
    status: {
      active: ['Activo'],
      completed: ['Finalizado'],
    },
    type: {
      CE: ['Desarrollo económico y comunitario'],
      MD: ['Incorporación de la migración en el desarrollo'],
      PO: ['Actividades sobre políticas en materia de migración'],
      PR: ['Investigación y publicaciones sobre migración'],
      PX: ['Protección y asistencia a migrantes vulnerables'],
      TC: [
        /** Cut off by the site. */
        'Cooperación técnica en gestión de la migración y creación de capac',
        'Cooperación técnica en gestión de la migración y creación de capacidad',
      ],
    },
    region: {
      'asia-oceania': ['Asia y Oceanía'],
      'latin-america-caribbean': ['América Latina y el Caribe'],
    },
  },
  countries: {
    BH: ['Bahrein'],
    BO: ['Bolivia (Estado Plurinacional de)'],
    CG: ['República del Congo'],
    CI: ['Costa de Marfil'],
    CZ: ['República Checa'],
    FK: ['Islas Malvinas (Falkland)'],
    FM: ['Micronesia (Estados Federados de)'],
    GB: ['Reino Unido de Gran Bretaña e Irlanda del Norte'],
    HK: ['China, región administrativa especial de Hong Kong'],
    IR: ['Irán (República Islámica del)'],
    KN: ['Saint Kitts y Nevis'],
    KP: ['República Popular Democrática de Corea'],
    KR: ['República de Corea'],
    KZ: ['Kazajstán'],
    LA: ['República Democrática Popular Lao'],
    MD: ['República de Moldova'],
    MK: ['Ex República Yugoslava de Macedonia'],
    MO: ['China, región administrativa especial de Macao'],
    MP: ['Islas Marianas Septentrionales'],
    NL: ['Países Bajos (Reino de los)'],
    NZ: ['Nueva Zelandia'],
    PS: ['Estado de Palestina', 'Palestina'],
    RU: ['Federación de Rusia'],
    SA: ['Arabia Saudita'],
    SX: ['San Martín (parte holandesa)'],
    SY: ['República Árabe Siria'],
    SZ: ['Swazilandia'],
    TT: ['Trinidad y Tabago'],
    TW: ['Provincia china de Taiwán'],
    TZ: ['República Unida de Tanzanía'],
    US: ['Estados Unidos de América'],
    VA: ['Santa Sede'],
    VE: ['Venezuela (República Bolivariana de)'],
    VI: ['Islas Vírgenes de los Estados Unidos'],
    WF: ['Islas Wallis y Futuna'],
  },
};
