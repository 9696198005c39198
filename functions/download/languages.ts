import Negotiator from 'negotiator';

/**
 * The language that a reader prefers (RFC 9110 §12.5.4). A language stands for its regions: `zh-TW` and `zh` find
 * `zh-CN`. Who asks for none of these languages gets English where there is any, who asks for nothing the first.
 */
export function preferredLanguage(acceptLanguage: string | undefined, languages: readonly string[]): string {
  const known = new Map(languages.flatMap((language) => [[primary(language), language] as const]).reverse());
  for (const language of languages) known.set(language, language);
  const headers = acceptLanguage === undefined ? {} : { 'accept-language': acceptLanguage };
  const [preferred] = new Negotiator({ headers }).languages([...new Set([...languages, ...known.keys()])]);
  const other = known.get('en') ?? (languages[0] as string);
  return preferred === undefined ? other : (known.get(preferred) ?? other);
}

function primary(language: string): string {
  return language.split('-')[0] as string;
}
