import { pointer } from '../kernel/json-pointer.js';
import { nearest } from '../kernel/nearest.js';
import type { Violation } from '../problems/problem.js';
import type { ItemFile, QuestionnaireFile, ScaleFile } from './questionnaire-file.js';

type Report = (at: string, code: string, message: string) => void;

/** Everything a JSON Schema cannot say about a questionnaire. All mistakes, in file order. */
export function checkQuestionnaire(file: QuestionnaireFile): Violation[] {
  const violations: Violation[] = [];
  const report: Report = (at, code, message) => violations.push({ pointer: at, code, message });

  checkFormats(file, report);
  for (const list of ['scales', 'items', 'picks', 'open', 'sections'] as const) {
    checkUnique(
      file[list].map(({ id }) => id),
      `/${list}`,
      report,
    );
  }
  checkItems(file, report);
  checkScales(file, report);
  checkPicks(file, report);
  checkSections(file, report);
  return violations;
}

function checkFormats(file: QuestionnaireFile, report: Report): void {
  for (const [id, format] of Object.entries(file.responseFormats)) {
    const at = pointer('/responseFormats', id);
    if (format.max <= format.min) report(pointer(at, 'max'), 'range', 'must be greater than min');
    const options = format.max - format.min + 1;
    if (format.max > format.min && format.labels.length !== options) {
      report(
        pointer(at, 'labels'),
        'labels',
        `must have ${options} labels, one for each option from min to max`,
      );
    }
  }
}

function checkUnique(ids: readonly string[], at: string, report: Report): void {
  ids.forEach((id, index) => {
    if (ids.indexOf(id) < index) report(pointer(at, index, 'id'), 'duplicate-id', `"${id}" is used before`);
  });
}

function checkItems(file: QuestionnaireFile, report: Report): void {
  const scales = new Map(file.scales.map((scale) => [scale.id, scale]));
  file.items.forEach((item, index) => {
    const at = pointer('/items', index);
    const scale = scales.get(item.scale);
    if (scale === undefined) {
      report(pointer(at, 'scale'), 'unknown-scale', unknown(item.scale, [...scales.keys()]));
    } else if (!itemsOf(scale).includes(item.id)) {
      report(pointer(at, 'scale'), 'not-listed', `scale "${scale.id}" does not list item "${item.id}"`);
    }
    const format = file.responseFormats[item.format];
    if (format === undefined) {
      report(
        pointer(at, 'format'),
        'unknown-format',
        unknown(item.format, Object.keys(file.responseFormats)),
      );
    } else if (format.kind === 'bipolar' && (item.left === undefined || item.right === undefined)) {
      report(at, 'wording', 'a bipolar item has "left" and "right"');
    } else if (format.kind === 'rating' && item.text === undefined) {
      report(at, 'wording', 'a rating item has "text"');
    }
  });
}

function checkScales(file: QuestionnaireFile, report: Report): void {
  const items = new Map(file.items.map((item) => [item.id, item]));
  file.scales.forEach((scale, index) => {
    const at = pointer('/scales', index);
    for (const id of itemsOf(scale)) {
      const item = items.get(id);
      if (item === undefined) report(at, 'unknown-item', unknown(id, [...items.keys()]));
      else if (item.scale !== scale.id)
        report(at, 'foreign-item', `item "${id}" belongs to scale "${item.scale}"`);
    }
    if (scale.domain === 'expectations') checkExpectation(scale, at, items, report);
    else checkItemScale(scale, at, items, report);
  });
}

function checkItemScale(
  scale: ScaleFile,
  at: string,
  items: ReadonlyMap<string, ItemFile>,
  report: Report,
): void {
  if (scale.items === undefined) {
    report(at, 'required', `a scale of ${scale.domain} has "items"`);
    return;
  }
  if (scale.minAnswered === undefined || scale.minAnswered > scale.items.length) {
    report(
      pointer(at, 'minAnswered'),
      'min-answered',
      `must be 1 to ${scale.items.length}, the number of items`,
    );
  }
  if (scale.domain === 'preferences' && scale.poles === undefined) {
    report(at, 'required', 'a preference has "poles"');
  }
  const formats = new Set(scale.items.flatMap((id) => items.get(id)?.format ?? []));
  if (formats.size > 1)
    report(pointer(at, 'items'), 'mixed-formats', 'must all have the same response format');
}

function checkExpectation(
  scale: ScaleFile,
  at: string,
  items: ReadonlyMap<string, ItemFile>,
  report: Report,
): void {
  const { asker, giver, ratings } = scale;
  if (asker === undefined || giver === undefined || ratings === undefined) {
    report(at, 'required', 'an expectation has "asker", "giver" and "ratings"');
    return;
  }
  if (asker === giver) report(pointer(at, 'giver'), 'roles', 'must be the other role than "asker"');
  for (const [rating, id] of Object.entries(ratings)) {
    const item = items.get(id);
    if (item === undefined) continue;
    const role = rating === 'importance' || rating === 'experience' ? asker : giver;
    if (item.perspective !== rating || item.roles.length !== 1 || item.roles[0] !== role) {
      report(
        pointer(at, 'ratings', rating),
        'rating',
        `must be an item with perspective "${rating}" for the ${role} only`,
      );
    }
  }
}

function checkPicks(file: QuestionnaireFile, report: Report): void {
  const ids = file.picks.map(({ id }) => id);
  file.picks.forEach((pick, index) => {
    const at = pointer('/picks', index);
    checkOptions(
      pick.options.map(({ value }) => value),
      pointer(at, 'options'),
      report,
    );
    if (pick.choose.min > pick.choose.max)
      report(pointer(at, 'choose', 'min'), 'range', 'must not exceed max');
    if (pick.excludes !== undefined && !ids.includes(pick.excludes)) {
      report(pointer(at, 'excludes'), 'unknown-pick', unknown(pick.excludes, ids));
    }
  });
}

function checkOptions(values: readonly string[], at: string, report: Report): void {
  values.forEach((value, index) => {
    if (values.indexOf(value) < index)
      report(pointer(at, index), 'duplicate-option', `"${value}" is used before`);
  });
}

/** Every question stands on screen exactly once for every role that answers it. */
function checkSections(file: QuestionnaireFile, report: Report): void {
  for (const role of ['employee', 'manager'] as const) {
    const placed = file.sections
      .filter(({ roles }) => roles.includes(role))
      .flatMap((section) => [
        ...(section.items ?? []),
        ...(section.rows ?? []).flatMap((row) => row.items[role]),
        ...(section.picks ?? []),
        ...(section.open ?? []),
      ]);
    const expected = [...file.items, ...file.picks, ...file.open].filter(({ roles }) => roles.includes(role));
    for (const { id } of expected) {
      const times = placed.filter((other) => other === id).length;
      if (times !== 1) {
        report('/sections', 'placement', `must show "${id}" to the ${role} once; it is shown ${times} times`);
      }
    }
    const known = new Set(expected.map(({ id }) => id));
    for (const id of placed) {
      if (!known.has(id)) report('/sections', 'unknown-item', `"${id}" is not a question for the ${role}`);
    }
  }
}

function itemsOf(scale: ScaleFile): string[] {
  return [
    ...(scale.items ?? []),
    ...(scale.otherItem === undefined ? [] : [scale.otherItem]),
    ...Object.values(scale.ratings ?? {}),
  ];
}

function unknown(id: string, known: readonly string[]): string {
  const suggestion = nearest(id, known);
  return `"${id}" is not defined${suggestion === undefined ? '' : `; did you mean "${suggestion}"?`}`;
}
