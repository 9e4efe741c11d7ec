import { conventionsOf } from '../i18n/locale.js';
import { type ComposeContext, names } from './compose-context.js';
import { ENGINE_VERSION } from './engine-version.js';
import { fingerprint } from './fingerprint.js';
import type { Edition, ReportDocument, Section } from './report-document.js';

/** Puts sections into a document: what stands around them, and at the end by what to recognize it. */
export function frameDocument(
  context: ComposeContext,
  edition: Edition,
  sections: readonly Section[],
): ReportDocument {
  const { instrument, template, texts, date, people } = context;
  const versions = {
    questionnaire: instrument.reference,
    template: `${template.id}@${template.version}`,
    engine: ENGINE_VERSION,
  };
  const shown = {
    format: 'visavis-report/1' as const,
    edition,
    locale: texts.locale,
    lang: conventionsOf(texts.locale),
    title: texts.text('common.document-title', { edition }),
    subject: texts.text('common.document-subject'),
    date,
    people,
    ...shownBrand(context),
    furniture: furniture(context, edition),
    sections,
    versions,
  };
  const print = fingerprint(shown);
  return { ...shown, sections: withColophon(context, sections, versions, print), fingerprint: print };
}

/** The contact is in the text already. */
function shownBrand({ brand }: ComposeContext): Pick<ReportDocument, 'brand'> {
  if (brand === undefined) return {};
  const { organisation, colors, logo } = brand;
  return { brand: { organisation, ...(colors && { colors }), ...(logo && { logo }) } };
}

function furniture(context: ComposeContext, edition: Edition): ReportDocument['furniture'] {
  const { texts, formats, date, brand } = context;
  const owner = brand === undefined ? [] : [brand.organisation];
  const name = texts.text('common.edition', { edition });
  const readers = texts.text('common.footer', { edition, ...names(context) });
  return {
    footer: [readers, name, formats.date(date), ...owner].join('  ·  '),
    coverFooter: [...owner, name].join('  ·  '),
    page: texts.text('common.page', { page: '{page}', pages: '{pages}' }),
    screen: {
      skip: texts.text('common.skip'),
      contents: texts.text('common.contents'),
      theme: texts.text('table.theme'),
      reading: texts.text('table.reading'),
    },
  };
}

/** The last section says which versions made this and how to recognize it. */
function withColophon(
  { texts, instrument, template }: ComposeContext,
  sections: readonly Section[],
  versions: ReportDocument['versions'],
  hash: string,
): Section[] {
  const last = sections.at(-1);
  if (last === undefined) return [];
  const colophon = {
    kind: 'colophon' as const,
    versions: texts.text('method.versions', {
      instrumentVersion: `${instrument.id} ${instrument.version}`,
      engineVersion: versions.engine,
      textVersion: template.version,
    }),
    fingerprint: texts.text('method.hash', { hash }),
    note: texts.text('method.reproducible'),
  };
  return [...sections.slice(0, -1), { ...last, blocks: [...last.blocks, colophon] }];
}
