#!/usr/bin/env node
import { processContext } from './cli/context.js';
import { guardProcess } from './cli/guard-process.js';
import { main } from './cli/main.js';

const context = processContext(process);
guardProcess(process, context);
context.exitWith(await main(process.argv.slice(2), context));
