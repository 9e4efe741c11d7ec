import type { Texts } from '../../../i18n/texts.js';
import { unwrap } from '../../../kernel/result.js';
import {
  createTextSource,
  DEFAULT_TEMPLATE,
  findInstrument,
  type Library,
  requireTemplate,
} from '../../../library/library.js';
import { buildReport } from '../../../pipeline/build-report.js';
import type { Brand } from '../../../report/brand.js';
import { composePersonal } from '../../../report/compose-personal.js';
import type { Edition, PairEdition, ReportDocument } from '../../../report/report-document.js';
import type { Colors, ReportTemplate } from '../../../report/template.js';
import type { SheetPair } from '../../../responses/pair-sheets.js';
import type { ResponseSheet } from '../../../responses/response-sheet.js';
import { type LibraryJson, libraryFromJson, type ReportTextsJson } from '../../library-json.js';
import type { DrawPdf } from '../engine/pdf-engine.js';

export interface ReportWish {
  readonly edition: Edition;
  readonly locale: string;
  readonly date: string;
  readonly contact?: string;
  readonly brand?: Brand;
}

/** From two sheets to a report, in this browser; texts and the PDF engine are fetched when first needed. */
export interface ReportMaker {
  library(): Promise<Library>;
  compose(pair: SheetPair, edition: PairEdition, wish: ReportWish): Promise<ReportDocument>;
  /** The edition for whoever filled in the sheet, and for nobody else. */
  composePersonal(sheet: ResponseSheet, wish: ReportWish): Promise<ReportDocument>;
  draw(document: ReportDocument): Promise<Uint8Array>;
  /** Colors on which those of a brand have to stand out. */
  ground(): Promise<Colors>;
}

export function createReportMaker(): ReportMaker {
  let loading: Promise<Library> | undefined;
  let engine: Promise<DrawPdf> | undefined;
  const fetched = new Map<string, Promise<void>>();

  const library = (): Promise<Library> => {
    loading ??= fetchJson<LibraryJson>('/data/library.json').then(libraryFromJson);
    // What failed may work later, for example once the network is back.
    loading.catch(() => {
      loading = undefined;
    });
    return loading;
  };

  const textsFor = async (id: string, locale: string): Promise<Texts> => {
    const own = await library();
    const key = `${id}.${locale}`;
    const wait = fetched.get(key) ?? fetchTexts(own, id, locale);
    fetched.set(key, wait);
    await wait.catch((error) => {
      fetched.delete(key);
      throw error;
    });
    return unwrap(createTextSource(own)(id, DEFAULT_TEMPLATE, locale));
  };

  const template = async (): Promise<ReportTemplate> =>
    unwrap(requireTemplate(await library(), DEFAULT_TEMPLATE)).template;

  const frameOf = async (id: string, { locale, date, contact, brand }: ReportWish) => ({
    texts: await textsFor(id, locale),
    template: await template(),
    date,
    ...(contact && { contact }),
    ...(brand && { brand }),
  });

  return {
    library,
    async compose(sheets, edition, wish) {
      const frame = await frameOf(sheets.employee.instrument.id, wish);
      return unwrap(buildReport({ sheets, edition, ...frame }));
    },
    composePersonal: async (sheet, wish) =>
      composePersonal({ sheet, ...(await frameOf(sheet.instrument.id, wish)) }),
    async draw(document) {
      engine ??= import('../engine/pdf-engine.js').then(({ loadPdfEngine }) => loadPdfEngine());
      engine.catch(() => {
        engine = undefined;
      });
      const [draw, { theme }] = await Promise.all([engine, template()]);
      return draw(document, theme);
    },
    ground: async () => (await template()).theme.colors,
  };
}

export function instrumentFinder(library: Library) {
  return (reference: string) => findInstrument(library, reference);
}

async function fetchTexts({ instruments, templates }: Library, id: string, locale: string): Promise<void> {
  const { own, frames } = await fetchJson<ReportTextsJson>(`/data/report-texts/${id}.${locale}.json`);
  // The maps of this page's own library are made to be filled: see libraryFromJson.
  (instruments.get(id)?.reportTexts as Map<string, typeof own> | undefined)?.set(locale, own);
  for (const [name, frame] of Object.entries(frames))
    (templates.get(name)?.texts as Map<string, typeof frame> | undefined)?.set(locale, frame);
}

async function fetchJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return (await response.json()) as Value;
}
