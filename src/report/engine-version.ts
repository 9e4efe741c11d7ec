/** Version of the rules and formats of this engine; changes with every effect a reader could notice. */
export const ENGINE_VERSION = '0.1.0';
