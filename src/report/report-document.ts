import type { Role } from '../instrument/instrument.js';
import type { Block } from './block.js';
import type { Brand } from './brand.js';

/** Editions made from two sheets. */
export const PAIR_EDITIONS = ['shared', 'coach'] as const;
export type PairEdition = (typeof PAIR_EDITIONS)[number];

/** All editions; the personal one is made from one sheet, for whoever filled it in. */
export const EDITIONS = [...PAIR_EDITIONS, 'personal'] as const;
export type Edition = (typeof EDITIONS)[number];

/** One of the two people, as the report names them. */
export interface Person {
  readonly role: Role;
  /** At most 20 characters; tells the two apart. */
  readonly name: string;
  /** As typed. */
  readonly fullName: string;
  /** "employee", in the report's language. */
  readonly roleLabel: string;
  /** Language of the name (BCP 47). */
  readonly lang: string;
}

export interface Section {
  readonly id: string;
  /** Constant name, by which a page can be found. */
  readonly name: string;
  /** What the page found; absent on the cover. */
  readonly headline?: string;
  readonly lead?: string;
  readonly blocks: readonly Block[];
}

/** Words that only a screen needs: to get around, and over the columns of a table. */
export interface ScreenWords {
  readonly skip: string;
  readonly contents: string;
  readonly theme: string;
  readonly reading: string;
}

/** How the report shows whose it is. */
export type DocumentBrand = Pick<Brand, 'organisation' | 'colors' | 'logo'>;

/** A report as meaning: what every edition and format of it says, and every number it shows. */
export interface ReportDocument {
  readonly format: 'visavis-report/1';
  readonly edition: Edition;
  /** Language of the texts. */
  readonly locale: string;
  /** BCP 47 tag with region, for marking up. */
  readonly lang: string;
  /** Fixed per edition and locale; never a name. */
  readonly title: string;
  readonly subject: string;
  /** Day the caller gave, `YYYY-MM-DD`. */
  readonly date: string;
  readonly people: Readonly<Record<Role, Person>>;
  /** The organisation whose report it is; absent: nobody's but Visavis. */
  readonly brand?: DocumentBrand;
  /** What stands at the foot of every page; `{page}` and `{pages}` are for the renderer. */
  readonly furniture: {
    readonly footer: string;
    readonly coverFooter: string;
    readonly page: string;
    readonly screen?: ScreenWords;
  };
  readonly sections: readonly Section[];
  readonly versions: {
    readonly questionnaire: string;
    readonly template: string;
    readonly engine: string;
  };
  /** Groups of four hex digits over everything above; not a hash of answers. */
  readonly fingerprint: string;
}
