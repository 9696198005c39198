import { type Defect, points, shown } from './defect.ts';
import { type Box, clipped } from './geometry.ts';
import type { PageText } from './page-content.ts';
import type { InsidePage, ReportLayout } from './page-layout.ts';

/** Reach of lower-case Latin and of Han above the baseline that must not touch other text, in ems. */
const heart = { above: 0.6, below: 0.05 };
/** Side bearings of neighbours may meet. */
const sideBearing = 0.6;
const least = 0.8;

/** No text over other text, none over a picture. */
export function overlapDefects({ printed }: ReportLayout): readonly Defect[] {
  return printed.flatMap((page) => [...textOverText(page), ...textOverPicture(page)]);
}

/** Full-width marks fill half their square; setting trims the empty half where two meet (W3C clreq 3.1.6). */
const opening = /^[（《〈「『【〔“‘]/u;
const closing = /[，。、；：！？）》〉」』】〕”’]$/u;

const core = (text: PageText): Box => ({
  left: text.left + (opening.test(text.text) ? text.size / 2 : sideBearing),
  right: text.right - (closing.test(text.text) ? text.size / 2 : sideBearing),
  bottom: text.baseline - heart.below * text.size,
  top: text.baseline + heart.above * text.size,
});

function textOverText(page: InsidePage): readonly Defect[] {
  const texts = page.texts.toSorted((one, other) => other.baseline - one.baseline);
  const defects: Defect[] = [];
  texts.forEach((one, index) => {
    for (const other of texts.slice(index + 1)) {
      if (one.baseline - other.baseline > 40) break;
      const shared = clipped(core(one), core(other));
      if (shared && shared.right - shared.left > least && shared.top - shared.bottom > least)
        defects.push({
          page: page.number,
          kind: 'overlap',
          where: shown(one.text),
          found: `covers “${shown(other.text)}” by ${points(shared.right - shared.left)} × ${points(shared.top - shared.bottom)}`,
          expected: 'text beside text',
        });
    }
  });
  return defects;
}

function textOverPicture(page: InsidePage): readonly Defect[] {
  const pictures = page.shapes.filter((one) => one.kind === 'image');
  return page.texts.flatMap((text) =>
    pictures.some((picture) => {
      const shared = clipped(core(text), picture);
      return shared && shared.right - shared.left > least && shared.top - shared.bottom > least;
    })
      ? [
          {
            page: page.number,
            kind: 'overlap' as const,
            where: shown(text.text),
            found: 'stands on a picture',
            expected: 'text beside pictures',
          },
        ]
      : [],
  );
}
