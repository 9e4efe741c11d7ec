import type { Instrument, Role } from '../instrument/instrument.js';
import { roleScales } from './role-scales.js';

/**
 * What a calibration must be beyond its form to be used with answers of one role: made for this very
 * questionnaire, from at least 50 people, without an item that runs against its scale. Goes together with
 * `calibrationSchema`; says by data what `useCalibration` checks.
 */
export function usableCalibrationSchema(instrument: Instrument, role: Role): object {
  return {
    properties: {
      questionnaire: {
        properties: { reference: { const: instrument.reference }, hash: { const: instrument.hash } },
      },
      role: { const: role },
      rows: { properties: { used: { minimum: 50 } } },
      scales: {
        items: {
          anyOf: roleScales(instrument, role).map(({ id, items }) => ({
            properties: {
              scale: { const: id },
              status: { enum: ['refused', 'not-estimable', 'estimated'] },
              items: {
                minItems: items.length,
                maxItems: items.length,
                items: { properties: { item: { enum: items.map((item) => item.id) } } },
              },
            },
          })),
        },
      },
    },
  };
}
