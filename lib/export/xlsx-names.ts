/** Namespaces of ECMA-376 (Office Open XML), transitional, as all spreadsheets write them. */
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = `${OFFICE}/relationships`;
export const PACKAGE_RELATIONS = `${PACKAGE}/relationships`;
export const CORE_PROPERTIES = `${PACKAGE}/metadata/core-properties`;
export const CORE_RELATION = `${PACKAGE}/relationships/metadata/core-properties`;
export const CONTENT_TYPES = `${PACKAGE}/content-types`;
export const EXTENDED_PROPERTIES = `${OFFICE}/extended-properties`;
