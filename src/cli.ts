#!/usr/bin/env node
import { processContext } from './cli/context.js';
import { guardProcess } from './cli/guard-process.js';
import { main } from './cli/main.js';
import { spareOptimizing } from './cli/short-lived.js';

const context = processContext(process);
guardProcess(process, context);
spareOptimizing(process.argv[2]);
context.exitWith(await main(process.argv.slice(2), context));
