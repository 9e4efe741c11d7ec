import type { Request, RequestHandler, Response } from 'express';

/** What is done to every request before any address is looked at: it neither waits, refuses nor answers. */
export type Preparation = (request: Request, response: Response) => void;

/** All of them as one handler: to pass from handler to handler takes longer than most of them do. */
export function prepare(...preparations: readonly Preparation[]): RequestHandler {
  return (request, response, next) => {
    for (const preparation of preparations) preparation(request, response);
    next();
  };
}
