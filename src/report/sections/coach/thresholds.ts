import type { DataTable } from '../../block-parts.js';
import { type ComposeContext, say } from '../../compose-context.js';

/** Every limit and weight the rules use, as the template sets them. */
export function thresholdsTable(context: ComposeContext): DataTable {
  const { comparison, topics } = context.template.policy;
  const { weights, ...ranking } = topics;
  const values: Readonly<Record<string, number | undefined>> = {
    minimumDifference: comparison.minimumDifference,
    clearFdr: comparison.clearFdr,
    possibleP: comparison.possibleP,
    closeRegion: comparison.closeRegion,
    closeProbability: comparison.closeProbability,
    importantFrom: comparison.importantFrom,
    metFrom: comparison.metFrom,
    residualFrom: comparison.residualFrom,
    noRoomUpTo: comparison.noRoomUpTo,
    roomFrom: comparison.roomFrom,
    noiseLevel: ranking.noiseLevel,
    neutralImportance: ranking.neutralImportance,
    'unmet-need': weights['unmet-need'],
    'blind-spot': weights['blind-spot'],
    'offer-perception': weights['offer-perception'],
    'style-distance': weights['style-distance'],
    maximum: ranking.maximum,
    perDomain: ranking.perDomain,
  };
  return {
    kind: 'data-table',
    title: say(context, 'coach.limits.title'),
    note: say(context, 'coach.limits'),
    columns: [
      { id: 'rule', label: say(context, 'coach.table.rule'), align: 'start' },
      { id: 'limit', label: say(context, 'coach.limits.column'), align: 'end' },
    ],
    groups: [
      {
        rows: Object.entries(values).flatMap(([name, value]) =>
          value === undefined
            ? []
            : [
                [
                  { text: say(context, `coach.limits.${name}`) },
                  { text: context.formats.exact(value), value },
                ],
              ],
        ),
      },
    ],
  };
}
