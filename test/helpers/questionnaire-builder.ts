import type { Domain, Instrument, Role, ScaleId } from '../../src/instrument/instrument.js';
import { parseQuestionnaire } from '../../src/instrument/parse-questionnaire.js';
import type { ItemFile, QuestionnaireFile, ScaleFile } from '../../src/instrument/questionnaire-file.js';
import { unwrap } from '../../src/kernel/result.js';

const BOTH: Role[] = ['employee', 'manager'];
const RATINGS = ['importance', 'experience', 'estimate', 'offer', 'room'] as const;

/** One scale in a line: `{ id: 'calm', keys: '+-+-' }` has four items, two of them reversed. */
export interface ScaleSpec {
  readonly id: string;
  readonly domain?: Domain;
  /** Keying of each item. */
  readonly keys?: string;
  readonly minAnswered?: number;
  /** Adds an item about the other, with "not-observed". */
  readonly seen?: boolean;
  /** Who asks; the other gives. */
  readonly asker?: Role;
  readonly fixedQuestion?: boolean;
  readonly never?: boolean;
  readonly sensitivity?: 0 | 1;
}

export interface BuildOptions {
  readonly min?: number;
  readonly max?: number;
}

/**
 * A valid questionnaire file. Items are `<scale>-1` …, `<scale>-seen` and `<scale>-importance` …, in
 * sections `own` (first items of all scales first), `view` and `asks`.
 */
export function buildQuestionnaire(
  specs: readonly ScaleSpec[],
  { min = 1, max = 5 }: BuildOptions = {},
): QuestionnaireFile {
  const labels = Array.from({ length: max - min + 1 }, (_, index) => `option.${index}`);
  const scales = specs.map(toScale);
  const items = specs.flatMap(toItems);
  const ids = (...perspectives: readonly string[]) =>
    items.filter(({ perspective }) => perspectives.includes(perspective)).map(({ id }) => id);
  const asks = specs.filter(({ domain }) => domain === 'expectations');
  const section = { domain: 'strengths', roles: BOTH, title: 'title', instruction: 'how' } as const;
  return {
    id: 'built',
    version: '1.0.0',
    locales: ['nl', 'en'],
    name: 'name',
    purpose: 'purpose',
    minutes: { target: 1, status: 'unpiloted' },
    evidence: { reliability: 'none yet', validity: 'none yet', norms: 'none' },
    intro: { employee: [], manager: [] },
    responseFormats: {
      rating: { kind: 'rating', min, max, labels },
      'rating-or-unseen': {
        kind: 'rating',
        min,
        max,
        labels,
        unscored: [{ value: 'not-observed', label: 'option.none' }],
      },
    },
    scales,
    items,
    picks: [],
    open: [],
    sections: [
      ...(ids('self').length > 0
        ? [{ ...section, id: 'own', layout: 'rating-list' as const, items: inTurn(specs) }]
        : []),
      ...(ids('other').length > 0
        ? [{ ...section, id: 'view', layout: 'rating-list' as const, items: ids('other') }]
        : []),
      ...(asks.length > 0
        ? [{ ...section, id: 'asks', layout: 'statement-with-ratings' as const, rows: asks.map(toRow) }]
        : []),
    ],
  };
}

export function buildInstrument(specs: readonly ScaleSpec[], options?: BuildOptions): Instrument {
  return unwrap(parseQuestionnaire(buildQuestionnaire(specs, options), 'built.json'));
}

/** For tests that hold the id of a scale they wrote themselves. */
export function scaleId(id: string): ScaleId {
  return id as ScaleId;
}

function itemIds({ id, keys = '++' }: ScaleSpec): string[] {
  return [...keys].map((_, index) => `${id}-${index + 1}`);
}

function inTurn(specs: readonly ScaleSpec[]): string[] {
  const lists = specs.filter(({ domain }) => domain !== 'expectations').map(itemIds);
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, index) => lists.flatMap((list) => list[index] ?? [])).flat();
}

function toScale(spec: ScaleSpec): ScaleFile {
  const { id, domain = 'strengths', never = false, sensitivity = 0 } = spec;
  const base = { id, domain, name: `name.${id}`, sensitivity, sharedAs: never ? 'never' : 'answers' };
  if (domain === 'expectations') {
    const { asker = 'employee', fixedQuestion } = spec;
    return {
      ...base,
      asker,
      giver: asker === 'employee' ? 'manager' : 'employee',
      ratings: Object.fromEntries(RATINGS.map((rating) => [rating, `${id}-${rating}`])) as Record<
        (typeof RATINGS)[number],
        string
      >,
      ...(fixedQuestion !== undefined && { fixedQuestion }),
    };
  }
  const items = itemIds(spec);
  const { minAnswered = Math.ceil(items.length / 2) } = spec;
  return {
    ...base,
    items,
    minAnswered,
    ...(spec.seen === true && { otherItem: `${id}-seen` }),
    ...(domain === 'preferences' && { poles: { low: `name.${id}.low`, high: `name.${id}.high` } }),
  };
}

function toItems(spec: ScaleSpec): ItemFile[] {
  const { id, domain = 'strengths', asker = 'employee' } = spec;
  const base = { scale: id, text: 'text', ...(spec.never === true && { sharedAs: 'never' }) };
  if (domain === 'expectations') {
    const giver: Role = asker === 'employee' ? 'manager' : 'employee';
    return RATINGS.map((rating) => ({
      ...base,
      id: `${id}-${rating}`,
      perspective: rating,
      roles: [rating === 'importance' || rating === 'experience' ? asker : giver],
      format: 'rating',
      keying: 'positive',
    }));
  }
  const own = itemIds(spec).map(
    (item, index): ItemFile => ({
      ...base,
      id: item,
      perspective: 'self',
      roles: BOTH,
      format: 'rating',
      keying: spec.keys?.[index] === '-' ? 'reverse' : 'positive',
    }),
  );
  const seen: ItemFile = {
    ...base,
    id: `${id}-seen`,
    perspective: 'other',
    roles: BOTH,
    format: 'rating-or-unseen',
    keying: 'positive',
  };
  return spec.seen === true ? [...own, seen] : own;
}

function toRow({ id, asker = 'employee' }: ScaleSpec) {
  const asked = [`${id}-importance`, `${id}-experience`];
  const given = [`${id}-estimate`, `${id}-offer`, `${id}-room`];
  return {
    scale: id,
    items: asker === 'employee' ? { employee: asked, manager: given } : { employee: given, manager: asked },
  };
}
