import { type Components, schemaRef } from './contract.js';

/**
 * A JSON Schema as components of an OpenAPI document: its definitions become components of their own, named
 * after the schema and themselves, and references follow.
 *
 * @example `$defs.need` of `Comparison` → `ComparisonNeed`
 */
export function schemaComponents(name: string, schema: object): Components {
  const { $schema: _dialect, $defs: definitions = {}, ...rest } = schema as Record<string, unknown>;
  const nameOf = (definition: string): string => name + pascalCase(definition);
  return Object.fromEntries([
    [name, withReferences(rest, nameOf) as object],
    ...Object.entries(definitions as Components).map(([definition, part]) => [
      nameOf(definition),
      withReferences(part, nameOf) as object,
    ]),
  ]);
}

function withReferences(value: unknown, nameOf: (definition: string) => string): unknown {
  if (Array.isArray(value)) return value.map((entry) => withReferences(entry, nameOf));
  if (typeof value !== 'object' || value === null) return value;
  const target = '$ref' in value && typeof value.$ref === 'string' ? value.$ref : undefined;
  if (target?.startsWith('#/$defs/')) return schemaRef(nameOf(target.slice('#/$defs/'.length)));
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [key, withReferences(member, nameOf)]),
  );
}

function pascalCase(text: string): string {
  return text
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
}
