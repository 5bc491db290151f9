// The published kb-doctor.

import { runDoctor } from '#linkers/doctor/command.ts';

process.exitCode = runDoctor(process.argv.slice(2), (text) => process.stdout.write(text), (text) => process.stderr.write(text));
