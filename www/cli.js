#!/usr/bin/env node
// The command line: `roll-call check record.txt`, in a checkout `node www/cli.js check record.txt`.

import { main } from "./cli/main.js";

await main(process.argv.slice(2));
