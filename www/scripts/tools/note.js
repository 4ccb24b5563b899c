// Nothing is installed without a word. It goes to standard error, since a command may print data.

/**
 * @param {string} what
 */
export function note(what) {
  console.error(`installing ${what}`);
}
