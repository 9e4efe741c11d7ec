/** Longest row in characters; a row of every item of a long questionnaire has about 2,000. */
export const MAX_LINE = 64 * 1024;

/** Reading stops at so many mistakes: a table with more of them is another kind of table. */
export const MAX_MISTAKES = 20;
