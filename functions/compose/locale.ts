import { createInstance, type i18n } from 'i18next';
import { Failure } from '../domain/failure.ts';

/** Strings of one language by namespace, as they stand in `locales/<language>/<namespace>.json`. */
export type Strings = Readonly<Record<string, unknown>>;

/** Looks up house text. Throws `compose.translation-missing` for a key that the language does not have. */
export interface Locale {
  readonly language: string;
  /** One string. */
  readonly text: (key: string) => string;
  /** A list of sentences: a string counts as one. */
  readonly sentences: (key: string) => readonly string[];
  /** Paragraphs, each a list of sentences. */
  readonly paragraphs: (key: string) => readonly (readonly string[])[];
  readonly has: (key: string) => boolean;
}

/** i18next finds the string; figures are put in afterwards, so that a number never passes through text. */
export function createLocale(language: string, strings: Strings): Locale {
  const instance: i18n = createInstance();
  instance.init({
    lng: language,
    fallbackLng: false,
    ns: Object.keys(strings),
    resources: { [language]: strings as Record<string, Record<string, string>> },
    returnObjects: true,
    initAsync: false,
  });
  const found = (key: string): unknown => {
    if (!instance.exists(key)) {
      throw new Failure(
        'compose.translation-missing',
        `the ${language} text "${key}" is missing: add it to locales/${language}/${key.replace(':', '.json, ')}`,
      );
    }
    return instance.t(key, { returnObjects: true, skipInterpolation: true });
  };
  return {
    language,
    has: (key) => instance.exists(key),
    text: (key) => {
      const value = found(key);
      if (typeof value === 'string') return value;
      throw new Failure('compose.translation-missing', `the ${language} text "${key}" is not one string`);
    },
    sentences: (key) => [found(key)].flat() as readonly string[],
    paragraphs: (key) =>
      ([found(key)].flat() as readonly unknown[]).map((entry) => [entry].flat() as readonly string[]),
  };
}
