export interface ListenAttempt {
  readonly host: string;
  readonly port: number | undefined;
  /** The option that chooses the port. */
  readonly flag: string;
}

/** An address that cannot be had is wrong usage, told in words; any other failure is a bug. */
export function listenFailure(error: unknown, { host, port, flag }: ListenAttempt): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `port ${port} is in use; choose another with ${flag}.`;
    case 'EACCES':
      return `port ${port} needs more rights; choose one above 1023 with ${flag}.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is not an address of this machine; choose another with --host.`;
    default:
      throw error;
  }
}
