declare const brand: unique symbol;

/** A string that only its parser may create, so that an ItemId cannot be passed for a ScaleId. */
export type Brand<Base, Name extends string> = Base & { readonly [brand]: Name };
