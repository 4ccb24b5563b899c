// Help, made from the table of commands.

import { COMMANDS } from "./commands.js";
import { allOptions } from "./options.js";

/** Returns the help of the whole program. */
export const programHelp = () =>
  `Roll calls from the records that editors have, checked and drawn.

usage: roll-call COMMAND FILE... [OPTION...]

${table(COMMANDS.map((it) => [it.name, it.summary]))}

FILE is a record of any kind: UN Digital Library, Voeten, Popolo and other tables and files, text
of a record or a press release, or our own JSON. Several files make one dataset; - is standard
input. What follows -- is a FILE even if it starts with a dash.

roll-call COMMAND --help, or help COMMAND, says more. roll-call --version prints the version.
Exit status: 0 fine, 1 the data are at fault, 2 the call is.
`;

/** Returns the help of one command. @param {import("./commands.js").Command} command */
export const commandHelp = (command) => `${command.name}: ${command.summary}

usage: roll-call ${command.name} ${command.usage}

${table(allOptions(command).map((it) => [optionUsage(it), it.help]))}

${command.more}
`;

/** @param {import("./options.js").Option} option */
function optionUsage({ name, short, value }) {
  const names = [short && `-${short}`, name !== short && `--${name}`].filter(Boolean).join(", ");
  return value ? `${names} ${value}` : names;
}

/** @param {string[][]} rows Two columns. */
function table(rows) {
  const width = Math.max(...rows.map(([first]) => first.length));
  return rows.map(([first, second]) => `  ${first.padEnd(width)}  ${second}`).join("\n");
}
