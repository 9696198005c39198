interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly body: string;
}

const STYLE = `
  @font-face { font-family: "Report Sans"; font-weight: 400; src: local("SourceSans3-Regular"); unicode-range: U+20-7E; }
  @font-face { font-family: "Report Sans"; font-weight: 600; src: local("SourceSans3-SemiBold"); unicode-range: U+20-7E; }
  @page { size: A4; margin: 20mm; @bottom-center { content: counter(page) " / " counter(pages); } }
  html { font: 10pt/16pt "Report Sans", "Noto Sans SC"; text-rendering: geometricPrecision; }
  th { font-weight: 600; }
  h1, h2 { font-family: "Source Serif 4", "Noto Serif SC"; font-weight: 600; }
  section { break-before: page; }
  .page { display: inline-block; width: 3em; text-align: right; }
  thead { display: table-header-group; }`;

/** A small report: contents list, chapters that each begin a page, Chinese and English text, one drawing. */
export function reportDocument(
  chapters: readonly Chapter[],
  extra: { readonly style?: string; readonly body?: string } = {},
): string {
  const entries = chapters.map(
    ({ id, title }) =>
      `<li><a href="#${id}">${title}</a> <span class="page" data-page-of="${id}"></span></li>`,
  );
  const sections = chapters.map(
    ({ id, title, body }) => `<section id="${id}"><h2>${title}</h2>${body}</section>`,
  );
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>碳减排进展报告</title>
    <style>${STYLE}${extra.style ?? ''}</style></head><body><h1>碳减排进展报告</h1>
    <nav><h2>目录</h2><ol>${entries.join('')}</ol></nav>
    <svg role="img" aria-label="排放下降" width="80" height="20"><text y="15">−18.68%</text></svg>
    ${sections.join('')}${extra.body ?? ''}</body></html>`;
}

export function supplierTable(rows: number): string {
  const lines = Array.from(
    { length: rows },
    (_, row) => `<tr><th scope="row">冶炼厂 ${row + 1}</th><td>锡 Tin</td><td>${(row * 37) % 1000}</td></tr>`,
  );
  return `<table><caption>供应商</caption><thead><tr><th scope="col">名称</th><th scope="col">金属</th>
    <th scope="col">吨</th></tr></thead><tbody>${lines.join('')}</tbody></table>`;
}

export const SHORT_REPORT = reportDocument([
  { id: 'overview', title: '概览', body: '<p>范围一与范围二排放降幅过半。Emissions fell by half.</p>' },
  { id: 'suppliers', title: '供应链', body: supplierTable(120) },
  { id: 'method', title: '方法', body: '<p>页面与车间：方法说明。</p>' },
]);
