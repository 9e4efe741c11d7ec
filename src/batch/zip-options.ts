/**
 * One fixed moment, so that the same reports give the same archive; ZIP knows no time before 1980. Local
 * and in DOS form, because that form holds no time zone.
 */
export const ZIP_ENTRY = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 };
