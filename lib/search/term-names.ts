/**
 * Names that readers know from our interface and that no page prints in their language, so that they stand in no
 * file of `lib/languages/`. A search has to know all of them, and `locales/` gives us those of one language alone;
 * a test makes sure that no name of `locales/` is missing.
 */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  'coverage.global': ['Mondiale', 'Mundial'],
  'coverage.multi-regional': ['Multirégionale', 'Multirregional'],
  'coverage.national': ['Nationale', 'Nacional'],
  'coverage.regional': ['Régionale'],
  'region.europe': ['Europa'],
  'region.global': ['Mundo'],
  'type.CD': ['Desarrollo comunitario'],
  'type.CT': ['Lucha contra la trata de personas'],
  'type.DA': ['Données sur la migration', 'Datos sobre migración'],
  'type.DP': [
    'Intervention d’urgence et assistance aux populations déplacées',
    'Respuesta a emergencias y asistencia a poblaciones desplazadas',
  ],
  'type.DS': ['Soluciones duraderas'],
  'type.FM': ['Servicios de facilitación de la migración'],
  'type.IB': ['Inmigración y fronteras'],
  'type.IM': ['Droit international de la migration', 'Derecho internacional sobre migración'],
  'type.IS': ['Integración y cohesión social'],
  'type.LM': ['Migración laboral'],
  'type.MA': [
    'Health promotion and assistance for migrants',
    'Promoción de la salud y asistencia sanitaria a migrantes',
  ],
  'type.MS': ['Migration management support', 'Apoyo a la gestión de la migración'],
  'type.NC': ['Migración, medio ambiente y cambio climático'],
  'type.RR': ['Return and reintegration assistance', 'Asistencia para el retorno y la reintegración'],
  'type.RT': [
    'Return assistance to migrants and governments',
    'Asistencia para el retorno a migrantes y gobiernos',
  ],
  'type.TC': [
    'Technical cooperation on migration management and capacity-building',
    'Coopération technique pour la gestion des migrations et le renforcement des capacités',
  ],
  'type.TK': ['Transferencia de conocimientos y recursos de los migrantes'],
  'country.CD': ['Democratic Republic of the Congo'],
};
