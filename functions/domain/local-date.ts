/** The calendar day of an instant in a time zone (IANA name), as 2026-09-30. */
export function localDate(instant: string, timeZone: string): string {
  // The Swedish calendar is written as ISO 8601 writes it.
  return new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(new Date(instant));
}
