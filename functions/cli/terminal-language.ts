/** The language that a person's terminal is set to, as far as Stele writes it. */
export function terminalLanguage(): 'zh-CN' | 'en' {
  return /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? '') ? 'zh-CN' : 'en';
}
