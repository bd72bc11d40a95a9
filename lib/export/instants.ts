/** "2026-11-20T23:30Z", of an instant in ISO 8601: as exact as a reference needs, in UTC. */
export function minuteOf(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 16)}Z`;
}
