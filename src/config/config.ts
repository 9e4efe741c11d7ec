/** What an operator can set. Every limit has its name here, so that a refusal can say it. */
export interface Config {
  readonly host: string;
  /** 0 lets the system choose a free port. */
  readonly port: number;
  /** A full pair of sheets has about 12 KB. */
  readonly maxBodyBytes: number;
  /** Longest a request may take to arrive, headers and body. */
  readonly requestTimeoutMs: number;
  /** Time that running requests get to end once the service is told to stop. */
  readonly shutdownTimeoutMs: number;
}

export const DEFAULT_CONFIG: Config = {
  host: '127.0.0.1',
  port: 8080,
  maxBodyBytes: 256 * 1024,
  requestTimeoutMs: 30_000,
  shutdownTimeoutMs: 10_000,
};
