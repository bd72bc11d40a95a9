import type { Term } from '../vocabularies.ts';

/** Of the codelists of IATI 2.03, whose texts are quoted. */

/** OtherIdentifierType: "Other Activity Identifier". "Reporting Organisation's internal" (A1) would be our own. */
export const OTHER_ACTIVITY_IDENTIFIER = 'A9';

/**
 * ActivityStatus. `active`: "Implementation: the activity is currently being implemented". `completed`: "Closed:
 * physical activity is complete or the final disbursement has been made"; "Finalisation" (3) would say that the
 * activity "remains open pending financial sign off", which no page says.
 */
export const ACTIVITY_STATUS: { readonly [S in Term<'status'>]: string } = { active: '2', completed: '4' };

/**
 * ActivityDateType: planned start and planned end. The pages do not say whether a date was planned or actual; the
 * guidance of the standard is to use the planned one where no exact date is known.
 */
export const ACTIVITY_DATE = { startDate: '1', endDate: '3' } as const;

/**
 * ActivityScope: "a supranational region", "one country", global. No code says that an activity covers several
 * regions: "Multi-national" (3) is of countries.
 */
export const ACTIVITY_SCOPE: { readonly [S in Term<'coverage'>]: string | null } = {
  national: '4',
  regional: '2',
  'multi-regional': null,
  global: '1',
};

/** DescriptionType: "unstructured, long description of the activity"; "for miscellaneous use". */
export const DESCRIPTION = { general: '1', other: '4' } as const;

/** SectorVocabulary and RegionVocabulary: of an organisation, not of a standard. */
export const OWN_VOCABULARY = '99';

/** DocumentCategory: "Activity web page". */
export const ACTIVITY_WEB_PAGE = 'A12';

/** OrganisationRole: "An organisation responsible for oversight of the activity and its outcomes". */
export const ACCOUNTABLE = '2';

/** OrganisationType. */
export const ORGANISATION = { multilateral: '40', other: '90' } as const;

/**
 * Source: code 47066 of the list of channels of the OECD's Development Assistance Committee, which IATI writes with
 * the prefix of that list, and under which the organisation publishes its own activities.
 */
export const IOM = { ref: 'XM-DAC-47066', name: 'International Organization for Migration' } as const;

/**
 * Who reports: a reader, who has no identifier. It begins with no code of a country or register, as that of an
 * organisation must, so it cannot be taken for one; nor can the identifiers of activities that begin with it.
 */
export const REPORTER = 'PROJECT-LENS-EXTRACT';
